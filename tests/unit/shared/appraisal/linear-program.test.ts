import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveLinearProgram } from '../../../../shared/appraisal/linear-program';

describe('solveLinearProgram', () => {
  it('solves the textbook product mix', () => {
    // Hillier & Lieberman, Wyndor Glass: max 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18: x = 2, y = 6, 36
    const solution = solveLinearProgram(
      [3, 5],
      [
        { coefficients: [1, 0], relation: '<=', bound: 4 },
        { coefficients: [0, 2], relation: '<=', bound: 12 },
        { coefficients: [3, 2], relation: '<=', bound: 18 },
      ],
    );
    expect(solution).toEqual({ status: 'optimal', x: [2, 6], objective: 36 });
  });

  it('says when nothing satisfies the rows', () => {
    const rows = [
      { coefficients: [1], relation: '<=', bound: 1 },
      { coefficients: [1], relation: '>=', bound: 2 },
    ] as const;
    expect(solveLinearProgram([1], rows)).toEqual({ status: 'infeasible' });
  });

  it('says when the objective has no bound', () => {
    expect(solveLinearProgram([1], [{ coefficients: [1], relation: '>=', bound: 1 }])).toEqual({
      status: 'unbounded',
    });
  });

  it('does not go round in circles on Beale’s degenerate program', () => {
    // Beale (1955): minimum −1/20 of −3/4 a + 150 b − 1/50 c + 6 d
    const solution = solveLinearProgram(
      [0.75, -150, 0.02, -6],
      [
        { coefficients: [0.25, -60, -0.04, 9], relation: '<=', bound: 0 },
        { coefficients: [0.5, -90, -0.02, 3], relation: '<=', bound: 0 },
        { coefficients: [0, 0, 1, 0], relation: '<=', bound: 1 },
      ],
    );
    expect(solution.status === 'optimal' ? solution.objective : null).toBeCloseTo(0.05, 12);
  });

  it('reads bounds below zero and redundant equalities', () => {
    const solution = solveLinearProgram(
      [-1, -1],
      [
        { coefficients: [-1, -1], relation: '<=', bound: -3 },
        { coefficients: [1, -1], relation: '=', bound: 1 },
        { coefficients: [2, -2], relation: '=', bound: 2 },
      ],
    );
    expect(solution).toEqual({ status: 'optimal', x: [2, 1], objective: -3 });
  });

  it('finds the best vertex of random small programs', () => {
    const number = fc.integer({ min: 0, max: 9 });
    const row = fc.tuple(number, number, fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.tuple(number, number), fc.array(row, { maxLength: 4 }), (objective, rows) => {
        // A box keeps it bounded; then the optimum is at a crossing of two lines.
        const lines = [...rows, [1, 0, 10], [0, 1, 10]] as [number, number, number][];
        const edges = [...lines, [1, 0, 0], [0, 1, 0]] as [number, number, number][];
        const vertices = edges.flatMap(([a, b, c], i) =>
          edges.slice(i + 1).flatMap(([d, e, f]) => {
            const determinant = a * e - b * d;
            return determinant === 0 ? [] : [[(c * e - b * f) / determinant, (a * f - c * d) / determinant]];
          }),
        );
        const feasible = vertices.filter(
          ([x, y]) => x! >= -1e-9 && y! >= -1e-9 && lines.every(([a, b, c]) => a * x! + b * y! <= c + 1e-9),
        );
        const best = Math.max(...feasible.map(([x, y]) => objective[0] * x! + objective[1] * y!));
        const solution = solveLinearProgram(
          objective,
          lines.map(([a, b, c]) => ({ coefficients: [a, b], relation: '<=' as const, bound: c })),
        );
        expect(solution.status === 'optimal' ? solution.objective : null).toBeCloseTo(best, 8);
      }),
    );
  });
});
