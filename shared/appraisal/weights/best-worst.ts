import { checkFiniteVector } from '../check-input';
import { solveLinearProgram, type LinearConstraint } from '../linear-program';
import { scaleToOne } from './normalise';

export type BestWorstInput = {
  /** How many times the best criterion is preferred to each, 1 to 9; 1 for the best itself. */
  readonly bestToOthers: readonly number[];
  /** How many times each criterion is preferred to the worst, 1 to 9; 1 for the worst itself. */
  readonly othersToWorst: readonly number[];
  readonly model?: 'nonlinear' | 'linear';
};

export type BestWorstWeights = { weights: number[]; xi: number; consistencyRatio: number };

/** Consistency index by the judgement of best over worst, 1 to 9 (Rezaei 2015, table 1). */
const CONSISTENCY_INDEX = [0, 0.44, 1, 1.63, 2.3, 3, 3.73, 4.47, 5.23];

/** Rezaei's table; between its whole numbers the smaller root of ξ² − (1 + 2a)ξ + a² − a = 0, which it rounds. */
function consistencyIndex(bestOverWorst: number): number {
  const printed = Number.isInteger(bestOverWorst) ? CONSISTENCY_INDEX[bestOverWorst - 1] : undefined;
  return printed ?? (1 + 2 * bestOverWorst - Math.sqrt(1 + 8 * bestOverWorst)) / 2;
}

type Judgements = { toOthers: readonly number[]; toWorst: readonly number[]; best: number; worst: number };

/** Finds the best and the worst: the criteria judged 1, the clearest by the other list where several are. */
function checkedJudgements({ bestToOthers, othersToWorst }: BestWorstInput): Judgements {
  checkFiniteVector('bestToOthers', bestToOthers);
  checkFiniteVector('othersToWorst', othersToWorst, bestToOthers.length);
  if (bestToOthers.length === 0) throw new RangeError('bestToOthers must not be empty');
  for (const [name, list] of [
    ['bestToOthers', bestToOthers],
    ['othersToWorst', othersToWorst],
  ] as const) {
    const off = list.findIndex((judgement) => judgement < 1 || judgement > 9);
    if (off >= 0) throw new RangeError(`${name}[${off}] must lie from 1 to 9`);
    if (!list.includes(1))
      throw new RangeError(`${name} must hold a 1, for the criterion compared with itself`);
  }
  const clearest = (ones: readonly number[], others: readonly number[]): number =>
    ones.reduce(
      (chosen, judgement, index) =>
        judgement === 1 && (chosen < 0 || others[index]! > others[chosen]!) ? index : chosen,
      -1,
    );
  const best = clearest(bestToOthers, othersToWorst);
  const worst = clearest(othersToWorst, bestToOthers);
  if (bestToOthers[worst] !== othersToWorst[best]) {
    throw new RangeError(
      `bestToOthers[${worst}] and othersToWorst[${best}] are both best over worst and must be the same`,
    );
  }
  return { toOthers: bestToOthers, toWorst: othersToWorst, best, worst };
}

/** The ratios w_best / w_worst that a deviation of ξ allows: an interval, empty where low > high. */
function allowedRatio(
  { toOthers, toWorst, best, worst }: Judgements,
  xi: number,
): [low: number, high: number] {
  let low = Math.max(0, toOthers[worst]! - xi);
  let high = toOthers[worst]! + xi;
  for (const [j, toOther] of toOthers.entries()) {
    if (j === best || j === worst) continue;
    low = Math.max(low, Math.max(0, toOther - xi) * Math.max(0, toWorst[j]! - xi));
    high = Math.min(high, (toOther + xi) * (toWorst[j]! + xi));
  }
  return [low, high];
}

/**
 * The smallest ξ for which the allowed ratios are not empty. Its lower end falls and its upper end rises with ξ, so
 * bisection finds it to the last bit; no linear program is needed because every judgement is a ratio to one of two.
 */
