import { describe, expect, it } from 'vitest';
import { compareRankings } from '../../../../../shared/appraisal/comparison/compare-rankings';

describe('compareRankings', () => {
  it('says who gained and lost places', () => {
    expect(compareRankings([30, 20, 10], [[30, 5, 10]])).toEqual([
      { ranks: [1, 3, 2], gained: [0, -1, 1], change: [0, -15, 0], sameFirst: true, correlation: 0.5 },
    ]);
  });

  it('leaves options without a total on either side open', () => {
    const [comparison] = compareRankings([null, 2], [[1, 2]]);
    expect(comparison).toMatchObject({ gained: [null, 0], change: [null, 0] });
  });

  it('refuses a scenario over other options', () => {
    expect(() => compareRankings([1, 2], [[1]])).toThrow(/others\[0\] must have 2 totals/);
  });
});
