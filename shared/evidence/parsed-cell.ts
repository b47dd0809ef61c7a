import type { RuleId } from './rules';

/** What is known of the column a cell stands in; everything is optional. */
export interface ColumnHint {
  /** Unit of the column, such as `£`, `%` or `people`. */
  readonly unit?: string;
  readonly kind?: 'number' | 'date' | 'text' | 'code';
  /** What this file's own signs mean: sign → reason, or the word `zero` where the sign stands for 0. */
  readonly missing?: Record<string, string>;
}

/**
 * A cell as understood. `value` is a number for numbers, ISO text for dates (`2026-09-07`; `2026-09` for a month;
 * `2027-01/2027-03` for a quarter), text for texts. A missing cell has no value. In a problem, `value` is only a
 * suggestion to put to a person and is never used unasked.
 */
export interface ParsedCell {
  readonly kind: 'number' | 'date' | 'text' | 'missing' | 'problem';
  readonly value?: number | string;
  readonly unit?: string;
  /** Short words and letters: markers such as `p`, `approximate`, `estimated`, `fraction`, `brackets`, `month`, `quarter`. */
  readonly flags?: string[];
  readonly rule: RuleId;
  readonly message?: string;
}
