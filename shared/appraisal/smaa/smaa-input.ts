import { checkFinite, checkInteger, checkMatrix } from '../check-input';
import type { MissingRule } from '../weighted-sum';
import type { WeightDistribution } from './weight-sampler';

export type SmaaInput = {
  /** Options in rows, criteria in columns, higher is better, usually 0 to 100; NaN is missing. */
  readonly values: readonly (readonly number[])[];
  /** Ends of the range a value is drawn from, uniformly. NaN: that cell has no range and keeps its value. */
  readonly low?: readonly (readonly number[])[];
  readonly high?: readonly (readonly number[])[];
  /** Uniform if not given. */
  readonly weights?: WeightDistribution;
  readonly samples: number;
  /** The same seed gives the same result everywhere. */
  readonly seed: number;
  /** What happens to an option with a missing cell that has no range; see `weightedSum`. `'refuse'` by default. */
  readonly missing?: MissingRule;
};

/** The input as the simulation wants it: flat arrays over the options that are ranked. */
export type SmaaProblem = {
  readonly options: number;
  readonly criteria: number;
  /** Original rows of the options that are ranked. */
  readonly ranked: readonly number[];
  /** Values of the ranked options, column by column; NaN only under the rule to reweight. */
  readonly cells: Float64Array;
  /** Whether each ranked option has a gap. */
  readonly gaps: readonly boolean[];
  readonly anyGaps: boolean;
  /** Cells drawn anew each time: their place in `cells`, least value and width. */
  readonly uncertain: Int32Array;
  readonly least: Float64Array;
  readonly width: Float64Array;
};

export function checkSmaaInput(input: SmaaInput): number {
  const criteria = checkMatrix('values', input.values);
  if (criteria === 0) throw new RangeError('values must have at least one option and one criterion');
  for (const name of ['low', 'high'] as const) {
    const ends = input[name];
    if (!ends) continue;
    checkMatrix(name, ends, criteria);
    if (ends.length !== input.values.length) {
      throw new RangeError(`${name} must have ${input.values.length} rows and has ${ends.length}`);
    }
  }
  checkInteger('samples', input.samples, 1, 100_000_000);
  checkFinite('seed', input.seed);
  return criteria;
}

/** The range of a cell: an end that is not given is the value itself. */
function rangeOf(input: SmaaInput, row: number, column: number): [low: number, high: number] {
  const value = input.values[row]![column]!;
  const given = [input.low?.[row]?.[column] ?? NaN, input.high?.[row]?.[column] ?? NaN] as const;
  const [low, high] = given.map((end) => (Number.isNaN(end) ? value : end)) as [number, number];
  if (low > high) throw new RangeError(`low[${row}][${column}] must not be above high[${row}][${column}]`);
  if (value < low || value > high) {
    throw new RangeError(`values[${row}][${column}] must lie between its low and high`);
  }
  return [low, high];
}

/** Sums of values near the largest double must stay finite; taking out a power of two loses nothing. */
const SAFE = 1e307;

export function prepareSmaa(input: SmaaInput, canWeigh: readonly boolean[]): SmaaProblem {
  const criteria = canWeigh.length;
  const ranges = input.values.map((row, index) => row.map((_, column) => rangeOf(input, index, column)));
  const gapsOf = (row: number): boolean =>
    ranges[row]!.some(
      ([low, high], column) => canWeigh[column]! && (Number.isNaN(low) || Number.isNaN(high)),
    );
  const ranked = ranges.flatMap((row, index) => {
    if (!gapsOf(index)) return [index];
    const known = row.some(([low], column) => canWeigh[column]! && !Number.isNaN(low));
    return input.missing === 'reweight' && known ? [index] : [];
  });
  const huge = ranges.some((row) => row.some(([low, high]) => low < -SAFE || high > SAFE));
  const factor = huge ? 1 / 16 : 1;
  const cells = new Float64Array(ranked.length * criteria);
  const [uncertain, least, width]: [number[], number[], number[]] = [[], [], []];
  for (const [place, row] of ranked.entries()) {
    for (const [column, [low, high]] of ranges[row]!.entries()) {
      const cell = column * ranked.length + place;
      // A gap in a criterion that never weighs anything must not spoil the sum.
      cells[cell] = Number.isNaN(low) && !canWeigh[column] ? 0 : low * factor;
      if (high > low) {
        uncertain.push(cell);
        least.push(low * factor);
        width.push(high * factor - low * factor);
      }
    }
  }
  const gaps = ranked.map(gapsOf);
  return {
    options: input.values.length,
    criteria,
    ranked,
    cells,
    gaps,
    anyGaps: gaps.includes(true),
    uncertain: Int32Array.from(uncertain),
    least: Float64Array.from(least),
    width: Float64Array.from(width),
  };
}
