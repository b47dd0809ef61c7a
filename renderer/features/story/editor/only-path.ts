import { indexStory, type StoryGraph } from '../../../../shared/story/graph';
import { ancestors, descendants } from '../../../../shared/story/reach';

/** One box with everything that helps it and everything it helps, levels as they were. */
export function onlyPath(graph: StoryGraph, id: string): StoryGraph {
  const index = indexStory(graph);
  const kept = new Set([id, ...ancestors(index, id), ...descendants(index, id)]);
  return {
    nodes: graph.nodes.filter((node) => kept.has(node.id)),
    links: graph.links.filter((link) => kept.has(link.child) && kept.has(link.parent)),
  };
}
