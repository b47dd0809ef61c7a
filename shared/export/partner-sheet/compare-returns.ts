import type { CriterionId, OptionId } from '../../model/ids';
import type { Project } from '../../model/project';
import type { Score } from '../../model/scores';
import type { ReturnedForm } from './read-partner-sheet';

/** One cell in which a return differs from what is known. */
export interface ScoreDifference {
  readonly optionId: OptionId;
  readonly criterionId: CriterionId;
  readonly before: Pick<Score, 'state' | 'value'> | undefined;
  readonly after: Pick<Score, 'state' | 'value'>;
}

export interface ReturnInBatch extends ReturnedForm {
  /** Against the scores in the project: what taking this return would change. */
  readonly changes: readonly ScoreDifference[];
  /** Other returns of the same partner and round, with the cells in which they differ: a person chooses. */
  readonly rivals: readonly { readonly file: string; readonly differences: readonly ScoreDifference[] }[];
}

/**
 * Sets returned forms beside the project and beside one another, in the same order. The same partner twice is shown as
 * differences: the newer file is not assumed right, and nothing is written here.
 */
export function compareReturns(forms: readonly ReturnedForm[], project: Project): readonly ReturnInBatch[] {
  return forms.map((form) => {
    const { partnerId, roundId } = form;
    const present = (optionId: OptionId, criterionId: CriterionId) =>
      roundId && partnerId ? project.scores[roundId]?.[partnerId]?.[optionId]?.[criterionId] : undefined;
    const rivals = forms.filter(
      (other) =>
        other !== form &&
        partnerId !== undefined &&
        other.partnerId === partnerId &&
        other.roundId === roundId,
    );
    return {
      ...form,
      changes: differences(form, present),
      rivals: rivals.map((other) => ({
        file: other.file,
        differences: differences(form, (optionId, criterionId) =>
          other.scores.get(optionId)?.get(criterionId),
        ),
      })),
    };
  });
}

function differences(
  { scores }: ReturnedForm,
  before: (optionId: OptionId, criterionId: CriterionId) => Pick<Score, 'state' | 'value'> | undefined,
): ScoreDifference[] {
  return [...scores].flatMap(([optionId, byCriterion]) =>
    [...byCriterion].flatMap(([criterionId, after]) => {
      const known = before(optionId, criterionId);
      const same = known?.state === after.state && known.value === after.value;
      return same ? [] : [{ optionId, criterionId, before: known, after }];
    }),
  );
}
