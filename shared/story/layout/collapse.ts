import { indexStory, type StoryGraph } from '../graph';
import { reach, roots } from '../reach';

/**
 * Ids hidden because every way down to them leads through a collapsed box. A shared driver stays in view while
 * any of its paths is open. Boxes in a circle that nothing leads to are entered at the first of them.
 */
export function hiddenByCollapse(graph: StoryGraph, collapsed: readonly string[]): Set<string> {
  const hidden = new Set<string>();
  if (collapsed.length === 0) return hidden;
  const index = indexStory(graph);
  const closed = new Set(collapsed);
  const openChildren = new Map(
    [...index.children].map(([id, children]) => [id, closed.has(id) ? [] : children]),
  );
  const starts = roots(index);
  const everything = reach(starts, index.children);
  for (const id of index.nodes.keys()) {
    if (everything.has(id)) continue;
    starts.push(id);
    for (const reached of reach([id], index.children)) everything.add(reached);
  }
  const shown = reach(starts, openChildren);
  for (const id of index.nodes.keys()) if (!shown.has(id)) hidden.add(id);
  return hidden;
}
