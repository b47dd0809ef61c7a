import { encodeUtf8 } from '../text-encoding';
import type { TableId } from '../../model/ids';
import type { Table, TableCell } from '../../model/table';
import { isCell, type Sheet, valueOf } from '../workbook';
import type { RegionRows } from './import-region';

export type TableFile = Table['file'];

/**
 * The immutable table that provenance points to: the sheet from its first header row to its last data row, hidden
 * parts included (they are left out of the import, never out of the record), named by the SHA-256 of file and place.
 *
 * @param sha256 hex digest of bytes; a parameter, so that this stays pure
 */
export function importedTable(
  file: TableFile,
  sheet: Sheet,
  rows: Pick<RegionRows, 'headerRows' | 'dataRows'>,
  sha256: (bytes: Uint8Array) => string,
): Table {
  const firstRow = Math.min(rows.headerRows[0], rows.dataRows[0]);
  const rowCount = Math.max(0, rows.dataRows[1] - firstRow + 1);
  let width = 0;
  for (let row = firstRow; row < firstRow + rowCount; row++)
    width = Math.max(width, sheet.rows[row]?.length ?? 0);
  const shown: Record<string, string> = {};
  const columns = Array.from({ length: width }, (_, column) => {
    const cells: TableCell[] = [];
    for (let offset = 0; offset < rowCount; offset++) {
      const cell = sheet.rows[firstRow + offset]?.[column] ?? null;
      cells.push(valueOf(cell));
      const text = isCell(cell) ? (cell.error ?? cell.shown ?? cell.date) : undefined;
      if (text !== undefined) shown[`${offset},${column}`] = text;
    }
    return cells;
  });
  const place = JSON.stringify([file.sha256, sheet.name, rows.headerRows, rows.dataRows]);
  return {
    // A digest is 64 hexadecimal digits, which is what a table id may hold.
    id: `tbl_${sha256(encodeUtf8(place))}` as TableId,
    file,
    sheet: sheet.name,
    firstRow,
    firstColumn: 0,
    rowCount,
    columns,
    shown,
    headerRows: rows.headerRows,
    dataRows: rows.dataRows,
  };
}
