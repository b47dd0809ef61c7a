import { sha256 } from '../hash/sha256';
import { tableIdSchema } from '../model/ids';
import type { Table, TableCell } from '../model/table';
import { toCanonicalJson } from '../project-file/canonical-json';
import { utf8 } from '../text/utf8';
import * as v from 'valibot';
import { isCell, type Sheet } from './workbook';

/**
 * A sheet as the immutable, columnar table a project keeps, named by the SHA-256 of what it holds: the same sheet
 * imported twice is one table, whenever it was.
 *
 * @param rows the heading and data rows as the person confirmed them
 */
export function makeTable(
  sheet: Sheet,
  file: Table['file'],
  rows: Pick<Table, 'headerRows' | 'dataRows'>,
): Table {
  const rowCount = sheet.rows.length;
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns: TableCell[][] = Array.from({ length: width }, () =>
    new Array<TableCell>(rowCount).fill(null),
  );
  const shown: Record<string, string> = {};
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue;
      columns[column]![row] = isCell(cell) ? cell.value : cell;
      const text = isCell(cell) ? (cell.error ?? cell.shown) : undefined;
      if (text !== undefined) shown[`${row},${column}`] = text;
    }
  }
  const content = { sheet: sheet.name, firstRow: 0, firstColumn: 0, rowCount, columns, shown, ...rows };
  const hash = sha256(utf8(toCanonicalJson({ file: file.sha256, ...content })));
  return { id: v.parse(tableIdSchema, `tbl_${hash}`), file, ...content };
}
