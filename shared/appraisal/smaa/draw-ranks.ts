import { comparable } from '../rank';

/** Two totals further apart than this differ when rounded to nine decimals. */
const SURELY_APART = 1e-9;

/**
 * Room for ranking one draw after another without making garbage. The functions below take it as an argument rather
 * than closing over it: the engine of the language compiles them once for all simulations, and faster.
 */
export type RankWorkspace = {
  readonly options: number;
  /** Options from the highest total to the lowest, and their totals, after `tallyDraw`. */
  readonly order: Int32Array;
  readonly sorted: Float64Array;
  /** The level of each option, and counts, then places, of the options at each level. */
  readonly levels: Int32Array;
  readonly places: Int32Array;
};

export function createRankWorkspace(options: number): RankWorkspace {
  // Twice as many levels as options leaves few to share one, and is still little to clear and add up for each draw.
  return {
    options,
    order: new Int32Array(options),
    sorted: new Float64Array(options),
    levels: new Int32Array(options),
    places: new Int32Array(Math.max(1, 2 * options)),
  };
}

/** Writes the level of each total, 0 for the highest, and how many options stand at each level. */
function cutIntoLevels({ options, levels, places }: RankWorkspace, totals: Float64Array): void {
  let least = Infinity;
  let most = -Infinity;
  for (let option = 0; option < options; option += 1) {
    const total = totals[option]!;
    if (total < least) least = total;
    if (total > most) most = total;
  }
  const scale = (places.length - 1) / (most - least);
  places.fill(0);
  for (let option = 0; option < options; option += 1) {
    // All totals equal makes 0 × ∞; `| 0` turns that into the first level.
    const level = ((most - totals[option]!) * scale) | 0;
    levels[option] = level;
    places[level]! += 1;
  }
}

/** Turns the counts of the levels into the places where each level's options start. */
function startsOf(counts: Int32Array): void {
  let start = 0;
  for (let level = 0; level < counts.length; level += 1) {
    const count = counts[level]!;
    counts[level] = start;
    start += count;
  }
}

/** Puts the few options that share a level and stand in the wrong order into the right one. */
function sortWithinLevels({ options, order, sorted }: RankWorkspace): void {
  for (let place = 1; place < options; place += 1) {
    const total = sorted[place]!;
    if (sorted[place - 1]! >= total) continue;
    const option = order[place]!;
    let to = place;
    do {
      sorted[to] = sorted[to - 1]!;
      order[to] = order[to - 1]!;
      to -= 1;
    } while (to > 0 && sorted[to - 1]! < total);
    sorted[to] = total;
    order[to] = option;
  }
}

/**
 * A bucket sort: the range of the totals is cut into equal levels, the options are dealt to them, and those that share
 * a level are put in order by insertion. For totals spread over their range the work is linear in the number of
 * options and hardly a branch is guessed wrong, which is what makes comparing sorts slow on totals in random order.
 */
function sortByTotal(workspace: RankWorkspace, totals: Float64Array): void {
  const { options, order, sorted, levels, places } = workspace;
  cutIntoLevels(workspace, totals);
  startsOf(places);
  for (let option = 0; option < options; option += 1) {
    const place = places[levels[option]!]!++;
    order[place] = option;
    sorted[place] = totals[option]!;
  }
  sortWithinLevels(workspace);
}

/**
 * Sorts the totals of a draw and adds one to `times[option × options + rank − 1]` for each option.
 * @returns how many options share the first rank; they stand at the start of `order`.
 */
export function tallyDraw(workspace: RankWorkspace, totals: Float64Array, times: Float64Array): number {
  sortByTotal(workspace, totals);
  const { options, order, sorted } = workspace;
  let rank = 1;
  let firsts = 0;
  let better = Infinity;
  for (let place = 0; place < options; place += 1) {
    const own = sorted[place]!;
    // Totals this close are rare; only they are rounded before they are compared.
    if (better - own > SURELY_APART || (better !== own && comparable(better) !== comparable(own))) {
      rank = place + 1;
    }
    times[order[place]! * options + rank - 1]! += 1;
    if (rank === 1) firsts += 1;
    better = own;
  }
  return firsts;
}
