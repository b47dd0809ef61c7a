import { cleanText, parseCell } from './parse-cell';
import { isCell, type Sheet, type SheetRow } from './workbook';

/** What a column holds, as far as its first rows show it. */
export interface ColumnLook {
  /** Sheet column, from 0. */
  readonly column: number;
  /** What at least three in four of its filled cells are; `mixed` where no kind is. */
  readonly kind: 'number' | 'date' | 'text' | 'mixed' | 'empty';
  /** Unit most of its numbers carry. */
  readonly unit?: string;
  /** Cells that say why there is no figure. */
  readonly missing: number;
  /** Cells of a number or date column that are neither, and errors anywhere. */
  readonly problems: number;
  /** Letters that nine in ten of the cells fit into. */
  readonly letters: number;
}

/** Rows looked at: enough to know a column by, quick on any sheet. */
const sampled = 500;
/** So many of the filled cells make the kind; the others are then shown as strangers, not as a reason to give up. */
const share = 0.75;
/** A column is wide enough when this share of its texts fits. */
const fitting = 0.9;

/** The look of each column over the first rows of data. Rows and columns count from 0, both ends inside. */
export function columnLooks(
  sheet: Sheet,
  [first, last]: readonly [from: number, to: number],
  columns: readonly number[],
): ColumnLook[] {
  const to = Math.min(last, first + sampled - 1, sheet.rows.length - 1);
  return columns.map((column) => lookOf(sheet, [first, to], column));
}

function lookOf(sheet: Sheet, [first, last]: readonly [number, number], column: number): ColumnLook {
  const counts = { number: 0, date: 0, text: 0, missing: 0, problem: 0 };
  const units = new Map<string, number>();
  const lengths: number[] = [];
  let errors = 0;
  for (let row = first; row <= last; row++) {
    const cell = sheet.rows[row]?.[column] ?? null;
    const parsed = parseCell(cell);
    if (parsed.rule === 'blank') continue;
    counts[parsed.kind]++;
    if (isCell(cell) && cell.error !== undefined) errors++;
    if (parsed.unit !== undefined) units.set(parsed.unit, (units.get(parsed.unit) ?? 0) + 1);
    lengths.push(textShown(cell).length);
  }
  const filled = counts.number + counts.date + counts.text + counts.problem;
  const kind = kindOf(counts, filled);
  const unit = [...units].toSorted((a, b) => b[1] - a[1])[0];
  const others = kind === 'number' || kind === 'date' ? filled - counts[kind] : errors;
  return {
    column,
    kind,
    ...(unit && unit[1] * 2 > counts.number && kind === 'number' ? { unit: unit[0] } : {}),
    missing: counts.missing,
    problems: others,
    letters: lengths.toSorted((a, b) => a - b)[Math.floor((lengths.length - 1) * fitting)] ?? 0,
  };
}

function kindOf(
  counts: Readonly<Record<'number' | 'date' | 'text' | 'missing', number>>,
  filled: number,
): ColumnLook['kind'] {
  if (filled === 0) return counts.missing > 0 ? 'mixed' : 'empty';
  for (const kind of ['number', 'date', 'text'] as const) if (counts[kind] >= filled * share) return kind;
  return 'mixed';
}

/** The text a cell shows, spaces at its ends left out. */
export function textShown(cell: SheetRow[number] | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (!isCell(cell)) return cleanText(String(cell));
  return cleanText(cell.error ?? cell.shown ?? cell.date ?? String(cell.value));
}
