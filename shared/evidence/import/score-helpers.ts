import { listOf } from '../../model/collection';
import type { CriterionId, OptionId, PartnerId } from '../../model/ids';
import type { Score } from '../../model/scores';
import type { KnownCriterion } from '../plan-scores';
import type { ImportRegion, ImportRequest } from './import-types';

/** The criteria people score: judged, and without criteria of their own. */
export function judgedCriteria({ project }: Pick<ImportRequest, 'project'>): KnownCriterion<CriterionId>[] {
  return listOf(project.criteria)
    .filter(
      (criterion) =>
        criterion.basis === 'judged' &&
        !listOf(project.criteria).some((each) => each.parentId === criterion.id),
    )
    .map(({ id, code, label, scale }) => ({ id, code, label, scale }));
}

/** A file without one stored number is a CSV: text numbers are no news there. */
export function isAllText(region: ImportRegion): boolean {
  const { sheet, dataRows } = region;
  return sheet.rows
    .slice(dataRows[0], dataRows[1] + 1)
    .every((row) => row.every((cell) => cell === null || typeof cell === 'string'));
}

/** What the project holds of one partner on one option, by criterion. */
export function scoresBefore(
  { project, roundId }: ImportRequest,
  partnerId: PartnerId | undefined,
  optionId: OptionId,
): ReadonlyMap<string, Score> {
  const round = roundId === undefined ? undefined : new Map(Object.entries(project.scores)).get(roundId);
  const partner = partnerId === undefined ? undefined : new Map(Object.entries(round ?? {})).get(partnerId);
  return new Map(Object.entries(new Map(Object.entries(partner ?? {})).get(optionId) ?? {}));
}

/** True when a file says nothing new: the same score and, where it gives one, the same reason. */
export function sameScore(before: Score | undefined, after: Score): boolean {
  return sameJudgement(before, after) && (after.reason === undefined || before?.reason === after.reason);
}

/** The score as a file gives it; one that only has another reason keeps what people have added to it here. */
export function takenScore(before: Score | undefined, after: Score): Score {
  return before && sameJudgement(before, after) ? { ...before, ...after } : after;
}

/** What changes of a score, for the row of the plan. */
export function scoreChange(before: Score | undefined, after: Score): string[] {
  if (before === undefined || !sameJudgement(before, after)) return [];
  return sameScore(before, after) ? [] : ['The score is the same, its reason is another.'];
}

function sameJudgement(before: Score | undefined, after: Score): boolean {
  return before?.state === after.state && before.value === after.value;
}
