import type { LayeredGraph } from './layered-graph';

/**
 * What the order must respect. `above` holds "first stands above second" pairs a person pinned;
 * `settled` vertices stood in the previous picture and keep their order among themselves.
 */
export interface OrderConstraints {
  readonly above: ReadonlyMap<number, ReadonlySet<number>>;
  readonly settled: Uint8Array;
}

/**
 * Reads pins (lists of ids, top to bottom) as pairs of neighbours in the list. Ids that are hidden, unknown or
 * in another column are skipped, and so is a pair that contradicts earlier ones, so an order always exists.
 */
export function readPins(
  graph: LayeredGraph,
  pins: readonly (readonly string[])[],
): Map<number, Set<number>> {
  const above = new Map<number, Set<number>>();
  const vertexOf = new Map(graph.ids.map((id, vertex) => [id, vertex]));
  for (const pin of pins) {
    const lastInColumn = new Map<number, number>();
    for (const id of pin) {
      const vertex = vertexOf.get(id);
      if (vertex === undefined) continue;
      const column = graph.column[vertex]!;
      const previous = lastInColumn.get(column);
      lastInColumn.set(column, vertex);
      if (previous === undefined || leadsTo(above, vertex, previous)) continue;
      above.set(previous, (above.get(previous) ?? new Set()).add(vertex));
    }
  }
  return above;
}

function leadsTo(above: ReadonlyMap<number, ReadonlySet<number>>, from: number, to: number): boolean {
  const seen = new Set<number>();
  const waiting = [from];
  for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop()) {
    if (vertex === to) return true;
    if (seen.has(vertex)) continue;
    seen.add(vertex);
    waiting.push(...(above.get(vertex) ?? []));
  }
  return false;
}

/** May `lower` be moved up past its neighbour `upper`? */
export function maySwap(constraints: OrderConstraints, upper: number, lower: number): boolean {
  if (constraints.settled[upper] === 1 && constraints.settled[lower] === 1) return false;
  return constraints.above.get(upper)?.has(lower) !== true;
}

/** The order nearest to the wanted one that respects the pins: always the first vertex nothing must precede. */
export function respectPins(wanted: Int32Array, above: ReadonlyMap<number, ReadonlySet<number>>): Int32Array {
  if (above.size === 0) return wanted;
  const blockers = new Map<number, number>();
  for (const vertex of wanted) {
    for (const lower of above.get(vertex) ?? []) blockers.set(lower, (blockers.get(lower) ?? 0) + 1);
  }
  if (blockers.size === 0) return wanted;
  const waiting = [...wanted];
  const ordered = new Int32Array(wanted.length);
  for (let at = 0; at < ordered.length; at++) {
    const next = waiting.findIndex((vertex) => (blockers.get(vertex) ?? 0) === 0);
    const [vertex] = waiting.splice(Math.max(next, 0), 1);
    ordered[at] = vertex!;
    for (const lower of above.get(vertex!) ?? []) blockers.set(lower, (blockers.get(lower) ?? 1) - 1);
  }
  return ordered;
}
