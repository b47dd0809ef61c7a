import { comparable } from '../rank';
import { weightSweep, type WeightSweep } from './weight-sweep';

export type WeightCrossing = { weight: number; options: [number, number] };

/**
 * Every weight at which two options change places while one criterion, or a block that moves together, goes from 0 to 1
 * and all other weights keep their proportions.
 *
 * @param values options in rows, criteria in columns, higher is better. An option with a missing cell (NaN) that
 *   carries weight anywhere on the way has no line and no crossings.
 * @param weights the current weights; scaled to sum to 1 if they do not. Where all other criteria weigh 0 they share
 *   what the moving one leaves equally.
 * @param criterion a column, or columns that keep their proportions to each other.
 * @returns crossings strictly between 0 and 1 in rising order, each with its pair, lower index first. Options that are
 *   level all the way, or only touch at 0 or 1 (compared to nine decimals), do not cross.
 * @throws TypeError or RangeError naming argument, row and column.
 */
export function weightCrossings(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  criterion: number | readonly number[],
): WeightCrossing[] {
  return crossingsOf(weightSweep(values, weights, criterion).lines);
}

/** Crossings of lines already worked out. */
export function crossingsOf(lines: WeightSweep['lines']): WeightCrossing[] {
  const crossings: WeightCrossing[] = [];
  for (const [i, first] of lines.entries()) {
    if (!first) continue;
    for (let j = i + 1; j < lines.length; j += 1) {
      const second = lines[j];
      if (!second) continue;
      const weight = crossingOf(first, second);
      if (weight !== null) crossings.push({ weight, options: [i, j] });
    }
  }
  return crossings.sort(
    (left, right) =>
      left.weight - right.weight || left.options[0] - right.options[0] || left.options[1] - right.options[1],
  );
}

/** Where two lines cross strictly inside, found by who leads at either end; null where they do not. */
export function crossingOf(
  first: { readonly atZero: number; readonly atOne: number },
  second: { readonly atZero: number; readonly atOne: number },
): number | null {
  const leadAtZero = Math.sign(comparable(first.atZero) - comparable(second.atZero));
  const leadAtOne = Math.sign(comparable(first.atOne) - comparable(second.atOne));
  if (leadAtZero * leadAtOne >= 0) return null;
  // Quarters, so that sums of differences of huge numbers stay finite; the ratio cancels it out.
  const gapAtZero = Math.abs(first.atZero / 4 - second.atZero / 4);
  const gapAtOne = Math.abs(first.atOne / 4 - second.atOne / 4);
  const weight = gapAtZero / (gapAtZero + gapAtOne);
  return weight > 0 && weight < 1 ? weight : null;
}
