import { checkJudgements, pairwiseWeights } from './pairwise';

/** A judgement beside the ratio that the weights imply; `factor` ≥ 1 says how many times apart they are. */
export type JudgementGap = { row: number; column: number; given: number; implied: number; factor: number };

/** Three judgements that contradict each other; 0 is consistent, towards 1 is not (Koczkodaj's index). */
export type JudgementTriad = { criteria: [number, number, number]; inconsistency: number };

/**
 * Names the judgements to look at again: each one given beside the ratio wᵢ/wⱼ of the weights found from all of them,
 * furthest apart first, and the triad of criteria that contradicts itself most.
 *
 * @param matrix as for `pairwiseWeights`; judgements not given are not listed.
 * @returns one entry a pair with row < column. `worstTriad` is null where no three criteria are all compared.
 * @see Saaty (1980) for the ratio; Koczkodaj (1993), Math. Comput. Modelling 18(7): min(|1 − b/(ac)|, |1 − ac/b|).
 */
export function worstJudgements(matrix: readonly (readonly number[])[]): {
  judgements: JudgementGap[];
  worstTriad: JudgementTriad | null;
} {
  const { weights } = pairwiseWeights(matrix);
  const full = checkJudgements(matrix);
  const judgements: JudgementGap[] = [];
  let worstTriad: JudgementTriad | null = null;
  for (let i = 0; i < full.length; i += 1) {
    for (let j = i + 1; j < full.length; j += 1) {
      const given = full[i]![j]!;
      if (Number.isNaN(given)) continue;
      const implied = weights[i]! / weights[j]!;
      judgements.push({
        row: i,
        column: j,
        given,
        implied,
        factor: Math.max(given / implied, implied / given),
      });
      for (let k = j + 1; k < full.length; k += 1) {
        const inconsistency = triadInconsistency(given, full[i]![k]!, full[j]![k]!);
        if (inconsistency === null) continue;
        if (!worstTriad || inconsistency > worstTriad.inconsistency) {
          worstTriad = { criteria: [i, j, k], inconsistency };
        }
      }
    }
  }
  judgements.sort(
    (left, right) => right.factor - left.factor || left.row - right.row || left.column - right.column,
  );
  return { judgements, worstTriad };
}

function triadInconsistency(ij: number, ik: number, jk: number): number | null {
  if (Number.isNaN(ik) || Number.isNaN(jk)) return null;
  const chain = ij * jk;
  return Math.min(Math.abs(1 - ik / chain), Math.abs(1 - chain / ik));
}
