import { listOf } from '../model/collection';
import type { Criterion } from '../model/criteria';
import type { CriterionId } from '../model/ids';
import type { Project } from '../model/project';

/** The value tree as screens and sums walk it. */
export interface CriterionTree {
  /** Criteria without a parent, in order. */
  readonly top: readonly Criterion[];
  /** Children by parent; a criterion without an entry is a leaf. */
  readonly children: ReadonlyMap<CriterionId, readonly Criterion[]>;
  /** Leaves in tree order: each group's leaves stand together. Only leaves carry scores. */
  readonly leaves: readonly Criterion[];
}

const trees = new WeakMap<object, CriterionTree>();

/** The tree of a project's criteria, worked out once for each state of them. */
export function criterionTree(criteria: Project['criteria']): CriterionTree {
  const known = trees.get(criteria);
  if (known) return known;
  const list = listOf(criteria);
  const children = new Map<CriterionId, Criterion[]>();
  const top: Criterion[] = [];
  for (const criterion of list) {
    const { parentId } = criterion;
    // A parent that is gone makes its children top-level rather than invisible.
    if (parentId === undefined || !Object.hasOwn(criteria.byId, parentId)) top.push(criterion);
    else children.set(parentId, [...(children.get(parentId) ?? []), criterion]);
  }
  const leaves: Criterion[] = [];
  const walk = (criterion: Criterion): void => {
    const below = children.get(criterion.id);
    if (below) below.forEach(walk);
    else leaves.push(criterion);
  };
  top.forEach(walk);
  const tree: CriterionTree = { top, children, leaves };
  trees.set(criteria, tree);
  return tree;
}

/** The leaf ids at or below a criterion. */
export function leavesBelow(tree: CriterionTree, id: CriterionId): readonly CriterionId[] {
  const below = tree.children.get(id);
  return below ? below.flatMap((child) => leavesBelow(tree, child.id)) : [id];
}
