/** The principal eigenvalue of a positive matrix with its right and left eigenvectors, each scaled to sum to 1. */
export type PrincipalEigenpair = { lambda: number; right: number[]; left: number[] };

const MOST_STEPS = 20_000;
const RELATIVE_TOLERANCE = 1e-14;

/**
 * Power iteration on a positive square matrix. The matrix is shifted by its own eigenvalue estimate, so that circular
 * judgements (a over b over c over a), whose eigenvalues nearly share one modulus, converge as fast as others. It stops
 * when the Collatz–Wielandt bounds min (Ax)ᵢ/xᵢ ≤ λ ≤ max (Ax)ᵢ/xᵢ agree.
 */
function iterate(
  matrix: readonly (readonly number[])[],
  transposed: boolean,
): { lambda: number; x: number[] } {
  const n = matrix.length;
  let x = new Array<number>(n).fill(1 / n);
  let lambda = n;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const image = x.map((_, i) =>
      x.reduce((sum, xj, j) => sum + (transposed ? matrix[j]![i]! : matrix[i]![j]!) * xj, 0),
    );
    const ratios = image.map((y, i) => y / x[i]!);
    const low = Math.min(...ratios);
    const high = Math.max(...ratios);
    lambda = (low + high) / 2;
    const shifted = image.map((y, i) => y + lambda * x[i]!);
    const sum = shifted.reduce((partial, y) => partial + y, 0);
    x = shifted.map((y) => y / sum);
    if (high - low <= RELATIVE_TOLERANCE * lambda) break;
  }
  return { lambda, x };
}

/** Trusts its input: square, every entry positive and finite. */
export function principalEigenpair(matrix: readonly (readonly number[])[]): PrincipalEigenpair {
  const right = iterate(matrix, false);
  return { lambda: right.lambda, right: right.x, left: iterate(matrix, true).x };
}
