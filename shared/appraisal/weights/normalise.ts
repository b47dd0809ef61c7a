import { checkPoints } from '../check-input';

/**
 * Scales non-negative numbers to sum to 1. Trusts its input: finite, none below zero, at least one above zero.
 */
export function scaleToOne(points: readonly number[]): number[] {
  const sum = points.reduce((partial, entry) => partial + entry, 0);
  if (Number.isFinite(sum)) return points.map((entry) => entry / sum);
  // Huge points overflow their sum: take a common factor out first.
  return scaleToOne(points.map((entry) => entry / points.length / 2));
}

/**
 * Weights for the aggregation methods: checked, and scaled to sum to 1 if they do not already.
 * Weights that sum to 1 within rounding are left exactly as they are, so that printed weights give printed totals.
 * @throws RangeError naming `weights` if the length differs, an entry is missing, infinite or below zero, or all are zero.
 */
export function usableWeights(weights: readonly number[], criteria: number): readonly number[] {
  checkPoints('weights', weights, criteria);
  let sum = 0;
  for (const weight of weights) sum += weight;
  return Math.abs(sum - 1) <= 1e-9 ? weights : scaleToOne(weights);
}
