/** One breach of an invariant. */
export interface Violation {
  /** Where: "options opt_0007 outcomeIds". */
  readonly at: string;
  readonly message: string;
}
