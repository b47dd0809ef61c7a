import { describe, expect, it } from 'vitest';
import { pairwiseWeights, randomIndex } from '../../../../../shared/appraisal/weights/pairwise';
import { worstJudgements } from '../../../../../shared/appraisal/weights/pairwise-judgements';

const [third, quarter, fifth, sixth, seventh, eighth] = [1 / 3, 1 / 4, 1 / 5, 1 / 6, 1 / 7, 1 / 8];

/** Saaty (1990), "How to make a decision", EJOR 48: choosing a house by eight factors. */
const house = [
  [1, 5, 3, 7, 6, 6, third, quarter],
  [fifth, 1, third, 5, 3, 3, fifth, seventh],
  [third, 3, 1, 6, 3, 4, 6, fifth],
  [seventh, fifth, sixth, 1, third, quarter, seventh, eighth],
  [sixth, third, third, 3, 1, 0.5, fifth, sixth],
  [sixth, third, quarter, 4, 2, 1, fifth, sixth],
  [3, 5, sixth, 7, 5, 5, 1, 0.5],
  [4, 7, 5, 8, 6, 6, 2, 1],
];

describe('pairwiseWeights', () => {
  it('reproduces the weights printed for Saaty’s house', () => {
    const { weights } = pairwiseWeights(house);
    expect(weights.map((weight) => weight.toFixed(3))).toEqual([
      '0.173',
      '0.054',
      '0.188',
      '0.018',
      '0.031',
      '0.036',
      '0.167',
      '0.333',
    ]);
  });

  it('reproduces λmax 9.669, CI 0.238 and CR 0.169 printed for Saaty’s house', () => {
    const { lambdaMax, consistencyIndex, consistencyRatio } = pairwiseWeights(house);
    expect([lambdaMax, consistencyIndex, consistencyRatio].map((figure) => figure.toFixed(3))).toEqual([
      '9.669',
      '0.238',
      '0.169',
    ]);
  });

  it('finds the weights behind a consistent matrix', () => {
    const result = pairwiseWeights([
      [1, 2, 6],
      [1 / 2, 1, 3],
      [1 / 6, 1 / 3, 1],
    ]);
    expect(result.weights.map((weight) => weight.toFixed(12))).toEqual(
      [0.6, 0.3, 0.1].map((weight) => weight.toFixed(12)),
    );
    expect([result.lambdaMax, result.consistencyRatio]).toEqual([3, 0]);
  });

  it('always finds two criteria consistent', () => {
    const result = pairwiseWeights([
      [1, 4],
      [1 / 4, 1],
    ]);
    expect(result).toEqual({
      weights: [expect.closeTo(0.8, 12), expect.closeTo(0.2, 12)],
      lambdaMax: expect.closeTo(2, 12),
      consistencyIndex: 0,
      consistencyRatio: 0,
    });
  });

  it('gives a lone criterion the whole weight', () => {
    expect(pairwiseWeights([[1]]).weights).toEqual([1]);
  });

  it('reads one half of a pair from the other', () => {
    const half = pairwiseWeights([
      [1, 3],
      [NaN, 1],
    ]);
    expect(half.weights[0]).toBeCloseTo(0.75, 12);
  });

  it('fills a gap with the chain of the other judgements where that is consistent', () => {
    // a12 = 2 and a23 = 3 leave a13 = 6 as the only ratio with λmax = 3
    const result = pairwiseWeights([
      [1, 2, NaN],
      [1 / 2, 1, 3],
      [NaN, 1 / 3, 1],
    ]);
    expect(result.weights[0]).toBeCloseTo(0.6, 9);
    expect(result.lambdaMax).toBeCloseTo(3, 9);
  });

  it('fills gaps so that no other ratio gives a smaller λmax', () => {
    const withGap = (ratio: number): number[][] => [
      [1, 2, 5, 4],
      [1 / 2, 1, 3, ratio],
      [1 / 5, 1 / 3, 1, 2],
      [1 / 4, 1 / ratio, 1 / 2, 1],
    ];
    const least = pairwiseWeights(withGap(NaN)).lambdaMax;
    const grid = Array.from(
      { length: 400 },
      (_, step) => pairwiseWeights(withGap(0.02 * (step + 1))).lambdaMax,
    );
    const gridLeast = Math.min(...grid);
    expect(least).toBeLessThanOrEqual(gridLeast + 1e-12);
    expect(gridLeast - least).toBeLessThan(1e-4);
  });

  it('refuses comparisons that leave a criterion unconnected', () => {
    expect(() =>
      pairwiseWeights([
        [1, 2, NaN],
        [1 / 2, 1, NaN],
        [NaN, NaN, 1],
      ]),
    ).toThrow(/connects criterion 0 with 2/);
  });

  it('accepts a table printed to two decimals', () => {
    const { weights } = pairwiseWeights([
      [1, 3],
      [0.33, 1],
    ]);
    expect(weights[0]).toBeCloseTo(0.75, 2);
  });

  it('refuses opposite entries that contradict each other', () => {
    expect(() =>
      pairwiseWeights([
        [1, 3],
        [3, 1],
      ]),
    ).toThrow(/matrix\[1\]\[0\] and matrix\[0\]\[1\] must be reciprocals/);
  });

  it('stays finite on a full circle of extreme judgements', () => {
    // a over b over c over a, each a billionfold: by symmetry all weigh the same
    const { weights, lambdaMax } = pairwiseWeights([
      [1, 1e9, 1e-9],
      [1e-9, 1, 1e9],
      [1e9, 1e-9, 1],
    ]);
    expect(weights.map((weight) => weight.toFixed(9))).toEqual(['0.333333333', '0.333333333', '0.333333333']);
    expect(lambdaMax).toBeGreaterThan(1e8);
  });
});

describe('randomIndex', () => {
  it('is Saaty’s table of 1980 up to ten criteria', () => {
    expect([3, 4, 5, 6, 7, 8, 9, 10].map(randomIndex)).toEqual([
      0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49,
    ]);
  });
});

describe('worstJudgements', () => {
  it('puts first the judgement furthest from what the weights imply', () => {
    // neighbourhood against condition: 6 given, 0.188 / 0.167 implied
    const { judgements } = worstJudgements(house);
    expect(judgements[0]).toMatchObject({ row: 2, column: 6, given: 6 });
    expect(judgements[0]?.implied).toBeCloseTo(0.188 / 0.167, 1);
  });

  it('names the triad that contradicts itself most', () => {
    // size/neighbourhood 3, neighbourhood/condition 6, size/condition 1/3: 1 − (1/3)/18
    const { worstTriad } = worstJudgements(house);
    expect(worstTriad?.criteria).toEqual([0, 2, 6]);
    expect(worstTriad?.inconsistency).toBeCloseTo(1 - 1 / 54, 12);
  });

  it('has no triad with two criteria', () => {
    expect(
      worstJudgements([
        [1, 2],
        [0.5, 1],
      ]).worstTriad,
    ).toBeNull();
  });
});
