import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightCrossings } from '../../../../../shared/appraisal/sensitivity/crossings';
import { movedWeights } from '../../../../../shared/appraisal/sensitivity/weight-sweep';
import { weightedSum } from '../../../../../shared/appraisal/weighted-sum';
import { expected, leafIds, optionIds } from '../../../../support/ashmere';
import { groupValues, groupWeights } from '../../../../support/ashmere-group';
import { officeSwings, officeValues } from '../../../../support/office-location';

describe('weightCrossings', () => {
  it('finds the 52.1 printed for turnover in the office location problem', () => {
    // Turnover is the block of the first three criteria; Addison Square (0) overtakes Elton Street (4).
    const crossings = weightCrossings(officeValues, officeSwings, [0, 1, 2]);
    const overtakes = crossings.find(({ options }) => options.join() === '0,4');
    expect((100 * overtakes!.weight).toFixed(1)).toBe('52.1');
  });

  it('finds where two lines meet', () => {
    // At t: 100t against 60(1 − t), so t = 60/160
    expect(
      weightCrossings(
        [
          [100, 0],
          [0, 60],
        ],
        [0.5, 0.5],
        0,
      ),
    ).toEqual([{ weight: 0.375, options: [0, 1] }]);
  });

  it('finds none between parallel or level options', () => {
    expect(
      weightCrossings(
        [
          [10, 20],
          [5, 15],
          [5, 15],
        ],
        [0.3, 0.7],
        1,
      ),
    ).toEqual([]);
  });

  it('does not count a tie at the very end as a crossing', () => {
    expect(
      weightCrossings(
        [
          [50, 10],
          [50, 90],
        ],
        [0.5, 0.5],
        0,
      ),
    ).toEqual([]);
  });

  it('lets the others share equally where the moving criterion has all the weight', () => {
    // At 0 the others count half each: 30 against 50; at 1: 100 against 0. t = 20/120
    const crossings = weightCrossings(
      [
        [100, 20, 40],
        [0, 60, 40],
      ],
      [1, 0, 0],
      0,
    );
    expect(crossings).toEqual([{ weight: expect.closeTo(1 / 6, 12), options: [0, 1] }]);
  });

  it('gives an option with a gap no crossings', () => {
    expect(
      weightCrossings(
        [
          [100, NaN],
          [0, 60],
        ],
        [0.5, 0.5],
        0,
      ),
    ).toEqual([]);
  });

  it('has none when the block is every criterion', () => {
    expect(
      weightCrossings(
        [
          [1, 2],
          [2, 1],
        ],
        [0.5, 0.5],
        [0, 1],
      ),
    ).toEqual([]);
  });

  it.each(Object.keys(expected.one_weight_at_a_time))('meets the Ashmere sweep of %s', (name) => {
    const block = name === 'IMP' ? [1, 2, 3] : leafIds.indexOf(name);
    const crossings = weightCrossings(groupValues, groupWeights, block);
    const sweep = expected.one_weight_at_a_time[name];
    expect(crossings).toHaveLength(sweep.number_of_swaps);
    for (const [percent, first, second] of sweep.nearest_swaps_pct) {
      const pair = [optionIds.indexOf(first), optionIds.indexOf(second)].join();
      const found = crossings.filter(({ options }) => options.join() === pair);
      expect(100 * found[0]!.weight).toBeCloseTo(percent, 2);
    }
  });

  it('always makes the pair tie at the weight it gives', () => {
    const cell = fc.integer({ min: 0, max: 100 });
    const values = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(values, fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 9 })), (rows, weights) => {
        for (const { weight, options } of weightCrossings(rows, weights, 1)) {
          const { totals } = weightedSum(rows, movedWeights(weights, 1, weight));
          expect(totals[options[0]]).toBeCloseTo(totals[options[1]]!, 8);
        }
      }),
    );
  });
});
