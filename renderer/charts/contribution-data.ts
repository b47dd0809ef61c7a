/** What both pictures of the make-up of totals are drawn from. */
export interface ContributionSeries {
  readonly key: string;
  /** Short reference drawn inside the bar. */
  readonly code: string;
  readonly name: string;
}

export interface ContributionRow {
  readonly key: string;
  readonly name: string;
  /** "1", "=2", "–". */
  readonly rankText: string;
  /** Sum of the parts that are known; null without a total. */
  readonly total: number | null;
  /** Points from each series; null is missing, never zero. */
  readonly parts: readonly (number | null)[];
  /** Total in the base case, while a what-if is shown. */
  readonly baseTotal?: number | null;
  /** "7 → 3", when the rank is not that of the base case. */
  readonly change?: string;
  /** "rests on 4 of 5 partners" and the like. */
  readonly note?: string;
}
