import { listOf } from '../collection';
import type { Project } from '../project';
import type { Violation } from './violation';

/**
 * Without the links an import marked as circular, nothing in the story leads to itself: what is left when boxes
 * without parents are taken away again and again is a circle (Kahn 1962). No two links join the same two boxes.
 */
export function storyCircleViolations(project: Project): readonly Violation[] {
  const found: Violation[] = [];
  const childrenOf = new Map<string, string[]>();
  const parentsLeft = new Map<string, number>();
  const seen = new Set<string>();
  for (const { id, child, parent, inCircle } of listOf(project.storyLinks)) {
    const pair = `${child} ${parent}`;
    if (seen.has(pair)) found.push({ at: `storyLinks ${id}`, message: 'these two are linked twice' });
    seen.add(pair);
    if (inCircle === true) continue;
    const children = childrenOf.get(parent);
    if (children) children.push(child);
    else childrenOf.set(parent, [child]);
    parentsLeft.set(child, (parentsLeft.get(child) ?? 0) + 1);
  }

  const free = [...childrenOf.keys()].filter((id) => !parentsLeft.has(id));
  for (let at = free.pop(); at !== undefined; at = free.pop()) {
    for (const child of childrenOf.get(at) ?? []) {
      const left = (parentsLeft.get(child) ?? 0) - 1;
      if (left > 0) parentsLeft.set(child, left);
      else {
        parentsLeft.delete(child);
        free.push(child);
      }
    }
  }
  for (const id of parentsLeft.keys()) {
    found.push({ at: `storyNodes ${id}`, message: 'the box leads to itself' });
  }
  return found;
}
