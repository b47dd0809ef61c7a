import { describe, expect, it } from 'vitest';
import { potentiallyOptimal } from '../../../../shared/appraisal/potential-optimality';

describe('potentiallyOptimal', () => {
  // The third option is dominated by neither of the others, yet below the line between them: half and half give 50.
  const extremes = [
    [100, 0],
    [0, 100],
    [45, 45],
  ];

  it('finds that an option beaten by every mixture can never be first', () => {
    expect(potentiallyOptimal(extremes).map((entry) => entry.possible)).toEqual([true, true, false]);
  });

  it('gives the greatest lead: at equal weights the third is 5 behind', () => {
    const third = potentiallyOptimal(extremes)[2];
    expect(third?.lead).toBeCloseTo(-5, 9);
    expect(third?.weights?.[0]).toBeCloseTo(0.5, 9);
  });

  it('counts a tie as first', () => {
    expect(
      potentiallyOptimal([
        [100, 0],
        [0, 100],
        [50, 50],
      ])[2]?.possible,
    ).toBe(true);
  });

  it('respects lower bounds on weights', () => {
    // With at least 0.6 on the first criterion the second option is always behind: 40 against 60
    const [, second] = potentiallyOptimal(extremes, { lowerBounds: [0.6, 0] });
    expect(second?.possible).toBe(false);
    expect(second?.lead).toBeCloseTo(-20, 9);
  });

  it('respects an order of the criteria', () => {
    // w1 ≥ w2: at best equal weights, where the second ties with the first
    const [, second] = potentiallyOptimal(
      [
        [100, 0],
        [0, 90],
      ],
      { order: [0, 1] },
    );
    expect(second?.possible).toBe(false);
    expect(second?.lead).toBeCloseTo(-5, 9);
  });

  it('lets a lone option be first', () => {
    expect(potentiallyOptimal([[1, 2]])[0]?.possible).toBe(true);
  });

  it('does not judge an option with a missing cell', () => {
    expect(
      potentiallyOptimal([
        [NaN, 100],
        [1, 1],
      ]),
    ).toEqual([
      { possible: false, lead: 0, weights: null },
      { possible: true, lead: 0, weights: expect.any(Array) },
    ]);
  });

  it('refuses bounds and an order that contradict each other', () => {
    expect(() => potentiallyOptimal(extremes, { lowerBounds: [0, 0.7], order: [0, 1] })).toThrow(
      /contradict/,
    );
  });
});
