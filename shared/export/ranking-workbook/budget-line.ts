import { type BudgetRule, budgetLine } from '../../appraisal/money/budget-line';
import type { Plan } from './plan';

export const budgetWords = {
  within: 'Within budget',
  beyond: 'Beyond the line',
  passedOver: 'Passed over',
  unknown: 'Cost not known',
  unranked: 'No rank',
} as const;

export interface BudgetLineRow {
  /** Net cost of the ranked options down to this one, whatever the budget. */
  readonly running: number;
  /** Where the list ends before the first option that costs more than is left. */
  readonly strict: string;
  /** Where such an option is passed over and cheaper ones further down are taken. */
  readonly fill: string;
}

/**
 * The line by both rules, in rank order. A cost equal to what is left fits. A cost that is not known is named, never
 * counted as zero, and an option without a rank has no place in the line.
 */
export function budgetLineRows({ results, budget }: Plan): readonly BudgetLineRow[] {
  const ranked = results.ranking.filter(({ rank }) => rank !== null);
  const costed = ranked.flatMap(({ option, netCost }) => (netCost === null ? [] : [{ option, netCost }]));
  const chosen = (rule: BudgetRule): ReadonlySet<string> => {
    const order = costed.map((_, index) => index);
    const costs = costed.map(({ netCost }) => netCost);
    const line = budgetLine(order, costs, budget ?? 0, rule);
    return new Set(line.chosen.map((index) => costed[index]!.option.id));
  };
  const [strict, fill] = [chosen('strict'), chosen('fill')];
  let running = 0;
  return results.ranking.map(({ option, rank, netCost }) => {
    if (rank !== null) running += netCost ?? 0;
    const words = (taken: ReadonlySet<string>, not: string): string => {
      if (budget === null) return '';
      if (rank === null) return budgetWords.unranked;
      if (netCost === null) return budgetWords.unknown;
      return taken.has(option.id) ? budgetWords.within : not;
    };
    return {
      running,
      strict: words(strict, budgetWords.beyond),
      fill: words(fill, budgetWords.passedOver),
    };
  });
}
