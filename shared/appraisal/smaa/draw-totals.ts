import type { Random } from './random';
import type { SmaaProblem } from './smaa-input';

/** Draws new values for the uncertain cells. */
export function drawCells(problem: SmaaProblem, cells: Float64Array, random: Random): void {
  const { uncertain, least, width } = problem;
  for (let index = 0; index < uncertain.length; index += 1) {
    cells[uncertain[index]!] = least[index]! + width[index]! * random.uniform();
  }
}

/** One ranked option's total; with gaps it rests on the criteria the option has. */
export function optionTotal(
  problem: SmaaProblem,
  cells: Float64Array,
  option: number,
  weights: ArrayLike<number>,
): number {
  const { criteria, gaps, ranked } = problem;
  const reweight = gaps[option]!;
  let total = 0;
  let present = 0;
  for (let column = 0, cell = option; column < criteria; column += 1, cell += ranked.length) {
    const value = cells[cell]!;
    if (reweight && Number.isNaN(value)) continue;
    total += weights[column]! * value;
    present += weights[column]!;
  }
  if (!reweight) return total;
  // Without any weight on what is known there is nothing to go by: last, in that draw.
  return present > 0 ? total / present : -Number.MAX_VALUE;
}

/** Totals of all ranked options; those with gaps rest on the criteria they have. */
export function drawTotals(
  problem: SmaaProblem,
  cells: Float64Array,
  weights: Float64Array,
  totals: Float64Array,
): void {
  const { criteria, gaps, anyGaps } = problem;
  const count = totals.length;
  // Four columns at a time, then two, then one: sums of different options do not wait for each other, and each is fetched less often.
  totals.fill(0);
  let column = 0;
  for (; column + 3 < criteria; column += 4) {
    const a = weights[column]!;
    const b = weights[column + 1]!;
    const c = weights[column + 2]!;
    const d = weights[column + 3]!;
    let cell = column * count;
    for (let option = 0; option < count; option += 1, cell += 1) {
      totals[option]! +=
        a * cells[cell]! +
        b * cells[cell + count]! +
        (c * cells[cell + 2 * count]! + d * cells[cell + 3 * count]!);
    }
  }
  for (; column + 1 < criteria; column += 2) {
    const a = weights[column]!;
    const b = weights[column + 1]!;
    let cell = column * count;
    for (let option = 0; option < count; option += 1, cell += 1) {
      totals[option]! += a * cells[cell]! + b * cells[cell + count]!;
    }
  }
  for (; column < criteria; column += 1) {
    const weight = weights[column]!;
    const from = column * count;
    for (let option = 0; option < count; option += 1) totals[option]! += weight * cells[from + option]!;
  }
  if (!anyGaps) return;
  for (let option = 0; option < count; option += 1) {
    if (gaps[option]) totals[option] = optionTotal(problem, cells, option, weights);
  }
}
