import type { CellClassParams, ColDef } from 'ag-grid-community';
import { useCallback, useMemo } from 'react';
import { type ColumnLook, textShown } from '../../../../shared/evidence/column-look';
import { columnLetters, type SheetRow } from '../../../../shared/evidence/workbook';
import { classNames } from '../../../ui/class-names';
import type { SheetSummary } from '../../../workers/spreadsheet-protocol';
import styles from '../grid/grid.module.css';
import { PagedGrid, type RowPages } from '../grid/paged-grid';
import { type CellMark, lookWords, markOf, markSigns } from './cell-marks';

interface GridRow {
  readonly row: number;
  readonly cells: SheetRow;
}

export interface SheetGridProps {
  readonly sheet: SheetSummary;
  readonly headerRows: readonly [from: number, to: number] | undefined;
  readonly dataRows: readonly [from: number, to: number] | undefined;
  /** What each column of the table holds; undefined while it is being looked at. */
  readonly looks: readonly ColumnLook[] | undefined;
  readonly load: (sheet: number, from: number, count: number) => Promise<readonly SheetRow[]>;
  /** The person clicked a row, or pressed Enter on it. */
  readonly onPickRow: (row: number) => void;
}

const mostColumns = 200;

/** The sheet as it is, row by row from the worker, with header, data and every doubtful cell marked by sign as well as colour. */
export function SheetGrid({ sheet, headerRows, dataRows, looks, load, onPickRow }: SheetGridProps) {
  const roles = useMemo(() => rolesOf(headerRows, dataRows), [headerRows, dataRows]);
  const columns = useMemo(() => looks && columnsOf(sheet, roles, looks), [sheet, roles, looks]);
  const pages = useMemo<RowPages<GridRow>>(
    () => ({
      count: sheet.rowCount,
      load: async (from, count) =>
        (await load(sheet.index, from, count)).map((cells, offset) => ({ row: from + offset, cells })),
    }),
    [load, sheet],
  );
  const rowClass = useCallback(({ row }: GridRow) => styles[roles(row)], [roles]);
  // The table may begin far below the title: it is what the person came to see.
  const firstRow = headerRows?.[0] ?? 0;

  return (
    <PagedGrid<GridRow>
      key={sheet.index}
      label={`Sheet ${sheet.name}`}
      columns={columns}
      pages={pages}
      rowHeight={32}
      size="tall"
      rowClass={rowClass}
      startAt={firstRow > 8 ? firstRow : undefined}
      onOpen={({ row }) => onPickRow(row)}
    />
  );
}

type Role = 'header' | 'data' | 'outside';
const roleWords: Readonly<Record<Role, string>> = { header: ' · header', data: ' · data', outside: '' };

function rolesOf(
  headerRows: SheetGridProps['headerRows'],
  dataRows: SheetGridProps['dataRows'],
): (row: number) => Role {
  return (row) => {
    if (headerRows && row >= headerRows[0] && row <= headerRows[1]) return 'header';
    if (dataRows && row >= dataRows[0] && row <= dataRows[1]) return 'data';
    return 'outside';
  };
}

function columnsOf(
  sheet: SheetSummary,
  roleOf: (row: number) => Role,
  looks: readonly ColumnLook[],
): ColDef<GridRow>[] {
  const byColumn = new Map(looks.map((look) => [look.column, look]));
  const count = Math.min(sheet.columnCount, mostColumns);
  return [
    {
      colId: 'row',
      headerName: 'Row',
      pinned: 'left',
      width: 124,
      valueGetter: ({ data }) => data && `${data.row + 1}${roleWords[roleOf(data.row)]}`,
      cellClass: styles.rowNumber ?? '',
    },
    ...Array.from({ length: count }, (_, column): ColDef<GridRow> => {
      const look = byColumn.get(column);
      const marks = new WeakMap<GridRow, CellMark | undefined>();
      // Asked for several times as a cell is drawn.
      const mark = (data: GridRow | undefined) => {
        if (!data || roleOf(data.row) !== 'data') return undefined;
        if (!marks.has(data)) marks.set(data, markOf(data.cells[column], look));
        return marks.get(data);
      };
      const hidden = sheet.hiddenColumns.includes(column) ? ', hidden' : '';
      return {
        colId: String(column),
        headerName: `${columnLetters(column)}${look ? ` · ${lookWords(look)}` : ''}${hidden}`,
        width: widthOf(look),
        // A title or a note runs on over the empty cells beside it, as it does in the spreadsheet.
        colSpan: ({ data }) => (data && isAlone(data.cells, column) ? count - column : 1),
        valueGetter: ({ data }) => {
          const found = mark(data);
          return `${found ? markSigns[found.kind] : ''}${textShown(data?.cells[column])}`;
        },
        tooltip: ({ data }) => mark(data)?.words,
        cellClass: ({ data }: CellClassParams<GridRow>) => {
          const found = mark(data);
          return classNames(found && styles[`${found.kind}Cell`]);
        },
      };
    }),
  ];
}

/** Wide enough for nine in ten of its cells, within reason. */
function widthOf(look: ColumnLook | undefined): number {
  return look ? Math.min(300, Math.max(124, 48 + look.letters * 8)) : 150;
}

function isAlone(cells: SheetRow, column: number): boolean {
  return cells.every((cell, index) => (textShown(cell) === '') === (index !== column));
}
