import { describe, expect, it } from 'vitest';
import { valueForMoneyOrder } from '../../../../../shared/appraisal/money/value-for-money';

describe('valueForMoneyOrder', () => {
  it('puts most benefit for each pound first and adds up', () => {
    expect(valueForMoneyOrder([10, 30], [5, 10])).toEqual([
      { option: 1, ratio: 3, cumulativeCost: 10, cumulativeBenefit: 30 },
      { option: 0, ratio: 2, cumulativeCost: 15, cumulativeBenefit: 40 },
    ]);
  });

  it('starts with what costs nothing or saves money, without a ratio', () => {
    const order = valueForMoneyOrder([1, 50, 2], [0, 1, -5]);
    expect(order.map(({ option, ratio }) => [option, ratio])).toEqual([
      [2, null],
      [0, null],
      [1, 50],
    ]);
  });

  it('ends with savings that do harm', () => {
    expect(valueForMoneyOrder([-1, -5], [-10, 10]).map((entry) => entry.option)).toEqual([1, 0]);
  });
});
