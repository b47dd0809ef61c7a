import { describe, expect, it } from 'vitest';
import { movedWeights, weightSweep } from '../../../../../shared/appraisal/sensitivity/weight-sweep';
import { weightedSum } from '../../../../../shared/appraisal/weighted-sum';
import { expected, leafIds, optionIds } from '../../../../support/ashmere';
import { groupValues, groupWeights } from '../../../../support/ashmere-group';

describe('movedWeights', () => {
  it('keeps the proportions of the others', () => {
    // 0.3 and 0.2 share the remaining 0.2 as 3 : 2
    const moved = movedWeights([0.5, 0.3, 0.2], 0, 0.8);
    expect(moved.map((weight) => weight.toFixed(12))).toEqual([
      '0.800000000000',
      '0.120000000000',
      '0.080000000000',
    ]);
  });

  it('keeps the proportions inside a block', () => {
    const moved = movedWeights([0.1, 0.3, 0.6], [0, 1], 0.8);
    expect(moved.map((weight) => weight.toFixed(12))).toEqual([
      '0.200000000000',
      '0.600000000000',
      '0.200000000000',
    ]);
  });

  it('halves value for money in Ashmere as expected', () => {
    const column = leafIds.indexOf('VFM');
    const moved = movedWeights(groupWeights, column, groupWeights[column]! / 2);
    const { totals } = weightedSum(groupValues, moved);
    for (const [index, id] of optionIds.entries()) {
      expect(totals[index]).toBeCloseTo(expected.what_if_halve_VFM.totals[id], 3);
    }
  });

  it('cannot take weight from a block that is everything', () => {
    expect(() => movedWeights([0.5, 0.5], [0, 1], 0.9)).toThrow(/holds every criterion/);
  });

  it('refuses a weight outside 0 to 1', () => {
    expect(() => movedWeights([0.5, 0.5], 0, 1.1)).toThrow(/weight must lie from 0 to 1/);
  });
});

describe('weightSweep', () => {
  it('gives the ends of every line and the weight now', () => {
    expect(
      weightSweep(
        [
          [100, 40],
          [NaN, 1],
        ],
        [1, 3],
        0,
      ),
    ).toEqual({
      now: 0.25,
      lines: [{ atZero: 40, atOne: 100 }, null],
    });
  });

  it('refuses a criterion that is not there', () => {
    expect(() => weightSweep([[1, 2]], [1, 1], 2)).toThrow(/criterion must be a whole number from 0 to 1/);
  });
});
