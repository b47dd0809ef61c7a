import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedSum } from '../../../../shared/appraisal/weighted-sum';
import { expected, leafIds, optionIds, partnerIds } from '../../../support/ashmere';
import { groupValues, groupWeights, valuesOf, weightsOf } from '../../../support/ashmere-group';
import { officeBenefits, officeValues, officeWeights } from '../../../support/office-location';

describe('weightedSum', () => {
  it('adds weight times value over the criteria', () => {
    // 0.2 × 50 + 0.3 × 100 + 0.5 × 0 = 40; 0.2 × 100 + 0.3 × 0 + 0.5 × 60 = 50
    const result = weightedSum(
      [
        [50, 100, 0],
        [100, 0, 60],
      ],
      [0.2, 0.3, 0.5],
    );
    expect(result.totals[0]).toBeCloseTo(40, 10);
    expect(result.totals[1]).toBeCloseTo(50, 10);
    expect(result.ranks).toEqual([2, 1]);
  });

  it('reproduces the aggregate benefits of the office location problem', () => {
    const { totals } = weightedSum(officeValues, officeWeights);
    expect(totals.map((total) => total?.toFixed(1))).toEqual(officeBenefits.map(String));
  });

  it('meets the totals and ranks of all six Ashmere partners', () => {
    const { totals, ranks } = weightedSum(groupValues, groupWeights);
    for (const [index, id] of optionIds.entries()) {
      expect(totals[index]).toBeCloseTo(expected.final_all_six.totals[id], 3);
      expect(ranks[index]).toBe(expected.final_all_six.ranks[id]);
    }
  });

  it('meets the totals and ranks of the five Ashmere partners who were in time', () => {
    const five = partnerIds.filter((partner) => partner !== 'COLLEGE');
    const { totals, ranks } = weightedSum(valuesOf(five), weightsOf(five));
    for (const [index, id] of optionIds.entries()) {
      expect(totals[index]).toBeCloseTo(expected.provisional_without_COLLEGE.totals[id], 3);
      expect(ranks[index]).toBe(expected.provisional_without_COLLEGE.ranks[id]);
    }
  });

  it('meets the totals of the nine equal Ashmere leaves', () => {
    const { totals } = weightedSum(
      groupValues,
      leafIds.map(() => 1),
    );
    for (const [index, id] of optionIds.entries()) {
      expect(totals[index]).toBeCloseTo(expected.other_weights.nine_equal_leaves.totals[id], 3);
    }
  });

  it('gives an option with a gap no total and no rank, unless told otherwise', () => {
    const result = weightedSum(
      [
        [10, NaN],
        [20, 30],
      ],
      [0.5, 0.5],
    );
    expect(result).toEqual({
      totals: [null, 25],
      contributions: [
        [5, null],
        [10, 15],
      ],
      ranks: [null, 1],
    });
  });

  it('rests a total on the criteria present when it may reweight', () => {
    // 0.2 and 0.3 scale up to 0.4 and 0.6: 0.4 × 50 + 0.6 × 100 = 80
    const result = weightedSum([[50, 100, NaN]], [0.2, 0.3, 0.5], { missing: 'reweight' });
    expect(result.totals[0]).toBeCloseTo(80, 10);
    expect(result.contributions[0]?.[0]).toBeCloseTo(20, 10);
    expect(result.contributions[0]?.[1]).toBeCloseTo(60, 10);
    expect(result.contributions[0]?.[2]).toBeNull();
  });

  it('lets a gap in a criterion without weight change nothing', () => {
    expect(weightedSum([[40, NaN]], [1, 0]).totals).toEqual([40]);
  });

  it('gives an option without any value no total under either rule', () => {
    expect(weightedSum([[NaN, NaN]], [1, 1], { missing: 'reweight' }).totals).toEqual([null]);
  });

  it('scales weights that do not sum to 1', () => {
    expect(weightedSum([[10, 20]], [1, 3]).totals).toEqual([17.5]);
  });

  it('refuses weights that are all zero', () => {
    expect(() => weightedSum([[1, 2]], [0, 0])).toThrow(/weights are all zero/);
  });

  it('names the row and column of a wrong cell', () => {
    expect(() => weightedSum([[1], [Infinity]], [1])).toThrow(new RangeError('values[1][0] must be finite'));
  });

  it('names the row of a ragged matrix', () => {
    expect(() => weightedSum([[1, 2], [3]], [1, 1])).toThrow(/values\[1\] must have 2 columns and has 1/);
  });

  it('has nothing to say about no options', () => {
    expect(weightedSum([], [1])).toEqual({ totals: [], contributions: [], ranks: [] });
  });

  it('makes each option’s known contributions sum to its total', () => {
    const cell = fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constant(NaN));
    const matrix = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    const weights = fc.tuple(fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(matrix, weights, (values, raw) => {
        const { totals, contributions } = weightedSum(values, raw, { missing: 'reweight' });
        for (const [row, total] of totals.entries()) {
          if (total === null) continue;
          const sum = contributions[row]!.reduce<number>((partial, part) => partial + (part ?? 0), 0);
          expect(sum).toBeCloseTo(total, 8);
        }
      }),
    );
  });
});
