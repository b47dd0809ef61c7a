import type { WeightJudgement, WeightSet } from '../../../shared/model/criteria';
import type { CriterionId } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/project';

/** What the form of any method is given: the judgement so far, and where to put the next. */
export interface JudgementFormProps {
  readonly project: Project;
  readonly weightSet: WeightSet;
  readonly judgement: WeightJudgement;
  readonly onChange: (judgement: WeightJudgement) => void;
}

/** Points with one of them changed; an emptied box is "not given", never zero. */
export function withPoints(
  points: WeightJudgement['points'],
  id: CriterionId,
  value: number | null,
): WeightJudgement['points'] {
  const { [id]: _before, ...others } = points;
  return value === null ? others : { ...points, [id]: value };
}
