import { cells } from './cells';
import { distinct } from './headers';
import { rowHeight } from './row-height';
import type { CellModel, ColumnModel, SheetModel } from './workbook-model';

/** Every table sheet looks alike: title, what the sheet holds, a note, the header row, the data. Rows from 1. */
export const HEADER_ROW = 4;
export const FIRST_ROW = 5;

const blank: CellModel = { content: null, look: 'text' };

export interface TableColumn {
  readonly header: string;
  readonly width: number;
  /** Numbers stand on the right, and so do their headers. */
  readonly numeric?: boolean;
  readonly hidden?: boolean;
}

export interface TableSheet extends Omit<SheetModel, 'columns' | 'rows' | 'table' | 'freeze'> {
  readonly title: string;
  /** One sentence on how to read or use the table. */
  readonly note: string;
  readonly columns: readonly TableColumn[];
  readonly data: readonly (readonly (CellModel | null)[])[];
  /** Columns kept in view on the left. */
  readonly frozenColumns?: number;
}

/**
 * A sheet with one table from column A, laid out as the Analysis Function's guidance on releasing statistics in
 * spreadsheets asks: title in A1, "This worksheet contains one table." in A2, no merged or blank rows, nothing below.
 */
export function tableSheet(parts: TableSheet): SheetModel {
  const { title, note, columns, data, frozenColumns, ...rest } = parts;
  const sized = columns.map((column) => ({
    ...column,
    width: Math.max(column.width, wordWidth(column.header)),
  }));
  const headers = distinct(columns.map((column) => column.header));
  const header = columns.map((column, index): CellModel => ({
    content: headers[index]!,
    look: column.numeric ? 'header-number' : 'header',
  }));
  const heights = [header, ...data].map((row, index): [number, number] => [
    HEADER_ROW - 1 + index,
    rowHeight(row, sized),
  ]);
  return {
    landscape: true,
    rowHeights: new Map([[0, 28], ...heights]),
    repeatRow: HEADER_ROW,
    ...rest,
    columns: sized.map(({ width, hidden }): ColumnModel =>
      hidden === undefined ? { width } : { width, hidden },
    ),
    rows: [
      [cells.title(title)],
      [cells.description('This worksheet contains one table.')],
      [cells.description(note)],
      header,
      // Empty cells too carry the table's lines.
      ...data.map((row) => columns.map((_, column) => row[column] ?? blank)),
    ],
    freeze: { rows: HEADER_ROW, columns: frozenColumns ?? 0 },
    // A table without a row of data is one that Excel refuses.
    ...(data.length === 0
      ? {}
      : {
          table: {
            name: parts.name.replace(/[^A-Za-z]/g, '_'),
            firstRow: HEADER_ROW,
            lastRow: HEADER_ROW + data.length,
          },
        }),
  };
}

/** Room for the longest word of a bold heading: a word broken in two looks careless. Endless ones are broken. */
function wordWidth(header: string): number {
  const longest = Math.max(...header.split(/\s+/).map((word) => word.length));
  return Math.min(24, longest * 1.12 + 2.5);
}
