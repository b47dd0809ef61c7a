import { castDraft } from 'immer';
import { find } from '../collection';
import type { Discussion, DiscussionOutcome } from '../discussions';
import type { CriterionId, OptionId, RoundId } from '../ids';
import type { Project, ProjectData } from '../project';
import { type CommandHandlers, quoted } from './command-handler';
import { criteria, options, rounds } from './project-entities';

/** A cell as the whole group sees it: no partner in it. */
export interface GroupCell {
  readonly roundId: RoundId;
  readonly optionId: OptionId;
  readonly criterionId: CriterionId;
}

/** What the room said about the cells it talked through. */
export interface DiscussionCommands {
  /** The outcome and the reason of one cell in one round; an earlier note on the cell is replaced. */
  'discussion/set': { readonly cell: GroupCell; readonly discussion: Discussion };
  'discussion/clear': { readonly cell: GroupCell };
}

export const outcomeWords: Record<DiscussionOutcome, string> = {
  'score-again': 'to be scored again',
  'scores-stand': 'clear now, the scores stand',
  differ: 'both views are kept',
  'come-back': 'to come back to',
};

const nameOf = ({ optionId, criterionId }: GroupCell, project: Project): string =>
  `${quoted(find(project.options, optionId)?.title)} on ${find(project.criteria, criterionId)?.label ?? ''}`;

function cellProblem(draft: ProjectData, { roundId, optionId, criterionId }: GroupCell) {
  if (!find(draft.rounds, roundId)) return rounds.unknown;
  if (!find(draft.options, optionId)) return options.unknown;
  if (!find(draft.criteria, criterionId)) return criteria.unknown;
  return undefined;
}

export const discussionHandlers: CommandHandlers<DiscussionCommands> = {
  'discussion/set': {
    label: ({ cell, discussion: { outcome } }, project) =>
      outcome === undefined
        ? `Note on ${nameOf(cell, project)}`
        : `Talk about ${nameOf(cell, project)}: ${outcomeWords[outcome]}`,
    apply(draft, { cell, discussion }) {
      const problem = cellProblem(draft, cell);
      if (problem) return problem;
      const byOption = ((draft.discussions ??= {})[cell.roundId] ??= {});
      (byOption[cell.optionId] ??= {})[cell.criterionId] = castDraft(discussion);
      return undefined;
    },
  },
  'discussion/clear': {
    label: ({ cell }, project) => `Take back what was noted on ${nameOf(cell, project)}`,
    apply(draft, { cell }) {
      const problem = cellProblem(draft, cell);
      if (problem) return problem;
      delete draft.discussions?.[cell.roundId]?.[cell.optionId]?.[cell.criterionId];
      return undefined;
    },
  },
};
