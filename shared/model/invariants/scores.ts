import { find } from '../collection';
import type { Criterion } from '../criteria';
import type { CriterionId, OptionId, PartnerId, RoundId } from '../ids';
import type { Project } from '../project';
import type { Score } from '../scores';
import type { Violation } from './violation';

/** Every score stands for a round, partner, option and criterion that exist, and lies on the criterion's scale. */
export function scoreViolations(project: Project): readonly Violation[] {
  const found: Violation[] = [];
  const known = (at: string, id: string, exists: boolean): void => {
    if (!exists) found.push({ at, message: `${id} is not in the project` });
  };
  // Record keys lose their brands in Object.entries; whether they name anything is what is asked here.
  for (const [roundId, byPartner] of Object.entries(project.scores)) {
    known('scores', roundId, find(project.rounds, roundId as RoundId) !== undefined);
    for (const [partnerId, byOption] of Object.entries(byPartner)) {
      known(`scores ${roundId}`, partnerId, find(project.partners, partnerId as PartnerId) !== undefined);
      for (const [optionId, byCriterion] of Object.entries(byOption)) {
        const at = `scores ${roundId} ${partnerId}`;
        known(at, optionId, find(project.options, optionId as OptionId) !== undefined);
        for (const [criterionId, score] of Object.entries(byCriterion)) {
          const criterion = find(project.criteria, criterionId as CriterionId);
          known(`${at} ${optionId}`, criterionId, criterion !== undefined);
          if (criterion && isOffScale(score, criterion)) {
            found.push({ at: `${at} ${optionId} ${criterionId}`, message: 'the score is off its scale' });
          }
          for (const evidenceId of score.evidenceIds ?? []) {
            known(
              `${at} ${optionId} ${criterionId}`,
              evidenceId,
              find(project.evidence, evidenceId) !== undefined,
            );
          }
        }
      }
    }
  }
  return found;
}

function isOffScale({ value }: Score, { scale }: Criterion): boolean {
  return value !== undefined && (value < scale.min || value > scale.max);
}
