import type { Figure } from '../../shared/model/provenance';

/** The same numbers the marks are drawn from, for "Show as table", for copying and for screen readers. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
}

export interface ChartColumn {
  readonly label: string;
  /** How a number is shown; the number itself is what is copied. Without it, text. */
  readonly show?: (value: number) => string;
}

export interface ChartRow {
  readonly key: string;
  /** First cell, the row's heading; `columns[0]` is its column. */
  readonly heading: string;
  /** One for each further column; null is "no figure", never zero. */
  readonly cells: readonly (number | string | null)[];
  /** Where cells are figures somebody gave: what each is from, in the places of `cells`. */
  readonly figures?: readonly (Figure | undefined)[];
}

const noFigure = '–';

/** The cell as people read it. */
export function shownCell(cell: number | string | null | undefined, column: ChartColumn | undefined): string {
  if (cell === null || cell === undefined) return noFigure;
  if (typeof cell === 'string') return cell;
  return column?.show ? column.show(cell) : String(cell);
}

/** Headings and rows with full figures, for CSV. */
export function tableRows(table: ChartTable): readonly (readonly (string | number | null)[])[] {
  return [
    table.columns.map(({ label }) => label),
    ...table.rows.map(({ heading, cells }) => [heading, ...cells]),
  ];
}

/** Tab-separated text with full figures, as spreadsheets paste it. Text that would start a formula is quoted. */
export function tableAsText(table: ChartTable): string {
  const safe = (text: string) =>
    (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll(/[\t\r\n]+/g, ' ');
  const lines = [
    table.columns.map((column) => safe(column.label)),
    ...table.rows.map((row) => [
      safe(row.heading),
      ...row.cells.map((cell) => (cell === null ? '' : typeof cell === 'number' ? String(cell) : safe(cell))),
    ]),
  ];
  return lines.map((cells) => cells.join('\t')).join('\n');
}
