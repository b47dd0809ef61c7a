import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankOf } from '../../../../shared/appraisal/rank';

describe('rankOf', () => {
  it('gives the highest total rank 1', () => {
    expect(rankOf([10, 30, 20])).toEqual([3, 1, 2]);
  });

  it('lets tied options share the smallest rank', () => {
    expect(rankOf([50, 40, 40, 30])).toEqual([1, 2, 2, 4]);
  });

  it('gives tied options the mean of their places when asked', () => {
    expect(rankOf([50, 40, 40, 30], 'average')).toEqual([1, 2.5, 2.5, 4]);
  });

  it('treats totals that differ by less than half of the ninth decimal as tied', () => {
    expect(rankOf([0.1 + 0.2, 0.3])).toEqual([1, 1]);
  });

  it('tells totals apart that differ in the ninth decimal', () => {
    expect(rankOf([50.000000001, 50.000000002])).toEqual([2, 1]);
  });

  it('ranks one option first and no options not at all', () => {
    expect([rankOf([7]), rankOf([])]).toEqual([[1], []]);
  });

  it('ranks huge, negative and signed-zero totals', () => {
    expect(rankOf([-1e308, 0, -0, 1e308])).toEqual([4, 2, 2, 1]);
  });

  it('refuses a missing total and names it', () => {
    expect(() => rankOf([1, NaN])).toThrow(new RangeError('totals[1] is missing'));
  });

  it('always ranks each option as one more than the number clearly above it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (totals) => {
        const counted = totals.map((total) => 1 + totals.filter((other) => other > total).length);
        expect(rankOf(totals)).toEqual(counted);
      }),
    );
  });
});
