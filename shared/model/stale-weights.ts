import type { Criterion } from './criteria';
import type { CriterionId } from './ids';
import type { ProjectData } from './project';

/** What a step from worst to best on a criterion rests on. The words of its question may be mended freely. */
export function stepOf({ basis, direction, unit, scale, valueFunction }: Criterion): string {
  return JSON.stringify([basis, direction, unit, scale.min, scale.max, scale.anchors, valueFunction]);
}

/**
 * Marks, in a draft, every judgement that weighed a criterion whose step has changed: it was about another step. The
 * numbers stay as given until the people who gave them weigh again or say that they still hold; what was agreed is no
 * longer agreed.
 */
export function markStale(draft: ProjectData, id: CriterionId): void {
  for (const weightSet of Object.values(draft.weightSets.byId)) {
    const judgements = [
      ...Object.values(weightSet.judgements),
      ...(weightSet.group ? [weightSet.group] : []),
    ];
    const used = judgements.filter(({ points, order }) => id in points || order?.includes(id) === true);
    for (const judgement of used) judgement.stale = [...new Set([...(judgement.stale ?? []), id])];
    const left = weightSet.unlinked && id in weightSet.unlinked.leaves ? weightSet.unlinked : undefined;
    if (left) left.stale = [...new Set([...(left.stale ?? []), id])];
    if (used.length > 0 || left) weightSet.agreed = false;
  }
}
