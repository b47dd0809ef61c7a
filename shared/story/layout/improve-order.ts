import { countCrossings, gainOfSwap, placesOf, sortByPlace, type ColumnOrder } from './crossings';
import { maySwap, respectPins, type OrderConstraints } from './constraints';
import type { LayeredGraph } from './layered-graph';

/** An order being improved, with the place of every vertex kept in step. */
export interface Arrangement {
  readonly order: ColumnOrder;
  readonly place: Int32Array;
}

export function arrange(order: ColumnOrder, vertexCount: number): Arrangement {
  return { order: order.map((column) => column.slice()), place: placesOf(order, vertexCount) };
}

export function copyArrangement(arrangement: Arrangement): Arrangement {
  return { order: arrangement.order.map((column) => column.slice()), place: arrangement.place.slice() };
}

/** Puts a column in a new order and brings the places up to date. */
export function setColumn(arrangement: Arrangement, column: number, vertices: Int32Array): void {
  arrangement.order[column] = vertices;
  for (let at = 0; at < vertices.length; at++) arrangement.place[vertices[at]!] = at;
}

export interface SweepKind {
  readonly toRight: boolean;
  readonly median: boolean;
  /** Vertices that want the same place are turned round, which frees orders a stable sort would never try. */
  readonly turnTies: boolean;
}

/** One pass across the columns, each column brought in line with the one behind it. */
export function sweep(
  graph: LayeredGraph,
  arrangement: Arrangement,
  constraints: OrderConstraints,
  kind: SweepKind,
): void {
  for (let step = 1; step < graph.columnCount; step++) {
    const column = kind.toRight ? step : graph.columnCount - 1 - step;
    sweepColumn(graph, arrangement, constraints, { ...kind, column });
  }
}

/** Each vertex of a column goes to the mean (or median) place of its neighbours behind. */
export function sweepColumn(
  graph: LayeredGraph,
  arrangement: Arrangement,
  constraints: OrderConstraints,
  kind: SweepKind & { readonly column: number },
): void {
  const neighbours = kind.toRight ? graph.left : graph.right;
  const vertices = arrangement.order[kind.column]!;
  const keys = new Map<number, number>();
  const movable: number[] = [];
  for (const vertex of vertices) {
    if (neighbours[vertex]!.length === 0) continue; // nothing behind it: it keeps its place
    keys.set(vertex, wantedPlace(neighbours[vertex]!, arrangement.place, kind.median));
    movable.push(vertex);
  }
  if (kind.turnTies) movable.reverse();
  movable.sort((a, b) => keys.get(a)! - keys.get(b)!);
  const ordered = vertices.slice();
  let next = 0;
  for (let at = 0; at < ordered.length; at++) if (keys.has(ordered[at]!)) ordered[at] = movable[next++]!;
  setColumn(arrangement, kind.column, respectPins(ordered, constraints.above));
}

function wantedPlace(neighbours: Int32Array, place: Int32Array, median: boolean): number {
  const count = neighbours.length;
  if (!median || count < 3) {
    let sum = 0;
    for (const neighbour of neighbours) sum += place[neighbour]!;
    return sum / count;
  }
  sortByPlace(neighbours, place);
  const middle = count >> 1;
  const upper = place[neighbours[middle]!]!;
  return count % 2 === 1 ? upper : (place[neighbours[middle - 1]!]! + upper) / 2;
}

/** Swaps neighbours in a column while that removes crossings. Returns the crossings removed. */
export function transpose(
  graph: LayeredGraph,
  arrangement: Arrangement,
  constraints: OrderConstraints,
  passes: number,
): number {
  let removed = 0;
  for (let pass = 0; pass < passes; pass++) {
    let gained = 0;
    for (let column = 0; column < graph.columnCount; column++) {
      const vertices = arrangement.order[column]!;
      sortNeighbours(graph, vertices, arrangement.place);
      for (let at = 1; at < vertices.length; at++) {
        const upper = vertices[at - 1]!;
        const lower = vertices[at]!;
        const gain = gainOfSwap(graph, upper, lower, arrangement.place);
        if (gain <= 0 || !maySwap(constraints, upper, lower)) continue;
        vertices[at - 1] = lower;
        vertices[at] = upper;
        arrangement.place[lower] = at - 1;
        arrangement.place[upper] = at;
        gained += gain;
      }
    }
    removed += gained;
    if (gained === 0) break;
  }
  return removed;
}

