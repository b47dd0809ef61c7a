import { collectionOf } from './collection';
import { baselineOptions } from './baseline-options';
import type { Criterion } from './criteria';
import { sixQuestionCriteria } from './criteria-templates';
import { criticalSuccessFactors } from './critical-success-factors';
import { createProject, type Origin } from './new-project';
import type { Project } from './project';

export type StarterTemplate = 'six-questions' | 'critical-success-factors' | 'blank';

const criteriaOf: Record<StarterTemplate, (origin: Origin) => Criterion[]> = {
  'six-questions': sixQuestionCriteria,
  'critical-success-factors': criticalSuccessFactors,
  blank: () => [],
};

/** A new project from a template; "blank" still has the two baselines, because every appraisal needs them. */
export function starterProject(title: string, template: StarterTemplate, origin: Origin): Project {
  return {
    ...createProject(title, origin, criteriaOf[template](origin)),
    options: collectionOf(baselineOptions(origin)),
  };
}
