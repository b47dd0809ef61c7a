import { refuse } from './evidence-error';
import { errorCell, numberCell, plainCell, RESULT_NOT_STORED } from './make-cell';
import { isoToSerial } from './number-format';
import { isTrue } from './spreadsheetml-package';
import { readStringItem, resolveEscapes } from './spreadsheetml-strings';
import type { CellBudget } from './sheet-builder';
import { SheetBuilder } from './sheet-builder';
import type { Cell, CellValue, Range, Sheet } from './workbook';
import { XmlScanner } from './xml-scanner';

/** What the cells of all sheets refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly date1904: boolean;
  /** Share of this sheet that was read. */
  readonly onProgress?: (fraction: number) => void;
}

/** What is worth telling people about a sheet besides its cells. */
export interface SheetFindings {
  formulas: number;
  withoutResult: number;
  beyondPrecision: number;
}

/** A reference such as `B12`, from 0; row or column is null where it is missing. */
function parseReference(reference: string): { row: number | null; column: number | null } {
  const match = /^\$?([A-Za-z]*)\$?(-?\d*)$/.exec(reference);
  if (!match) return { row: null, column: null };
  let column = 0;
  for (const letter of match[1]!.toUpperCase())
    column = Math.min(column * 26 + letter.charCodeAt(0) - 64, 1e9);
  return { row: match[2] ? Number(match[2]) - 1 : null, column: match[1] ? column - 1 : null };
}

function parseRange(text: string): Range | null {
  const [from = '', to = from] = text.split(':');
  const start = parseReference(from);
  const end = parseReference(to);
  if (start.row === null || start.column === null || end.row === null || end.column === null) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

const ROWS_BETWEEN_REPORTS = 2_000;

/** Reads one worksheet part (ECMA-376 part 1, 18.3) in a single pass. */
export function readSheet(
  bytes: Uint8Array,
  entry: { name: string; hidden: boolean },
  context: SheetContext,
  budget: CellBudget,
): { sheet: Sheet; findings: SheetFindings } {
  const builder = new SheetBuilder(budget);
  const findings: SheetFindings = { formulas: 0, withoutResult: 0, beyondPrecision: 0 };
  const xml = new XmlScanner(bytes);
  let row = -1;
  let column = -1;
  let rowsSeen = 0;
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token !== 'open') continue;
    if (xml.name === 'row') {
      if (++rowsSeen % ROWS_BETWEEN_REPORTS === 0) context.onProgress?.(xml.fraction());
      const number = xml.attribute('r');
      row = number === null || number === '' ? row + 1 : Number(number) - 1;
      if (!Number.isInteger(row)) throw refuse.damaged('a row has no proper number');
      column = -1;
      if (isTrue(xml.attribute('hidden'))) builder.hideRows(row, row);
    } else if (xml.name === 'c') {
      const reference = xml.attribute('r');
      const place = reference === null ? { row: null, column: null } : parseReference(reference);
      column = place.column ?? column + 1;
      if (place.row !== null) row = place.row;
      const value = readCell(xml, context, findings);
      if (value !== null) builder.set(row, column, value);
    } else if (xml.name === 'mergeCell') {
      const range = parseRange(xml.attribute('ref') ?? '');
      if (range) builder.merge(range);
    } else if (xml.name === 'col' && isTrue(xml.attribute('hidden'))) {
      builder.hideColumns(Number(xml.attribute('min')) - 1, Number(xml.attribute('max')) - 1);
    }
  }
  return { sheet: builder.build(entry.name, entry.hidden), findings };
}

/** Stands on `<c>`; null for a cell that is only formatted. */
function readCell(xml: XmlScanner, context: SheetContext, findings: SheetFindings): CellValue | Cell | null {
  const type = xml.attribute('t') ?? 'n';
  const style = xml.attribute('s');
  let stored: string | null = null;
  let inline: string | null = null;
  let formula = false;
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token === 'close' && xml.name === 'c') break;
    if (token !== 'open') continue;
    if (xml.name === 'v') stored = xml.innerText();
    else if (xml.name === 'f') {
      formula = true;
      xml.innerText();
    } else if (xml.name === 'is') inline = readStringItem(xml);
  }
  if (formula) findings.formulas++;
  const format = style === null ? 'General' : (context.formats[Number(style)] ?? 'General');
  const value = storedValue(stored ?? inline, type, { format, formula, inline: inline !== null }, context);
  if (value === RESULT_NOT_STORED) findings.withoutResult++;
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    findings.beyondPrecision++;
  return value;
}

function storedValue(
  stored: string | null,
  type: string,
  { format, formula, inline }: { format: string; formula: boolean; inline: boolean },
  { strings, date1904 }: SheetContext,
): CellValue | Cell | null {
  if (type === 'str' || type === 'inlineStr' || inline) {
    const text = inline ? (stored ?? '') : resolveEscapes(stored ?? '');
    // No <v> at all is a result that was never stored; an empty one is a stored empty text, which is a blank.
    if (text === '') return formula && stored === null ? RESULT_NOT_STORED : null;
    return plainCell(text, formula);
  }
  if (stored === null || stored.trim() === '') return formula ? RESULT_NOT_STORED : null;
  switch (type) {
    case 's': {
      const text = strings[Number(stored)];
      if (text === undefined) throw refuse.damaged('a cell points to text that is not there');
      return text === '' ? null : plainCell(text, formula);
    }
    case 'b':
      return plainCell(isTrue(stored.trim()), formula);
    case 'e':
      return errorCell(stored.trim(), formula);
    case 'd': {
      const serial = isoToSerial(stored.trim(), date1904);
      if (serial === null) return plainCell(stored, formula);
      const dated =
        format === 'General' ? (/[T ]/.test(stored.trim()) ? 'dd/mm/yyyy h:mm' : 'dd/mm/yyyy') : format;
      return numberCell(serial, dated, { date1904, formula });
    }
    default: {
      const number = Number(stored);
      return Number.isFinite(number)
        ? numberCell(number, format, { date1904, formula })
        : plainCell(stored, formula);
    }
  }
}
