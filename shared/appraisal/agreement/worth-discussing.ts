import { checkInteger, checkMatrix } from '../check-input';
import { comparable } from '../rank';
import { totalOf, type MissingRule } from '../weighted-sum';
import { usableWeights } from '../weights/normalise';
import { groupValues } from './group-values';
import { spreadOf } from './spread';

export type DiscussionCell = {
  option: number;
  criterion: number;
  /** The chance, 0 to 1, that resolving the cell changes who is above the line. */
  chance: number;
  /** Range of the partners' values, and on how many it rests. */
  range: number;
  n: number;
};

/** Which options are above the line, from the totals (null: no total). */
export type Line = (totals: readonly (number | null)[]) => readonly number[];

/** The line after the first `count` places; options tied with the last place are above it too. */
export function topPlaces(count: number): Line {
  checkInteger('count', count, 0);
  return (totals) => {
    const known = totals.filter((total) => total !== null).map(comparable);
    known.sort((left, right) => right - left);
    const last = known[Math.min(count, known.length) - 1];
    if (last === undefined) return [];
    return totals.flatMap((total, option) => (total !== null && comparable(total) >= last ? [option] : []));
  };
}

/**
 * Which disagreements are worth the group's time: for each cell the chance that resolving it would change who is above
 * the line. Resolving means that the group settles on one of the values its partners gave, each partner as likely to
 * be followed as any other, while all other cells keep their means; so the chance is the share of partners whose
 * value, put in place of the mean, changes the set above the line. It is exact and needs no simulation.
 *
 * @param input `partners`: one matrix a partner, options in rows, criteria in columns; NaN is missing. `weights`: one a
 *   criterion, scaled to sum to 1. `line`: {@link topPlaces}, or a budget line. `missing`: see `weightedSum`. `means`:
 *   the group's values where they are not the means of the partners' (a value function that bends, a measured
 *   criterion); one row an option, NaN is missing.
 * @returns cells on which at least two partners differ, the greatest chance first, then the widest range.
 * @throws TypeError or RangeError naming argument, row and column.
 */
export function worthDiscussing(input: {
  readonly partners: readonly (readonly (readonly number[])[])[];
  readonly weights: readonly number[];
  readonly line: Line;
  readonly missing?: MissingRule;
  readonly means?: readonly (readonly number[])[];
}): DiscussionCell[] {
  const { partners, line, missing = 'refuse' } = input;
  const worked = groupValues(partners).means;
  const means = input.means ?? worked;
  checkMatrix('partners', worked, worked.length === 0 ? undefined : input.weights.length);
  if (input.means) {
    checkMatrix('means', means, means.length === 0 ? undefined : input.weights.length);
    if (means.length !== worked.length) throw new RangeError('means must have one row an option');
  }
  const weights = usableWeights(input.weights, input.weights.length);
  const totals = means.map((row) => totalOf(row, weights, missing));
  const now = [...line(totals)].sort((left, right) => left - right).join();
  const cells: DiscussionCell[] = [];
  for (const [option, row] of means.entries()) {
    for (const criterion of row.keys()) {
      const given = partners.map((matrix) => matrix[option]![criterion]!);
      const { n, range } = spreadOf(given);
      if (range === null || range === 0) continue;
      const changes = given.filter((value) => {
        if (Number.isNaN(value)) return false;
        const settled = row.with(criterion, value);
        const after = line(totals.with(option, totalOf(settled, weights, missing)));
        return [...after].sort((left, right) => left - right).join() !== now;
      }).length;
      cells.push({ option, criterion, chance: changes / n, range, n });
    }
  }
  return cells.sort(
    (left, right) =>
      right.chance - left.chance ||
      right.range - left.range ||
      left.option - right.option ||
      left.criterion - right.criterion,
  );
}
