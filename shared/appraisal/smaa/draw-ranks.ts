import { comparable } from '../rank';

/** Two totals further apart than this differ when rounded to nine decimals. */
const SURELY_APART = 1e-9;

/**
 * Room for ranking one draw after another without making garbage. The functions below take it as an argument rather
 * than closing over it: the engine of the language compiles them once for all simulations, and faster.
 */
export type RankWorkspace = {
  readonly options: number;
  /** Options from the highest total to the lowest, after `rankDraw`. */
  readonly order: Int32Array;
  /** The competition rank of the option at each place of `order`, after `rankDraw`. */
  readonly places: Int32Array;
  /** Counts, then places, of the lower and the higher digit of the levels. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly levels: Int32Array;
  readonly byLowDigit: Int32Array;
};

/** A power of two from 64 to 1024, at least the number of options where it can be. */
function digitSize(options: number): number {
  let size = 64;
  while (size < options && size < 1024) size *= 2;
  return size;
}

/** Turns counts into the places where each digit's options start. */
function startsOf(counts: Int32Array): void {
  let start = 0;
  for (let digit = 0; digit < counts.length; digit += 1) {
    const count = counts[digit]!;
    counts[digit] = start;
    start += count;
  }
}

export function createRankWorkspace(options: number): RankWorkspace {
  const size = digitSize(options);
  return {
    options,
    order: new Int32Array(options),
    places: new Int32Array(options),
    low: new Int32Array(size),
    high: new Int32Array(size),
    levels: new Int32Array(options),
    byLowDigit: new Int32Array(options),
  };
}

/** Writes the level of each total, 0 for the highest, and counts both digits. */
function cutIntoLevels({ options, low, high, levels }: RankWorkspace, totals: Float64Array): void {
  const size = low.length;
  const mask = size - 1;
  const bits = 31 - Math.clz32(size);
  let least = Infinity;
  let most = -Infinity;
  for (let option = 0; option < options; option += 1) {
    const total = totals[option]!;
    if (total < least) least = total;
    if (total > most) most = total;
  }
  const scale = (size * size - 1) / (most - least);
  low.fill(0);
  high.fill(0);
  for (let option = 0; option < options; option += 1) {
    // All totals equal makes 0 × ∞; `| 0` turns that into the first level.
    const level = ((most - totals[option]!) * scale) | 0;
    levels[option] = level;
    low[level & mask]! += 1;
    high[level >>> bits]! += 1;
  }
}

/**
 * A radix sort: the range of the totals is cut into size² equal levels, numbers of two digits that are sorted by the
 * lower and then the higher one; an insertion pass puts right what shares a level. For totals spread over their range
 * that is linear in the number of options and hardly ever guesses a branch wrong, which is what makes comparing sorts
 * slow on totals in random order. It is correct for any totals.
 */
function sortDraw(workspace: RankWorkspace, totals: Float64Array): void {
  const { options, order, low, high, levels, byLowDigit } = workspace;
  cutIntoLevels(workspace, totals);
  startsOf(low);
  startsOf(high);
  const mask = low.length - 1;
  const bits = 31 - Math.clz32(low.length);
  for (let option = 0; option < options; option += 1) {
    byLowDigit[low[levels[option]! & mask]!++] = option;
  }
  for (let index = 0; index < options; index += 1) {
    const option = byLowDigit[index]!;
    order[high[levels[option]! >>> bits]!++] = option;
  }
  for (let place = 1; place < options; place += 1) {
    const option = order[place]!;
    const total = totals[option]!;
    let to = place;
    while (to > 0 && totals[order[to - 1]!]! < total) {
      order[to] = order[to - 1]!;
      to -= 1;
    }
    order[to] = option;
  }
}

/** Sorts the totals of a draw and gives each place its competition rank. */
export function rankDraw(workspace: RankWorkspace, totals: Float64Array): void {
  sortDraw(workspace, totals);
  const { options, order, places } = workspace;
  let rank = 1;
  let better = options > 0 ? totals[order[0]!]! : 0;
  for (let place = 0; place < options; place += 1) {
    const own = totals[order[place]!]!;
    // Totals this close are rare; only they are rounded before they are compared.
    if (better - own > SURELY_APART || (better !== own && comparable(better) !== comparable(own))) {
      rank = place + 1;
    }
    places[place] = rank;
    better = own;
  }
}
