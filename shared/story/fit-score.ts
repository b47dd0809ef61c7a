import type { Criterion } from '../model/criteria';
import { inWords } from './sentence';
import type { StrategicFit } from './strategic-fit';

/**
 * A suggested fit (0 to 100) on a criterion's own scale, at the nearest step: 0 stands at the scale's worst end and
 * 100 at its best. With step 0 two decimals are kept.
 */
export function fitOnScale(
  suggestion: number,
  { scale, direction }: Pick<Criterion, 'scale' | 'direction'>,
): number {
  const share = Math.min(1, Math.max(0, suggestion / 100));
  const span = scale.max - scale.min;
  const raw = direction === 'min' ? scale.max - share * span : scale.min + share * span;
  if (scale.step <= 0) return Math.round(raw * 100) / 100;
  const steps = Math.min(Math.floor(span / scale.step + 1e-9), Math.round((raw - scale.min) / scale.step));
  return Number((scale.min + steps * scale.step).toFixed(6));
}

/** The reason that goes on record with a suggestion somebody takes over: the figure and where it comes from. */
export function fitReason(fit: StrategicFit, titleOf: (id: string) => string): string {
  const reached = fit.byOutcome.map(
    ({ outcome, strength }) => `“${titleOf(outcome)}” (${Math.round(strength * 100)}%)`,
  );
  const where = reached.length === 0 ? 'it reaches no outcome' : `it reaches ${inWords(reached)}`;
  return `Suggested from the story of progress: ${Math.round(fit.suggestion)} of 100, since ${where}.`;
}
