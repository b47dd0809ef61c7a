import { checkPoints } from '../check-input';

/**
 * Moves one criterion's points and lets its siblings make room in proportion, so that the level still adds up.
 *
 * @param points the points of every sibling before the move; any total. During a drag pass the points from before the
 *   drag each time: a criterion dragged to the end and back then leaves its siblings as they were.
 * @param changed index of the criterion that was moved.
 * @param to its new points, clamped to 0…`total`.
 * @param total what the level adds up to afterwards, 100 by default.
 * @returns new points in the order given. Siblings that all stood at 0 share what is left equally; an only child
 *   keeps the whole.
 * @throws RangeError naming the argument if a number is missing, infinite or below zero, or `changed` is no index.
 */
export function scaleOthers(points: readonly number[], changed: number, to: number, total = 100): number[] {
  if (points.some((entry) => entry > 0)) checkPoints('points', points);
  if (!Number.isInteger(changed) || changed < 0 || changed >= points.length) {
    throw new RangeError(`changed must be an index of points and is ${changed}`);
  }
  if (!Number.isFinite(to)) throw new RangeError(`to must be a finite number and is ${to}`);
  if (points.length === 1) return [total];
  const target = Math.min(total, Math.max(0, to));
  const rest = total - target;
  const others = points.reduce((sum, entry, index) => (index === changed ? sum : sum + entry), 0);
  return points.map((entry, index) => {
    if (index === changed) return target;
    return others > 0 ? (entry / others) * rest : rest / (points.length - 1);
  });
}
