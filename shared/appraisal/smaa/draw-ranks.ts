import { comparable } from '../rank';

/** Two totals further apart than this differ when rounded to nine decimals. */
const SURELY_APART = 1e-9;

/**
 * Room for ranking one draw after another without making garbage. The functions below take it as an argument rather
 * than closing over it: the engine of the language compiles them once for all simulations, and faster.
 */
export type RankWorkspace = {
  readonly options: number;
  /** Options from the highest total to the lowest, after `tallyDraw`. */
  readonly order: Int32Array;
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
 * A radix sort: the range of the totals is cut into size² equal levels, numbers of two digits, and the options are
 * sorted by the lower and then the higher digit. For totals spread over their range few share a level, the work is
 * linear in the number of options, and hardly a branch is guessed wrong, which is what makes comparing sorts slow on
 * totals in random order.
 */
function sortByLevel(workspace: RankWorkspace, totals: Float64Array): void {
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
}

/** Sorts the options at the places from `from` up to `end`, which share a level, by their totals. */
function sortWithinLevel(order: Int32Array, totals: Float64Array, from: number, end: number): void {
  for (let place = from + 1; place < end; place += 1) {
    const option = order[place]!;
    const total = totals[option]!;
    let to = place;
    while (to > from && totals[order[to - 1]!]! < total) {
      order[to] = order[to - 1]!;
      to -= 1;
    }
    order[to] = option;
  }
}

/**
 * Sorts the totals of a draw and adds one to `times[option × options + rank − 1]` for each option.
 * @returns how many options share the first rank; they stand at the start of `order`.
 */
export function tallyDraw(workspace: RankWorkspace, totals: Float64Array, times: Float64Array): number {
  sortByLevel(workspace, totals);
  const { options, order, levels } = workspace;
  let rank = 1;
  let firsts = 0;
  let better = Infinity;
  for (let place = 0; place < options;) {
    const level = levels[order[place]!]!;
    let end = place + 1;
    while (end < options && levels[order[end]!] === level) end += 1;
    if (end - place > 1) sortWithinLevel(order, totals, place, end);
    for (; place < end; place += 1) {
      const option = order[place]!;
      const own = totals[option]!;
      // Totals this close are rare; only they are rounded before they are compared.
      if (better - own > SURELY_APART || (better !== own && comparable(better) !== comparable(own))) {
        rank = place + 1;
      }
      times[option * options + rank - 1]! += 1;
      if (rank === 1) firsts += 1;
      better = own;
    }
  }
  return firsts;
}
