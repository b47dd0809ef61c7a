import { describe, expect, it } from 'vitest';
import {
  partnerCorrelations,
  rankCorrelation,
} from '../../../../../shared/appraisal/agreement/rank-correlation';

describe('rankCorrelation', () => {
  it('reproduces 0.82 for Siegel’s authoritarianism and status striving', () => {
    // Siegel (1956), table 9.1: twelve students, Σd² = 52, r = 1 − 6·52/(1728 − 12)
    const authoritarian = [2, 6, 5, 1, 10, 9, 8, 3, 4, 12, 7, 11];
    const striving = [3, 4, 2, 1, 8, 11, 10, 6, 7, 12, 5, 9];
    expect(rankCorrelation(authoritarian, striving)?.toFixed(2)).toBe('0.82');
  });

  it('is 1 for the same order on another scale and −1 for the opposite', () => {
    expect([rankCorrelation([1, 2, 3], [10, 11, 99]), rankCorrelation([1, 2, 3], [3, 2, 1])]).toEqual([
      1, -1,
    ]);
  });

  it('drops items that one of the two has not ranked', () => {
    expect(rankCorrelation([1, 2, NaN, 4], [1, 2, 3, NaN])).toBe(1);
  });

  it('is undefined where one side ties everything', () => {
    expect(rankCorrelation([1, 1], [1, 2])).toBeNull();
  });
});

describe('partnerCorrelations', () => {
  it('compares every partner with every other', () => {
    expect(
      partnerCorrelations([
        [1, 2],
        [2, 1],
        [5, 5],
      ]),
    ).toEqual([
      [1, -1, null],
      [-1, 1, null],
      [null, null, null],
    ]);
  });
});
