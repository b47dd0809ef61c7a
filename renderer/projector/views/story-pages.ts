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
/** More boxes under one another than this cannot be taken in (guide: at most nine rows). */
const mostRows = 9;

/**
 * The whole diagram on one page if it can be read there; else a page for each node at the head of the story; and where
 * even that is too much, a page for as many of its branches as fit, with the boxes they hang on.
 */
export function storyPages(story: StoryGraph, space: PageSpace): readonly StoryPage[] {
  if (story.nodes.length === 0) return [];
  const { nodes, links } = story;
  const whole: StoryGraph = { nodes, links };
  const heads = nodes.filter((node) => !links.some((link) => link.child === node.id));
  if (fits(whole, space)) {
    const [head] = heads;
    return [{ title: heads.length === 1 && head ? head.title : 'How it makes progress', graph: whole }];
  }
  // Boxes that only go round in a circle hang on no head; they are drawn on the Story screen, where they can be mended.
  return heads.flatMap((head) =>
    branchPages(whole, [head.id], space).map((graph) => ({ title: head.title, graph })),
  );
}

/** As much of one path as can be read at once, leaving out the deepest boxes first; and how many were left out. */
export function pathPage(
  path: StoryGraph,
  space: PageSpace,
): { readonly graph: StoryGraph; readonly leftOut: number } {
  let graph: StoryGraph = { nodes: path.nodes, links: path.links };
  while (graph.nodes.length > 0 && !fits(graph, space)) {
    const deepest = graph.nodes.reduce((most, node) => Math.max(most, node.level), 0);
    const kept = graph.nodes.filter((node) => node.level < deepest);
    // One column left that is still too long: as much of it as fits, from the top.
    if (kept.length === 0)
      return {
        graph: only(graph, new Set(graph.nodes.slice(0, mostRows).map((node) => node.id))),
        leftOut: Math.max(0, path.nodes.length - mostRows),
      };
    graph = only(graph, new Set(kept.map((node) => node.id)));
  }
  return { graph, leftOut: path.nodes.length - graph.nodes.length };
}

/** Pages for what lies below the last box of a chain, each with the chain above it. */
function branchPages(whole: StoryGraph, chain: readonly string[], space: PageSpace): readonly StoryGraph[] {
  const last = chain.at(-1) ?? '';
  const all = only(whole, new Set([...chain, ...below(whole, last)]));
  const branches = whole.links
    .filter((link) => link.parent === last && !chain.includes(link.child))
    .map((link) => link.child);
  if (branches.length === 0 || fits(all, space)) return [all];
  const pages: StoryGraph[] = [];
  let group: string[] = [];
  const close = () => {
    if (group.length > 0) pages.push(withBranches(whole, chain, group));
    group = [];
  };
  for (const branch of branches) {
    if (fits(withBranches(whole, chain, [...group, branch]), space)) {
      group.push(branch);
      continue;
    }
    close();
    if (fits(withBranches(whole, chain, [branch]), space)) group.push(branch);
    else pages.push(...branchPages(whole, [...chain, branch], space));
  }
  close();
  return pages;
}

function withBranches(whole: StoryGraph, chain: readonly string[], branches: readonly string[]): StoryGraph {
  return only(whole, new Set([...chain, ...branches.flatMap((branch) => [...below(whole, branch)])]));
}

function fits(graph: StoryGraph, { width, height, measure }: PageSpace): boolean {
  const rows = new Map<number, number>();
  for (const { level } of graph.nodes) rows.set(level, (rows.get(level) ?? 0) + 1);
  if (Math.max(...rows.values()) > mostRows) return false;
  const size = measure(graph);
  return Math.min(width / size.width, height / size.height) >= leastScale;
}

function only(graph: StoryGraph, kept: ReadonlySet<string>): StoryGraph {
  return {
    nodes: graph.nodes.filter((node) => kept.has(node.id)),
    links: graph.links.filter((link) => kept.has(link.child) && kept.has(link.parent)),
  };
}

/** A node and everything that leads to it; ends on circles too. */
function below(graph: StoryGraph, head: string): ReadonlySet<string> {
  const kept = new Set([head]);
  // A set grows while it is gone through, and gives what was added last.
  for (const parent of kept) {
    for (const link of graph.links) if (link.parent === parent) kept.add(link.child);
  }
  return kept;
}
