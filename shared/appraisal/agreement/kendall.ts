import { checkMatrix } from '../check-input';
import { ranksOfTotals } from '../rank';
import { chiSquareUpperTail } from './chi-square';

export type KendallW = { w: number; chiSquare: number; pValue: number; items: number };

/**
 * Kendall's coefficient of concordance W with the correction for ties: 1 if all raters rank the same, 0 if their ranks
 * have nothing in common. W = 12S / (k²(m³ − m) − kΣT) with k raters, m items, S the squared deviations of the items'
 * rank sums from their mean and T = Σ(t³ − t) over the ties of each rater; χ² = k(m − 1)W with m − 1 degrees of
 * freedom, which is trustworthy for more than seven items.
 *
 * @param rankings raters in rows, items in columns: ranks or scores in either direction (all raters the same way).
 *   They are ranked again with ties averaged, after dropping every item that any rater left out (NaN).
 * @returns `items` is how many were left. Where W is undefined (fewer than two items left, or every rater ties
 *   everything) it is reported as 0 with χ² 0 and p 1. A lone rater agrees with itself: W is 1.
 * @throws TypeError or RangeError naming `rankings[rater][item]`; RangeError without raters.
 * @see Kendall & Babington Smith (1939), Ann. Math. Stat. 10(3); Siegel (1956), Nonparametric Statistics, ch. 9.
 */
export function kendallW(rankings: readonly (readonly number[])[]): KendallW {
  const { raters, items, squares, ties } = concordance(rankings);
  const denominator = raters ** 2 * (items ** 3 - items) - raters * ties;
  if (denominator <= 0) return { w: 0, chiSquare: 0, pValue: 1, items };
  const w = Math.min(1, (12 * squares) / denominator);
  const chiSquare = raters * (items - 1) * w;
  return { w, chiSquare, pValue: chiSquareUpperTail(chiSquare, items - 1), items };
}

/** What W is made of, for showing the formula with its figures. */
export interface Concordance {
  readonly raters: number;
  /** Items that every rater ranked. */
  readonly items: number;
  /** S: squared deviations of the items' rank sums from their mean. */
  readonly squares: number;
  /** T: Σ(t³ − t) over the ties of every rater. */
  readonly ties: number;
}

/** The parts of W; input and errors as for {@link kendallW}. */
export function concordance(rankings: readonly (readonly number[])[]): Concordance {
  const columns = checkMatrix('rankings', rankings);
  const raters = rankings.length;
  if (raters === 0) throw new RangeError('rankings must hold at least one rater');
  const kept = Array.from({ length: columns }, (_, item) => item).filter((item) =>
    rankings.every((row) => !Number.isNaN(row[item])),
  );
  const items = kept.length;
  const ranks = rankings.map((row) =>
    ranksOfTotals(
      kept.map((item) => row[item]!),
      'average',
    ),
  );
  const mean = (raters * (items + 1)) / 2;
  let squares = 0;
  for (let item = 0; item < items; item += 1) {
    squares += (ranks.reduce((sum, row) => sum + row[item]!, 0) - mean) ** 2;
  }
  return { raters, items, squares, ties: ranks.reduce((sum, row) => sum + tieTerm(row), 0) };
}

/** Σ(t³ − t) over the groups of tied ranks of one rater. */
function tieTerm(ranks: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + count ** 3 - count, 0);
}
