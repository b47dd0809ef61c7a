import { find, listOf } from '../collection';
import type { Criterion } from '../criteria';
import type { CriterionId, OptionId, PartnerId, RoundId } from '../ids';
import type { Project } from '../project';
import type { Score } from '../scores';
import { isUnlinked } from '../unlink-scores';
import { weightsStayUnlinked } from '../unlink-weights';
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
  for (const [roundId, byOption] of Object.entries(project.unlinkedScores ?? {})) {
    known('unlinked scores', roundId, find(project.rounds, roundId as RoundId) !== undefined);
    for (const [optionId, { cells }] of Object.entries(byOption)) {
      const at = `unlinked scores ${roundId} ${optionId}`;
      known(at, optionId, find(project.options, optionId as OptionId) !== undefined);
      for (const [criterionId, cell] of Object.entries(cells)) {
        const criterion = find(project.criteria, criterionId as CriterionId);
        known(at, criterionId, criterion !== undefined);
        if (criterion && cell.values.some((value) => isOutside(value, criterion))) {
          found.push({ at: `${at} ${criterionId}`, message: 'a score is off its scale' });
        }
        for (const id of cell.evidenceIds)
          known(`${at} ${criterionId}`, id, find(project.evidence, id) !== undefined);
      }
    }
  }
  for (const roundId of project.rounds.order) {
    // A round without scores has no record; the index signature alone would promise one.
    if (isUnlinked(project, roundId) && roundId in project.scores) {
      found.push({ at: `scores ${roundId}`, message: 'a closed anonymous round still says who gave what' });
    }
  }
  if (weightsStayUnlinked(project)) {
    for (const { id, judgements } of listOf(project.weightSets)) {
      if (Object.keys(judgements).length === 0) continue;
      found.push({
        at: `weightSets ${id}`,
        message: 'a closed anonymous project still says who gave which weights',
      });
    }
  }
  return found;
}

function isOffScale({ value }: Score, criterion: Criterion): boolean {
  return value !== undefined && isOutside(value, criterion);
}

function isOutside(value: number, { scale }: Criterion): boolean {
  return value < scale.min || value > scale.max;
}
