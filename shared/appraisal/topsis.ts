import { checkMatrix } from './check-input';
import { checkDirections, type Direction } from './directions';
import { ranksOfTotals } from './rank';
import { usableWeights } from './weights/normalise';

export type Topsis = { closeness: number[]; ranks: number[] };

/**
 * TOPSIS: the technique for order preference by similarity to the ideal solution. A second opinion, not a value model.
 * Columns are divided by their Euclidean norm and weighted; closeness is d⁻/(d⁺ + d⁻) with the Euclidean distances to
 * the ideal (best of each column) and the anti-ideal (worst). For criteria where less is better the two swap places;
 * nothing is inverted.
 *
 * @param matrix raw performances, options in rows, criteria in columns. A missing cell (NaN) counts towards neither
 *   distance, so that option is judged on the criteria it has; say so beside the result.
 * @param weights one a criterion, none below zero; scaled to sum to 1 if they do not.
 * @param directions `'max'` or `'min'` for each criterion.
 * @returns closeness 0 to 1, 1 is the ideal itself, and ranks. Where both distances are 0 (all options equal, one
 *   option, nothing known) closeness is undefined and reported as 0.5, a tie. An all-zero column tells nothing apart.
 * @throws TypeError or RangeError naming argument, row and column.
 * @see Hwang & Yoon (1981), Multiple Attribute Decision Making.
 */
export function topsis(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  directions: readonly Direction[],
): Topsis {
  checkMatrix('matrix', matrix, matrix.length === 0 ? undefined : weights.length);
  checkDirections(directions, weights.length);
  const { toIdeal, toAntiIdeal } = topsisDistances(matrix, weights, directions);
  const closeness = matrix.map((_, row) => {
    const [best, worst] = [toIdeal[row]!, toAntiIdeal[row]!];
    return best + worst === 0 ? 0.5 : worst / (best + worst);
  });
  return { closeness, ranks: ranksOfTotals(closeness) };
}

/** d⁺ and d⁻ of each option: what closeness is made of. Input as {@link topsis} has checked it. */
export function topsisDistances(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  directions: readonly Direction[],
): { readonly toIdeal: Float64Array; readonly toAntiIdeal: Float64Array } {
  const usable = usableWeights(weights, weights.length);
  const toIdeal = new Float64Array(matrix.length);
  const toAntiIdeal = new Float64Array(matrix.length);
  for (const [column, weight] of usable.entries()) {
    const weighted = normalisedColumn(matrix, column, weight);
    if (!weighted) continue;
    const [ideal, antiIdeal] =
      directions[column] === 'max' ? [weighted.high, weighted.low] : [weighted.low, weighted.high];
    for (const [row, entry] of weighted.entries.entries()) {
      if (Number.isNaN(entry)) continue;
      toIdeal[row]! += (entry - ideal) ** 2;
      toAntiIdeal[row]! += (entry - antiIdeal) ** 2;
    }
  }
  return { toIdeal: toIdeal.map(Math.sqrt), toAntiIdeal: toAntiIdeal.map(Math.sqrt) };
}

/** A column divided by its norm and weighted, with its extremes; undefined where all of it is zero or missing. */
function normalisedColumn(
  matrix: readonly (readonly number[])[],
  column: number,
  weight: number,
): { entries: Float64Array; low: number; high: number } | undefined {
  let largest = 0;
  for (const row of matrix) {
    const size = Math.abs(row[column]!);
    if (size > largest) largest = size;
  }
  if (largest === 0) return undefined;
  // Dividing by the largest first keeps the squares of huge numbers finite; the norm cancels it out.
  const entries = Float64Array.from(matrix, (row) => row[column]! / largest);
  let squares = 0;
  for (const entry of entries) if (!Number.isNaN(entry)) squares += entry * entry;
  const factor = weight / Math.sqrt(squares);
  let [low, high] = [Infinity, -Infinity];
  for (let row = 0; row < entries.length; row += 1) {
    const entry = (entries[row]! *= factor);
    if (entry < low) low = entry;
    if (entry > high) high = entry;
  }
  return { entries, low, high };
}
