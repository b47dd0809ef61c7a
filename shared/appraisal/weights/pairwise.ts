import { checkMatrix } from '../check-input';
import { completeByLeastInconsistency } from './pairwise-gaps';
import { principalEigenpair } from './principal-eigenvector';

export type PairwiseWeights = {
  weights: number[];
  lambdaMax: number;
  consistencyIndex: number;
  consistencyRatio: number;
};

/** Random index of Saaty (1980) for n = 1 to 15. */
const SAATY_1980 = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

/** Beyond Saaty's table: the straight line fitted by Alonso & Lamata (2006) to the mean λmax of random matrices. */
export function randomIndex(n: number): number {
  return SAATY_1980[n - 1] ?? (2.7699 * n - 4.3513 - n) / (n - 1);
}

const WIDEST_RATIO = 1e9;
/** Printed tables give 1/3 as 0.33 and 1/8 as 0.13; more than this apart, the two halves contradict each other. */
const RECIPROCAL_TOLERANCE = 0.05;

/**
 * Checks a judgement matrix and fills each half from the other: where only one of a pair is given, the other is its
 * reciprocal. What neither half holds stays NaN.
 * @throws TypeError or RangeError naming the row and column.
 */
export function checkJudgements(matrix: readonly (readonly number[])[]): number[][] {
  checkMatrix('matrix', matrix, matrix.length);
  if (matrix.length === 0) throw new RangeError('matrix must not be empty');
  const full = matrix.map((row) => [...row]);
  for (let i = 0; i < full.length; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const [lower, upper] = [full[i]![j]!, full[j]![i]!];
      for (const [row, column, entry] of [[i, j, lower] as const, [j, i, upper] as const]) {
        if (entry <= 0) throw new RangeError(`matrix[${row}][${column}] must be above zero`);
        if (entry > WIDEST_RATIO || entry < 1 / WIDEST_RATIO) {
          throw new RangeError(`matrix[${row}][${column}] is too far from 1 to be a judgement`);
        }
      }
      if (i === j) {
        if (!Number.isNaN(lower) && lower !== 1) throw new RangeError(`matrix[${i}][${i}] must be 1`);
        full[i]![i] = 1;
      } else if (Number.isNaN(lower)) full[i]![j] = 1 / upper;
      else if (Number.isNaN(upper)) full[j]![i] = 1 / lower;
      else if (Math.abs(lower * upper - 1) > RECIPROCAL_TOLERANCE) {
        throw new RangeError(`matrix[${i}][${j}] and matrix[${j}][${i}] must be reciprocals of each other`);
      }
    }
  }
  return full;
}

/**
 * Weights from pairwise comparisons (the Analytic Hierarchy Process): the principal right eigenvector of the judgement
 * matrix, with Saaty's consistency ratio. A ratio above 0.10 asks for another look at the judgements.
 *
 * @param matrix square; `matrix[i][j]` says how many times more criterion i weighs than j (Saaty's scale 1/9 to 9, but
 *   any positive ratio will do). The diagonal is 1, opposite entries are reciprocals (5% is allowed for tables printed
 *   to two decimals). NaN is *not compared*: it is read from the opposite entry, and where both are missing the gaps
 *   are filled with the ratios that make λmax least (Bozóki, Fülöp & Rónyai 2010). Two criteria need one comparison.
 * @returns weights that sum to 1; λmax; CI = (λmax − n)/(n − 1); CR = CI / RI with the random index of Saaty (1980),
 *   for n above 15 that of Alonso & Lamata (2006). One or two criteria are always consistent: CI and CR are 0. With
 *   gaps the ratio is a lower bound, since fewer judgements can contradict each other.
 * @throws RangeError naming row and column for a wrong entry, or the criteria that no chain of comparisons connects.
 * @see Saaty (1980), The Analytic Hierarchy Process; Bozóki, Fülöp & Rónyai (2010), Math. Comput. Modelling 52.
 */
export function pairwiseWeights(matrix: readonly (readonly number[])[]): PairwiseWeights {
  const complete = completeByLeastInconsistency(checkJudgements(matrix));
  const n = complete.length;
  const { lambda, right } = principalEigenpair(complete);
  if (n <= 2) return { weights: right, lambdaMax: lambda, consistencyIndex: 0, consistencyRatio: 0 };
  // λmax ≥ n holds exactly for reciprocal matrices; below it is rounding.
  const noise = lambda - n < 1e-12 * n;
  const consistencyIndex = noise ? 0 : (lambda - n) / (n - 1);
  return {
    weights: right,
    lambdaMax: noise ? n : lambda,
    consistencyIndex,
    consistencyRatio: consistencyIndex / randomIndex(n),
  };
}
