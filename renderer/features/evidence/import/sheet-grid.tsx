import {
  type CellClassParams,
  type ColDef,
  type GridApi,
  type IDatasource,
  type RowClassParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import 'ag-grid-community/styles/ag-grid-no-native-widgets.css';
import 'ag-grid-community/styles/ag-theme-quartz-no-font.css';
import { useEffect, useMemo, useRef } from 'react';
import { type ColumnLook, textShown } from '../../../../shared/evidence/column-look';
import { columnLetters, type SheetRow } from '../../../../shared/evidence/workbook';
import { classNames } from '../../../ui/class-names';
import type { SheetSummary } from '../../../workers/spreadsheet-protocol';
import { lookWords, markOf, markSigns } from './cell-marks';
import { gridKeys } from '../grid-modules';
import styles from '../grid.module.css';

interface GridRow {
  readonly row: number;
  readonly cells: SheetRow;
}

export interface SheetGridProps {
  readonly sheet: SheetSummary;
  readonly headerRows: readonly [from: number, to: number] | undefined;
  readonly dataRows: readonly [from: number, to: number] | undefined;
  /** What each column of the table holds; none while it is being looked at. */
  readonly looks: readonly ColumnLook[];
  readonly load: (sheet: number, from: number, count: number) => Promise<readonly SheetRow[]>;
  /** The person clicked a row, or pressed Enter on it. */
  readonly onPickRow: (row: number) => void;
}

const pageSize = 200;
const mostColumns = 200;

/** The sheet as it is, row by row from the worker, with header, data and every doubtful cell marked by sign as well as colour. */
export function SheetGrid({ sheet, headerRows, dataRows, looks, load, onPickRow }: SheetGridProps) {
  const api = useRef<GridApi<GridRow>>(null);
  const roles = useMemo(() => rolesOf(headerRows, dataRows), [headerRows, dataRows]);

  const source = useMemo<IDatasource>(
    () => ({
      rowCount: sheet.rowCount,
      getRows(request) {
        const { startRow, endRow } = request;
        load(sheet.index, startRow, Math.min(endRow, sheet.rowCount) - startRow).then(
          (rows) =>
            request.successCallback(
              rows.map((cells, offset): GridRow => ({ row: startRow + offset, cells })),
              sheet.rowCount,
            ),
          () => request.failCallback(),
        );
      },
    }),
    [load, sheet],
  );

  const columns = useMemo<ColDef<GridRow>[]>(() => columnsOf(sheet, roles, looks), [sheet, roles, looks]);

  // The rows stay; only their marks follow the header that has moved and what the columns turned out to hold.
  useEffect(() => {
    api.current?.redrawRows();
  }, [roles, looks]);
  // The table may begin far below the title: it is what the person came to see.
  const firstRow = headerRows?.[0];
  useEffect(() => {
    if (firstRow !== undefined && firstRow > 8) api.current?.ensureIndexVisible(firstRow, 'top');
  }, [firstRow]);

  return (
    <div className={`ag-theme-quartz ${styles.grid} ${styles.tall}`}>
      <AgGridReact<GridRow>
        {...gridKeys}
        theme="legacy"
        key={sheet.index}
        rowModelType="infinite"
        datasource={source}
        cacheBlockSize={pageSize}
        columnDefs={columns}
        defaultColDef={{
          resizable: true,
          sortable: false,
          suppressHeaderMenuButton: true,
          suppressMovable: true,
        }}
        rowHeight={32}
        headerHeight={34}
        ensureDomOrder
        suppressCellFocus={false}
        tooltipShowDelay={300}
        getRowClass={({ data }: RowClassParams<GridRow>) => data && styles[roles(data.row)]}
        onGridReady={(event) => {
          api.current = event.api;
          event.api.setGridAriaProperty('label', `Sheet ${sheet.name}`);
        }}
        onFirstDataRendered={(event) => {
          if (firstRow !== undefined && firstRow > 8) event.api.ensureIndexVisible(firstRow, 'top');
        }}
        onCellClicked={({ data }) => data && onPickRow(data.row)}
        onCellKeyDown={({ data, event }) => {
          if (data && event instanceof KeyboardEvent && event.key === 'Enter') onPickRow(data.row);
        }}
      />
    </div>
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
      const mark = (data: GridRow | undefined) =>
        data && roleOf(data.row) === 'data' ? markOf(data.cells[column], look) : undefined;
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
  return look ? Math.min(300, Math.max(104, 48 + look.letters * 8)) : 150;
}

function isAlone(cells: SheetRow, column: number): boolean {
  return cells.every((cell, index) => (textShown(cell) === '') === (index !== column));
}
