import { find, listOf } from '../collection';
import type { CriterionId } from '../ids';
import type { Project } from '../project';
import type { Violation } from './violation';

/** The value tree is a tree: nothing stands below itself; scales run upwards. */
export function criterionViolations(project: Project): readonly Violation[] {
  const rooted = new Set<CriterionId>();
  return listOf(project.criteria).flatMap(({ id, scale }) => {
    const found: Violation[] = [];
    if (!reachesRoot(project, id, rooted)) {
      found.push({ at: `criteria ${id} parentId`, message: 'the criterion stands below itself' });
    }
    if (scale.min >= scale.max) {
      found.push({ at: `criteria ${id} scale`, message: 'the lowest score is not below the highest' });
    }
    return found;
  });
}

/** Walks up until a root or a criterion already known to reach one, so that each is walked once. */
function reachesRoot(project: Project, id: CriterionId, rooted: Set<CriterionId>): boolean {
  const path = new Set<CriterionId>();
  let at: CriterionId | undefined = id;
  while (at !== undefined && !rooted.has(at)) {
    if (path.has(at)) return false;
    path.add(at);
    at = find(project.criteria, at)?.parentId;
  }
  for (const step of path) rooted.add(step);
  return true;
}
