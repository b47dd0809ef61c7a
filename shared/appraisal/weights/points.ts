import { checkPoints } from '../check-input';
import { scaleToOne } from './normalise';

/**
 * Point allocation: each criterion's share of the points given out.
 *
 * @param points one entry a criterion, none below zero. They need not add to 100 (a sheet that adds to 95 is scaled;
 *   saying so is the caller's task).
 * @returns weights that sum to 1, in the order given. A criterion with 0 points weighs 0; one criterion weighs 1.
 * @throws RangeError naming `points[i]` if an entry is missing, infinite or below zero, or if all are zero.
 * @see Goodwin & Wright (2014), Decision Analysis for Management Judgment, ch. 3.
 */
export function pointsToWeights(points: readonly number[]): number[] {
  checkPoints('points', points);
  return scaleToOne(points);
}
