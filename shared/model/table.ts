import type { TableId } from './ids';

/** What a sheet cell may hold; `null` is an empty cell. */
export type TableCell = string | number | boolean | null;

/**
 * An imported sheet, immutable and columnar, kept outside `Project` and named by the SHA-256 of its content.
 *
 * `columns[c][r]` is the raw cell at sheet row `firstRow + r`, sheet column `firstColumn + c`; `shown` holds the
 * text a cell displayed where that differs from its raw value (dates, percentages, currency), keyed `r,c`.
 */
export interface Table {
  readonly id: TableId;
  readonly file: {
    readonly name: string;
    /** Hex SHA-256 of the file's bytes. */
    readonly sha256: string;
    readonly size: number;
    /** ISO time of the import. */
    readonly importedAt: string;
  };
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columns: readonly (readonly TableCell[])[];
  readonly shown: Readonly<Record<string, string>>;
  /** Sheet rows of the header and of the data, as the person confirmed them. */
  readonly headerRows: readonly [from: number, to: number];
  readonly dataRows: readonly [from: number, to: number];
}

/** "B7" for row 6, column 1. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** "A", "Z", "AA", … for 0, 25, 26, … */
export function columnName(column: number): string {
  let text = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    text = String.fromCharCode(65 + (rest % 26)) + text;
  }
  return text;
}

/** The raw cell at a sheet position; `null` when empty or outside the table. */
export function cellAt(table: Table, row: number, column: number): TableCell {
  return table.columns[column - table.firstColumn]?.[row - table.firstRow] ?? null;
}

/** The text the cell showed: its display text if kept, else its raw value as text. */
export function shownAt(table: Table, row: number, column: number): string {
  const known = table.shown[`${row - table.firstRow},${column - table.firstColumn}`];
  if (known !== undefined) return known;
  const raw = cellAt(table, row, column);
  return raw === null ? '' : String(raw);
}
