import type { StoryProjection } from '../../../shared/projection/projection-state';
import type { StoryGraph } from '../../../shared/story/graph';

export interface StoryPage {
  readonly title: string;
  readonly graph: StoryGraph;
}

export interface PageSpace {
  readonly width: number;
  readonly height: number;
  /** Size a graph is drawn at before it is scaled. */
  readonly measure: (graph: StoryGraph) => { readonly width: number; readonly height: number };
}

/** Smaller than this, text of 26 falls under a fiftieth of the screen's height. */
const leastScale = 0.85;

/** The whole diagram on one page if it can be read there; else a page for each node at the head of the story. */
export function storyPages(view: StoryProjection, space: PageSpace): readonly StoryPage[] {
  if (view.nodes.length === 0) return [];
  const whole: StoryGraph = { nodes: view.nodes, links: view.links };
  const heads = view.nodes.filter((node) => !view.links.some((link) => link.child === node.id));
  const { width, height } = space.measure(whole);
  if (heads.length <= 1 || Math.min(space.width / width, space.height / height) >= leastScale) {
    const [head] = heads;
    return [{ title: heads.length === 1 && head ? head.title : 'How it makes progress', graph: whole }];
  }
  return heads.map((head) => ({ title: head.title, graph: below(whole, head.id) }));
}

/** A node and everything that leads to it. */
function below(graph: StoryGraph, head: string): StoryGraph {
  const kept = new Set([head]);
  const open = [head];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const link of graph.links) {
      if (link.parent !== parent || kept.has(link.child)) continue;
      kept.add(link.child);
      open.push(link.child);
    }
  }
  return {
    nodes: graph.nodes.filter((node) => kept.has(node.id)),
    links: graph.links.filter((link) => kept.has(link.child) && kept.has(link.parent)),
  };
}
