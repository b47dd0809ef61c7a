import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankOrderWeights, tiedRankOrderWeights } from '../../../../../shared/appraisal/weights/rank-order';

const rounded = (weights: number[]): number[] => weights.map((weight) => Number(weight.toFixed(4)));

describe('rankOrderWeights', () => {
  it('gives the centroid weights of four criteria printed by Barron & Barrett (1996)', () => {
    expect(rounded(rankOrderWeights(4, 'centroid'))).toEqual([0.5208, 0.2708, 0.1458, 0.0625]);
  });

  it('gives the rank-sum weights of four criteria', () => {
    expect(rounded(rankOrderWeights(4, 'sum'))).toEqual([0.4, 0.3, 0.2, 0.1]);
  });

  it('gives the rank-reciprocal weights of four criteria', () => {
    // 1/(1 + 1/2 + 1/3 + 1/4) = 12/25
    expect(rounded(rankOrderWeights(4, 'reciprocal'))).toEqual([0.48, 0.24, 0.16, 0.12]);
  });

  it('gives one criterion the whole weight under every kind', () => {
    expect((['centroid', 'sum', 'reciprocal'] as const).map((kind) => rankOrderWeights(1, kind))).toEqual([
      [1],
      [1],
      [1],
    ]);
  });

  it('refuses no criteria', () => {
    expect(() => rankOrderWeights(0, 'sum')).toThrow(/n must be a whole number from 1/);
  });

  it('always sums to 1 and never rises', () => {
    const kinds = fc.constantFrom('centroid' as const, 'sum' as const, 'reciprocal' as const);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), kinds, (n, kind) => {
        const weights = rankOrderWeights(n, kind);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(weights.every((weight, index) => index === 0 || weight < weights[index - 1]!)).toBe(true);
      }),
    );
  });
});

describe('tiedRankOrderWeights', () => {
  it('shares the mean of the tied places', () => {
    // sum weights .4 .3 .2 .1; the tied second and third share .25
    expect(rounded(tiedRankOrderWeights([2, 1, 2, 4], 'sum'))).toEqual([0.25, 0.4, 0.25, 0.1]);
  });

  it('reads average, dense and competition ranks as the same judgement', () => {
    const dense = tiedRankOrderWeights([1, 2, 2, 3], 'centroid');
    expect([
      tiedRankOrderWeights([1, 2.5, 2.5, 4], 'centroid'),
      tiedRankOrderWeights([1, 2, 2, 4], 'centroid'),
    ]).toEqual([dense, dense]);
  });
});
