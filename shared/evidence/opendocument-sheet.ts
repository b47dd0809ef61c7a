import { refuse } from './evidence-error';
import { LAST_ROW } from './limits';
import { errorCell, numberCell, plainCell, RESULT_NOT_STORED } from './make-cell';
import { isoToSerial } from './number-format';
import { SheetBuilder, type CellBudget } from './sheet-builder';
import type { Cell, CellValue, Sheet } from './workbook';
import type { XmlScanner } from './xml-scanner';

export interface OpenDocumentFindings {
  formulas: number;
  withoutResult: number;
}

/** A repeat count; absent or nonsense is once. */
function repeats(xml: XmlScanner, attribute: string): number {
  const count = Number(xml.attribute(attribute) ?? 1);
  return Number.isInteger(count) && count > 1 ? Math.min(count, 1e9) : 1;
}

interface PlacedCell {
  readonly column: number;
  readonly count: number;
  readonly value: CellValue | Cell;
}

/**
 * Reads one `table:table` of OpenDocument 1.3 part 3 (clause 9). Repeats of filled cells are counted before they are
 * written out; repeats of blanks only move on, however many they are.
 */
export function readOpenDocumentTable(
  xml: XmlScanner,
  entry: { name: string; hidden: boolean },
  budget: CellBudget,
  findings: OpenDocumentFindings,
): Sheet {
  const builder = new SheetBuilder(budget);
  let row = 0;
  let column = 0;
  let depth = 1;
  for (let token = xml.next(); token !== 'end' && depth > 0; token = xml.next()) {
    if (xml.name === 'table' && token !== 'text') {
      // A table inside a cell belongs to that cell's text in other programs; its rows are not rows of this sheet.
      depth += token === 'open' ? 1 : -1;
      if (depth === 0) break;
    }
    if (token !== 'open' || depth > 1) continue;
    if (xml.name === 'table-column') {
      const count = repeats(xml, 'number-columns-repeated');
      if (isHidden(xml.attribute('visibility'))) builder.hideColumns(column, column + count - 1);
      column += count;
    } else if (xml.name === 'table-row') {
      const count = repeats(xml, 'number-rows-repeated');
      if (isHidden(xml.attribute('visibility'))) builder.hideRows(row, Math.min(row + count, LAST_ROW) - 1);
      const cells = readRow(xml, row, builder, findings);
      writeRow(cells, row, count, { builder, budget });
      row += count;
    }
  }
  return builder.build(entry.name, entry.hidden);
}

function isHidden(visibility: string | null): boolean {
  return visibility === 'collapse' || visibility === 'filter';
}

function writeRow(
  cells: readonly PlacedCell[],
  row: number,
  count: number,
  { builder, budget }: { builder: SheetBuilder; budget: CellBudget },
): void {
  const filled = cells.reduce((sum, cell) => sum + cell.count, 0);
  if (filled === 0) return;
  if (count > budget.limits.rows) throw refuse.tooManyRows(count, budget.limits.rows);
  if (filled * count > budget.limits.cells) throw refuse.tooManyCells(budget.limits.cells);
  for (let copy = 0; copy < count; copy++) {
    for (const cell of cells) {
      for (let index = 0; index < cell.count; index++)
        builder.set(row + copy, cell.column + index, cell.value);
    }
  }
}

function readRow(
  xml: XmlScanner,
  row: number,
  builder: SheetBuilder,
  findings: OpenDocumentFindings,
): PlacedCell[] {
  const cells: PlacedCell[] = [];
  let column = 0;
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token === 'close' && xml.name === 'table-row') break;
    if (token !== 'open' || (xml.name !== 'table-cell' && xml.name !== 'covered-table-cell')) continue;
    const count = repeats(xml, 'number-columns-repeated');
    const across = repeats(xml, 'number-columns-spanned');
    const down = repeats(xml, 'number-rows-spanned');
    if (across > 1 || down > 1)
      builder.merge({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
    const value = readCell(xml, findings);
    if (value !== null) cells.push({ column, count, value });
    column += count;
  }
  return cells;
}

const CURRENCY = new Map([
  ['GBP', '"£"#,##0.00'],
  ['EUR', '[$€-1]#,##0.00'],
  ['USD', '[$$-409]#,##0.00'],
]);

