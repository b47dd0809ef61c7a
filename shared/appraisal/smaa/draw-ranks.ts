import { comparable } from '../rank';

/** Two totals further apart than this differ when rounded to nine decimals. */
const SURELY_APART = 1e-9;

/** Sorts the totals of one draw after another without making garbage. */
export type DrawRanker = {
  /** Options from the highest total to the lowest, after `rank`. */
  readonly order: Int32Array;
  /** The competition rank of the option at each place of `order`, after `rank`. */
  readonly places: Int32Array;
  rank(totals: Float64Array): void;
};

/**
 * Ranks by a bucket sort: totals fall into twice as many equal intervals as there are options, and an insertion pass
 * puts each bucket right. For totals spread over their range that is linear in the number of options, where comparing
 * them would be n log n; it is correct for any totals.
 */
export function createDrawRanker(options: number): DrawRanker {
  const buckets = Math.max(2, 2 * options);
  const starts = new Int32Array(buckets);
  const bucketOf = new Int32Array(options);
  const order = new Int32Array(options);
  const places = new Int32Array(options);

  const sort = (totals: Float64Array): void => {
    let low = Infinity;
    let high = -Infinity;
    for (let option = 0; option < options; option += 1) {
      const total = totals[option]!;
      if (total < low) low = total;
      if (total > high) high = total;
    }
    const scale = (buckets - 1) / (high - low);
    starts.fill(0);
    for (let option = 0; option < options; option += 1) {
      // All totals equal makes 0 × ∞; `| 0` turns that into the first bucket.
      const bucket = ((high - totals[option]!) * scale) | 0;
      bucketOf[option] = bucket;
      starts[bucket]! += 1;
    }
    let start = 0;
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      const count = starts[bucket]!;
      starts[bucket] = start;
      start += count;
    }
    for (let option = 0; option < options; option += 1) order[starts[bucketOf[option]!]!++] = option;
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
  };

  return {
    order,
    places,
    rank(totals) {
      sort(totals);
      let rank = 1;
      if (options > 0) places[0] = 1;
      for (let place = 1; place < options; place += 1) {
        const better = totals[order[place - 1]!]!;
        const own = totals[order[place]!]!;
        if (better - own > SURELY_APART || comparable(better) !== comparable(own)) rank = place + 1;
        places[place] = rank;
      }
    },
  };
}
