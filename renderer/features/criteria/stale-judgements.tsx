import { listOf } from '../../../shared/model/collection';
import type { WeightSet } from '../../../shared/model/criteria';
import type { Project } from '../../../shared/model/project';
import { Notice } from '../../ui/notice';

export interface StaleJudgementsProps {
  readonly project: Project;
  readonly weightSet: WeightSet;
}

/**
 * Weights speak of a step from worst to best. When a scale changed after they were given, that step is another one:
 * say so, and leave it to the people who gave them.
 */
export function StaleJudgements({ project, weightSet }: StaleJudgementsProps) {
  if (Object.keys(weightSet.judgements).length === 0) return null;
  const changed = listOf(project.criteria).filter((criterion) => criterion.changedAt > weightSet.changedAt);
  if (changed.length === 0) return null;
  const names = new Intl.ListFormat('en-GB').format(changed.map((criterion) => criterion.label));
  return (
    <Notice tone="caution" title={`${names} changed after these weights were given`}>
      If the scale or its words are different now, ask the partners to weigh again: their weights were about
      the old step from worst to best.
    </Notice>
  );
}
