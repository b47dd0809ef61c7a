import { checkMatrix } from './check-input';
import { ranksOfTotals } from './rank';
import { usableWeights } from './weights/normalise';

/**
 * What happens to an option with a missing cell. `'refuse'`: it gets no total and no rank. `'reweight'`: the weights of
 * the criteria it has are scaled up to 1, so its total rests on those alone (show that it does).
 */
export type MissingRule = 'refuse' | 'reweight';

export type WeightedSum = {
  /** One an option; null where the rule gives none. */
  totals: (number | null)[];
  /** Options in rows, criteria in columns; the known ones of a row sum to its total. Null where the cell is missing. */
  contributions: (number | null)[][];
  /** Competition ranks among the options with a total; null without one. */
  ranks: (number | null)[];
};

/** Totals alone, for trusted input: null where a cell that carries weight is missing and the rule is to refuse. */
export function totalOf(
  row: readonly number[],
  weights: readonly number[],
  missing: MissingRule,
): number | null {
  let total = 0;
  let present = 0;
  let gaps = false;
  for (let column = 0; column < weights.length; column += 1) {
    const value = row[column]!;
    const weight = weights[column]!;
    // A criterion without weight must change nothing, so a gap in it is no gap.
    if (weight === 0) continue;
    if (Number.isNaN(value)) {
      gaps = true;
      continue;
    }
    total += weight * value;
    present += weight;
  }
  if (!gaps) return withinRange(total);
  if (missing === 'refuse' || present === 0) return null;
  return withinRange(total / present);
}

/** Weights that sum to 1 only within rounding could carry a total of the largest numbers past them; and no -0. */
function withinRange(total: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, total)) + 0;
}

/** Competition ranks among the totals that exist. */
export function ranksWithGaps(totals: readonly (number | null)[]): (number | null)[] {
  const known = totals.filter((total) => total !== null);
  const ranks = ranksOfTotals(known);
  if (known.length === totals.length) return ranks;
  let next = 0;
  return totals.map((total) => (total === null ? null : ranks[next++]!));
}

/**
 * The additive value model: an option's total is the sum over criteria of weight × value.
 *
 * @param values options in rows, criteria in columns, usually 0 to 100, higher is better; NaN is missing.
 * @param weights one a criterion, none below zero, not all zero; scaled to sum to 1 if they do not.
 * @param options `missing`: see {@link MissingRule}; `'refuse'` by default. A missing cell of a criterion that weighs 0
 *   changes nothing under either rule. An option with no known cell of any weight has no total under either.
 * @returns totals on the scale of the values, contributions and ranks. One option ranks 1; no options give empty lists.
 * @throws TypeError or RangeError naming `values[row][column]` or `weights[i]` for invalid input.
 * @see Goodwin & Wright (2014), ch. 3; DCLG (2009), Multi-criteria analysis: a manual, ch. 6.
 */
export function weightedSum(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  options: { readonly missing?: MissingRule } = {},
): WeightedSum {
  checkMatrix('values', values, values.length === 0 ? undefined : weights.length);
  const usable = usableWeights(weights, weights.length);
  const missing = options.missing ?? 'refuse';
  const totals: (number | null)[] = [];
  const contributions: (number | null)[][] = [];
  for (const row of values) {
    // A copy of the row stays an array of plain doubles; a new one would be widened as it is filled.
    const parts = row.slice();
    const total = addUp(row, usable, parts);
    const gaps = Number.isNaN(total);
    totals.push(gaps ? totalOf(row, usable, missing) : withinRange(total));
    contributions.push(gaps ? contributionsWithGaps(row, usable, missing) : parts);
  }
  return { totals, contributions, ranks: ranksWithGaps(totals) };
}

/** Writes weight × value for each criterion and gives their sum: NaN if a cell is missing, weighty or not. */
function addUp(row: readonly number[], weights: readonly number[], parts: number[]): number {
  let total = 0;
  for (let column = 0; column < weights.length; column += 1) {
    const part = weights[column]! * row[column]! + 0;
    parts[column] = part;
    total += part;
  }
  return total;
}

function contributionsWithGaps(
  row: readonly number[],
  weights: readonly number[],
  missing: MissingRule,
): (number | null)[] {
  const weighty = row.some((value, column) => Number.isNaN(value) && weights[column] !== 0);
  const present = row.reduce((sum, value, column) => (Number.isNaN(value) ? sum : sum + weights[column]!), 0);
  // A gap that carries no weight leaves the weights as they are; with nothing known there is nothing to share out.
  const scale = missing === 'reweight' && weighty && present > 0 ? present : 1;
  return row.map((value, column) => (Number.isNaN(value) ? null : (weights[column]! / scale) * value + 0));
}
