import { describe, expect, it } from 'vitest';
import {
  smallestScoreChanges,
  smallestWeightChange,
} from '../../../../../shared/appraisal/sensitivity/smallest-change';
import { weightedSum } from '../../../../../shared/appraisal/weighted-sum';

const values = [
  [100, 0],
  [0, 60],
];

describe('smallestWeightChange', () => {
  it('moves just enough weight to make the option first', () => {
    // 100t = 60(1 − t) at t = 0.375; from 0.6 that moves 0.225
    const change = smallestWeightChange(values, [0.6, 0.4], 1);
    expect(change.weights?.[0]).toBeCloseTo(0.375, 9);
    expect(change.moved).toBeCloseTo(0.225, 9);
    expect(change.single[0]).toBeCloseTo(0.375, 9);
    expect(change.single[1]).toBeCloseTo(0.625, 9);
  });

  it('moves nothing for the option that is first', () => {
    const change = smallestWeightChange(values, [0.6, 0.4], 0);
    expect(change.moved).toBeCloseTo(0, 9);
    expect(change.single).toEqual([0.6, 0.4]);
  });

  it('says when no weights put a dominated option first', () => {
    const change = smallestWeightChange(
      [
        [50, 50],
        [40, 50],
        [40, 40],
      ],
      [0.5, 0.5],
      2,
    );
    expect(change).toEqual({ weights: null, moved: 0, single: [null, null] });
  });

  it('finds a change of several weights where no single one suffices', () => {
    // The third leads only where criteria 2 and 3 both weigh more than criterion 1 leaves them in proportion.
    const rows = [
      [100, 0, 0],
      [0, 100, 0],
      [0, 40, 100],
    ];
    const change = smallestWeightChange(rows, [0.8, 0.15, 0.05], 2);
    const { totals } = weightedSum(rows, change.weights!);
    expect(totals[2]).toBeCloseTo(Math.max(...totals.map((total) => total!)), 8);
  });

  it('needs the least movement that a fine grid of weights also finds', () => {
    const rows = [
      [90, 20, 40],
      [30, 80, 50],
      [50, 50, 70],
    ];
    const now = [0.5, 0.3, 0.2];
    let least = Infinity;
    for (let a = 0; a <= 200; a += 1) {
      for (let b = 0; a + b <= 200; b += 1) {
        const weights = [a / 200, b / 200, (200 - a - b) / 200];
        const totals = rows.map((row) =>
          row.reduce((sum, value, column) => sum + value * weights[column]!, 0),
        );
        if (totals[2]! < Math.max(...totals)) continue;
        const moved = weights.reduce((sum, weight, column) => sum + Math.abs(weight - now[column]!), 0) / 2;
        least = Math.min(least, moved);
      }
    }
    const found = smallestWeightChange(rows, now, 2).moved;
    expect(found).toBeLessThanOrEqual(least + 1e-9);
    expect(least - found).toBeLessThan(0.01);
  });
});

describe('smallestScoreChanges', () => {
  it('lists single cells that would do it, the smallest change first', () => {
    // Totals 60 and 24: 36 behind. Own cells: +60 on the first (0 to 60); +90 on the second leaves the scale.
    // The leader's: −60 on its first (100 to 40).
    expect(smallestScoreChanges(values, [0.6, 0.4], 1)).toEqual([
      { option: 1, criterion: 0, from: 0, to: expect.closeTo(60, 9) },
      { option: 0, criterion: 0, from: 100, to: expect.closeTo(40, 9) },
    ]);
  });

  it('has nothing to change for the option that is first', () => {
    expect(smallestScoreChanges(values, [0.6, 0.4], 0)).toEqual([]);
  });

  it('does not lower a leader where two are ahead', () => {
    const changes = smallestScoreChanges(
      [
        [80, 80],
        [70, 70],
        [60, 60],
      ],
      [0.5, 0.5],
      2,
    );
    expect(changes.map((change) => change.option)).toEqual([2, 2]);
  });
});
