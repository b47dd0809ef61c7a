import { describe, expect, it } from 'vitest';
import { budgetLine } from '../../../../../shared/appraisal/money/budget-line';
import { expected, netCosts, optionIds } from '../../../../support/ashmere';

const order = expected.final_all_six.order.map((id: string) => optionIds.indexOf(id));
const line = expected.cost_line_3000000;

describe('budgetLine', () => {
  it('stops before the first option that does not fit', () => {
    expect(budgetLine([0, 1, 2], [5, 9, 2], 10, 'strict')).toEqual({
      chosen: [0],
      passedOver: [1, 2],
      cost: 5,
      left: 5,
    });
  });

  it('passes over what does not fit and fills up', () => {
    expect(budgetLine([0, 1, 2], [5, 9, 2], 10, 'fill')).toEqual({
      chosen: [0, 2],
      passedOver: [1],
      cost: 7,
      left: 3,
    });
  });

  it('lets a cost equal to what is left fit, rounding noise or not', () => {
    expect(budgetLine([0, 1], [0.1, 0.2], 0.3, 'strict').chosen).toEqual([0, 1]);
  });

  it.each([
    ['strict', line.stop_at_first, line.stop_at_first_cost],
    ['fill', line.pass_over, line.pass_over_cost],
  ] as const)('meets the %s line of Ashmere', (rule, chosen, cost) => {
    const result = budgetLine(order, netCosts, 3_000_000, rule);
    expect(result.chosen.map((option) => optionIds[option])).toEqual(chosen);
    expect(result.cost).toBe(cost);
  });

  it('refuses an order that names an option twice', () => {
    expect(() => budgetLine([0, 0], [1], 5, 'fill')).toThrow(/each option once/);
  });
});
