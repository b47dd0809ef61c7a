import type { ColumnOrder } from './crossings';
import { isotonic } from './isotonic';
import type { LayeredGraph } from './layered-graph';

/** Clear space kept between neighbours in a column, in pixels. */
const GAP = { boxes: 18, boxAndCorridor: 10, corridors: 8 } as const;

/** A long link runs level through its corridor when the corridor pulls harder than a box. */
const CORRIDOR_WEIGHT = 4;
/** A vertex with nothing on the side looked at is only held lightly where it is. */
const LOOSE_WEIGHT = 0.01;

export interface VerticalInput {
  readonly graph: LayeredGraph;
  readonly order: ColumnOrder;
  readonly height: Float64Array;
  /** Where vertices stood before; NaN where that is not known. */
  readonly previous?: Float64Array;
}

/**
 * The y of every vertex's centre. Sweeps over the columns move each vertex towards the mean of its neighbours;
 * within a column that is an isotonic regression with the box heights as gaps, so it is the best the order
 * allows and no boxes can overlap.
 */
export function verticalPositions(input: VerticalInput): Float64Array {
  const { graph, order } = input;
  const y = input.previous === undefined ? stacked(input) : asBefore(input, input.previous);
  const columns = order.map((vertices) => ({ vertices, offset: offsets(input, vertices) }));
  // A known picture is only eased: more rounds would slowly carry everything away from where people look for it.
  const rounds = input.previous !== undefined ? 1 : graph.column.length > 3000 ? 4 : 10;
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < columns.length; at++) settle(input, columns[at]!, y, 'left');
    for (let at = columns.length - 1; at >= 0; at--) settle(input, columns[at]!, y, 'right');
  }
  for (const column of columns) settle(input, column, y, 'both');
  moveTogether(input, y);
  return y;
}

interface Column {
  readonly vertices: Int32Array;
  /** Distance of each vertex below the first when all touch their gaps. */
  readonly offset: Float64Array;
}

function offsets({ graph, height }: VerticalInput, vertices: Int32Array): Float64Array {
  const offset = new Float64Array(vertices.length);
  for (let at = 1; at < vertices.length; at++) {
    const upper = vertices[at - 1]!;
    const lower = vertices[at]!;
    const corridors = Number(upper >= graph.ids.length) + Number(lower >= graph.ids.length);
    const gap = corridors === 0 ? GAP.boxes : corridors === 1 ? GAP.boxAndCorridor : GAP.corridors;
    offset[at] = offset[at - 1]! + (height[upper]! + height[lower]!) / 2 + gap;
  }
  return offset;
}

/** Where to start: as before where that is known, otherwise each column stacked around the middle. */
function stacked(input: VerticalInput): Float64Array {
  const y = new Float64Array(input.graph.column.length);
  for (const vertices of input.order) {
    const offset = offsets(input, vertices);
    const half = (offset.at(-1) ?? 0) / 2;
    for (let at = 0; at < vertices.length; at++) y[vertices[at]!] = offset[at]! - half;
  }
  return y;
}

/**
 * Where vertices stood before, brought into order without overlap; new ones start at the middle of their
 * neighbours. What nobody touched then has nowhere to go.
 */
function asBefore(input: VerticalInput, previous: Float64Array): Float64Array {
  const { graph, order } = input;
  const y = stacked(input);
  for (const vertices of order) {
    const offset = offsets(input, vertices);
    const wanted = new Float64Array(vertices.length);
    const weights = new Float64Array(vertices.length);
    for (let at = 0; at < vertices.length; at++) {
      const vertex = vertices[at]!;
      const known = !Number.isNaN(previous[vertex]!);
      wanted[at] = (known ? previous[vertex]! : beside(graph, vertex, previous, y)) - offset[at]!;
      weights[at] = known ? 1 : LOOSE_WEIGHT;
    }
    const fitted = isotonic(wanted, weights);
    for (let at = 0; at < vertices.length; at++) y[vertices[at]!] = fitted[at]! + offset[at]!;
  }
  return y;
}

function beside(graph: LayeredGraph, vertex: number, previous: Float64Array, y: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const side of [graph.left, graph.right]) {
    for (const other of side[vertex]!) {
      if (!Number.isNaN(previous[other]!)) [sum, count] = [sum + previous[other]!, count + 1];
    }
  }
  return count > 0 ? sum / count : y[vertex]!;
}

function settle(
  { graph }: VerticalInput,
  { vertices, offset }: Column,
  y: Float64Array,
  side: 'left' | 'right' | 'both',
): void {
  const wanted = new Float64Array(vertices.length);
  const weights = new Float64Array(vertices.length);
  for (let at = 0; at < vertices.length; at++) {
    const vertex = vertices[at]!;
    let sum = 0;
    let count = 0;
    if (side !== 'right')
      for (const other of graph.left[vertex]!) [sum, count] = [sum + y[other]!, count + 1];
    if (side !== 'left')
      for (const other of graph.right[vertex]!) [sum, count] = [sum + y[other]!, count + 1];
    wanted[at] = (count > 0 ? sum / count : y[vertex]!) - offset[at]!;
    weights[at] =
      count === 0 ? LOOSE_WEIGHT : vertex >= graph.ids.length ? CORRIDOR_WEIGHT : Math.max(1, count);
  }
  const fitted = isotonic(wanted, weights);
  for (let at = 0; at < vertices.length; at++) y[vertices[at]!] = fitted[at]! + offset[at]!;
}

/** The whole picture is shifted so that its top is at 0, or so that it moves as little as it can from before. */
function moveTogether({ graph, height, previous }: VerticalInput, y: Float64Array): void {
  const moves: number[] = [];
  let top = Infinity;
  for (let vertex = 0; vertex < graph.column.length; vertex++) {
    top = Math.min(top, y[vertex]! - height[vertex]! / 2);
    const before = previous?.[vertex] ?? Number.NaN;
    if (!Number.isNaN(before)) moves.push(before - y[vertex]!);
  }
  moves.sort((a, b) => a - b);
  const shift = moves[moves.length >> 1] ?? -top;
  for (let vertex = 0; vertex < y.length; vertex++) y[vertex] = y[vertex]! + shift;
}
