import { spreadOf } from '../appraisal/agreement/spread';
import { partnerLabel } from '../export/visible-partners';
import { countOf } from '../findings/figures-in-words';
import { shortName } from '../findings/short-name';
import { find } from '../model/collection';
import type { CriterionId, OptionId } from '../model/ids';
import type { Project } from '../model/project';
import { type CellSummary, cellSummaries } from '../results/cell-summaries';
import { type DisputedCell, disputedCells } from '../results/disagreement';
import { projectResults } from '../results/project-results';
import { cut } from './cut';
import { fewestDots, isRevealed, mayNameDots, mayShowDots } from './privacy';
import type { DisagreementProjection, ProjectionView, RevealProjection } from './projection-state';

/** More than this nobody talks about in one workshop: three pages of nine. */
const mostDisputes = 27;

/** Cells scored of cells expected in the round: a count, whoever they are from. */
export function waitingView(project: Project): ProjectionView {
  const results = projectResults(project);
  const judged = results.criteria.filter((criterion) => criterion.basis === 'judged').length;
  const [options, voters] = [results.options.length, results.voters.length];
  const scored = results.options.reduce(
    (sum, row) => sum + row.cells.reduce((cells, cell) => cells + (cell.summary?.scores.length ?? 0), 0),
    0,
  );
  return {
    kind: 'waiting',
    scored,
    expected: judged * options * voters,
    expectedInWords: [
      countOf(voters, 'partner'),
      countOf(options, 'option'),
      countOf(judged, 'criterion', 'criteria'),
    ].join(' × '),
  };
}

/** The cells to talk about, the furthest apart first, as far as the room may know of them. */
export function disputeQueue(project: Project): readonly DisputedCell[] {
  if (!isRevealed(project)) return [];
  return disputedCells(project, projectResults(project), 'deviation').filter(({ summary }) =>
    mayShowDots(project, summary.scores.length),
  );
}

/**
 * One cell as a dot strip. Dots go by value, never in the order of the partners, so that their order says nothing about
 * who gave them. Before the reveal there is only a count.
 */
export function revealView(
  project: Project,
  cell: { readonly optionId: OptionId; readonly criterionId: CriterionId },
): RevealProjection | ProjectionView {
  const option = find(project.options, cell.optionId);
  const criterion = find(project.criteria, cell.criterionId);
  const summary = cellSummaries(project, project.activeRoundId).get(cell.optionId)?.get(cell.criterionId);
  if (!isRevealed(project) || !option || !criterion || !summary) return waitingView(project);
  const mayShow = mayShowDots(project, summary.scores.length);
  const { min, max } = spreadOf(summary.scores.map((score) => score.value));
  return {
    kind: 'reveal',
    option: cut(shortName(option)),
    criterion: cut(criterion.label),
    question: cut(criterion.question),
    scale: { min: criterion.scale.min, max: criterion.scale.max },
    mean: mayShow ? summary.mean : null,
    range: mayShow && min !== null && max !== null ? { low: min, high: max } : null,
    dots: mayShow ? dotsOf(project, summary) : [],
    notes: notesOf(summary, mayShow),
  };
}

function dotsOf(project: Project, summary: CellSummary): RevealProjection['dots'] {
  const named = mayNameDots(project);
  return summary.scores
    .map(({ partnerId, value }) => {
      const partner = named && partnerId !== undefined ? find(project.partners, partnerId) : undefined;
      return { value, name: partner ? cut(partnerLabel(partner)) : null };
    })
    .sort((a, b) => a.value - b.value || (a.name ?? '').localeCompare(b.name ?? ''));
}

function notesOf(summary: CellSummary, mayShow: boolean): string[] {
  if (summary.scores.length === 0) return ['Nobody has scored this yet'];
  if (!mayShow) return [`Fewer than ${fewestDots} scores: not shown, so that nobody can be picked out`];
  const gaps: readonly (readonly [number, string])[] = [
    [summary.dontKnow, 'did not know'],
    [summary.declaredInterest, 'declared an interest'],
    [summary.notScored, 'did not score'],
  ];
  return gaps.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []));
}

/** Where the room is furthest apart; ranges and standard deviations, nobody's own score. */
export function disagreementView(project: Project): DisagreementProjection | ProjectionView {
  if (!isRevealed(project)) return waitingView(project);
  const queue = disputeQueue(project);
  const all = disputedCells(project, projectResults(project), 'deviation').length;
  return {
    kind: 'disagreement',
    rows: queue.slice(0, mostDisputes).map(({ option, criterion, summary, deviation }) => {
      // A disputed cell has two scores or more, so that all three figures are there.
      const values = summary.scores.map((score) => score.value);
      return {
        key: `${option.id}/${criterion.id}`,
        option: cut(shortName(option)),
        criterion: cut(criterion.label),
        scale: { min: criterion.scale.min, max: criterion.scale.max },
        low: Math.min(...values),
        high: Math.max(...values),
        mean: values.reduce((sum, value) => sum + value, 0) / values.length,
        deviation,
      };
    }),
    notes:
      all > queue.length
        ? [`${all - queue.length} cells with fewer than ${fewestDots} scores are left out`]
        : [],
  };
}
