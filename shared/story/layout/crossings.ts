import type { LayeredGraph } from './layered-graph';

/** Vertices of each column from top to bottom. */
export type ColumnOrder = Int32Array[];

/** Place of each vertex within its column. */
export function placesOf(order: ColumnOrder, vertexCount: number): Int32Array {
  const place = new Int32Array(vertexCount);
  for (const vertices of order) for (let at = 0; at < vertices.length; at++) place[vertices[at]!] = at;
  return place;
}

/** Sorts a short list of vertices by place, in place: lists are nearly sorted, so insertion is quickest. */
export function sortByPlace(vertices: Int32Array, place: Int32Array): void {
  for (let from = 1; from < vertices.length; from++) {
    const vertex = vertices[from]!;
    const value = place[vertex]!;
    let to = from - 1;
    while (to >= 0 && place[vertices[to]!]! > value) {
      vertices[to + 1] = vertices[to]!;
      to -= 1;
    }
    vertices[to + 1] = vertex;
  }
}

/**
 * Crossings between neighbouring columns, counted with a Fenwick tree over the right column's places:
 * O(links · log column) (Barth, Mutzel and Jünger 2004). Links that share an end do not cross.
 */
export function countCrossings(graph: LayeredGraph, order: ColumnOrder, place: Int32Array): number {
  let crossings = 0;
  for (let column = 0; column + 1 < order.length; column++) {
    crossings += countBetween(graph.right, order[column]!, order[column + 1]!.length, place);
  }
  return crossings;
}

function countBetween(
  right: readonly Int32Array[],
  column: Int32Array,
  size: number,
  place: Int32Array,
): number {
  const tree = new Int32Array(size + 1);
  let inserted = 0;
  let crossings = 0;
  for (const vertex of column) {
    const neighbours = right[vertex]!;
    for (const neighbour of neighbours) {
      let notBelow = 0;
      for (let at = place[neighbour]! + 1; at > 0; at -= at & -at) notBelow += tree[at]!;
      crossings += inserted - notBelow;
    }
    for (const neighbour of neighbours) {
      for (let at = place[neighbour]! + 1; at <= size; at += at & -at) tree[at] = tree[at]! + 1;
    }
    inserted += neighbours.length;
  }
  return crossings;
}

/** Crossings on one side when `upper` stands above `lower`; both lists sorted by place. */
function pairOneSide(upper: Int32Array, lower: Int32Array, place: Int32Array): number {
  let crossings = 0;
  let below = 0;
  for (const vertex of upper) {
    while (below < lower.length && place[lower[below]!]! < place[vertex]!) below += 1;
    crossings += below;
  }
  return crossings;
}

/**
 * Crossings saved by putting `lower` above `upper` (negative: crossings added), counting both sides.
 * Neighbour lists must be sorted by place.
 */
export function gainOfSwap(graph: LayeredGraph, upper: number, lower: number, place: Int32Array): number {
  let gain = 0;
  const upperLeft = graph.left[upper]!;
  const lowerLeft = graph.left[lower]!;
  if (upperLeft.length > 0 && lowerLeft.length > 0) {
    gain += pairOneSide(upperLeft, lowerLeft, place) - pairOneSide(lowerLeft, upperLeft, place);
  }
  const upperRight = graph.right[upper]!;
  const lowerRight = graph.right[lower]!;
  if (upperRight.length > 0 && lowerRight.length > 0) {
    gain += pairOneSide(upperRight, lowerRight, place) - pairOneSide(lowerRight, upperRight, place);
  }
  return gain;
}
