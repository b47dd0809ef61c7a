import { checkFinite, checkFiniteVector, checkInteger } from '../check-input';
import { comparable } from '../rank';

/** `'strict'` ends the list before the first option that costs more than is left; `'fill'` passes it over and goes on. */
export type BudgetRule = 'strict' | 'fill';

export type BudgetLine = {
  /** Above the line, in the order given. */
  chosen: number[];
  /** Options that did not fit. Under the strict rule everything below the line. */
  passedOver: number[];
  cost: number;
  left: number;
};

/**
 * The line where the money ends, going down a ranking.
 *
 * @param order options from first to last, each once; it may leave out options that have no rank.
 * @param costs one an option (not: one a place). Negative costs add to what is left.
 * @param budget a cost equal to what is left fits, compared to nine decimals.
 * @throws TypeError or RangeError naming `order[i]`, `costs[i]` or `budget`.
 */
export function budgetLine(
  order: readonly number[],
  costs: readonly number[],
  budget: number,
  rule: BudgetRule,
): BudgetLine {
  checkFiniteVector('costs', costs);
  checkFinite('budget', budget);
  for (const [place, option] of order.entries()) {
    checkInteger(`order[${place}]`, option, 0, costs.length - 1);
  }
  if (new Set(order).size !== order.length) throw new RangeError('order must name each option once');
  const chosen: number[] = [];
  const passedOver: number[] = [];
  let cost = 0;
  for (const option of order) {
    const next = cost + costs[option]!;
    const closed = rule === 'strict' && passedOver.length > 0;
    if (closed || comparable(next) > comparable(budget)) {
      passedOver.push(option);
      continue;
    }
    chosen.push(option);
    cost = Math.max(-Number.MAX_VALUE, next);
  }
  return { chosen, passedOver, cost, left: Math.max(0, Math.min(Number.MAX_VALUE, budget - cost)) };
}
