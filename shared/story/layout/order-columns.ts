import { respectPins, type OrderConstraints } from './constraints';
import type { ColumnOrder } from './crossings';
import { disturbAndKeepBetter, type ScoredArrangement } from './disturb-order';
import {
  arrange,
  copyArrangement,
  crossingsOf,
  sift,
  siftAndTranspose,
  sweep,
  transpose,
  type Arrangement,
} from './improve-order';
import type { LayeredGraph } from './layered-graph';
import { seededRandom } from './random';
import { depthFirstOrder } from './start-order';

/** Work is bounded by the size of the story, never by a clock: the same story gives the same picture. */
function effort(graph: LayeredGraph): { restarts: number; rounds: number } {
  const size = Math.max(1, graph.column.length);
  return { restarts: Math.max(1, Math.min(8, Math.floor(1500 / size))), rounds: size > 3000 ? 3 : 8 };
}

/** An order of every column with few crossings, from several starts and then by disturbing the best of them. */
export function orderColumns(graph: LayeredGraph, constraints: OrderConstraints): ColumnOrder {
  const { restarts, rounds } = effort(graph);
  const random = seededRandom(graph.column.length);
  let best: ScoredArrangement | undefined;
  for (let start = 0; start < restarts && best?.crossings !== 0; start++) {
    const order = depthFirstOrder(graph, start === 0 ? undefined : random);
    const pinned = order.map((column) => respectPins(column, constraints.above));
    const found = improve(graph, arrange(pinned, graph.column.length), constraints, rounds);
    if (best === undefined || found.crossings < best.crossings) best = found;
  }
  if (best === undefined) return [];
  return disturbAndKeepBetter(graph, best, constraints, random).arrangement.order;
}

/**
 * Improves a known order without turning round any two settled vertices: new boxes and corridors look for
 * their best place among them.
 */
export function insertIntoOrder(
  graph: LayeredGraph,
  start: ColumnOrder,
  constraints: OrderConstraints,
): ColumnOrder {
  const arrangement = arrange(start, graph.column.length);
  const isNew = (vertex: number): boolean => constraints.settled[vertex] === 0;
  for (let pass = 0; pass < 6; pass++) {
    const removed =
      sift(graph, arrangement, constraints, isNew) + transpose(graph, arrangement, constraints, 4);
    if (removed === 0) break;
  }
  return arrangement.order;
}

/** Barycentre and median sweeps both ways, keeping the best picture seen, then sifting and swaps. */
function improve(
  graph: LayeredGraph,
  current: Arrangement,
  constraints: OrderConstraints,
  rounds: number,
): ScoredArrangement {
  let best = copyArrangement(current);
  let fewest = crossingsOf(graph, current);
  let sinceBetter = 0;
  for (let round = 0; round < rounds && fewest > 0 && sinceBetter < 4; round++) {
    const kind = { median: round % 2 === 1, turnTies: round % 4 >= 2 };
    sweep(graph, current, constraints, { ...kind, toRight: true });
    sweep(graph, current, constraints, { ...kind, toRight: false });
    sweep(graph, current, constraints, { ...kind, toRight: true });
    transpose(graph, current, constraints, 4);
    const crossings = crossingsOf(graph, current);
    sinceBetter += 1;
    if (crossings < fewest) {
      best = copyArrangement(current);
      fewest = crossings;
      sinceBetter = 0;
    }
  }
  return { arrangement: best, crossings: fewest - siftAndTranspose(graph, best, constraints, 6) };
}
