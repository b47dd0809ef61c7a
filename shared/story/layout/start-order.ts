import type { ColumnOrder } from './crossings';
import type { LayeredGraph } from './layered-graph';

/**
 * A first order: walk the story depth first from its outcomes, so that each family of boxes stands together.
 * With `random` the walk visits roots and children in a shuffled order, which gives restarts that are
 * different yet already orderly.
 */
export function depthFirstOrder(graph: LayeredGraph, random?: () => number): ColumnOrder {
  const columns = Array.from({ length: graph.columnCount }, (): number[] => []);
  const seen = new Uint8Array(graph.column.length);
  const roots = [...graph.column.keys()].sort((a, b) => graph.column[a]! - graph.column[b]! || a - b);
  const visit = (root: number): void => {
    const waiting = [root];
    for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop()) {
      if (seen[vertex] === 1) continue;
      seen[vertex] = 1;
      columns[graph.column[vertex]!]!.push(vertex);
      const children = [...graph.right[vertex]!];
      if (random) shuffle(children, random);
      for (const child of children.reverse()) if (seen[child] === 0) waiting.push(child);
    }
  };
  const starts = random ? shuffledWithinColumns(graph, roots, random) : roots;
  for (const root of starts) if (graph.left[root]!.length === 0) visit(root);
  for (const root of starts) visit(root);
  return columns.map((vertices) => Int32Array.from(vertices));
}

function shuffledWithinColumns(
  graph: LayeredGraph,
  roots: readonly number[],
  random: () => number,
): number[] {
  const keys = roots.map(() => random());
  return [...roots.keys()]
    .sort((a, b) => graph.column[roots[a]!]! - graph.column[roots[b]!]! || keys[a]! - keys[b]!)
    .map((at) => roots[at]!);
}

function shuffle(list: number[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
}
