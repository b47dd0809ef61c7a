import { checkList, checkMatrix } from './check-input';
import { checkDirections, type Direction } from './directions';
import { checkPreference, preferenceOf, type PreferenceFunction } from './preference-functions';
import { ranksOfTotals } from './rank';
import { usableWeights } from './weights/normalise';

export type Promethee2 = { plus: number[]; minus: number[]; net: number[]; ranks: number[] };

/**
 * PROMETHEE II: a complete ranking by net outranking flow. A second opinion, not a value model.
 * π(a,b) = Σ wⱼ Pⱼ(dⱼ(a,b)); φ⁺(a) is the mean of π(a,b) and φ⁻(a) the mean of π(b,a) over the n − 1 other options;
 * φ = φ⁺ − φ⁻.
 *
 * @param matrix raw performances, options in rows, criteria in columns. Where a cell is missing (NaN) that criterion
 *   contributes 0 to every pair the option is in; say so beside the result.
 * @param weights one a criterion, none below zero; scaled to sum to 1 if they do not.
 * @param directions `'max'` or `'min'` for each criterion; the difference is taken in that direction.
 * @param preference one preference function a criterion, thresholds in the criterion's own unit.
 * @returns flows from 0 to 1 (`net` from −1 to 1, summing to 0) and ranks by net flow. One option has flows 0, rank 1.
 * @throws TypeError or RangeError naming argument, row and column.
 * @see Brans & Vincke (1985), Management Science 31(6); Brans, Vincke & Mareschal (1986), EJOR 24.
 */
export function promethee2(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  directions: readonly Direction[],
  preference: readonly PreferenceFunction[],
): Promethee2 {
  checkMatrix('matrix', matrix, matrix.length === 0 ? undefined : weights.length);
  const usable = usableWeights(weights, weights.length);
  checkDirections(directions, weights.length);
  checkList('preference', preference, weights.length);
  for (const [index, entry] of preference.entries()) checkPreference(entry, index);

  const options = matrix.length;
  const rivals = Math.max(1, options - 1);
  const plus = new Float64Array(options);
  const minus = new Float64Array(options);
  for (const [column, weight] of usable.entries()) {
    if (weight === 0) continue;
    const sign = directions[column] === 'max' ? 1 : -1;
    addFlows({ matrix, column, sign, factor: weight / rivals }, preference[column]!, { plus, minus });
  }
  const net = Array.from(plus, (flow, option) => flow - minus[option]!);
  return { plus: Array.from(plus), minus: Array.from(minus), net, ranks: ranksOfTotals(net) };
}

/** Adds one criterion's part of the flows. Sorted from best to worst, an option can only beat those after it. */
function addFlows(
  source: {
    readonly matrix: readonly (readonly number[])[];
    readonly column: number;
    readonly sign: number;
    readonly factor: number;
  },
  preference: PreferenceFunction,
  flows: { readonly plus: Float64Array; readonly minus: Float64Array },
): void {
  const { matrix, column, sign, factor } = source;
  const known: number[] = [];
  let largest = 0;
  for (const [option, row] of matrix.entries()) {
    const entry = row[column]!;
    if (Number.isNaN(entry)) continue;
    known.push(option);
    largest = Math.max(largest, Math.abs(entry));
  }
  const value = (option: number): number => sign * matrix[option]![column]!;
  known.sort((left, right) => value(right) - value(left));
  const sorted = Float64Array.from(known, value);
  const noise = largest * 1e-14;
  const preferred = preferenceOf(preference, noise);
  const won = new Float64Array(sorted.length);
  const lost = new Float64Array(sorted.length);
  for (let better = 0; better < sorted.length; better += 1) {
    const from = sorted[better]!;
    let sum = 0;
    for (let worse = better + 1; worse < sorted.length; worse += 1) {
      const difference = from - sorted[worse]!;
      if (difference <= noise) continue;
      const degree = preferred(difference);
      sum += degree;
      lost[worse]! += degree;
    }
    won[better] = sum;
  }
  for (const [place, option] of known.entries()) {
    flows.plus[option]! += factor * won[place]!;
    flows.minus[option]! += factor * lost[place]!;
  }
}
