import { detectTable } from '../../shared/evidence/detect-table';
import { importedTable } from '../../shared/evidence/import/imported-table';
import { parseCell } from '../../shared/evidence/parse-cell';
import { readWorkbook } from '../../shared/evidence/read-workbook';
import { rules } from '../../shared/evidence/rules';
import type { Sheet } from '../../shared/evidence/workbook';
import { sha256 } from '../../shared/hash/sha256';
import type { Figure } from '../../shared/model/provenance';
import type { Table } from '../../shared/model/table';
import { readBytes, type SampleBuilder } from './sample-context';

/** An imported sheet beside the table the project keeps of it. */
export interface ImportedSheet {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly region: ReturnType<typeof detectTable>;
}

/** Reads one sheet of a spreadsheet and registers the file as a source. */
export function importSheet(build: SampleBuilder, file: string, sheetName?: string): ImportedSheet {
  const bytes = readBytes(file);
  const read = readWorkbook(bytes, { name: file });
  if (!read.ok) throw new Error(read.error.message);
  const sheet = read.value.sheets.find(({ name }) => name === sheetName) ?? read.value.sheets[0];
  if (!sheet) throw new Error(`${file} has no sheet`);
  const region = detectTable(sheet);
  const facts = { name: file, sha256: sha256(bytes), size: bytes.length, importedAt: build.at };
  const table = importedTable(
    facts,
    sheet,
    { headerRows: region.headerRows, dataRows: region.dataRows },
    sha256,
  );
  build.run({
    type: 'source-file/add',
    sourceFile: { id: build.newId('sourceFile'), ...facts, tableIds: [table.id], ...build.stamp() },
  });
  return { sheet, table, region };
}

/** The figure of a row and column, traced to its cell where the cell says the same; where it does not, with a note. */
export function tracedFigure(
  { sheet, table, region }: ImportedSheet,
  ref: string,
  heading: RegExp,
  value: number,
): Figure {
  const column = region.headers.findIndex((header) => heading.test(header));
  const row = sheet.rows.findIndex(
    (cells, index) =>
      index >= region.dataRows[0] && cells.some((cell) => typeof cell === 'string' && cell.trim() === ref),
  );
  const cell = sheet.rows[row]?.[column] ?? null;
  if (row < 0 || column < 0 || cell === null)
    return { value, note: 'not in the longlist; agreed with the lead partner' };
  const parsed = parseCell(cell, { kind: 'number' });
  const source = { table: table.id, row, column, rule: rules[parsed.rule].code };
  return parsed.kind === 'number' && parsed.value === value
    ? { value, source }
    : { value, source, note: 'settled with the lead partner: the cell does not give one number' };
}
