import type { Chain, LayeredGraph } from './layered-graph';
import type { Point } from './story-layout';

/** Left and right edge of a column. */
export interface ColumnBand {
  readonly left: number;
  readonly right: number;
}

export interface Placement {
  readonly graph: LayeredGraph;
  readonly bands: readonly ColumnBand[];
  readonly width: Float64Array;
  readonly y: Float64Array;
}

/** How far from its column a link that leads back turns round. */
const TURN = 20;

/**
 * The bends of a link, from the parent's right edge to the child's left edge. Between columns it runs straight
 * through space without boxes; past a column it runs level through its own corridor.
 */
export function routeOf(placement: Placement, chain: Chain): Point[] {
  const { graph, bands, width, y } = placement;
  const start = bands[graph.column[chain.parent]!]!;
  const end = bands[graph.column[chain.child]!]!;
  const startY = y[chain.parent]!;
  const endY = y[chain.child]!;
  const points: Point[] = [
    { x: (start.left + start.right + width[chain.parent]!) / 2, y: startY },
    { x: start.right, y: startY },
  ];
  if (chain.backwards) {
    const first = y[chain.corridor[0]!]!;
    points.push({ x: start.right + TURN, y: startY }, { x: start.right + TURN, y: first });
  }
  for (const vertex of chain.corridor) {
    const band = bands[graph.column[vertex]!]!;
    const passing = [
      { x: band.left, y: y[vertex]! },
      { x: band.right, y: y[vertex]! },
    ];
    points.push(...(chain.backwards ? passing.reverse() : passing));
  }
  if (chain.backwards) {
    const last = y[chain.corridor.at(-1)!]!;
    points.push({ x: end.left - TURN, y: last }, { x: end.left - TURN, y: endY });
  }
  points.push({ x: end.left, y: endY }, { x: (end.left + end.right - width[chain.child]!) / 2, y: endY });
  return points.filter((point, at) => at === 0 || !samePoint(point, points[at - 1]!));
}

function samePoint(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

/** Crossings of drawn lines, pair by pair; used only where links lead back and columns cannot be counted. */
export function countDrawnCrossings(lines: readonly (readonly Point[])[]): number {
  let crossings = 0;
  for (let first = 0; first < lines.length; first++) {
    for (let second = first + 1; second < lines.length; second++) {
      crossings += crossingsOfPair(lines[first]!, lines[second]!);
    }
  }
  return crossings;
}

function crossingsOfPair(one: readonly Point[], other: readonly Point[]): number {
  let crossings = 0;
  for (let i = 1; i < one.length; i++) {
    for (let j = 1; j < other.length; j++) {
      if (cross([one[i - 1]!, one[i]!], [other[j - 1]!, other[j]!])) crossings += 1;
    }
  }
  return crossings;
}

type Segment = readonly [Point, Point];

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  return side(a, b, c) * side(a, b, d) < -1e-9 && side(c, d, a) * side(c, d, b) < -1e-9;
}

/** Positive when `c` lies to the left of the line from `a` to `b`. */
function side(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
