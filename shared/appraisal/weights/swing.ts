import { checkPoints } from '../check-input';
import { scaleToOne } from './normalise';

/**
 * Swing weighting: each criterion's swing from the worst to the best of its own scale, compared with the swing that is
 * valued most, which is given 100.
 *
 * @param swings 0 to 100, one a criterion; the largest must be 100. Ask about moving from worst to best on *this*
 *   scale, never about importance; when a scale's anchors change, its swing must be asked again.
 * @returns weights that sum to 1.
 * @throws RangeError naming `swings` if an entry is missing, below 0 or above 100, or if none is 100.
 * @see von Winterfeldt & Edwards (1986), Decision Analysis and Behavioral Research; Goodwin & Wright (2014), ch. 3.
 */
export function swingToWeights(swings: readonly number[]): number[] {
  checkPoints('swings', swings);
  const above = swings.findIndex((swing) => swing > 100);
  if (above >= 0) throw new RangeError(`swings[${above}] must not be above 100 and is ${swings[above]!}`);
  const largest = swings.reduce((most, swing) => Math.max(most, swing), 0);
  if (largest !== 100) {
    throw new RangeError(`swings: the swing that is valued most must be 100, and the largest is ${largest}`);
  }
  return scaleToOne(swings);
}
