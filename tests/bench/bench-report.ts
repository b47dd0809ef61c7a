/** What a bench suite is given. A suite is a file `*.bench.ts` here that exports `run(report: BenchReport)`. */
export type Timing = { readonly best: number; readonly median: number };

/** Milliseconds by task, or why there are none. */
export type AnchorTimings =
  | { readonly ok: true; readonly tasks: ReadonlyMap<string, Timing> }
  | { readonly ok: false; readonly reason: string };

export type BenchReport = {
  /** Repeats the work for about a second (after a warm-up) and gives the best and the median run. */
  readonly time: (work: () => unknown, milliseconds?: number) => Promise<Timing>;
  /** Timings of the NumPy anchor, which is run once for all suites. */
  readonly numpy: () => Promise<AnchorTimings>;
  /** Our best run beside the anchor's: over budget if the ratio is above `limit`. Without an anchor it is skipped. */
  readonly compare: (row: {
    readonly task: string;
    readonly ours: Timing;
    readonly anchor: string;
    readonly theirs: Timing | undefined;
    readonly limit: number;
    readonly skipped?: string;
  }) => void;
  /** A budget in milliseconds that does not depend on a rival. */
  readonly within: (row: { readonly task: string; readonly ours: Timing; readonly limit: number }) => void;
  /**
   * How the time grows with the size. With a limit it is judged: the exponent from the smallest to the largest size, where
   * 1 is linear, may not be above it.
   */
  readonly growth: (row: {
    readonly task: string;
    readonly sizes: readonly number[];
    readonly milliseconds: readonly number[];
    readonly limit?: number;
  }) => void;
  /** A budget for 95 of 100 runs. */
  readonly p95: (row: Measured) => void;
  /** A budget for every single run; none at all is within it. */
  readonly longest: (row: Measured) => void;
  /** Something that cannot be measured here, and why. */
  readonly skip: (row: { readonly task: string; readonly reason: string }) => void;
  /** The repository, whose `dist` is the application. */
  readonly root: string;
};

export type Measured = {
  readonly task: string;
  readonly milliseconds: readonly number[];
  readonly limit: number;
};
