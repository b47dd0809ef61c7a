import { principalEigenpair } from './principal-eigenvector';

const MOST_STEPS = 2_000;
const TOLERANCE = 1e-13;

/** Criteria that no chain of comparisons connects with the first one. */
function unconnected(matrix: readonly (readonly number[])[]): number[] {
  const reached = new Set([0]);
  for (const i of reached) {
    for (const [j, entry] of matrix[i]!.entries()) if (!Number.isNaN(entry)) reached.add(j);
  }
  return matrix.flatMap((_, index) => (reached.has(index) ? [] : [index]));
}

/**
 * Fills the gaps of a reciprocal matrix with the ratios that make its principal eigenvalue least.
 *
 * λmax is convex in the logarithms of the gaps (Bozóki, Fülöp & Rónyai 2010, theorem 4) and
 * ∂λ/∂ln a_ij = (l_i a_ij r_j − l_j a_ji r_i) / l·r with left and right eigenvectors l and r. So at the minimum
 * a_ij² = l_j r_i / (l_i r_j); each step moves towards that point and is halved until λ falls.
 *
 * @param matrix with NaN at both (i, j) and (j, i) of a gap; not changed.
 * @throws RangeError if the comparisons do not connect all criteria, when the minimum is not unique.
 */
export function completeByLeastInconsistency(matrix: readonly (readonly number[])[]): number[][] {
  const apart = unconnected(matrix);
  if (apart.length > 0) {
    throw new RangeError(`matrix: no chain of comparisons connects criterion 0 with ${apart.join(', ')}`);
  }
  const gaps = matrix.flatMap((row, i) =>
    row.flatMap((entry, j) => (j > i && Number.isNaN(entry) ? [[i, j] as const] : [])),
  );
  let complete = matrix.map((row) => row.map((entry) => (Number.isNaN(entry) ? 1 : entry)));
  if (gaps.length === 0) return complete;
  let current = principalEigenpair(complete);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { left, right } = current;
    const moves = gaps.map(([i, j]) => {
      const target = Math.sqrt((left[j]! * right[i]!) / (left[i]! * right[j]!));
      return Math.log(target / complete[i]![j]!);
    });
    if (Math.max(...moves.map((move) => Math.abs(move))) < TOLERANCE) break;
    let fraction = 1;
    let better: { matrix: number[][]; pair: typeof current } | undefined;
    while (fraction > 1e-9 && !better) {
      const trial = complete.map((row) => [...row]);
      for (const [index, [i, j]] of gaps.entries()) {
        const ratio = complete[i]![j]! * Math.exp(fraction * moves[index]!);
        trial[i]![j] = ratio;
        trial[j]![i] = 1 / ratio;
      }
      const pair = principalEigenpair(trial);
      // Near the minimum λ no longer shows a difference, while the ratios still settle: let equal steps pass.
      if (pair.lambda <= current.lambda * (1 + 1e-15)) better = { matrix: trial, pair };
      fraction /= 2;
    }
    if (!better) break;
    complete = better.matrix;
    current = better.pair;
  }
  return complete;
}
