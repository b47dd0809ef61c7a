import { grouped, refuse } from './evidence-error';
import type { Limits } from './limits';
import { readOpenDocumentTable, type OpenDocumentFindings } from './opendocument-sheet';
import { CellBudget } from './sheet-builder';
import type { Sheet, Workbook } from './workbook';
import { XmlScanner } from './xml-scanner';

/** LibreOffice keeps copies of linked workbooks as tables of this style; they are not sheets of this file. */
const EXTERNAL_CACHE = 'ta_extref';

/**
 * Reads the content of an OpenDocument spreadsheet: content.xml of an .ods, or a whole flat .fods. Hidden sheets come
 * from the table styles, hidden rows and columns from their `visibility`.
 */
export function readOpenDocument(content: Uint8Array, format: 'ods' | 'fods', limits: Limits): Workbook {
  const xml = new XmlScanner(content);
  const hiddenStyles = new Set<string>();
  const budget = new CellBudget(limits);
  const sheets: Sheet[] = [];
  const warnings: string[] = [];
  let style = '';
  let insideSpreadsheet = false;
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (xml.name === 'spreadsheet' && token !== 'text') insideSpreadsheet = token === 'open';
    if (token !== 'open') continue;
    if (xml.name === 'style') style = xml.attribute('name') ?? '';
    else if (xml.name === 'table-properties' && xml.attribute('display') === 'false') hiddenStyles.add(style);
    else if (xml.name === 'table' && insideSpreadsheet && xml.attribute('style-name') !== EXTERNAL_CACHE) {
      if (sheets.length >= limits.sheets) throw refuse.tooManySheets(sheets.length + 1, limits.sheets);
      const name = xml.attribute('name') ?? `Sheet ${sheets.length + 1}`;
      const hidden =
        hiddenStyles.has(xml.attribute('style-name') ?? '') || xml.attribute('display') === 'false';
      const findings: OpenDocumentFindings = { formulas: 0, withoutResult: 0 };
      sheets.push(readOpenDocumentTable(xml, { name, hidden }, budget, findings));
      if (findings.withoutResult > 0) {
        warnings.push(
          `${grouped(findings.withoutResult)} of ${grouped(findings.formulas)} formulas on sheet “${name}” have no result: results are not stored in this file. These cells count as problems, never as 0.`,
        );
      }
    }
  }
  if (sheets.length === 0) throw refuse.damaged('no sheet could be found in it');
  return { format, sheets, warnings };
}
