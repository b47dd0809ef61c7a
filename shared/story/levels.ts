import { findCircles } from './circles';
import { indexStory, type StoryGraph } from './graph';

/**
 * The same story with each box at least one level right of everything it contributes to. A node's own level is
 * where it starts, so boxes of a kind stay in one column while the links allow it. Links inside a circle are
 * left out of the reckoning: they cannot all point the same way.
 */
export function withLevels(graph: StoryGraph): StoryGraph {
  const index = indexStory(graph);
  const circleOf = new Map<string, number>();
  for (const [number, members] of findCircles(graph).entries()) {
    for (const id of members) circleOf.set(id, number);
  }
  const sameCircle = (a: string, b: string): boolean => {
    const circle = circleOf.get(a);
    return circle !== undefined && circle === circleOf.get(b);
  };
  const level = new Map<string, number>();
  const waitingFor = new Map<string, number>();
  const ready: string[] = [];
  for (const [id, node] of index.nodes) {
    level.set(id, Number.isFinite(node.level) ? node.level : 0);
    const above = (index.parents.get(id) ?? []).filter((parent) => !sameCircle(id, parent)).length;
    waitingFor.set(id, above);
    if (above === 0) ready.push(id);
  }
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    for (const child of index.children.get(id) ?? []) {
      if (sameCircle(id, child)) continue;
      level.set(child, Math.max(level.get(child) ?? 0, (level.get(id) ?? 0) + 1));
      const left = (waitingFor.get(child) ?? 1) - 1;
      waitingFor.set(child, left);
      if (left === 0) ready.push(child);
    }
  }
  return {
    nodes: graph.nodes.map((node) => ({ ...node, level: level.get(node.id) ?? 0 })),
    links: graph.links,
  };
}
