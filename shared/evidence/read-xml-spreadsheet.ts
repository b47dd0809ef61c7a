import { grouped, refuse } from './evidence-error';
import type { Limits } from './limits';
import { errorCell, numberCell, plainCell, RESULT_NOT_STORED } from './make-cell';
import { isoToSerial } from './number-format';
import { CellBudget, SheetBuilder } from './sheet-builder';
import type { Cell, CellValue, Sheet, Workbook } from './workbook';
import { XmlScanner } from './xml-scanner';

/** Format names that SpreadsheetML 2003 uses instead of codes. */
const NAMED_FORMATS = new Map([
  ['General Number', 'General'],
  ['General Date', 'dd/mm/yyyy h:mm'],
  ['Short Date', 'dd/mm/yyyy'],
  ['Medium Date', 'dd-mmm-yy'],
  ['Long Date', 'dd mmmm yyyy'],
  ['Short Time', 'h:mm'],
  ['Medium Time', 'h:mm AM/PM'],
  ['Long Time', 'h:mm:ss'],
  ['Currency', '"£"#,##0.00'],
  ['Euro Currency', '[$€-1]#,##0.00'],
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Percent', '0.00%'],
  ['Scientific', '0.00E+00'],
]);

/** Reads the XML that Excel 2002 and many report servers write (XML Spreadsheet Reference, Microsoft 2001). */
export function readXmlSpreadsheet(bytes: Uint8Array, limits: Limits): Workbook {
  const xml = new XmlScanner(bytes);
  const budget = new CellBudget(limits);
  const formats = new Map<string, string>();
  const sheets: Sheet[] = [];
  const warnings: string[] = [];
  let style = '';
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token !== 'open') continue;
    if (xml.name === 'Style') style = xml.attribute('ID') ?? '';
    else if (xml.name === 'NumberFormat') {
      const format = xml.attribute('Format') ?? 'General';
      formats.set(style, NAMED_FORMATS.get(format) ?? format);
    } else if (xml.name === 'Worksheet') {
      if (sheets.length >= limits.sheets) throw refuse.tooManySheets(sheets.length + 1, limits.sheets);
      const name = xml.attribute('Name') ?? `Sheet ${sheets.length + 1}`;
      const { sheet, withoutResult } = readWorksheet(xml, name, formats, budget);
      sheets.push(sheet);
      if (withoutResult > 0) {
        warnings.push(
          `${grouped(withoutResult)} formulas on sheet “${name}” have no result: results are not stored in this file.`,
        );
      }
    }
  }
  if (sheets.length === 0) throw refuse.damaged('no sheet could be found in it');
  return { format: 'xml', sheets, warnings };
}

function position(xml: XmlScanner, previous: number): number {
  const index = Number(xml.attribute('Index') ?? NaN);
  return Number.isInteger(index) && index >= 1 ? index - 1 : previous + 1;
}

function readWorksheet(
  xml: XmlScanner,
  name: string,
  formats: ReadonlyMap<string, string>,
  budget: CellBudget,
): { sheet: Sheet; withoutResult: number } {
  const builder = new SheetBuilder(budget);
  let hidden = false;
  let withoutResult = 0;
  let row = -1;
  let column = -1;
  let listed = -1;
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token === 'close' && xml.name === 'Worksheet') break;
    if (token !== 'open') continue;
    if (xml.name === 'Column') {
      const span = Number(xml.attribute('Span') ?? 0) || 0;
      const first = position(xml, listed);
      if (xml.attribute('Hidden') === '1') builder.hideColumns(first, first + span);
      listed = first + span;
    } else if (xml.name === 'Row') {
      row = position(xml, row);
      column = -1;
      if (xml.attribute('Hidden') === '1') builder.hideRows(row, row);
    } else if (xml.name === 'Cell') {
      column = position(xml, column);
      const across = Number(xml.attribute('MergeAcross') ?? 0) || 0;
      const down = Number(xml.attribute('MergeDown') ?? 0) || 0;
      if (across > 0 || down > 0)
        builder.merge({ top: row, left: column, bottom: row + down, right: column + across });
      const format = formats.get(xml.attribute('StyleID') ?? '') ?? 'General';
      const value = readCell(xml, format);
      if (value === RESULT_NOT_STORED) withoutResult++;
      if (value !== null) builder.set(row, column, value);
      column += across;
    } else if (xml.name === 'Visible') hidden = /hidden/i.test(xml.innerText());
  }
  return { sheet: builder.build(name, hidden), withoutResult };
}

function readCell(xml: XmlScanner, format: string): CellValue | Cell | null {
  const formula = xml.attribute('Formula') !== null;
  let type: string | null = null;
  let text = '';
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token === 'close' && xml.name === 'Cell') break;
    if (token !== 'open') continue;
    if (xml.name === 'Comment') xml.innerText();
    else if (xml.name === 'Data') {
      type = xml.attribute('Type') ?? 'String';
      text = readData(xml);
    }
  }
  if (type === null) return formula ? RESULT_NOT_STORED : null;
  if (type === 'Error') return errorCell(text.trim(), formula);
  if (type === 'Boolean') return plainCell(text.trim() === '1', formula);
  if (type === 'Number' && text.trim() !== '' && Number.isFinite(Number(text)))
    return numberCell(Number(text), format, { formula });
  const serial = type === 'DateTime' ? isoToSerial(text.trim().replace(/\.\d+$/, '')) : null;
  if (serial !== null) return numberCell(serial, format === 'General' ? 'dd/mm/yyyy' : format, { formula });
  return text === '' ? null : plainCell(text, formula);
}

/** Formatted text may hold elements of its own inside Data; only their text counts. */
function readData(xml: XmlScanner): string {
  let text = '';
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token === 'close' && xml.name === 'Data') break;
    if (token === 'text') text += xml.text();
  }
  return text;
}
