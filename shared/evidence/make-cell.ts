import type { Cell, CellValue } from './workbook';
import { formatKind, serialToIso, showNumber, type FormatKind } from './number-format';

/** A numeric cell: a bare number in the General format, else a Cell with what the format shows and means. */
export function numberCell(
  value: number,
  format: string,
  { date1904 = false, formula = false }: { date1904?: boolean; formula?: boolean } = {},
): CellValue | Cell {
  const kind = formatKind(format);
  if (kind === 'general' || kind === 'text') return formula ? { value, formula: true } : value;
  const shown = showNumber(value, format, date1904);
  const date = momentOf(value, kind, date1904);
  return {
    value,
    format,
    ...(shown === undefined ? {} : { shown }),
    ...(date === undefined ? {} : { date }),
    ...(formula ? { formula: true } : {}),
  };
}

/** A length of time is a moment too, that long after the calendar begins; `parseCell` reads it as the length it is. */
function momentOf(value: number, kind: FormatKind, date1904: boolean): string | undefined {
  switch (kind) {
    case 'date':
    case 'datetime':
    case 'time':
      return serialToIso(value, kind, date1904);
    case 'elapsed':
      return serialToIso(value, 'datetime', date1904);
    default:
      return undefined;
  }
}

export function plainCell(value: string | boolean, formula: boolean): CellValue | Cell {
  return formula ? { value, formula: true } : value;
}

export function errorCell(error: string, formula: boolean): Cell {
  return formula ? { value: error, error, formula: true } : { value: error, error };
}

/**
 * A formula whose result the file does not hold: never 0, and never null, which would be a blank. A formula whose stored
 * result is the empty text is read as blank, so this pair of value and flag means only this.
 */
export const RESULT_NOT_STORED: Cell = { value: '', formula: true };

export function lacksStoredResult(cell: Cell): boolean {
  return cell.formula === true && cell.value === '' && cell.error === undefined;
}
