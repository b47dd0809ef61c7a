import { find } from '../collection';
import type { CriterionId, OptionId, RoundId } from '../ids';
import type { Project } from '../project';
import type { Violation } from './violation';

/** What was said about a cell stands at a round, an option and a criterion that exist. */
export function discussionViolations(project: Project): readonly Violation[] {
  const found: Violation[] = [];
  const known = (at: string, id: string, exists: boolean): void => {
    if (!exists) found.push({ at, message: `${id} is not in the project` });
  };
  // Record keys lose their brands in Object.entries; whether they name anything is what is asked here.
  for (const [roundId, byOption] of Object.entries(project.discussions ?? {})) {
    known('discussions', roundId, find(project.rounds, roundId as RoundId) !== undefined);
    for (const [optionId, byCriterion] of Object.entries(byOption)) {
      const at = `discussions ${roundId}`;
      known(at, optionId, find(project.options, optionId as OptionId) !== undefined);
      for (const criterionId of Object.keys(byCriterion)) {
        known(
          `${at} ${optionId}`,
          criterionId,
          find(project.criteria, criterionId as CriterionId) !== undefined,
        );
      }
    }
  }
  return found;
}
