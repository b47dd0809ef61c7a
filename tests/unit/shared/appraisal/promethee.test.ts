import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promethee2 } from '../../../../shared/appraisal/promethee';

/** Brans, Vincke & Mareschal (1986): six hydroelectric projects, six criteria, one of each preference function. */
const projects = [
  [80, 90, 600, 5.4, 8, 5],
  [65, 58, 200, 9.7, 1, 1],
  [83, 60, 400, 7.2, 4, 7],
  [40, 80, 1000, 7.5, 7, 10],
  [52, 72, 600, 2.0, 3, 8],
  [94, 96, 700, 3.6, 5, 6],
];
const directions = ['min', 'max', 'min', 'min', 'min', 'max'] as const;
const preference = [
  { type: 'u-shape', q: 10 },
  { type: 'v-shape', p: 30 },
  { type: 'linear', q: 50, p: 500 },
  { type: 'level', q: 1, p: 6 },
  { type: 'usual' },
  { type: 'gaussian', s: 5 },
] as const;
const equal = [1, 1, 1, 1, 1, 1];

describe('promethee2', () => {
  it('reproduces the order of the hydroelectric projects', () => {
    const { ranks } = promethee2(projects, equal, directions, preference);
    expect(ranks).toEqual([6, 2, 5, 3, 1, 4]);
  });

  it('reproduces the outgoing flow of the first project from its printed preferences', () => {
    // First row of the printed table of π: .296 .250 .268 .100 .185, over five others
    const { plus } = promethee2(projects, equal, directions, preference);
    expect(plus[0]).toBeCloseTo((0.296 + 0.25 + 0.268 + 0.1 + 0.185) / 5, 3);
  });

  const pair = (difference: number): number[][] => [[difference], [0]];
  it.each([
    ['usual', { type: 'usual' }, 0.1, 1],
    ['U-shape at q', { type: 'u-shape', q: 5 }, 5, 0],
    ['U-shape above q', { type: 'u-shape', q: 5 }, 5.1, 1],
    ['V-shape', { type: 'v-shape', p: 8 }, 2, 0.25],
    ['V-shape beyond p', { type: 'v-shape', p: 8 }, 9, 1],
    ['level at q', { type: 'level', q: 2, p: 6 }, 2, 0],
    ['level between', { type: 'level', q: 2, p: 6 }, 6, 0.5],
    ['level above p', { type: 'level', q: 2, p: 6 }, 7, 1],
    ['linear at q', { type: 'linear', q: 2, p: 6 }, 2, 0],
    ['linear between', { type: 'linear', q: 2, p: 6 }, 3, 0.25],
    ['linear beyond p', { type: 'linear', q: 2, p: 6 }, 6, 1],
    ['linear with p = q', { type: 'linear', q: 2, p: 2 }, 2, 0],
    ['Gaussian at s', { type: 'gaussian', s: 3 }, 3, 1 - Math.exp(-0.5)],
  ] as const)('gives the preference of the %s function', (_, entry, difference, degree) => {
    expect(promethee2(pair(difference), [1], ['max'], [entry]).plus[0]).toBeCloseTo(degree, 12);
  });

  it('does not take floating-point noise for a difference above the threshold', () => {
    expect(promethee2([[0.4], [0.3]], [1], ['max'], [{ type: 'u-shape', q: 0.1 }]).net).toEqual([0, 0]);
  });

  it('lets a missing cell contribute nothing to its pairs', () => {
    const usual = { type: 'usual' } as const;
    const { net } = promethee2(
      [
        [1, 2],
        [NaN, 1],
      ],
      [0.5, 0.5],
      ['max', 'max'],
      [usual, usual],
    );
    expect(net).toEqual([0.5, -0.5]);
  });

  it('gives one option no flow', () => {
    expect(promethee2([[3]], [1], ['max'], [{ type: 'usual' }])).toEqual({
      plus: [0],
      minus: [0],
      net: [0],
      ranks: [1],
    });
  });

  it.each([
    ['an absent threshold', { type: 'linear', q: 1 }, 'preference[0]: a linear function needs p'],
    ['a negative threshold', { type: 'v-shape', p: -1 }, 'preference[0].p must be a finite number'],
    ['q above p', { type: 'level', q: 3, p: 2 }, 'preference[0]: q (3) must not be above p (2)'],
  ] as const)('refuses %s', (_, entry, message) => {
    expect(() => promethee2([[1], [2]], [1], ['max'], [entry])).toThrow(message);
  });

  it('has net flows that sum to zero', () => {
    const cell = fc.oneof(fc.double({ min: -100, max: 100, noNaN: true }), fc.constant(NaN));
    const matrix = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(matrix, (rows) => {
        const { net } = promethee2(
          rows,
          [1, 2, 3],
          ['max', 'min', 'max'],
          [
            { type: 'linear', q: 1, p: 20 },
            { type: 'gaussian', s: 4 },
            { type: 'level', q: 0, p: 9 },
          ],
        );
        expect(Math.abs(net.reduce((sum, flow) => sum + flow, 0))).toBeLessThan(1e-9);
      }),
    );
  });
});
