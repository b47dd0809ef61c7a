import { joinHeaders } from '../join-headers';
import { type Sheet, valueOf } from '../workbook';
import type { ImportRegion } from './import-types';

/** The rows a person confirmed, and whether hidden rows and columns count. */
export interface RegionRows {
  readonly headerRows: readonly [from: number, to: number];
  readonly dataRows: readonly [from: number, to: number];
  readonly skipHidden: boolean;
  /** First and last column, where another table stands beside this one; else all that are filled count. */
  readonly columns?: readonly [from: number, to: number];
}

/** The columns of a table are those with a heading or with anything in the data; headings come from the header rows. */
export function importRegion(sheet: Sheet, rows: RegionRows): ImportRegion {
  const { headerRows, dataRows, skipHidden, columns: within = [0, Infinity] } = rows;
  let lastColumn = -1;
  const filled = new Set<number>();
  for (let row = dataRows[0]; row <= dataRows[1]; row++) {
    sheet.rows[row]?.forEach((cell, column) => {
      if (valueOf(cell) !== null && valueOf(cell) !== '') filled.add(column);
      lastColumn = Math.max(lastColumn, column);
    });
  }
  for (let row = headerRows[0]; row <= headerRows[1]; row++) {
    lastColumn = Math.max(lastColumn, (sheet.rows[row]?.length ?? 0) - 1);
  }
  const headers = joinHeaders(sheet, headerRows, lastColumn);
  const hidden = new Set(skipHidden ? sheet.hiddenColumns : []);
  const columns = headers.flatMap((header, column) =>
    column >= within[0] && column <= within[1] && !hidden.has(column) && (filled.has(column) || header !== '')
      ? [column]
      : [],
  );
  return {
    sheet,
    headerRows,
    dataRows,
    columns,
    headers: columns.map((column) => headers[column] ?? ''),
    skipHidden,
  };
}
