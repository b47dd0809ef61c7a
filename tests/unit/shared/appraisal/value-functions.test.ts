import { describe, expect, it } from 'vitest';
import {
  levelValue,
  linearValue,
  localValues,
  piecewiseValue,
  scaleValue,
} from '../../../../shared/appraisal/value-functions';
import { expected, netCosts, optionIds, reach, vfmFunction } from '../../../support/ashmere';

describe('linearValue', () => {
  it('puts the worst at 0, the best at 100 and the middle at 50', () => {
    expect([20, 30, 40].map((x) => linearValue(x, 20, 40))).toEqual([0, 50, 100]);
  });

  it('runs the other way where lower is better', () => {
    expect([40, 30, 20].map((x) => linearValue(x, 40, 20))).toEqual([0, 50, 100]);
  });

  it('clamps outside the anchors', () => {
    expect([linearValue(-5, 0, 10), linearValue(50, 0, 10)]).toEqual([0, 100]);
  });

  it('gives 0 on a scale that tells nothing apart', () => {
    expect([4, 5, 6].map((x) => linearValue(x, 5, 5))).toEqual([0, 0, 0]);
  });

  it('stays finite where the span of the scale overflows', () => {
    expect(linearValue(0, -1.7e308, 1.7e308)).toBe(50);
  });

  it('refuses a missing quantity', () => {
    expect(() => linearValue(NaN, 0, 1)).toThrow(RangeError);
  });
});

describe('piecewiseValue', () => {
  const points = [
    [0, 100],
    [10, 95],
    [50, 80],
  ] as const;

  it('is exact at each point', () => {
    expect(points.map(([x]) => piecewiseValue(x, points))).toEqual([100, 95, 80]);
  });

  it('follows the straight line between two points', () => {
    // 10 + a quarter of the way to 50 is 20; 95 - 15/4 = 91.25
    expect(piecewiseValue(20, points)).toBeCloseTo(91.25, 12);
  });

  it('keeps the end values outside', () => {
    expect([piecewiseValue(-1, points), piecewiseValue(1e9, points)]).toEqual([100, 80]);
  });

  it('takes the points in any order', () => {
    expect(piecewiseValue(20, points.toReversed())).toBeCloseTo(91.25, 12);
  });

  it('refuses two values for one x', () => {
    expect(() =>
      piecewiseValue(1, [
        [1, 0],
        [1, 5],
      ]),
    ).toThrow(/stands twice/);
  });

  it('values every Ashmere option for money as expected', () => {
    const found = optionIds.map((_, index) => piecewiseValue(netCosts[index]! / reach[index]!, vfmFunction));
    for (const [index, id] of optionIds.entries()) {
      expect(found[index]).toBeCloseTo(expected.value_for_money[id].value, 3);
    }
  });
});

describe('scaleValue', () => {
  it('takes 1 on a scale from 1 to 5 for worth 0 and 5 for worth 100', () => {
    expect([1, 2, 3, 4, 5].map((score) => scaleValue(score, { min: 1, max: 5 }))).toEqual([
      0, 25, 50, 75, 100,
    ]);
  });

  it('refuses a score that is off the scale', () => {
    expect(() => scaleValue(6, { min: 1, max: 5 })).toThrow(/from 1 to 5/);
  });
});

describe('levelValue', () => {
  const levels = new Map([
    ['poor', 0],
    ['good', 80],
  ]);

  it('looks up the level', () => {
    expect(levelValue('good', levels)).toBe(80);
  });

  it('gives an unknown level no value, not zero', () => {
    expect(levelValue('excellent', levels)).toBeNull();
  });
});

describe('localValues', () => {
  it('spans the options present and leaves gaps alone', () => {
    expect(localValues([5, NaN, 15, 10], 'min')).toEqual({ values: [100, null, 0, 50], flat: false });
  });

  it('gives every option 0 and says so where all are equal', () => {
    expect(localValues([3, 3], 'max')).toEqual({ values: [0, 0], flat: true });
  });

  it('handles a column with nothing in it', () => {
    expect(localValues([NaN, NaN], 'max')).toEqual({ values: [null, null], flat: false });
  });
});
