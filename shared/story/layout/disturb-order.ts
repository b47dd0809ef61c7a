import { respectPins, type OrderConstraints } from './constraints';
import {
  copyArrangement,
  crossingsOf,
  setColumn,
  siftAndTranspose,
  sweepColumn,
  type Arrangement,
} from './improve-order';
import type { LayeredGraph } from './layered-graph';

/** A disturbed order is polished only when it is already this near to the best. */
const WORTH_POLISHING = 1.03;

export interface ScoredArrangement {
  readonly arrangement: Arrangement;
  readonly crossings: number;
}

/**
 * Iterated local search: a box anywhere but in the last column is moved to another place and the columns to its
 * right follow it, so that a whole family moves, which swaps and sifting of single boxes cannot do. What comes
 * out no worse is kept.
 */
export function disturbAndKeepBetter(
  graph: LayeredGraph,
  start: ScoredArrangement,
  constraints: OrderConstraints,
  random: () => number,
): ScoredArrangement {
  let best = start;
  const size = Math.max(1, graph.column.length);
  // A small story is soon as good as it gets; in a large one every try is dear.
  const tries = Math.floor(Math.min(400, 2.5 * size, (size > 500 ? 60_000 : 120_000) / size));
  for (let attempt = 0; attempt < tries && best.crossings > 0; attempt++) {
    const candidate = copyArrangement(best.arrangement);
    const column = Math.floor(random() * (graph.columnCount - 1));
    const vertices = candidate.order[column] ?? new Int32Array();
    const from = Math.floor(random() * vertices.length);
    const to = Math.floor(random() * vertices.length);
    if (from === to) continue;
    setColumn(candidate, column, respectPins(moved(vertices, from, to), constraints.above));
    for (let follow = column + 1; follow < graph.columnCount; follow++) {
      sweepColumn(graph, candidate, constraints, {
        column: follow,
        toRight: true,
        median: false,
        turnTies: false,
      });
    }
    const crossings = crossingsOf(graph, candidate);
    if (crossings >= best.crossings * WORTH_POLISHING) continue;
    const polished = crossings - siftAndTranspose(graph, candidate, constraints, 3);
    if (polished <= best.crossings) best = { arrangement: candidate, crossings: polished };
  }
  return best;
}

function moved(vertices: Int32Array, from: number, to: number): Int32Array {
  const list = vertices.slice();
  const vertex = list[from]!;
  if (from < to) list.copyWithin(from, from + 1, to + 1);
  else list.copyWithin(to + 1, to, from);
  list[to] = vertex;
  return list;
}
