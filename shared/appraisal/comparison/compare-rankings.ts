import { rankCorrelation } from '../agreement/rank-correlation';
import { ranksWithGaps } from '../weighted-sum';

/** How a scenario or round differs from the one it is compared with. */
export type RankingComparison = {
  ranks: (number | null)[];
  /** Places gained (above 0) or lost for each option; null where either side has no rank. */
  gained: (number | null)[];
  /** Difference of the totals; null where either side has none. */
  change: (number | null)[];
  /** Whether the same options are first. */
  sameFirst: boolean;
  /** Spearman's rank correlation with the base; null where it is undefined. */
  correlation: number | null;
};

/**
 * Compares scenarios, or rounds, with a base: ranks side by side, who moved, and how alike the orders are.
 *
 * @param base totals of the base, one an option; null is no total.
 * @param others totals of each scenario or round over the same options in the same order.
 * @throws RangeError naming the scenario if it has another number of options.
 */
export function compareRankings(
  base: readonly (number | null)[],
  others: readonly (readonly (number | null)[])[],
): RankingComparison[] {
  const baseRanks = ranksWithGaps(base);
  const numbers = (totals: readonly (number | null)[]): number[] => totals.map((total) => total ?? NaN);
  const first = (ranks: readonly (number | null)[]): string =>
    ranks.flatMap((rank, option) => (rank === 1 ? [option] : [])).join();
  return others.map((totals, index) => {
    if (totals.length !== base.length) {
      throw new RangeError(`others[${index}] must have ${base.length} totals and has ${totals.length}`);
    }
    const ranks = ranksWithGaps(totals);
    return {
      ranks,
      gained: ranks.map((rank, option) => difference(baseRanks[option]!, rank)),
      change: totals.map((total, option) => difference(total, base[option]!)),
      sameFirst: first(ranks) === first(baseRanks),
      correlation: rankCorrelation(numbers(base), numbers(totals)),
    };
  });
}

function difference(from: number | null, take: number | null): number | null {
  if (from === null || take === null) return null;
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, from - take));
}
