import type { Plan } from './plan';

export interface BudgetLineRow {
  readonly running: number;
  readonly words: 'Within budget' | 'Beyond the line' | 'Cost not known' | '';
}

/**
 * The line in rank order: it stops before the first option that costs more than is left, so a cheaper one further down
 * is not taken. A cost equal to what is left fits. A cost that is not known is named, never counted as zero.
 */
export function budgetLine({ results, budget }: Plan): readonly BudgetLineRow[] {
  let running = 0;
  let beyond = false;
  return results.ranking.map(({ netCost }) => {
    if (netCost === null) return { running, words: budget === null ? '' : 'Cost not known' };
    running += netCost;
    if (budget === null) return { running, words: '' };
    beyond ||= Math.round(running * 100) / 100 > budget;
    return { running, words: beyond ? 'Beyond the line' : 'Within budget' };
  });
}
