import { cellAddress, isCell, type Cell, type CellValue } from './workbook';

/** Why an import asks: stable codes, shown in words by `message`. */
export type QuestionCode =
  | 'text-number'
  | 'number-with-words'
  | 'number-word'
  | 'range'
  | 'out-of-range'
  | 'not-whole'
  | 'dont-know'
  | 'declared-interest-words'
  | 'not-scored'
  | 'date-in-score-cell'
  | 'merged-cell'
  | 'not-a-number'
  | 'not-a-date'
  | 'error-value'
  | 'no-stored-result'
  | 'dash'
  | 'sign'
  | 'unit'
  | 'ref-trimmed'
  | 'ref-case'
  | 'ref-spaced'
  | 'ref-without-letter'
  | 'ref-by-name'
  | 'ref-missing'
  | 'duplicate-option'
  | 'duplicate-row'
  | 'unknown-option'
  | 'missing-option'
  | 'unknown-name'
  | 'summary-row'
  | 'hidden-row'
  | 'headers-need-mapping';

/**
 * One thing a person should see before anything is written. `answer` is what the import does unless told otherwise, in
 * words; nothing is ever guessed without a question beside it.
 */
export interface ImportQuestion {
  readonly code: QuestionCode;
  /** `stop` leaves the cell or row out until answered; `check` takes it and shows it. */
  readonly severity: 'check' | 'stop';
  readonly sheet: string;
  /** Sheet row and column from 0; null where the question is about a whole row or the whole table. */
  readonly row: number | null;
  readonly column: number | null;
  /** `D7`, `row 22` or ''. */
  readonly where: string;
  readonly raw: string;
  readonly message: string;
  readonly answer: string;
  /** What could be used instead, where there is something sensible. */
  readonly suggestion?: number | string;
  readonly optionId?: string;
  readonly criterionId?: string;
}

export function whereOf(row: number | null, column: number | null): string {
  if (row === null) return '';
  return column === null ? `row ${row + 1}` : cellAddress(row, column);
}

/** The raw text to show beside a question; spaces are kept, because they may be the point. */
export function rawText(cell: CellValue | Cell | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (!isCell(cell)) return String(cell);
  return cell.error ?? cell.shown ?? String(cell.value);
}
