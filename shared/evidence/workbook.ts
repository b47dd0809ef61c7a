/** What a spreadsheet says, whatever program wrote it. Indices count from 0, so `rows[0][0]` is cell A1. */

/** A rectangle of cells; all four edges are inside it and count from 0. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type CellValue = string | number | boolean;

/** A cell that says more than its value. A plain value stands for a cell in the General format. */
export interface Cell {
  /** The stored value. Dates keep their serial number; an error cell holds the error's text; a formula without a stored result holds ''. */
  readonly value: CellValue;
  /** The value as the spreadsheet shows it, where a number format changes it. */
  readonly shown?: string;
  /** The number format code, such as `0.0%` or `dd/mm/yyyy`. */
  readonly format?: string;
  /** The value is the stored result of a formula. Formulas are never evaluated. */
  readonly formula?: true;
  /** The error the spreadsheet shows, such as `#N/A`. */
  readonly error?: string;
  /**
   * ISO 8601 date (`2026-03-31`), date and time (`2026-03-31T13:45:30`) or time of day (`14:30:00`). For a length of
   * time (`[h]:mm`) the moment that long after the calendar begins, as programs without such a type show it.
   */
  readonly date?: string;
}

export type SheetRow = (CellValue | Cell | null)[];

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows may have different lengths; a position past the end of a row is empty. */
  readonly rows: SheetRow[];
  readonly merges: Range[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
}

export interface Workbook {
  /** `xlsx`, `xlsm`, `xlsb`, `xls`, `ods`, `fods`, `xml`, `html`, `sylk` or `csv`. */
  readonly format: string;
  readonly sheets: Sheet[];
  /** Plain sentences about what was left out or cannot be trusted. */
  readonly warnings: string[];
}

export function isCell(value: CellValue | Cell | null | undefined): value is Cell {
  return typeof value === 'object' && value !== null;
}

/** The bare value of a position, or null where nothing is there. */
export function valueOf(cell: CellValue | Cell | null | undefined): CellValue | null {
  if (cell === null || cell === undefined) return null;
  return isCell(cell) ? cell.value : cell;
}

/** Column letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The address a person would type, from indices that count from 0: (0, 0) is A1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
