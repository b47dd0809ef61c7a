import type { StoryGraph } from '../../../../../shared/story/graph';
import { gen } from '../../../../bench/anchors/graphs.mjs';

type Sizes = Map<string, { width: number; height: number }>;

/** One of the graphs of the bench, as a story with measured boxes. */
export function benchGraph(size: number, seed: number) {
  const drawn = gen(size, seed);
  const graph: StoryGraph = {
    nodes: drawn.nodes.map(({ id, level }) => ({ id, kind: 'driver', level, title: id })),
    links: drawn.edges.map(({ s, t }) => ({ child: t, parent: s })),
  };
  const sizes: Sizes = new Map(drawn.nodes.map(({ id, w, h }) => [id, { width: w, height: h }]));
  return { drawn, graph, sizes };
}
