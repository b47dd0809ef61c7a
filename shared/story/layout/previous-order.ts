import { linkKey, type StoryGraph } from '../graph';
import type { ColumnOrder } from './crossings';
import type { LayeredGraph } from './layered-graph';
import type { Point, StoryLayout } from './story-layout';

export interface PreviousPicture {
  readonly order: ColumnOrder;
  /** 1 for boxes and corridors that keep their order among themselves. */
  readonly settled: Uint8Array;
  /** Old y of each vertex, NaN where it is new. */
  readonly y: Float64Array;
}

/**
 * Starts from the picture people already know. A box is settled when it stood in the same column and still has
 * one of its old parents (or never had any); the others are set down beside their siblings.
 */
export function fromPrevious(story: StoryGraph, graph: LayeredGraph, previous: StoryLayout): PreviousPicture {
  const vertexCount = graph.column.length;
  const settled = new Uint8Array(vertexCount);
  const y = new Float64Array(vertexCount).fill(Number.NaN);
  const moved = movedNodes(story, previous);
  const columnX = usualColumnX(graph, previous);
  for (const [vertex, id] of graph.ids.entries()) {
    const before = previous.nodes.get(id);
    if (before === undefined || moved.has(id) || columnX[graph.column[vertex]!] !== Math.round(before.x))
      continue;
    settled[vertex] = 1;
    y[vertex] = before.y;
  }
  settleCorridors({ graph, previous, columnX }, settled, y);
  return { order: orderByPrevious(graph, y), settled, y };
}

interface Known {
  readonly graph: LayeredGraph;
  readonly previous: StoryLayout;
  readonly columnX: readonly (number | undefined)[];
}

/** A link between boxes that stay runs through the corridors it ran through before. */
function settleCorridors({ graph, previous, columnX }: Known, settled: Uint8Array, y: Float64Array): void {
  const courses = new Map(previous.links.map((link) => [linkKey(link.child, link.parent), link.points]));
  for (const { parent, child, corridor } of graph.chains) {
    if (settled[parent] === 0 || settled[child] === 0) continue;
    const points = courses.get(linkKey(graph.ids[child]!, graph.ids[parent]!)) ?? [];
    for (const vertex of corridor) {
      const through = levelAt(points, columnX[graph.column[vertex]!]);
      if (through === undefined) continue;
      settled[vertex] = 1;
      y[vertex] = through;
    }
  }
}

/** The y at which a link runs level through a column; undefined when it never did. */
function levelAt(points: readonly Point[], x: number | undefined): number | undefined {
  if (x === undefined) return undefined;
  for (let at = 2; at < points.length - 1; at++) {
    const from = points[at - 1]!;
    const to = points[at]!;
    if (from.y === to.y && Math.min(from.x, to.x) <= x && x <= Math.max(from.x, to.x)) return from.y;
  }
  return undefined;
}

/** Nodes that had parents and kept none of them: they were moved to another part of the story. */
function movedNodes(story: StoryGraph, previous: StoryLayout): Set<string> {
  const before = new Set(previous.links.map((link) => linkKey(link.child, link.parent)));
  const hadParent = new Set(previous.links.map((link) => link.child));
  const hasParent = new Set(story.links.map((link) => link.child));
  const kept = new Set(
    story.links.filter((link) => before.has(linkKey(link.child, link.parent))).map((link) => link.child),
  );
  return new Set([...hasParent].filter((id) => hadParent.has(id) && !kept.has(id)));
}

/** The x most boxes of each column had; a box that stood elsewhere has changed its level. */
function usualColumnX(graph: LayeredGraph, previous: StoryLayout): (number | undefined)[] {
  const counts = Array.from({ length: graph.columnCount }, () => new Map<number, number>());
  for (const [vertex, id] of graph.ids.entries()) {
    const before = previous.nodes.get(id);
    if (before === undefined) continue;
    const column = counts[graph.column[vertex]!]!;
    const x = Math.round(before.x);
    column.set(x, (column.get(x) ?? 0) + 1);
  }
  return counts.map((column) => [...column].sort((a, b) => b[1] - a[1])[0]?.[0]);
}

/** Known boxes by their old y; a new box or corridor just below the last of its siblings. */
function orderByPrevious(graph: LayeredGraph, y: Float64Array): ColumnOrder {
  const wanted = y.slice();
  const columns = Array.from({ length: graph.columnCount }, (): number[] => []);
  for (let vertex = 0; vertex < wanted.length; vertex++) columns[graph.column[vertex]!]!.push(vertex);
  for (const vertices of columns) {
    for (const vertex of vertices) {
      if (Number.isNaN(wanted[vertex]!)) wanted[vertex] = besideSiblings(graph, vertex, wanted);
    }
  }
  return columns.map((vertices) =>
    Int32Array.from(vertices.sort((a, b) => wanted[a]! - wanted[b]! || a - b)),
  );
}

function besideSiblings(graph: LayeredGraph, vertex: number, y: Float64Array): number {
  const siblings: number[] = [];
  for (const parent of graph.left[vertex]!) {
    for (const sibling of graph.right[parent]!) if (!Number.isNaN(y[sibling]!)) siblings.push(y[sibling]!);
    if (siblings.length > 0) return Math.max(...siblings) + 0.5;
    if (!Number.isNaN(y[parent]!)) return y[parent]!;
  }
  const children = [...graph.right[vertex]!]
    .map((child) => y[child]!)
    .filter((value) => !Number.isNaN(value));
  if (children.length > 0) return children.reduce((sum, value) => sum + value, 0) / children.length;
  return Infinity;
}
