import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dominated } from '../../../../shared/appraisal/dominance';
import { localValues } from '../../../../shared/appraisal/value-functions';
import { expected, readTable } from '../../../support/ashmere';

describe('dominated', () => {
  it('finds who is at least as good everywhere and better somewhere', () => {
    const values = [
      [3, 3],
      [3, 2],
      [1, 4],
      [0, 0],
    ];
    expect(dominated(values)).toEqual({ dominates: [[1, 3], [3], [3], []], frontier: [0, 2] });
  });

  it('lets options that are the same dominate neither each other', () => {
    expect(
      dominated([
        [1, 2],
        [1, 2],
      ]),
    ).toEqual({ dominates: [[], []], frontier: [0, 1] });
  });

  it('takes floating-point noise for no difference', () => {
    expect(dominated([[0.1 + 0.2], [0.3]]).frontier).toEqual([0, 1]);
  });

  it('does not judge a pair with a missing cell', () => {
    expect(
      dominated([
        [5, NaN],
        [1, 1],
        [0, 0],
      ]),
    ).toEqual({ dominates: [[], [2], []], frontier: [0, 1] });
  });

  it('finds the 192 schemes of Ashmere that nothing dominates', () => {
    const criteria = readTable('08_decision_matrix_criteria.csv');
    const rows = readTable('08_decision_matrix_200x12.csv');
    const columns = criteria.map(({ Criterion, Direction }) =>
      localValues(
        rows.map((row) => Number(row[Criterion!])),
        Direction === 'min' ? 'min' : 'max',
      ).values.map((value) => value ?? NaN),
    );
    const values = rows.map((_, row) => columns.map((column) => column[row]!));
    expect(dominated(values).frontier).toHaveLength(expected.matrix_200x12.not_dominated);
  });

  it('agrees with comparing every pair cell by cell', () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 10 }), (values) => {
        const beats = (a: number[], b: number[]): boolean =>
          [...a, ...b].every((value) => !Number.isNaN(value)) &&
          a.every((value, column) => value >= b[column]!) &&
          a.some((value, column) => value > b[column]!);
        const byHand = values.map((a) => values.flatMap((b, index) => (beats(a, b) ? [index] : [])));
        expect(dominated(values).dominates).toEqual(byHand);
      }),
    );
  });
});
