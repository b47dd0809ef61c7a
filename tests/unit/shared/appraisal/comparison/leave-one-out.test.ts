import { describe, expect, it } from 'vitest';
import {
  leaveOneCriterionOut,
  leaveOnePartnerOut,
} from '../../../../../shared/appraisal/comparison/leave-one-out';
import { expected, leafIds, optionIds, partnerIds } from '../../../../support/ashmere';
import { moneyValues, partnerValues, weightsOf } from '../../../../support/ashmere-group';

describe('leaveOneCriterionOut', () => {
  it('ranks again with the other weights scaled up', () => {
    // Without the first: 0 against 60; without the second: 100 against 0
    const [first, second] = leaveOneCriterionOut(
      [
        [100, 0],
        [0, 60],
      ],
      [0.6, 0.4],
    );
    expect(first).toEqual({ without: 0, totals: [0, 60], ranks: [2, 1], moved: [0, 1], sameFirst: false });
    expect(second).toMatchObject({ without: 1, totals: [100, 0], moved: [], sameFirst: true });
  });

  it('cannot leave out the only criterion that weighs anything', () => {
    expect(leaveOneCriterionOut([[1, 2]], [1, 0]).map((entry) => entry.without)).toEqual([1]);
  });
});

describe('leaveOnePartnerOut', () => {
  it('takes the partner’s scores and weights out of the means', () => {
    const partners = [
      {
        values: [
          [100, 0],
          [0, 100],
        ],
        weights: [1, 0],
      },
      {
        values: [
          [100, 0],
          [0, 100],
        ],
        weights: [0, 1],
      },
    ];
    const [withoutFirst] = leaveOnePartnerOut(partners);
    expect(withoutFirst).toEqual({
      without: 0,
      totals: [0, 100],
      ranks: [2, 1],
      moved: [0],
      sameFirst: false,
    });
  });

  it('counts the scores of a partner who gave no weights', () => {
    const partners = [
      { values: [[100], [50]], weights: [1] },
      { values: [[0], [50]], weights: null },
    ];
    expect(leaveOnePartnerOut(partners).map((entry) => [entry.without, entry.totals])).toEqual([
      [1, [100, 50]],
    ]);
  });

  it('meets the orders of Ashmere without each partner', () => {
    const money = leafIds.indexOf('VFM');
    const partners = partnerIds.map((partner) => ({
      values: partnerValues.get(partner)!.map((row, option) => row.with(money, moneyValues[option]!)),
      weights: weightsOf([partner]),
    }));
    for (const { without, totals } of leaveOnePartnerOut(partners)) {
      const order = optionIds.toSorted(
        (a, b) => totals[optionIds.indexOf(b)]! - totals[optionIds.indexOf(a)]!,
      );
      expect(order).toEqual(expected.leave_one_partner_out[partnerIds[without]!]);
    }
  });
});
