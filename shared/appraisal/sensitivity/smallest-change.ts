import { checkInteger, checkMatrix } from '../check-input';
import { solveLinearProgram, type LinearConstraint } from '../linear-program';
import { comparable } from '../rank';
import { totalOf } from '../weighted-sum';
import { usableWeights } from '../weights/normalise';
import { crossingOf } from './crossings';
import { weightSweep } from './weight-sweep';

export type SmallestWeightChange = {
  /** The nearest weights under which the option is first, alone or tied; null where there are none. */
  weights: number[] | null;
  /** Weight that has to move from one criterion to another, 0 to 1 (half the sum of the absolute changes). */
  moved: number;
  /** For each criterion on its own, others in proportion: the nearest weight that puts the option first, or null. */
  single: (number | null)[];
};

/** One changed cell that would put an option first. */
export type ScoreChange = { option: number; criterion: number; from: number; to: number };

/** Rivals are options without a gap; the option itself must be one. */
function complete(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  option: number,
): number[] {
  checkMatrix('values', values, weights.length);
  checkInteger('option', option, 0, values.length - 1);
  return values.flatMap((row, index) => (totalOf(row, weights, 'refuse') === null ? [] : [index]));
}

/**
 * The smallest change of weights that puts an option first.
 *
 * `weights` moves all criteria at once and is the linear program: minimise Σ |w′ⱼ − wⱼ| subject to
 * Σ w′ⱼ(v_xj − v_bj) ≥ 0 for every other option b, Σ w′ = 1, w′ ≥ 0. `single` moves one criterion and keeps the
 * proportions of the others, as the sweep does.
 *
 * @param values options in rows, criteria in columns, higher is better. Options with a missing cell that carries weight
 *   are no rivals; if the option itself has one, nothing can be said: weights null, all of `single` null. Cells missing
 *   where the weight is 0 are kept out of reach: that criterion's weight stays 0.
 * @param option the row that is to be first.
 * @returns `moved` is 0 where it is first already and where it cannot be.
 * @throws TypeError or RangeError naming argument, row and column.
 */
export function smallestWeightChange(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  option: number,
): SmallestWeightChange {
  const usable = usableWeights(weights, weights.length);
  const rivals = complete(values, usable, option);
  const single = usable.map((_, criterion) => nearestWeight(values, usable, criterion, option));
  if (!rivals.includes(option)) return { weights: null, moved: 0, single: single.map(() => null) };
  const nearest = nearestWeights(values, usable, rivals, option);
  const moved = nearest
    ? nearest.reduce((sum, weight, column) => sum + Math.abs(weight - usable[column]!), 0) / 2
    : 0;
  return { weights: nearest, moved, single };
}

function nearestWeights(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  rivals: readonly number[],
  option: number,
): number[] | null {
  const n = weights.length;
  const fixed = weights.map((_, column) => rivals.some((rival) => Number.isNaN(values[rival]![column])));
  const scale = rivals.reduce(
    (most, rival) =>
      values[rival]!.reduce((top, value) => (Math.abs(value) > top ? Math.abs(value) : top), most),
    0,
  );
  const own = values[option]!;
  // Variables: how much each weight rises, then how much each falls.
  const row = (up: (column: number) => number): number[] => {
    const rises = weights.map((_, column) => up(column));
    return [...rises, ...rises.map((rise) => -rise)];
  };
  const constraints: LinearConstraint[] = [{ coefficients: row(() => 1), relation: '=', bound: 0 }];
  for (let column = 0; column < n; column += 1) {
    const falls = row(() => 0);
    falls[n + column] = 1;
    constraints.push({ coefficients: falls, relation: '<=', bound: weights[column]! });
    if (!fixed[column]) continue;
    constraints.push({ coefficients: row((other) => (other === column ? 1 : 0)), relation: '=', bound: 0 });
  }
  for (const rival of rivals) {
    if (rival === option) continue;
    const lead = weights.map((_, column) =>
      fixed[column] || scale === 0 ? 0 : own[column]! / scale - values[rival]![column]! / scale,
    );
    const behind = -lead.reduce((sum, difference, column) => sum + difference * weights[column]!, 0);
    constraints.push({ coefficients: row((column) => lead[column]!), relation: '>=', bound: behind });
  }
  const solution = solveLinearProgram(new Array<number>(2 * n).fill(-1), constraints);
  if (solution.status !== 'optimal') return null;
  return weights.map((weight, column) => Math.max(0, weight + solution.x[column]! - solution.x[n + column]!));
}

/** The weight of one criterion nearest to its current one at which the option is first, or null. */
function nearestWeight(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  criterion: number,
  option: number,
): number | null {
  const { now, lines } = weightSweep(values, weights, criterion);
  const own = lines[option];
  if (!own) return null;
  let [low, high] = [0, 1];
  for (const line of lines) {
    if (!line || line === own) continue;
    const aheadAtZero = comparable(own.atZero) >= comparable(line.atZero);
    const aheadAtOne = comparable(own.atOne) >= comparable(line.atOne);
    if (!aheadAtZero && !aheadAtOne) return null;
    if (aheadAtZero && aheadAtOne) continue;
    // A rival that is level at one end and ahead all the way leaves only that end.
    const level = crossingOf(own, line) ?? (aheadAtZero ? 0 : 1);
    if (aheadAtZero) high = Math.min(high, level);
    else low = Math.max(low, level);
  }
  if (low > high + 1e-9) return null;
  return Math.min(Math.max(now, low), high);
}

/**
 * The smallest changes of a single score that put an option first: raising one of its own, or, where only one other
 * option is ahead, lowering one of that one's.
 *
 * @param values options in rows, criteria in columns, higher is better; NaN is missing.
 * @param option the row that is to be first. With a gap of its own that carries weight nothing can be said.
 * @param range the ends of the value scale; a change that would leave it is impossible. 0 to 100 by default.
 * @returns one entry a cell that can do it alone, the smallest change first; a change to `to` makes a tie for first.
 *   Empty where the option is first already or no single cell suffices.
 * @throws TypeError or RangeError naming argument, row and column.
 */
export function smallestScoreChanges(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  option: number,
  range: { readonly min: number; readonly max: number } = { min: 0, max: 100 },
): ScoreChange[] {
  const usable = usableWeights(weights, weights.length);
  const rivals = complete(values, usable, option);
  if (!rivals.includes(option)) return [];
  const totals = new Map(rivals.map((rival) => [rival, totalOf(values[rival]!, usable, 'refuse')!]));
  const own = totals.get(option)!;
  const ahead = rivals.filter((rival) => comparable(totals.get(rival)!) > comparable(own));
  if (ahead.length === 0) return [];
  const best = Math.max(...ahead.map((rival) => totals.get(rival)!));
  const changes: ScoreChange[] = [];
  const consider = (changed: number, gap: number): void => {
    for (const [criterion, weight] of usable.entries()) {
      const from = values[changed]![criterion]!;
      if (weight === 0 || Number.isNaN(from)) continue;
      const to = from + gap / weight;
      if (Number.isFinite(to) && comparable(to) <= range.max && comparable(to) >= range.min) {
        changes.push({ option: changed, criterion, from, to: Math.min(range.max, Math.max(range.min, to)) });
      }
    }
  };
  consider(option, best - own);
  if (ahead.length === 1) consider(ahead[0]!, own - best);
  return changes.sort((left, right) => Math.abs(left.to - left.from) - Math.abs(right.to - right.from));
}
