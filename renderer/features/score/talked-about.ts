import { find } from '../../../shared/model/collection';
import { outcomeWords } from '../../../shared/model/commands/discussion-commands';
import type { Discussion } from '../../../shared/model/discussions';
import type { CriterionId, OptionId } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/project';
import type { Round } from '../../../shared/model/scores';
import { roundBefore } from '../../../shared/results/disagreement';

export interface TalkedAbout {
  readonly roundName: string;
  readonly discussion: Discussion;
}

/** What the room said about a cell in this round, or else in the one before: what the partner scores again by. */
export function talkedAbout(
  project: Project,
  round: Round,
): (optionId: OptionId, criterionId: CriterionId) => TalkedAbout | undefined {
  const before = roundBefore(project, round.id);
  const rounds = [round, ...(before === undefined ? [] : [find(project.rounds, before) ?? round])];
  return (optionId, criterionId) => {
    for (const { id, name } of rounds) {
      const discussion = project.discussions?.[id]?.[optionId]?.[criterionId];
      if (discussion) return { roundName: name, discussion };
    }
    return undefined;
  };
}

/** A few words for lists and sheets: "talked about: to be scored again". */
export function discussedWords({ outcome }: Discussion): string {
  return outcome === undefined ? 'noted' : `talked about: ${outcomeWords[outcome]}`;
}