/** Stands on the opening cell element and leaves the scanner on its end. */
function readCell(xml: XmlScanner, findings: OpenDocumentFindings): CellValue | Cell | null {
  const element = xml.name;
  const type = xml.attribute('value-type');
  const value = xml.attribute('value');
  const written =
    xml.attribute('date-value') ?? xml.attribute('time-value') ?? xml.attribute('boolean-value');
  const text = xml.attribute('string-value');
  const currency = xml.attribute('currency');
  const formula = xml.attribute('formula') !== null;
  // LibreOffice marks errors of formulas in its own namespace.
  const isError = xml.attribute('value-type') === 'error';
  const paragraphs = readCellText(xml, element);
  const shown = paragraphs ?? '';
  if (formula) findings.formulas++;
  if (isError || (formula && /^#[A-Z/0?!]+[!?]?$|^Err:\d+$/.test(shown)))
    return errorCell(shown || '#VALUE!', formula);
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return numeric(
        Number(value),
        shown,
        formula,
        type === 'float'
          ? null
          : type === 'percentage'
            ? '0.##%'
            : (CURRENCY.get(currency ?? 'GBP') ?? '#,##0.00'),
      );
    case 'date':
      return dated(written ?? '', shown, formula);
    case 'time':
      return timed(written ?? '', shown, formula);
    case 'boolean':
      return plainCell(written === 'true', formula);
    default: {
      const content = text ?? shown;
      if (content !== '') return plainCell(content, formula);
      // LibreOffice writes an empty paragraph where the result is the empty text, and nothing where there is none.
      if (formula && type === null && paragraphs === null) {
        findings.withoutResult++;
        return RESULT_NOT_STORED;
      }
      return null;
    }
  }
}

function numeric(
  value: number,
  shown: string,
  formula: boolean,
  format: string | null,
): CellValue | Cell | null {
  if (!Number.isFinite(value)) return shown === '' ? null : plainCell(shown, formula);
  // LibreOffice stores TRUE as 1 with a format of truth values, which only the text shown gives away.
  if (format === null && (value === 0 || value === 1) && /^(?:TRUE|FALSE)$/i.test(shown))
    return plainCell(value === 1, formula);
  const plain = format === null && (shown === '' || shown === String(value));
  if (plain) return plainCellNumber(value, formula);
  return {
    value,
    ...(shown === '' ? {} : { shown }),
    ...(format === null ? {} : { format }),
    ...(formula ? { formula: true } : {}),
  };
}

function plainCellNumber(value: number, formula: boolean): CellValue | Cell {
  return formula ? { value, formula: true } : value;
}

function dated(written: string, shown: string, formula: boolean): CellValue | Cell | null {
  const serial = isoToSerial(written.replace(/([T ]\d\d:\d\d:\d\d)[.,]\d+$/, '$1'));
  if (serial === null) return shown === '' ? null : plainCell(shown, formula);
  const cell = numberCell(serial, /[T ]/.test(written) ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy', { formula });
  return typeof cell === 'object'
    ? { ...cell, ...(shown === '' ? {} : { shown }), date: cell.date ?? written }
    : cell;
}

/** `PT36H00M00S`: below 24 hours a time of day, else a duration. */
function timed(written: string, shown: string, formula: boolean): CellValue | Cell | null {
  const match = /^PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S$/.exec(written);
  if (!match) return shown === '' ? null : plainCell(shown, formula);
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]!.replace(',', '.'));
  const cell = numberCell(seconds / 86_400, seconds < 86_400 ? 'hh:mm:ss' : '[h]:mm:ss', { formula });
  return typeof cell === 'object' && shown !== '' ? { ...cell, shown } : cell;
}

/** Paragraphs joined by line breaks, or null where there are none; other people's comments are not the cell's text. */
function readCellText(xml: XmlScanner, element: string): string | null {
  const paragraphs: string[] = [];
  let current: string | null = null;
  let skipping = 0;
  let nested = 0;
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token === 'text') {
      // Line breaks of the file's own layout are single spaces, as in HTML (clause 6.1.2).
      if (current !== null && skipping === 0) current += xml.text().replace(/[ \t\r\n]+/g, ' ');
      continue;
    }
    if (xml.name === element) {
      if (token === 'close' && nested === 0) break;
      nested += token === 'open' ? 1 : -1;
    } else if (xml.name === 'annotation' || xml.name === 'shapes' || xml.name === 'frame')
      skipping += token === 'open' ? 1 : -1;
    else if (skipping > 0) continue;
    else if (xml.name === 'p' || xml.name === 'h') {
      if (token === 'open') current = '';
      else if (current !== null) {
        paragraphs.push(current);
        current = null;
      }
    } else if (token === 'open' && current !== null) {
      if (xml.name === 's') current += ' '.repeat(Math.min(repeats(xml, 'c'), 1_000));
      else if (xml.name === 'tab') current += '\t';
      else if (xml.name === 'line-break') current += '\n';
    }
  }
  return paragraphs.length === 0 ? null : paragraphs.join('\n');
}
