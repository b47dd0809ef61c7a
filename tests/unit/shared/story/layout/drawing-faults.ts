import type { StoryGraph } from '../../../../../shared/story/graph';
import type { StoryLayout } from '../../../../../shared/story/layout/story-layout';

type Point = { x: number; y: number };

/** Faults a reader would see, judged on the finished drawing by rules written apart from the program's own. */
export function drawingFaults(graph: StoryGraph, layout: StoryLayout): string[] {
  const faults: string[] = [];
  const boxes = [...layout.nodes];
  for (const [id, box] of boxes) {
    if (![box.x, box.y, box.width, box.height].every(Number.isFinite)) faults.push(`${id} has no place`);
  }
  for (const [at, [id, a]] of boxes.entries()) {
    for (const [other, b] of boxes.slice(at + 1)) {
      const apart =
        Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
      if (!apart) faults.push(`${id} overlaps ${other}`);
    }
  }
  for (const link of layout.links) {
    if (!link.points.every((point) => Number.isFinite(point.x) && Number.isFinite(point.y))) {
      faults.push(`${link.parent}>${link.child} has no course`);
    }
    for (const [id, box] of boxes) {
      for (let at = 1; at < link.points.length; at++) {
        if (passesThrough(link.points[at - 1]!, link.points[at]!, box)) {
          faults.push(`${link.parent}>${link.child} passes through ${id}`);
          break;
        }
      }
    }
  }
  const levelX = new Map<number, number>();
  for (const node of graph.nodes) {
    const x = layout.nodes.get(node.id)?.x;
    if (x === undefined || !Number.isFinite(node.level)) continue;
    const known = levelX.get(node.level) ?? x;
    levelX.set(node.level, known);
    if (Math.abs(known - x) > 0.001) faults.push(`${node.id} is out of its column`);
  }
  return faults;
}

/** Does the open inside of the box, less one pixel all round, hold any part of the segment? (Liang–Barsky) */
function passesThrough(
  a: Point,
  b: Point,
  box: { x: number; y: number; width: number; height: number },
): boolean {
  let from = 0;
  let to = 1;
  const sides: [number, number][] = [
    [a.x - b.x, a.x - (box.x - box.width / 2 + 1)],
    [b.x - a.x, box.x + box.width / 2 - 1 - a.x],
    [a.y - b.y, a.y - (box.y - box.height / 2 + 1)],
    [b.y - a.y, box.y + box.height / 2 - 1 - a.y],
  ];
  for (const [p, q] of sides) {
    if (p === 0) {
      if (q < 0) return false;
    } else if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
  }
  return to - from > 1e-9;
}

/** Pairs of boxes in one column that have changed places between two drawings. */
export function flippedPairs(graph: StoryGraph, before: StoryLayout, after: StoryLayout): string[] {
  const flipped: string[] = [];
  const nodes = graph.nodes.filter((node) => before.nodes.has(node.id) && after.nodes.has(node.id));
  for (const [at, a] of nodes.entries()) {
    for (const b of nodes.slice(at + 1)) {
      if (a.level !== b.level) continue;
      const was = before.nodes.get(a.id)!.y - before.nodes.get(b.id)!.y;
      const is = after.nodes.get(a.id)!.y - after.nodes.get(b.id)!.y;
      if (was * is < 0) flipped.push(`${a.id} and ${b.id}`);
    }
  }
  return flipped;
}
