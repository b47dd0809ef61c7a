import { describe, expect, it } from 'vitest';
import { slicesByWeight, weightOf } from '../../../../renderer/workers/slices';

describe('weightOf', () => {
  it('counts every value inside, the thing itself included', () => {
    expect(weightOf({ a: 1, b: [2, 3] }, 100)).toBe(5);
  });

  it('stops counting at the limit', () => {
    expect(
      weightOf(
        Array.from({ length: 1000 }, () => 0),
        10,
      ),
    ).toBe(10);
  });

  it('counts nothing and no key as one', () => {
    expect(weightOf(null, 10)).toBe(1);
    expect(weightOf(undefined, 10)).toBe(1);
  });
});

describe('slicesByWeight', () => {
  it('keeps the order and fills each slice up to the limit', () => {
    // Each item weighs 2: the object and its number.
    const items = [1, 2, 3, 4, 5].map((value) => ({ value }));
    expect(slicesByWeight(items, 4).map((slice) => slice.map(({ value }) => value))).toEqual([
      [1, 2],
      [3, 4],
      [5],
    ]);
  });

  it('lets an item over the limit stand alone', () => {
    expect(slicesByWeight([[1, 2, 3, 4, 5], [6]], 3)).toEqual([[[1, 2, 3, 4, 5]], [[6]]]);
  });

  it('makes no slice of nothing', () => {
    expect(slicesByWeight([], 3)).toEqual([]);
  });
});
