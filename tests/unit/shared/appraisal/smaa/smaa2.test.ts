import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSmaaRun, smaa2 } from '../../../../../shared/appraisal/smaa/smaa2';
import { expected, optionIds } from '../../../../support/ashmere';
import { groupValues } from '../../../../support/ashmere-group';

// Totals for a weight t of the first criterion: 100t, 100(1 − t), 60. The first leads from 0.6, the second to 0.4,
// the third between; the first is second from 0.5 to 0.6.
const values = [
  [100, 0],
  [0, 100],
  [60, 60],
];
const samples = 40_000;
const seed = 7;
/** Four standard errors of a share of one half. */
const tolerance = 4 * Math.sqrt(0.25 / samples);

function expectShares(found: number[], exact: number[], within = tolerance): void {
  for (const [index, share] of exact.entries()) expect(Math.abs(found[index]! - share)).toBeLessThan(within);
}

describe('smaa2', () => {
  it('finds the rank acceptabilities that geometry gives for uniform weights', () => {
    const { acceptability } = smaa2({ values, samples, seed });
    expectShares(acceptability[0]!, [0.4, 0.1, 0.5]);
    expectShares(acceptability[1]!, [0.4, 0.1, 0.5]);
    expectShares(acceptability[2]!, [0.2, 0.8, 0]);
  });

  it('finds central weights in the middle of where each option leads', () => {
    const { centralWeights } = smaa2({ values, samples, seed });
    expectShares(centralWeights[0]!, [0.8, 0.2], 0.005);
    expectShares(centralWeights[2]!, [0.5, 0.5], 0.005);
  });

  it('finds that the largest of three uniform weights is 11/18 on average', () => {
    const unit = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    const { acceptability, centralWeights } = smaa2({ values: unit, samples, seed });
    expectShares(
      acceptability.map((row) => row[0]!),
      [1 / 3, 1 / 3, 1 / 3],
    );
    expectShares(centralWeights[1]!, [7 / 36, 11 / 18, 7 / 36], 0.01);
  });

  it('draws exactly from the weights that keep an order', () => {
    // w1 ≥ w2: t uniform from 0.5 to 1
    const { acceptability } = smaa2({ values, weights: { kind: 'ordinal', order: [0, 1] }, samples, seed });
    expectShares(
      acceptability.map((row) => row[0]!),
      [0.8, 0, 0.2],
    );
  });

  it('centres ordinal weights on the rank-order centroid', () => {
    const weights = { kind: 'ordinal', order: [2, 0, 1] } as const;
    const { centralWeights } = smaa2({ values: [[1, 1, 1]], weights, samples, seed });
    expectShares(centralWeights[0]!, [5 / 18, 2 / 18, 11 / 18], 0.005);
  });

  it('keeps to intervals of weights', () => {
    // t uniform from 0.2 to 0.7
    const weights = { kind: 'interval', low: [0.2, 0], high: [0.7, 1] } as const;
    const { acceptability } = smaa2({ values, weights, samples, seed });
    expectShares(
      acceptability.map((row) => row[0]!),
      [0.2, 0.4, 0.4],
    );
  });

  it('walks through intervals too tight for rejection', () => {
    const criteria = Array.from({ length: 10 }, (_, index) => index);
    const weights = { kind: 'interval', low: criteria.map(() => 0), high: criteria.map(() => 0.15) } as const;
    const { centralWeights } = smaa2({ values: [criteria.map(() => 1)], weights, samples: 5_000, seed });
    expectShares(
      centralWeights[0]!,
      criteria.map(() => 0.1),
      0.005,
    );
  });

  it('takes the only weights where bounds leave no room', () => {
    const weights = { kind: 'interval', low: [0.7, 0.3], high: [0.7, 0.3] } as const;
    const { acceptability } = smaa2({ values, weights, samples: 100, seed });
    expect(acceptability.map((row) => row[0])).toEqual([1, 0, 0]);
  });

  it('spreads weights round a mean as a Dirichlet does', () => {
    // Beta(2, 2): P(t > 0.6) = 1 − (3·0.36 − 2·0.216) = 0.352
    const weights = { kind: 'around', mean: [0.5, 0.5], concentration: 4 } as const;
    const { acceptability } = smaa2({ values, weights, samples, seed });
    expectShares(
      acceptability.map((row) => row[0]!),
      [0.352, 0.352, 0.296],
    );
  });

  it('draws scores from their ranges and says how sure first place is', () => {
    const { acceptability, confidence } = smaa2({
      values: [[50], [60]],
      low: [[0], [NaN]],
      high: [[100], [NaN]],
      samples,
      seed,
    });
    expectShares(acceptability[0]!, [0.4, 0.6]);
    expectShares([confidence[0]!, confidence[1]!], [0.4, 0.6], 0.02);
  });

  it('is sure or not at all where scores have no range', () => {
    expect(smaa2({ values, samples: 1_000, seed }).confidence).toEqual([1, 1, 1]);
  });

  it('has no central weights for an option that is never first', () => {
    const { centralWeights, confidence } = smaa2({
      values: [
        [9, 9],
        [1, 1],
      ],
      samples: 100,
      seed,
    });
    expect([centralWeights[1], confidence[1]]).toEqual([null, null]);
  });

  it('lets options that are the same share the smallest rank', () => {
    const { acceptability } = smaa2({
      values: [
        [5, 5],
        [5, 5],
        [1, 1],
      ],
      samples: 100,
      seed,
    });
    expect(acceptability).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
  });

  it('does not rank an option with a missing cell unless it may reweight', () => {
    const rows = [
      [100, NaN],
      [50, 50],
    ];
    const refused = smaa2({ values: rows, samples: 100, seed });
    const reweighted = smaa2({ values: rows, samples: 100, seed, missing: 'reweight' });
    expect(refused.acceptability).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(reweighted.acceptability).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('gives the same result for the same seed and another for another', () => {
    const run = (from: number): string => JSON.stringify(smaa2({ values, samples: 500, seed: from }));
    expect(run(3)).toBe(run(3));
    expect(run(3)).not.toBe(run(4));
  });

  it('meets the first places of Ashmere under random weights', () => {
    const { acceptability } = smaa2({ values: groupValues, samples, seed });
    for (const [index, id] of optionIds.entries()) {
      expect(Math.abs(100 * acceptability[index]![0]! - expected.random_weights.first_pct[id])).toBeLessThan(
        2,
      );
    }
  });

  it.each([
    ['no samples', { values, samples: 0, seed }, /samples must be a whole number/],
    [
      'a range the wrong way round',
      {
        values,
        low: [
          [1, 1],
          [1, 1],
          [70, 1],
        ],
        samples,
        seed,
      },
      /low\[0\]|values\[1\]/,
    ],
    [
      'an order that leaves one out',
      { values, weights: { kind: 'ordinal', order: [0, 0] }, samples, seed },
      /once/,
    ],
    [
      'bounds that no weights keep',
      { values, weights: { kind: 'interval', low: [0.8, 0.8], high: [1, 1] }, samples, seed },
      /sum to more than 1/,
    ],
  ] as const)('refuses %s', (_, input, message) => {
    expect(() => smaa2(input)).toThrow(message);
  });

  it('always gives each ranked option shares that sum to 1', () => {
    const cell = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 7 }), (rows) => {
        for (const row of smaa2({ values: rows, samples: 50, seed }).acceptability) {
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('createSmaaRun', () => {
  it('gives the same after two halves as after the whole', () => {
    const halves = createSmaaRun({ values, seed });
    halves.draw(300);
    halves.draw(700);
    const whole = createSmaaRun({ values, seed });
    whole.draw(1_000);
    expect(halves.result(10)).toEqual(whole.result(10));
  });
});
