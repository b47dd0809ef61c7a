import { checkInteger, checkMatrix } from '../check-input';
import { totalOf } from '../weighted-sum';
import { usableWeights } from '../weights/normalise';

/**
 * What happens to the totals while the weight of a criterion, or of a block of criteria that moves together, goes from
 * 0 to 1 and all other weights keep their proportions to one another: every total is a straight line
 * (1 − t)·atZero + t·atOne in the weight t.
 */
export type WeightSweep = {
  /** The weight of the criterion or block now. */
  now: number;
  /** One an option; null where a missing cell carries weight somewhere on the way. */
  lines: ({ atZero: number; atOne: number } | null)[];
};

/** Checks a criterion or block and returns its indices, without repeats, rising. */
function checkedBlock(criterion: number | readonly number[], criteria: number): number[] {
  const block = typeof criterion === 'number' ? [criterion] : [...criterion];
  if (block.length === 0) throw new RangeError('criterion must name at least one column');
  for (const index of block) checkInteger('criterion', index, 0, criteria - 1);
  return [...new Set(block)].sort((left, right) => left - right);
}

/** Shares of `members` in proportion to their weights; equal where none of them has any. */
function proportions(weights: readonly number[], members: readonly number[]): number[] {
  const shares = new Array<number>(weights.length).fill(0);
  const sum = members.reduce((partial, index) => partial + weights[index]!, 0);
  for (const index of members) shares[index] = sum === 0 ? 1 / members.length : weights[index]! / sum;
  return shares;
}

/**
 * Weights after the criterion or block has moved to `weight`, the others keeping their proportions. Where the others
 * have no weight at all they share what is left equally, and so do the members of a block without weight.
 *
 * @param weights one a criterion, scaled to sum to 1 if they do not.
 * @param weight 0 to 1.
 * @throws RangeError naming the argument. If the block is every criterion, only weight 1 is possible.
 */
export function movedWeights(
  weights: readonly number[],
  criterion: number | readonly number[],
  weight: number,
): number[] {
  const usable = usableWeights(weights, weights.length);
  const block = checkedBlock(criterion, weights.length);
  if (!(weight >= 0 && weight <= 1)) throw new RangeError(`weight must lie from 0 to 1 and is ${weight}`);
  const others = usable.flatMap((_, index) => (block.includes(index) ? [] : [index]));
  if (others.length === 0 && weight !== 1) {
    throw new RangeError('weight must be 1: the block holds every criterion');
  }
  const inside = proportions(usable, block);
  const outside = proportions(usable, others);
  return inside.map((share, index) => share * weight + outside[index]! * (1 - weight));
}

/**
 * The lines of all options for a sweep of one criterion or block.
 *
 * @param values options in rows, criteria in columns, higher is better; NaN is missing.
 * @param weights one a criterion; scaled to sum to 1 if they do not.
 * @throws TypeError or RangeError naming argument, row and column.
 * @see Goodwin & Wright (2014), ch. 3 (the office location problem).
 */
export function weightSweep(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  criterion: number | readonly number[],
): WeightSweep {
  checkMatrix('values', values, values.length === 0 ? undefined : weights.length);
  const usable = usableWeights(weights, weights.length);
  const block = checkedBlock(criterion, weights.length);
  const now = Math.min(
    1,
    block.reduce((sum, index) => sum + usable[index]!, 0),
  );
  const everything = block.length === weights.length;
  const one = movedWeights(usable, block, 1);
  const zero = everything ? one : movedWeights(usable, block, 0);
  const lines = values.map((row) => {
    const atZero = totalOf(row, zero, 'refuse');
    const atOne = totalOf(row, one, 'refuse');
    return atZero === null || atOne === null ? null : { atZero, atOne };
  });
  return { now, lines };
}
