import { grouped, refuse } from './evidence-error';
import type { Limits } from './limits';
import { CellBudget } from './sheet-builder';
import { readPackage } from './spreadsheetml-package';
import { readSheet, type SheetContext } from './spreadsheetml-sheet';
import { readSharedStrings } from './spreadsheetml-strings';
import { readCellFormats } from './spreadsheetml-styles';
import type { Sheet, Workbook } from './workbook';
import type { ZipArchive } from './zip-archive';

/** Reads xlsx and xlsm (and their strict form). Macros, links, charts and pictures are never opened. */
export function readSpreadsheetMl(
  zip: ZipArchive,
  workbookPart: string,
  { limits, onProgress }: { readonly limits: Limits; readonly onProgress: (fraction: number) => void },
): Workbook {
  const contents = readPackage(zip, workbookPart);
  if (contents.sheets.length > limits.sheets)
    throw refuse.tooManySheets(contents.sheets.length, limits.sheets);
  const strings = contents.stringsPart === null ? null : zip.read(contents.stringsPart);
  const context: SheetContext = {
    strings: strings === null ? [] : readSharedStrings(strings),
    formats: readCellFormats(contents.stylesPart === null ? null : zip.read(contents.stylesPart)),
    date1904: contents.date1904,
  };
  const budget = new CellBudget(limits);
  const sheets: Sheet[] = [];
  const warnings: string[] = [];
  for (const [index, entry] of contents.sheets.entries()) {
    if (entry.type === 'chartsheet') {
      warnings.push(`“${entry.name}” is a chart, not a table, and was left out.`);
      continue;
    }
    const bytes = entry.part === null ? null : zip.read(entry.part);
    if (bytes === null) {
      warnings.push(`The sheet “${entry.name}” is named in the workbook but missing from the file.`);
      continue;
    }
    const { sheet, findings } = readSheet(
      bytes,
      entry,
      { ...context, onProgress: (share) => onProgress((index + share) / contents.sheets.length) },
      budget,
    );
    sheets.push(sheet);
    if (findings.withoutResult > 0) {
      warnings.push(
        `${grouped(findings.withoutResult)} of ${grouped(findings.formulas)} formulas on sheet “${entry.name}” have no result: results are not stored in this file. Open it in Excel or LibreOffice, save it and import the copy; until then these cells count as problems, never as 0.`,
      );
    }
    if (findings.beyondPrecision > 0) {
      warnings.push(
        `${grouped(findings.beyondPrecision)} numbers on sheet “${entry.name}” have more than 15 digits; their last digits were already lost in the file.`,
      );
    }
  }
  if (sheets.length === 0) throw refuse.damaged('no sheet could be found in it');
  if (contents.macros) warnings.push('Macros were ignored.');
  if (contents.externalLinks > 0) {
    warnings.push(
      `The workbook links to ${grouped(contents.externalLinks)} other files. Links are never followed; the values are those last stored.`,
    );
  }
  return { format: contents.macros ? 'xlsm' : 'xlsx', sheets, warnings };
}
