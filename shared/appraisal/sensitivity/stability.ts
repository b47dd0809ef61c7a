import { comparable } from '../rank';
import { crossingsOf } from './crossings';
import { weightSweep } from './weight-sweep';

/** The weights round the current one between which something stays as it is; 0 and 1 where it never changes. */
export type StabilityInterval = { low: number; high: number };

export type WeightStability = {
  /** The current weight of the criterion or block. */
  now: number;
  /** Options that are first now; several if tied. */
  first: number[];
  /** Between these weights the same options stay first. */
  firstPlace: StabilityInterval;
  /** Between these weights the whole order stays as it is. */
  order: StabilityInterval;
  /** Who is first from which weight on, from 0 to 1. */
  leaders: { from: number; options: number[] }[];
};

/**
 * How far the weight of one criterion or block can move, the others keeping their proportions, before first place or
 * the order changes.
 *
 * @param values options in rows, criteria in columns, higher is better. Options with a missing cell (NaN) that carries
 *   weight are left out.
 * @param weights current weights; scaled to sum to 1 if they do not.
 * @param criterion a column or a block of columns.
 * @returns intervals whose ends are crossings (exact, not a grid); an end of 0 or 1 is the end of the sweep. Where two
 *   options cross at the current weight itself they are tied now and the interval has no width.
 * @throws TypeError or RangeError naming argument, row and column.
 * @see Triantaphyllou & Sánchez (1997), Decision Sciences 28(1), for critical weight changes.
 */
export function weightStability(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  criterion: number | readonly number[],
): WeightStability {
  const { now, lines } = weightSweep(values, weights, criterion);
  const crossings = crossingsOf(lines);
  const leadersAt = (weight: number): number[] => {
    const totals = lines.map((line) =>
      line ? comparable(line.atZero * (1 - weight) + line.atOne * weight) : -Infinity,
    );
    const best = totals.reduce((most, total) => Math.max(most, total), -Infinity);
    return totals.flatMap((total, option) => (total === best && lines[option] ? [option] : []));
  };
  const first = leadersAt(now);
  const cuts = [...new Set(crossings.map((crossing) => crossing.weight))];
  const leaders: { from: number; options: number[] }[] = [];
  for (const [index, from] of [0, ...cuts].entries()) {
    const options = leadersAt((from + (cuts[index] ?? 1)) / 2);
    if (leaders.at(-1)?.options.join() !== options.join()) leaders.push({ from, options });
  }
  return {
    now,
    first,
    firstPlace: around(
      now,
      leaders.slice(1).map((entry) => entry.from),
    ),
    order: around(now, cuts),
    leaders,
  };
}

/** The interval between the cuts on either side; rounding must not put a cut at the current weight on one side of it. */
function around(now: number, cuts: readonly number[]): StabilityInterval {
  const below = cuts.filter((cut) => cut <= now + 1e-12);
  const above = cuts.filter((cut) => cut >= now - 1e-12);
  return { low: Math.min(now, Math.max(0, ...below)), high: Math.max(now, Math.min(1, ...above)) };
}
