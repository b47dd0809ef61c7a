import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from '../../../../../shared/appraisal/agreement/chi-square';
import { kendallW } from '../../../../../shared/appraisal/agreement/kendall';
import { expected, leafIds, partnerIds } from '../../../../support/ashmere';
import { groupWeights, moneyValues, partnerValues } from '../../../../support/ashmere-group';
import { weightedSum } from '../../../../../shared/appraisal/weighted-sum';

describe('kendallW', () => {
  it('reproduces 0.16 for Siegel’s three executives and six applicants', () => {
    // Siegel (1956), table 9.5
    const { w, items } = kendallW([
      [1, 6, 3, 2, 5, 4],
      [1, 5, 6, 4, 2, 3],
      [6, 3, 2, 5, 4, 1],
    ]);
    expect([w.toFixed(2), items]).toEqual(['0.16', 6]);
  });

  it('reproduces 0.828 for Kendall’s three rankings with ties', () => {
    // Kendall (1948), as in Siegel (1956), table 9.6: S = 591, ΣT = 12.5 by their twelfths
    const { w, chiSquare } = kendallW([
      [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
      [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
      [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
    ]);
    expect(w.toFixed(3)).toBe('0.828');
    expect(chiSquare).toBeCloseTo(3 * 9 * w, 12);
  });

  it('is 1 where all agree and 0 where two are opposite', () => {
    expect(
      kendallW([
        [1, 2, 3],
        [10, 20, 30],
      ]).w,
    ).toBe(1);
    expect(
      kendallW([
        [1, 2, 3],
        [3, 2, 1],
      ]).w,
    ).toBe(0);
  });

  it('drops an item that any rater left out', () => {
    expect(
      kendallW([
        [1, NaN, 2, 3],
        [1, 9, 2, 3],
      ]),
    ).toMatchObject({ w: 1, items: 3 });
  });

  it('reports 0 with p 1 where nothing is told apart', () => {
    expect(
      kendallW([
        [5, 5],
        [5, 5],
      ]),
    ).toEqual({ w: 0, chiSquare: 0, pValue: 1, items: 2 });
    expect(kendallW([[NaN], [1]])).toEqual({ w: 0, chiSquare: 0, pValue: 1, items: 0 });
  });

  it.each(leafIds.filter((leaf) => leaf !== 'VFM'))('meets the agreement of Ashmere on %s', (leaf) => {
    const column = leafIds.indexOf(leaf);
    const scores = partnerIds.map((partner) => partnerValues.get(partner)!.map((row) => row[column]!));
    const { w, items, chiSquare } = kendallW(scores);
    const row = expected.final_all_six.kendall_W.by_criterion[leaf];
    expect(w).toBeCloseTo(row.W, 4);
    expect(items).toBe(row.options);
    expect(chiSquare).toBeCloseTo(row.chi_squared, 2);
  });

  it('meets the overall agreement of Ashmere on the options all have scored', () => {
    const totals = partnerIds.map((partner) => {
      const values = partnerValues
        .get(partner)!
        .map((row, option) =>
          row.every((value) => Number.isNaN(value))
            ? row
            : row.with(leafIds.indexOf('VFM'), moneyValues[option]!),
        );
      return weightedSum(values, groupWeights, { missing: 'reweight' }).totals.map((total) => total ?? NaN);
    });
    const { w, items } = kendallW(totals);
    expect(w).toBeCloseTo(expected.final_all_six.kendall_W.totals_complete_options.W, 4);
    expect(items).toBe(expected.final_all_six.kendall_W.totals_complete_options.options);
  });

  it('does not change with the order of raters or items, or when all scales turn round', () => {
    const row = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (rankings) => {
        const { w } = kendallW(rankings);
        expect(kendallW(rankings.toReversed()).w).toBeCloseTo(w, 12);
        expect(kendallW(rankings.map((items) => items.toReversed())).w).toBeCloseTo(w, 12);
        expect(kendallW(rankings.map((items) => items.map((item) => -item))).w).toBeCloseTo(w, 12);
      }),
    );
  });
});

describe('chiSquareUpperTail', () => {
  it.each([
    [3.841, 1, 0.05],
    [5.991, 2, 0.05],
    [16.919, 9, 0.05],
    [6.635, 1, 0.01],
    [37.566, 20, 0.01],
    [1.145, 5, 0.95],
  ])('gives the printed tail of %f at %i degrees', (statistic, degrees, tail) => {
    expect(chiSquareUpperTail(statistic, degrees)).toBeCloseTo(tail, 4);
  });

  it('is exp(−x/2) at two degrees', () => {
    for (const x of [0.01, 1, 7, 80]) expect(chiSquareUpperTail(x, 2)).toBeCloseTo(Math.exp(-x / 2), 14);
  });
});
