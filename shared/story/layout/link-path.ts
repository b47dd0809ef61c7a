import type { Point } from './story-layout';

const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * The `d` of an SVG path along a link's bends: a smooth curve across each space between columns, a straight line
 * through a corridor. The curves stay between the heights of their ends, so they keep clear of boxes as the
 * straight course does.
 */
export function linkPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${round(first.x)} ${round(first.y)}`;
  let from = first;
  for (const to of rest) {
    if (from.y === to.y || from.x === to.x) path += `L${round(to.x)} ${round(to.y)}`;
    else {
      const middle = round((from.x + to.x) / 2);
      path += `C${middle} ${round(from.y)} ${middle} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
    }
    from = to;
  }
  return path;
}
