import type { CellContent } from '../workbook-model';

/** What the input cells of one sheet are about. */
export type GridKind = 'weights' | 'scores' | 'reasons' | 'figures' | 'means' | 'budget';

export interface GridColumn {
  /** Id of a criterion, a partner or the name of a figure: what the cells of the column are for. */
  readonly key: string;
  readonly header: string;
}

export interface GridRow {
  /** Id of a criterion or an option, or "option/partner". */
  readonly key: string;
  /** What the first cells of the row say, by which it is found again when rows have moved. */
  readonly labels: readonly string[];
  /** One a column, as they stood in the workbook. */
  readonly values: readonly CellContent[];
  /** True for rows that are there to be read: earlier rounds. */
  readonly fixed?: boolean;
}

/**
 * The input cells of one sheet of the ranking workbook, by what they mean rather than where they stand. Written into
 * the workbook when it is made and worked out again from the project when it comes back.
 */
export interface InputGrid {
  readonly kind: GridKind;
  readonly sheet: string;
  /** Headings over the labels of a row. */
  readonly labelHeaders: readonly string[];
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}
