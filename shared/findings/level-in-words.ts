import { percent, points } from './figures-in-words';
import { nameOf, type ResultModel } from './result-matrix';
import type { WeightSweep } from './totals-along-weight';

/** Two options that are level at one share of a weight. */
export interface LevelPlace {
  readonly sweep: WeightSweep;
  readonly option: number;
  readonly rival: number;
  /** From 0 to 1. */
  readonly share: number;
}

/**
 * Where two totals cross as one weight moves, with their own figures in the formula:
 * t* = gap at 0% ÷ (gap at 0% + gap at 100%), the crossing of two straight lines. With a gap re-weighted the totals
 * bend; then the place is given without a formula that would not come to it.
 */
export function levelInWords(model: ResultModel, { sweep, option, rival, share }: LevelPlace): string {
  const [first, other] = [nameOf(model, option), nameOf(model, rival)];
  const both = `both with ${points(sweep.totalAt(option, share) ?? 0)} points`;
  const gapAt = (end: number) => (sweep.totalAt(option, end) ?? NaN) - (sweep.totalAt(rival, end) ?? NaN);
  const [at0, at1] = [gapAt(0), gapAt(1)];
  const [gap0, gap1] = [Math.abs(at0), Math.abs(at1)];
  if (!(Math.abs(gap0 / (gap0 + gap1) - share) < 1e-6)) {
    return `at ${percent(share)} ${first} and ${other} are level, ${both}`;
  }
  const side = (gap: number) => (gap > 0 ? 'above' : 'below');
  const [start, end] = [gap0.toFixed(2), gap1.toFixed(2)];
  return (
    `${first} is ${start} points ${side(at0)} ${other} at 0% and ${end} ${side(at1)} it at 100%, so they are level at ` +
    `${start} ÷ (${start} + ${end}) = ${percent(share)}, ${both}`
  );
}