function leastDeviation(judgements: Judgements): number {
  const feasible = (xi: number): boolean => {
    const [low, high] = allowedRatio(judgements, xi);
    return low <= high * (1 + 1e-14);
  };
  if (feasible(0)) return 0;
  let [no, yes] = [0, 9];
  for (let step = 0; step < 200 && yes - no > 0; step += 1) {
    const middle = (no + yes) / 2;
    if (middle === no || middle === yes) break;
    if (feasible(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** For each criterion the interval of w_j / w_worst at the least deviation, given the ratio best over worst. */
function ratioIntervals(judgements: Judgements, xi: number): [low: number, high: number][] {
  const { toOthers, toWorst, best, worst } = judgements;
  const [low, high] = allowedRatio(judgements, xi);
  const ratio = (low + high) / 2;
  return toOthers.map((toOther, j) => {
    if (j === best) return [ratio, ratio];
    if (j === worst) return [1, 1];
    const from = Math.max(toWorst[j]! - xi, ratio / (toOther + xi));
    const to = toOther > xi ? Math.min(toWorst[j]! + xi, ratio / (toOther - xi)) : toWorst[j]! + xi;
    return from <= to ? [from, to] : [(from + to) / 2, (from + to) / 2];
  });
}

function nonlinear(judgements: Judgements): { weights: number[]; xi: number } {
  const xi = leastDeviation(judgements);
  return { weights: scaleToOne(ratioIntervals(judgements, xi).map(([low, high]) => (low + high) / 2)), xi };
}

/** Minimise ξ with |w_B − a_Bj w_j| ≤ ξ and |w_j − a_jW w_W| ≤ ξ; ξ is the last variable. */
function linear({ toOthers, toWorst, best, worst }: Judgements): { weights: number[]; xi: number } {
  const n = toOthers.length;
  const constraints: LinearConstraint[] = [
    { coefficients: [...new Array<number>(n).fill(1), 0], relation: '=', bound: 1 },
  ];
  const within = (larger: number, times: number, smaller: number): void => {
    const difference = new Array<number>(n + 1).fill(0);
    difference[larger] = 1;
    difference[smaller]! -= times;
    constraints.push(
      { coefficients: [...difference.slice(0, n), -1], relation: '<=', bound: 0 },
      { coefficients: [...difference.slice(0, n).map((entry) => -entry), -1], relation: '<=', bound: 0 },
    );
  };
  for (let j = 0; j < n; j += 1) {
    if (j !== best) within(best, toOthers[j]!, j);
    if (j !== worst && j !== best) within(j, toWorst[j]!, worst);
  }
  const solution = solveLinearProgram([...new Array<number>(n).fill(0), -1], constraints);
  if (solution.status !== 'optimal') throw new Error('the best–worst program always has an optimum');
  const xi = solution.x[n]!;
  return { weights: scaleToOne(solution.x.slice(0, n)), xi: xi < 1e-12 ? 0 : xi };
}

/**
 * The best–worst method: weights from the comparisons of the best criterion with all others and of all others with
 * the worst, 2n − 3 judgements in place of n(n − 1)/2.
 *
 * - `nonlinear` (default): least ξ with |w_B/w_j − a_Bj| ≤ ξ and |w_j/w_W − a_jW| ≤ ξ. With more than three criteria
 *   and contradicting judgements several weights reach that ξ; the one returned takes the middle of what is allowed
 *   to each ratio w_j/w_W. `bestWorstIntervals` gives the whole range.
 * - `linear`: least ξ with |w_B − a_Bj w_j| ≤ ξ and |w_j − a_jW w_W| ≤ ξ, exact by linear programming.
 *
 * @param input judgements from 1 to 9 that need not be whole. The best is the criterion with 1 in `bestToOthers`, the
 *   worst the one with 1 in `othersToWorst`.
 * @returns weights that sum to 1, ξ and ξ / CI with Rezaei's consistency index of best over worst; 0 is consistent.
 *   (Rezaei 2016 reads the linear ξ itself as the sign of consistency; it is in `xi`.)
 * @throws RangeError naming the list and entry for a judgement off the scale, a list without a 1, or two different
 *   judgements of best over worst.
 * @see Rezaei (2015), Omega 53, 49–57; Rezaei (2016), Omega 64, 126–130.
 */
export function bestWorstWeights(input: BestWorstInput): BestWorstWeights {
  const judgements = checkedJudgements(input);
  const { weights, xi } = input.model === 'linear' ? linear(judgements) : nonlinear(judgements);
  const index = consistencyIndex(judgements.toOthers[judgements.worst]!);
  return { weights, xi, consistencyRatio: index === 0 ? 0 : xi / index };
}

/**
 * The least and the greatest weight of each criterion over all optima of the nonlinear model.
 * @returns one [low, high] a criterion; low and high are the same where the judgements agree with each other.
 * @see Rezaei (2016), Omega 64, models 5 and 6.
 */
export function bestWorstIntervals(input: BestWorstInput): [low: number, high: number][] {
  const judgements = checkedJudgements(input);
  const ratios = ratioIntervals(judgements, leastDeviation(judgements));
  const lowSum = ratios.reduce((sum, [low]) => sum + low, 0);
  const highSum = ratios.reduce((sum, [, high]) => sum + high, 0);
  // The ratios are free of each other, so a weight is least with its own ratio low and all others high.
  return ratios.map(([low, high]) => [low / (highSum - high + low), high / (lowSum - low + high)]);
}