/**
 * Sifting (Matuszewski, Schönfeld and Molitor 1999): a vertex is tried at every place of its column and left
 * at the best. Only vertices with several links are worth it; the others already stand beside their one neighbour.
 */
export function sift(
  graph: LayeredGraph,
  arrangement: Arrangement,
  constraints: OrderConstraints,
  worthMoving: (vertex: number) => boolean,
): number {
  let removed = 0;
  for (let column = 0; column < graph.columnCount; column++) {
    const vertices = arrangement.order[column]!;
    sortNeighbours(graph, vertices, arrangement.place);
    for (const vertex of vertices.slice()) {
      if (worthMoving(vertex)) removed += siftOne(graph, arrangement, constraints, vertex);
    }
  }
  return removed;
}

/** Sifting of vertices with several links, and swaps, until neither helps. Returns the crossings removed. */
export function siftAndTranspose(
  graph: LayeredGraph,
  arrangement: Arrangement,
  constraints: OrderConstraints,
  passes: number,
): number {
  const severalLinks = (vertex: number): boolean =>
    graph.left[vertex]!.length > 1 || graph.right[vertex]!.length > 1;
  let total = 0;
  for (let pass = 0; pass < passes; pass++) {
    const removed =
      sift(graph, arrangement, constraints, severalLinks) + transpose(graph, arrangement, constraints, 4);
    total += removed;
    if (removed === 0) break;
  }
  return total;
}

/** How many places up and down are tried: all of them, except in columns so long that it would take seconds. */
function siftingReach(columnLength: number): number {
  return Math.max(200, Math.floor(1_000_000 / Math.max(1, columnLength)));
}

function siftOne(
  graph: LayeredGraph,
  arrangement: Arrangement,
  constraints: OrderConstraints,
  vertex: number,
): number {
  const vertices = arrangement.order[graph.column[vertex]!]!;
  const { place } = arrangement;
  const home = place[vertex]!;
  const far = siftingReach(vertices.length);
  let best = home;
  let bestGain = 0;
  for (
    let at = home - 1, gain = 0;
    at >= Math.max(0, home - far) && maySwap(constraints, vertices[at]!, vertex);
    at--
  ) {
    gain += gainOfSwap(graph, vertices[at]!, vertex, place);
    if (gain > bestGain) [best, bestGain] = [at, gain];
  }
  for (
    let at = home + 1, gain = 0;
    at < Math.min(vertices.length, home + far) && maySwap(constraints, vertex, vertices[at]!);
    at++
  ) {
    gain += gainOfSwap(graph, vertex, vertices[at]!, place);
    if (gain > bestGain) [best, bestGain] = [at, gain];
  }
  if (best === home) return 0;
  if (best < home) vertices.copyWithin(best + 1, best, home);
  else vertices.copyWithin(home, home + 1, best + 1);
  vertices[best] = vertex;
  for (let at = Math.min(best, home); at <= Math.max(best, home); at++) place[vertices[at]!] = at;
  return bestGain;
}

function sortNeighbours(graph: LayeredGraph, vertices: Int32Array, place: Int32Array): void {
  for (const vertex of vertices) {
    sortByPlace(graph.left[vertex]!, place);
    sortByPlace(graph.right[vertex]!, place);
  }
}

export function crossingsOf(graph: LayeredGraph, arrangement: Arrangement): number {
  return countCrossings(graph, arrangement.order, arrangement.place);
}
