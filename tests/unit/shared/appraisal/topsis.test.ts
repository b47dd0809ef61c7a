import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topsis, topsisDistances } from '../../../../shared/appraisal/topsis';
import { expected, readTable } from '../../../support/ashmere';

/** Hwang & Yoon (1981): four fighter aircraft; speed, range, payload, price (less is better), reliability, agility. */
const aircraft = [
  [2.0, 1500, 20000, 5.5, 5, 9],
  [2.5, 2700, 18000, 6.5, 3, 5],
  [1.8, 2000, 21000, 4.5, 7, 7],
  [2.2, 1800, 20000, 5.0, 5, 5],
];
const weights = [0.2, 0.1, 0.1, 0.1, 0.2, 0.3];
const directions = ['max', 'max', 'max', 'min', 'max', 'max'] as const;

describe('topsis', () => {
  it('reproduces the closeness printed for the fighter aircraft', () => {
    const { closeness, ranks } = topsis(aircraft, weights, directions);
    // Printed 0.643, 0.268, 0.613, 0.312; the third is 0.6135 before rounding.
    for (const [index, printed] of [0.643, 0.268, 0.613, 0.312].entries()) {
      expect(Math.abs(closeness[index]! - printed)).toBeLessThan(0.001);
    }
    expect(ranks).toEqual([1, 4, 2, 3]);
  });

  it('reproduces the separations printed for the fighter aircraft', () => {
    const { toIdeal, toAntiIdeal } = topsisDistances(aircraft, weights, directions);
    // Hwang & Yoon (1981): S* 0.0545, 0.1197, 0.0580, 0.1009; S⁻ 0.0983, 0.0439, 0.0920, 0.0458.
    for (const [index, printed] of [0.0545, 0.1197, 0.058, 0.1009].entries()) {
      expect(Math.abs(toIdeal[index]! - printed)).toBeLessThan(0.0002);
    }
    for (const [index, printed] of [0.0983, 0.0439, 0.092, 0.0458].entries()) {
      expect(Math.abs(toAntiIdeal[index]! - printed)).toBeLessThan(0.0002);
    }
  });

  it('orders the 200 Ashmere schemes as expected', () => {
    const criteria = readTable('08_decision_matrix_criteria.csv');
    const rows = readTable('08_decision_matrix_200x12.csv');
    const matrix = rows.map((row) => criteria.map((criterion) => Number(row[criterion.Criterion!])));
    const { closeness } = topsis(
      matrix,
      criteria.map((criterion) => Number(criterion.Weight)),
      criteria.map((criterion) => (criterion.Direction === 'min' ? 'min' : 'max')),
    );
    for (const [option, printed] of expected.matrix_200x12.topsis_vector_normalised_top_ten) {
      expect(closeness[rows.findIndex((row) => row.Option === option)]).toBeCloseTo(printed, 5);
    }
  });

  it('calls equal options a tie at 0.5', () => {
    expect(
      topsis(
        [
          [1, 2],
          [1, 2],
        ],
        [1, 1],
        ['max', 'min'],
      ),
    ).toEqual({ closeness: [0.5, 0.5], ranks: [1, 1] });
  });

  it('lets an all-zero column change nothing', () => {
    const withZeros = aircraft.map((row) => [...row, 0]);
    expect(topsis(withZeros, [...weights, 0.4], [...directions, 'max']).ranks).toEqual([1, 4, 2, 3]);
  });

  it('judges an option with a gap on the criteria it has', () => {
    // Only column 2 tells the two apart for the second option, and there it is the ideal.
    const { closeness } = topsis(
      [
        [10, 1],
        [NaN, 2],
      ],
      [0.5, 0.5],
      ['max', 'max'],
    );
    expect(closeness[1]).toBe(1);
  });

  it('does not change when a column is measured in another unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (unit) => {
        const rescaled = aircraft.map((row) =>
          row.map((cell, column) => (column === 2 ? cell * unit : cell)),
        );
        const { closeness } = topsis(rescaled, weights, directions);
        const original = topsis(aircraft, weights, directions).closeness;
        for (const [index, entry] of closeness.entries()) expect(entry).toBeCloseTo(original[index]!, 12);
      }),
    );
  });

  it('names a direction that is neither', () => {
    const sideways = ['max', 'sideways'] as unknown as ('max' | 'min')[];
    expect(() => topsis([[1, 2]], [1, 1], sideways)).toThrow(/directions\[1\] must be 'max' or 'min'/);
  });
});
