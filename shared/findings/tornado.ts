import { percent, points, signed } from './figures-in-words';
import { nameOf, type ResultModel, sumWith, weightsWith } from './result-matrix';
import { valueOf, weightInForce } from '../results/project-results';

/** One assumption and how far the gap between two options moves with it. */
export interface TornadoBar {
  readonly key: string;
  readonly label: string;
  /** Gap at the low and at the high end of what was tried. */
  readonly low: number;
  readonly high: number;
  /** What the ends are, in words. */
  readonly lowWords: string;
  readonly highWords: string;
  /** How the low end comes about, with its figures. */
  readonly workedOut: string;
}

export interface Tornado {
  /** Points of the first option above the second as things stand. */
  readonly gap: number;
  /** Widest first. */
  readonly bars: readonly TornadoBar[];
  readonly sentence: string;
}

/** Points of weight each criterion is moved, down and up. */
const weightStep = 0.1;

/**
 * Which assumption the gap between two options rests on. Each weight is moved by ten points of 100 either way (others in
 * proportion); on each judged criterion both options' means are replaced by the lowest and highest score anyone gave,
 * against and for the first option. One assumption at a time. Undefined when one of them has no total.
 */
export function tornado(model: ResultModel, first: number, second: number): Tornado | undefined {
  const gap = gapOf(model, model.weights, first, second);
  if (gap === undefined) return undefined;
  const bars = [...weightBars(model, first, second), ...scoreBars(model, first, second)]
    .filter((bar) => Math.abs(bar.high - bar.low) > 0.005)
    .sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
  const turning = bars.filter(
    (bar) => Math.min(bar.low, bar.high) * gap <= 0 || Math.max(bar.low, bar.high) * gap <= 0,
  );
  const pair = `${nameOf(model, first)} and ${nameOf(model, second)}`;
  const sentence =
    turning.length === 0
      ? `None of these assumptions alone turns the order of ${pair}`
      : `${turning[0]!.label} alone could turn the order of ${pair}`;
  return { gap, bars, sentence };
}

function gapOf(
  model: ResultModel,
  weights: readonly number[],
  first: number,
  second: number,
): number | undefined {
  const { totals } = sumWith({ ...model, values: [model.values[first]!, model.values[second]!] }, weights);
  const [a, b] = totals;
  return a === null || a === undefined || b === null || b === undefined ? undefined : a - b;
}

function weightBars(model: ResultModel, first: number, second: number): TornadoBar[] {
  return model.blocks.flatMap(({ criterion, leaves, weight }) => {
    const down = Math.max(0, weight - weightStep);
    const up = Math.min(1, weight + weightStep);
    const low = gapOf(model, weightsWith(model.weights, leaves, down), first, second);
    const high = gapOf(model, weightsWith(model.weights, leaves, up), first, second);
    if (low === undefined || high === undefined) return [];
    return [
      {
        key: `weight-${criterion.id}`,
        label: `Weight of ${criterion.label}`,
        low,
        high,
        lowWords: percent(down, 0),
        highWords: percent(up, 0),
        workedOut: `${criterion.label} at ${percent(down)} instead of ${percent(weight)}: ${totalsInWords(model, weightsWith(model.weights, leaves, down), [first, second])} = ${signed(low)}`,
      },
    ];
  });
}

function scoreBars(model: ResultModel, first: number, second: number): TornadoBar[] {
  const gap = gapOf(model, model.weights, first, second)!;
  return model.results.criteria.flatMap((criterion, column) => {
    const a = scoreRange(model, first, column);
    const b = scoreRange(model, second, column);
    if (a === undefined || b === undefined) return [];
    return [
      {
        key: `score-${criterion.id}`,
        label: `Scores on ${criterion.label}`,
        low: gap + a.down - b.up,
        high: gap + a.up - b.down,
        lowWords: `${points(a.lowest)} against ${points(b.highest)}`,
        highWords: `${points(a.highest)} against ${points(b.lowest)}`,
        workedOut: `${criterion.label}, ${points(a.lowest)} against ${points(b.highest)}: ${signed(gap)} ${term(a.down)} for ${nameOf(model, first)} ${term(-b.up)} for ${nameOf(model, second)} = ${signed(gap + a.down - b.up)}`,
      },
    ];
  });
}

/** "71.2 − 65.0": both totals under other weights. */
function totalsInWords(
  model: ResultModel,
  weights: readonly number[],
  pair: readonly [number, number],
): string {
  const { totals } = sumWith(model, weights);
  return pair.map((option) => points(totals[option] ?? 0)).join(' − ');
}

/** "+ 1.2", "− 0.8": a figure as the next term of a sum. */
function term(value: number): string {
  return `${value < 0 ? '−' : '+'} ${points(Math.abs(value))}`;
}

/** Change of an option's total with its mean on one criterion at the lowest and at the highest score given. */
function scoreRange(model: ResultModel, option: number, column: number) {
  const criterion = model.results.criteria[column]!;
  const own = model.results.options[option]!;
  const cell = own.cells[column]!;
  const scores = cell.summary?.scores.map((score) => score.value) ?? [];
  if (scores.length === 0 || cell.value === null) return undefined;
  const ordered = [...scores].sort((a, b) => valueOf(criterion, a)! - valueOf(criterion, b)!);
  const weight = weightInForce(own, column, model.weights);
  const lowest = ordered[0]!;
  const highest = ordered.at(-1)!;
  return {
    lowest,
    highest,
    down: weight * (valueOf(criterion, lowest)! - cell.value),
    up: weight * (valueOf(criterion, highest)! - cell.value),
  };
}
