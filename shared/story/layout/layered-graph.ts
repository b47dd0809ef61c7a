import { linkKey, type StoryGraph } from '../graph';

/**
 * The drawing's graph: real boxes first, then one corridor vertex for each column a link must pass through.
 * Columns hold vertices; edges join neighbouring columns only, so no link ever has to cross a box.
 */
export interface LayeredGraph {
  readonly ids: readonly string[];
  readonly columnCount: number;
  /** Column of each vertex. */
  readonly column: Int32Array;
  /** Neighbours one column to the left (towards outcomes). */
  readonly left: readonly Int32Array[];
  readonly right: readonly Int32Array[];
  readonly chains: readonly Chain[];
}

/** How one link runs: the corridor vertices between its two boxes, parent first. */
export interface Chain {
  readonly parent: number;
  readonly child: number;
  readonly corridor: readonly number[];
  /** The child is not to the right of its parent (a circle, or levels that disagree): drawn leading back. */
  readonly backwards: boolean;
}

/** Boxes that are shown and the column of each; columns are the distinct levels from left to right. */
export function assignColumns(graph: StoryGraph, hidden: ReadonlySet<string>): Map<string, number> {
  const level = new Map<string, number>();
  for (const node of graph.nodes) {
    if (!hidden.has(node.id) && !level.has(node.id)) level.set(node.id, node.level);
  }
  placeUnlevelled(graph, level);
  const distinct = [...new Set(level.values())].sort((a, b) => a - b);
  const columnOfLevel = new Map(distinct.map((value, column) => [value, column]));
  return new Map([...level].map(([id, value]) => [id, columnOfLevel.get(value) ?? 0]));
}

/** A node whose level is no number stands one column right of its parents, or at 0 when it has none. */
function placeUnlevelled(graph: StoryGraph, level: Map<string, number>): void {
  const unlevelled = new Set([...level].filter(([, value]) => !Number.isFinite(value)).map(([id]) => id));
  // Each pass settles at least one node whose parent is settled, so this ends on circles too.
  for (let settled = true; settled && unlevelled.size > 0;) {
    settled = false;
    for (const { child, parent } of graph.links) {
      const above = level.get(parent);
      if (above === undefined || !unlevelled.has(child) || unlevelled.has(parent)) continue;
      level.set(child, above + 1);
      unlevelled.delete(child);
      settled = true;
    }
  }
  for (const id of unlevelled) level.set(id, 0);
}

export function buildLayeredGraph(graph: StoryGraph, columns: ReadonlyMap<string, number>): LayeredGraph {
  const ids = [...columns.keys()];
  const vertexOf = new Map(ids.map((id, vertex) => [id, vertex]));
  const column = [...columns.values()];
  const edges: [left: number, right: number][] = [];
  const chains: Chain[] = [];
  const seen = new Set<string>();
  for (const link of graph.links) {
    const parent = vertexOf.get(link.parent);
    const child = vertexOf.get(link.child);
    const key = linkKey(link.child, link.parent);
    if (parent === undefined || child === undefined || seen.has(key)) continue;
    seen.add(key);
    const from = column[parent] ?? 0;
    const to = column[child] ?? 0;
    const corridor: number[] = [];
    const pass = (through: number): void => {
      corridor.push(column.length);
      column.push(through);
    };
    if (to > from) {
      for (let through = from + 1; through < to; through++) pass(through);
      const stops = [parent, ...corridor, child];
      for (let stop = 1; stop < stops.length; stop++) edges.push([stops[stop - 1] ?? 0, stops[stop] ?? 0]);
    } else {
      for (let through = from; through >= to; through--) pass(through);
      for (let stop = 1; stop < corridor.length; stop++) {
        edges.push([corridor[stop] ?? 0, corridor[stop - 1] ?? 0]);
      }
    }
    chains.push({ parent, child, corridor, backwards: to <= from });
  }
  return {
    ids,
    columnCount: column.reduce((most, value) => Math.max(most, value + 1), 0),
    column: Int32Array.from(column),
    ...adjacency(column.length, edges),
    chains,
  };
}

function adjacency(
  vertexCount: number,
  edges: readonly [number, number][],
): { left: Int32Array[]; right: Int32Array[] } {
  const left = Array.from({ length: vertexCount }, (): number[] => []);
  const right = Array.from({ length: vertexCount }, (): number[] => []);
  for (const [from, to] of edges) {
    right[from]?.push(to);
    left[to]?.push(from);
  }
  return {
    left: left.map((list) => Int32Array.from(list)),
    right: right.map((list) => Int32Array.from(list)),
  };
}
