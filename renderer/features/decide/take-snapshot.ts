import { find, listOf } from '../../../shared/model/collection';
import type { Decision, Snapshot } from '../../../shared/model/decisions';
import type { Origin } from '../../../shared/model/new-project';
import type { Project } from '../../../shared/model/project';
import type { ProjectResults } from '../../../shared/results/project-results';
import type { DrawnLine } from './draw-line';

export interface SnapshotOf {
  readonly results: ProjectResults;
  readonly line: DrawnLine | undefined;
  /** The verdicts being recorded; those recorded before stand in their own snapshot. */
  readonly decisions: readonly Decision[];
  readonly note: string;
  readonly origin: Origin;
}

/** What stands at this moment, word for word and number for number: nothing in it is worked out again later. */
export function takeSnapshot(
  project: Project,
  { results, line, decisions, note, origin }: SnapshotOf,
): Snapshot {
  return {
    id: origin.newId('snapshot'),
    at: origin.at,
    note,
    present: listOf(project.participants)
      .filter(({ present, name }) => present && name.trim() !== '')
      .map(({ name }) => name),
    weights: results.criteria.map((criterion, index) => ({
      criterion: criterion.label,
      percent: (results.weights[index] ?? 0) * 100,
    })),
    ranking: results.ranking.map(({ option, total, rank, cells }) => ({
      optionId: option.id,
      title: option.title,
      total,
      rank,
      scores: cells.map(({ raw }) => raw),
    })),
    ...(line && { line: { budget: line.budget, rule: line.rule, optionIds: [...line.within] } }),
    verdicts: decisions.map(({ optionId, stance, reason, dissent, reviewOn }) => ({
      optionId,
      title: find(project.options, optionId)?.title ?? '',
      stance,
      reason,
      dissent: dissent.map(({ who, words }) => ({ who, words })),
      ...(reviewOn !== undefined && { reviewOn }),
    })),
  };
}
