import type { CriterionId, OptionId } from '../../model/ids';
import type { Project } from '../../model/project';
import type { Score, ScoresByOption } from '../../model/scores';
import { criterionTree } from '../../results/leaf-criteria';
import type { ReturnedForm } from './read-partner-sheet';

/**
 * What taking a returned form would write: only the cells it changes, for the command `scores/set-many`.
 *
 * A comment in the form speaks of an option, a reason in the project of one cell: the comment becomes the reason of
 * every cell of that option the form answers, after any reason that is there. Where the form answers none, it goes to
 * the first judged criterion, as not scored if there is no score: no words are lost. A cell the form leaves empty keeps
 * its score, and a score that changes keeps its evidence but not the range given for the old number.
 *
 * @param at ISO time the scores were taken at.
 */
export function scoresToEnter(
  { partnerId, roundId, scores, comments }: ReturnedForm,
  project: Project,
  at: string,
): ScoresByOption {
  if (partnerId === undefined || roundId === undefined) return {};
  const present = project.scores[roundId]?.[partnerId] ?? {};
  const entered: Record<OptionId, Record<CriterionId, Score>> = {};
  for (const [optionId, answered] of scores) {
    const comment = comments.get(optionId);
    const cells = answered.size > 0 ? answered : unanswered(present[optionId], comment, project);
    for (const [criterionId, after] of cells) {
      const before = present[optionId]?.[criterionId];
      const score = merged(before, after, { comment, at });
      if (score !== before) (entered[optionId] ??= {})[criterionId] = score;
    }
  }
  return entered;
}

type Answer = Omit<Score, 'at'>;

/** The cell that keeps the comment on an option without a score in the form. */
function unanswered(
  present: ScoresByOption[OptionId] | undefined,
  comment: string | undefined,
  project: Project,
): ReadonlyMap<CriterionId, Answer> {
  if (comment === undefined) return new Map();
  const first = criterionTree(project.criteria).leaves.find(({ basis }) => basis === 'judged')?.id;
  if (first === undefined) return new Map();
  const { state, value } = present?.[first] ?? { state: 'not-scored' as const };
  return new Map([[first, { state, ...(value === undefined ? {} : { value }) }]]);
}

function merged(
  before: Score | undefined,
  after: Answer,
  { comment, at }: { readonly comment: string | undefined; readonly at: string },
): Score {
  const same = before?.state === after.state && before.value === after.value;
  const reason = joined(before?.reason, comment);
  if (before && same && reason === before.reason) return before;
  if (before && same) return { ...before, ...(reason === undefined ? {} : { reason }), at };
  return {
    state: after.state,
    ...(after.value === undefined ? {} : { value: after.value }),
    ...(reason === undefined ? {} : { reason }),
    ...(before?.evidenceIds ? { evidenceIds: before.evidenceIds } : {}),
    at,
  };
}

function joined(reason: string | undefined, comment: string | undefined): string | undefined {
  if (comment === undefined) return reason;
  if (reason === undefined || reason.trim() === '') return comment;
  return reason.includes(comment) ? reason : `${reason}\n${comment}`;
}
