/**
 * A small dense linear program: maximise objective · x subject to rows and x ≥ 0. Made for the handful of variables of
 * weights and best–worst judgements, where loading a solver would take longer than solving; portfolios use HiGHS.
 */
export type LinearConstraint = {
  readonly coefficients: readonly number[];
  readonly relation: '<=' | '>=' | '=';
  readonly bound: number;
};

export type LinearSolution =
  | { readonly status: 'optimal'; readonly x: number[]; readonly objective: number }
  | { readonly status: 'infeasible' }
  | { readonly status: 'unbounded' };

const PIVOT_TOLERANCE = 1e-11;
const FEASIBILITY_TOLERANCE = 1e-9;

type Tableau = {
  /** One row a constraint, the bound in the last column. */
  readonly rows: Float64Array[];
  readonly basis: number[];
  readonly columns: number;
};

function pivot(tableau: Tableau, cost: Float64Array, row: number, column: number): void {
  const pivotRow = tableau.rows[row]!;
  const scale = pivotRow[column]!;
  for (let k = 0; k < pivotRow.length; k += 1) pivotRow[k]! /= scale;
  for (const other of [...tableau.rows, cost]) {
    const factor = other[column]!;
    if (other === pivotRow || factor === 0) continue;
    for (let k = 0; k < other.length; k += 1) other[k]! -= factor * pivotRow[k]!;
    other[column] = 0;
  }
  tableau.basis[row] = column;
}

/** The entering column: steepest reduced cost at first, Bland's rule once it has gone on long enough to be a circle. */
function enteringColumn(cost: Float64Array, columns: number, bland: boolean): number {
  let best = -1;
  let least = -PIVOT_TOLERANCE;
  for (let column = 0; column < columns; column += 1) {
    if (cost[column]! < least) {
      best = column;
      if (bland) return best;
      least = cost[column]!;
    }
  }
  return best;
}

function leavingRow(tableau: Tableau, column: number): number {
  let best = -1;
  let least = Infinity;
  for (const [row, entries] of tableau.rows.entries()) {
    if (entries[column]! <= PIVOT_TOLERANCE) continue;
    const ratio = entries.at(-1)! / entries[column]!;
    const tied = Math.abs(ratio - least) <= 1e-12;
    if (ratio < least - 1e-12 || (tied && tableau.basis[row]! < tableau.basis[best]!)) {
      best = row;
      least = ratio;
    }
  }
  return best;
}

/** Minimises `cost` (reduced costs of the current basis) over the first `columns` columns. */
function minimise(tableau: Tableau, cost: Float64Array, columns: number): 'optimal' | 'unbounded' {
  const patience = 20 * (tableau.rows.length + columns);
  for (let step = 0; ; step += 1) {
    const column = enteringColumn(cost, columns, step > patience);
    if (column < 0) return 'optimal';
    const row = leavingRow(tableau, column);
    if (row < 0) return 'unbounded';
    pivot(tableau, cost, row, column);
  }
}

/** Reduced costs of an objective (to be minimised) in the current basis. */
function reducedCosts(tableau: Tableau, cost: Float64Array): Float64Array {
  const reduced = cost.slice();
  for (const [row, entries] of tableau.rows.entries()) {
    const factor = cost[tableau.basis[row]!]!;
    if (factor === 0) continue;
    for (let k = 0; k < reduced.length; k += 1) reduced[k]! -= factor * entries[k]!;
  }
  return reduced;
}

function buildTableau(
  variables: number,
  constraints: readonly LinearConstraint[],
): { tableau: Tableau; artificial: number } {
  // Bounds are made non-negative; then <= brings its own basic variable, >= and = need an artificial one.
  const signed = constraints.map(({ coefficients, relation, bound }) => {
    if (bound >= 0) return { coefficients, relation, bound };
    const flipped = relation === '=' ? relation : relation === '<=' ? '>=' : '<=';
    return { coefficients: coefficients.map((entry) => -entry), relation: flipped, bound: -bound } as const;
  });
  const slacks = signed.filter(({ relation }) => relation !== '=').length;
  const artificials = signed.filter(({ relation }) => relation !== '<=').length;
  const columns = variables + slacks + artificials;
  const basis: number[] = [];
  let slack = variables;
  let artificial = variables + slacks;
  const rows = signed.map(({ coefficients, relation, bound }) => {
    const row = new Float64Array(columns + 1);
    row.set(coefficients);
    row[columns] = bound;
    if (relation !== '=') row[slack++] = relation === '<=' ? 1 : -1;
    if (relation === '<=') basis.push(slack - 1);
    else {
      row[artificial] = 1;
      basis.push(artificial++);
    }
    return row;
  });
  return { tableau: { rows, basis, columns }, artificial: variables + slacks };
}

/**
 * Solves the program with the two-phase simplex method. Coefficients should be of similar size (scale them first);
 * feasibility is judged to 1e-9.
 */
export function solveLinearProgram(
  objective: readonly number[],
  constraints: readonly LinearConstraint[],
): LinearSolution {
  const { tableau, artificial } = buildTableau(objective.length, constraints);
  const { columns } = tableau;
  if (artificial < columns) {
    const infeasibility = new Float64Array(columns + 1).fill(1, artificial, columns);
    const reduced = reducedCosts(tableau, infeasibility);
    minimise(tableau, reduced, columns);
    if (-reduced[columns]! > FEASIBILITY_TOLERANCE) return { status: 'infeasible' };
    // An artificial variable may stay in the basis at zero: swap it for any real column, or leave an empty row be.
    for (const [row, entries] of tableau.rows.entries()) {
      if (tableau.basis[row]! < artificial) continue;
      const column = entries.subarray(0, artificial).findIndex((entry) => Math.abs(entry) > 1e-9);
      if (column >= 0) pivot(tableau, reduced, row, column);
    }
  }
  const cost = new Float64Array(columns + 1);
  for (const [index, entry] of objective.entries()) cost[index] = -entry;
  const reduced = reducedCosts(tableau, cost);
  if (minimise(tableau, reduced, artificial) === 'unbounded') return { status: 'unbounded' };
  const x = new Array<number>(objective.length).fill(0);
  for (const [row, column] of tableau.basis.entries()) {
    if (column < x.length) x[column] = Math.max(0, tableau.rows[row]!.at(-1)!);
  }
  return {
    status: 'optimal',
    x,
    objective: x.reduce((sum, entry, index) => sum + entry * objective[index]!, 0),
  };
}
