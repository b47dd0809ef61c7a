import { checkFiniteVector } from '../check-input';
import type { Random } from './random';
import type { WeightSampler } from './weight-sampler';

/** Rejection is exact; below this acceptance it wastes more than hit-and-run needs to mix. */
const LEAST_ACCEPTANCE = 0.01;
const TRIALS = 2_000;

type Bounds = { readonly low: readonly number[]; readonly high: readonly number[] };

function checkBounds({ low, high }: Bounds, criteria: number): void {
  checkFiniteVector('weights.low', low, criteria);
  checkFiniteVector('weights.high', high, criteria);
  for (let j = 0; j < criteria; j += 1) {
    if (low[j]! < 0 || high[j]! > 1) throw new RangeError(`weights: bounds of ${j} must lie from 0 to 1`);
    if (low[j]! > high[j]!) throw new RangeError(`weights.low[${j}] must not be above weights.high[${j}]`);
  }
  const sum = (bounds: readonly number[]): number => bounds.reduce((partial, bound) => partial + bound, 0);
  if (sum(low) > 1 + 1e-9) throw new RangeError('weights.low sum to more than 1: no weights keep them');
  if (sum(high) < 1 - 1e-9) throw new RangeError('weights.high sum to less than 1: no weights keep them');
}

/** Uniform above the lower bounds: what they leave of 1, shared out by a uniform draw on the simplex. */
function drawAboveLow(low: readonly number[], left: number, random: Random, weights: Float64Array): void {
  let sum = 0;
  for (let j = 0; j < low.length; j += 1) sum += weights[j] = random.exponential();
  for (let j = 0; j < low.length; j += 1) weights[j] = low[j]! + (left * weights[j]!) / sum;
}

/**
 * Uniform on the weights between bounds that sum to 1. Draws above the lower bounds are kept if they keep the upper
 * ones too (exact); where fewer than one in a hundred would be, hit-and-run takes over: a walk that moves weight
 * between two random criteria to a uniform point of what the bounds allow, 4n moves between draws.
 * @see Tervonen et al. (2013), EJOR 224(3), for hit-and-run sampling of weights.
 */
export function createIntervalSampler(bounds: Bounds, criteria: number, random: Random): WeightSampler {
  checkBounds(bounds, criteria);
  const { low, high } = bounds;
  const left = Math.max(0, 1 - low.reduce((sum, bound) => sum + bound, 0));
  const trial = new Float64Array(criteria);
  const keepsHigh = (weights: Float64Array): boolean =>
    weights.every((weight, j) => weight <= high[j]! + 1e-15);
  let accepted = 0;
  for (let count = 0; count < TRIALS; count += 1) {
    drawAboveLow(low, left, random, trial);
    if (keepsHigh(trial)) accepted += 1;
  }
  const canWeigh = high.map((bound) => bound > 0);
  if (accepted >= TRIALS * LEAST_ACCEPTANCE) {
    return {
      canWeigh,
      draw(weights) {
        do drawAboveLow(low, left, random, weights);
        while (!keepsHigh(weights));
      },
    };
  }
  const walk = createWalk(bounds, random);
  return {
    canWeigh,
    draw(weights) {
      walk.move(4 * criteria);
      weights.set(walk.position);
    },
  };
}

function createWalk(
  { low, high }: Bounds,
  random: Random,
): { position: Float64Array; move(steps: number): void } {
  // Start on the line from the lower to the upper bounds, where the weights sum to 1.
  const [lowSum, highSum] = [low, high].map((ends) => ends.reduce((sum, bound) => sum + bound, 0)) as [
    number,
    number,
  ];
  const share = highSum > lowSum ? Math.min(1, Math.max(0, (1 - lowSum) / (highSum - lowSum))) : 0;
  const position = Float64Array.from(low, (bound, j) => bound + share * (high[j]! - bound));
  const free = low.flatMap((bound, j) => (high[j]! > bound ? [j] : []));
  const move = (steps: number): void => {
    if (free.length < 2) return;
    for (let step = 0; step < steps; step += 1) {
      const first = Math.floor(random.uniform() * free.length);
      const second = (first + 1 + Math.floor(random.uniform() * (free.length - 1))) % free.length;
      const [i, j] = [free[first]!, free[second]!];
      const both = position[i]! + position[j]!;
      const from = Math.max(low[i]!, both - high[j]!);
      const to = Math.min(high[i]!, both - low[j]!);
      if (to <= from) continue;
      position[i] = from + (to - from) * random.uniform();
      position[j] = both - position[i];
    }
  };
  move(200 * free.length);
  return { position, move };
}
