import type { WeightNode } from '../appraisal/weights/tree';
import { find, listOf } from './collection';
import type { Criterion } from './criteria';
import type { CriterionId } from './ids';
import type { Collection } from './collection';

/**
 * The criteria as the weight functions want them: as a tree whose levels each share what their group weighs, or, where
 * weights sit straight on the leaves, as one flat level. A parent that is gone makes its children top-level.
 */
export function weightNodes(
  criteria: Collection<CriterionId, Criterion>,
  onLeaves: boolean,
): readonly WeightNode[] {
  const list = listOf(criteria);
  if (!onLeaves) {
    return list.map(({ id, parentId }) => ({
      id,
      parentId: parentId !== undefined && find(criteria, parentId) ? parentId : null,
    }));
  }
  const groups = new Set(list.map(({ parentId }) => parentId));
  return list.filter(({ id }) => !groups.has(id)).map(({ id }) => ({ id, parentId: null }));
}
