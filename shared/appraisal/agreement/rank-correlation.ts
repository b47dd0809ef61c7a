import { checkMatrix, checkVector } from '../check-input';
import { ranksOfTotals } from '../rank';

/**
 * Spearman's rank correlation with ties averaged (Pearson's correlation of the average ranks), over the items both
 * have: 1 the same order, −1 the opposite, 0 unrelated.
 *
 * @param first, second totals or scores of the same items in the same order; NaN is missing and drops that item.
 * @returns null where it is undefined: fewer than two items in common, or one side ties them all.
 * @throws TypeError or RangeError naming the argument.
 * @see Siegel (1956), Nonparametric Statistics, ch. 9.
 */
export function rankCorrelation(first: readonly number[], second: readonly number[]): number | null {
  checkVector('first', first);
  checkVector('second', second, first.length);
  const both = first.flatMap((value, item) =>
    Number.isNaN(value) || Number.isNaN(second[item]) ? [] : [item],
  );
  const [a, b] = [first, second].map((list) =>
    ranksOfTotals(
      both.map((item) => list[item]!),
      'average',
    ),
  ) as [number[], number[]];
  const mean = (both.length + 1) / 2;
  const sumOf = (left: readonly number[], right: readonly number[]): number =>
    left.reduce((sum, rank, index) => sum + (rank - mean) * (right[index]! - mean), 0);
  const spread = Math.sqrt(sumOf(a, a) * sumOf(b, b));
  return spread === 0 ? null : Math.min(1, Math.max(-1, sumOf(a, b) / spread));
}

/**
 * How far each pair of partners agrees on the order.
 * @param rankings partners in rows, items in columns; NaN is missing.
 * @returns a symmetric matrix with 1 on the diagonal (null for a partner who tells nothing apart).
 */
export function partnerCorrelations(rankings: readonly (readonly number[])[]): (number | null)[][] {
  checkMatrix('rankings', rankings);
  return rankings.map((first) => rankings.map((second) => rankCorrelation(first, second)));
}
