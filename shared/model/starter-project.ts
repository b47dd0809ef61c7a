import { collectionOf } from './collection';
import { baselineOptions } from './baseline-options';
import { sixQuestionCriteria } from './criteria-templates';
import { createProject, type Origin } from './new-project';
import type { Project } from './project';

export type StarterTemplate = 'six-questions' | 'blank';

/** A new project from a template; "blank" still has the two baselines, because every appraisal needs them. */
export function starterProject(title: string, template: StarterTemplate, origin: Origin): Project {
  const criteria = template === 'six-questions' ? sixQuestionCriteria(origin) : [];
  return { ...createProject(title, origin, criteria), options: collectionOf(baselineOptions(origin)) };
}
