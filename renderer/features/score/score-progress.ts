import type { CriterionId, OptionId } from '../../../shared/model/ids';
import type { ScoresByOption } from '../../../shared/model/scores';

/** How far one partner has come; the three kinds of missing are counted apart. */
export interface ScoreProgress {
  readonly cells: number;
  readonly scored: number;
  readonly dontKnow: number;
  readonly declaredInterest: number;
  readonly notScored: number;
}

/** Counts one partner's cells over the options and judged criteria given. */
export function countProgress(
  scores: ScoresByOption | undefined,
  optionIds: readonly OptionId[],
  criterionIds: readonly CriterionId[],
  hasInterest: (optionId: OptionId) => boolean,
): ScoreProgress {
  let scored = 0;
  let dontKnow = 0;
  let declaredInterest = 0;
  let notScored = 0;
  for (const optionId of optionIds) {
    const row = scores?.[optionId];
    for (const criterionId of criterionIds) {
      const state = row?.[criterionId]?.state;
      if (state === 'scored') scored++;
      else if (state === 'dont-know') dontKnow++;
      else if (state === 'declared-interest' || hasInterest(optionId)) declaredInterest++;
      else notScored++;
    }
  }
  return { cells: optionIds.length * criterionIds.length, scored, dontKnow, declaredInterest, notScored };
}

/** "124 of 128 scored; 3 don’t know, 1 not scored": what is missing is always said. */
export function progressWords(progress: ScoreProgress): string {
  const gaps = [
    progress.dontKnow > 0 ? `${progress.dontKnow} don’t know` : '',
    progress.declaredInterest > 0 ? `${progress.declaredInterest} declared interest` : '',
    progress.notScored > 0 ? `${progress.notScored} not scored` : '',
  ].filter((part) => part !== '');
  const head = `${progress.scored} of ${progress.cells} scored`;
  return gaps.length === 0 ? head : `${head}; ${gaps.join(', ')}`;
}
