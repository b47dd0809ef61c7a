import { checkFiniteVector } from './check-input';

/** Above this a double holds fewer than nine decimals, so rounding to nine would change nothing. */
const ROUNDING_LIMIT = 9_007_199;

/**
 * A total as it is compared everywhere: rounded to nine decimals, so that sums that differ only by floating-point
 * noise are ties. Never use it for showing a number.
 */
export function comparable(total: number): number {
  if (total > ROUNDING_LIMIT || total < -ROUNDING_LIMIT) return total;
  return Math.round(total * 1e9) / 1e9;
}

/** How many entries of a rising list come before `value`, or with `orSame` also those equal to it. */
function countBefore(rising: Float64Array, value: number, orSame: boolean): number {
  let before = 0;
  // Halving steps without an early way out: a guess the processor need not make is a third of ranking's cost.
  for (let left = rising.length; left > 0;) {
    const half = (left + 1) >>> 1;
    const entry = rising[before + half - 1]!;
    before += entry < value || (orSame && entry === value) ? half : 0;
    left -= half;
  }
  return before;
}

/** Ranks without checking the input. */
export function ranksOfTotals(totals: readonly number[], ties: 'min' | 'average' = 'min'): number[] {
  const compared = new Float64Array(totals.length);
  for (let index = 0; index < totals.length; index += 1) compared[index] = -comparable(totals[index]!);
  // A typed array sorts by number without calling back, which is what makes ranking thousands cheap.
  const sorted = compared.slice().sort();
  const ranks = totals.slice();
  for (let index = 0; index < ranks.length; index += 1) {
    const before = countBefore(sorted, compared[index]!, false);
    if (ties === 'min') ranks[index] = before + 1;
    else ranks[index] = (before + 1 + countBefore(sorted, compared[index]!, true)) / 2;
  }
  return ranks;
}

/**
 * Ranks of totals: the highest is 1. Totals are compared rounded to nine decimals.
 *
 * @param totals one an option, higher is better; none may be missing (leave such options out first).
 * @param ties `'min'` (default): tied options share the smallest rank, 1 2 2 4. `'average'`: they share the mean of
 *   the places they take, 1 2.5 2.5 4.
 * @throws RangeError naming `totals[i]` if a total is missing or infinite.
 */
export function rankOf(totals: readonly number[], ties: 'min' | 'average' = 'min'): number[] {
  checkFiniteVector('totals', totals);
  return ranksOfTotals(totals, ties);
}
