import { checkVector } from '../check-input';

export type Spread = {
  /** How many scores there are; the rest are missing. */
  n: number;
  /** null without scores. */
  mean: number | null;
  min: number | null;
  max: number | null;
  range: number | null;
  /** Sample standard deviation (n − 1); null below two scores. */
  sd: number | null;
};

/**
 * How far the partners' scores of one cell lie apart: range and sample standard deviation, never the interquartile
 * range, which cuts off the very partners who disagree.
 *
 * @param scores one a partner; NaN is missing and is left out, with `n` saying how many remain.
 * @throws TypeError or RangeError naming `scores[i]`.
 */
export function spreadOf(scores: readonly number[]): Spread {
  checkVector('scores', scores);
  const known = scores.filter((score) => !Number.isNaN(score));
  const n = known.length;
  if (n === 0) return { n, mean: null, min: null, max: null, range: null, sd: null };
  const min = known.reduce((least, score) => Math.min(least, score), Infinity);
  const max = known.reduce((most, score) => Math.max(most, score), -Infinity);
  // A mean lies between the ends; the rounding of a sum of the largest numbers there are would carry it past them.
  const mean = Math.min(
    max,
    Math.max(
      min,
      known.reduce((sum, score) => sum + score / n, 0),
    ),
  );
  // Deviations in units of the widest one: squares of huge numbers overflow.
  const widest = known.reduce((most, score) => Math.max(most, Math.abs(score / 2 - mean / 2)), 0);
  const squares = known.reduce(
    (sum, score) => sum + (widest === 0 ? 0 : ((score / 2 - mean / 2) / widest) ** 2),
    0,
  );
  const sd = n < 2 ? null : cap(2 * widest * Math.sqrt(squares / (n - 1)));
  return { n, mean, min, max, range: cap(max - min), sd };
}

function cap(size: number): number {
  return Math.min(Number.MAX_VALUE, size);
}
