import { pairwiseWeights } from '../../../shared/appraisal/weights/pairwise';
import { worstJudgements } from '../../../shared/appraisal/weights/pairwise-judgements';
import type { Criterion } from '../../../shared/model/criteria';

/** Saaty's limit: above it the answers contradict each other too much to be used unseen. */
const mostInconsistent = 0.1;
const shown = 3;

export interface ConsistencyWords {
  readonly sentence: string;
  /** The judgements to look at again, furthest off first; none while the answers fit together. */
  readonly again: readonly string[];
}

/**
 * Saaty's consistency ratio in words, with the judgements that fit the others least and the three criteria that
 * contradict each other most.
 *
 * @param matrix as for `pairwiseWeights`, its criteria connected
 */
export function consistencyWords(
  leaves: readonly Criterion[],
  matrix: readonly (readonly number[])[],
): ConsistencyWords {
  const { consistencyRatio } = pairwiseWeights(matrix);
  const ratio = consistencyRatio.toFixed(2);
  const rule = '0 is perfect agreement, 1 is what random answers give, up to 0.10 is accepted';
  if (!(consistencyRatio > mostInconsistent)) {
    return { sentence: `The answers fit together (consistency ratio ${ratio}: ${rule}).`, again: [] };
  }
  const nameOf = (index: number) => leaves[index]?.label ?? '';
  const { judgements, worstTriad } = worstJudgements(matrix);
  const circle = worstTriad
    ? ` ${worstTriad.criteria.map(nameOf).join(', ')} contradict each other most.`
    : '';
  return {
    sentence: `The answers contradict each other (consistency ratio ${ratio}: ${rule}).${circle} Look again at:`,
    again: judgements.slice(0, shown).map(({ row, column, given, implied }) => {
      return `${nameOf(row)} against ${nameOf(column)}: ${timesWords(given)} was given, the other answers imply ${timesWords(implied)}`;
    }),
  };
}

/** 4 is "4 times as much", 0.25 "a 4th as much": a ratio below one is said as a part. */
function timesWords(ratio: number): string {
  const round = (value: number) => Number(value.toFixed(1));
  return ratio >= 1 ? `${round(ratio)} times as much` : `1/${round(1 / ratio)} as much`;
}
