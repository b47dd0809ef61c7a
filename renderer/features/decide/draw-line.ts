import { budgetLine, type BudgetRule } from '../../../shared/appraisal/money/budget-line';
import type { OptionId } from '../../../shared/model/ids';
import type { ResultOption } from '../../../shared/results/project-results';

export interface DrawnLine {
  readonly budget: number;
  readonly rule: BudgetRule;
  /** Options the money reaches, going down the ranking. */
  readonly within: ReadonlySet<OptionId>;
  /** The last option the money reaches; the line is drawn below it. */
  readonly lastWithin: OptionId | undefined;
  readonly cost: number;
  readonly left: number;
  /** Ranked options whose cost is not known: they take no part, and that is said. */
  readonly withoutCost: readonly ResultOption[];
}

/** The line where the money ends, or undefined without a budget. An unknown cost is never taken for nothing. */
export function drawLine(
  ranking: readonly ResultOption[],
  budget: number | undefined,
  rule: BudgetRule,
): DrawnLine | undefined {
  if (budget === undefined) return undefined;
  const ranked = ranking.filter((result) => result.rank !== null);
  const costed = ranked.flatMap((result) =>
    result.netCost === null ? [] : [{ result, cost: result.netCost }],
  );
  const { chosen, cost, left } = budgetLine(
    costed.map((_, index) => index),
    costed.map((entry) => entry.cost),
    budget,
    rule,
  );
  const within = chosen.map((index) => costed[index]!.result.option.id);
  return {
    budget,
    rule,
    within: new Set(within),
    lastWithin: within.at(-1),
    cost,
    left,
    withoutCost: ranked.filter((result) => result.netCost === null),
  };
}
