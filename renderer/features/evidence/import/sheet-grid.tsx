import {
  AllCommunityModule,
  type CellClassParams,
  type ColDef,
  type IDatasource,
  ModuleRegistry,
  type RowClassParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import 'ag-grid-community/styles/ag-grid-no-native-widgets.css';
import 'ag-grid-community/styles/ag-theme-quartz-no-font.css';
import { useMemo } from 'react';
import { columnLetters, isCell, type SheetRow } from '../../../../shared/evidence/workbook';
import type { SheetSummary } from '../../../workers/spreadsheet-session';
import styles from './import.module.css';

ModuleRegistry.registerModules([AllCommunityModule]);

interface GridRow {
  readonly row: number;
  readonly cells: SheetRow;
}

export interface SheetGridProps {
  readonly sheet: SheetSummary;
  readonly headerRows: readonly [from: number, to: number] | undefined;
  readonly dataRows: readonly [from: number, to: number] | undefined;
  readonly load: (sheet: number, from: number, count: number) => Promise<readonly SheetRow[]>;
  /** The person clicked a row, or pressed Enter on it. */
  readonly onPickRow: (row: number) => void;
}

const pageSize = 200;

/** The sheet as it is, row by row from the worker, with the header and the data marked by word as well as by colour. */
export function SheetGrid({ sheet, headerRows, dataRows, load, onPickRow }: SheetGridProps) {
  const roleOf = useMemo(
    () => (row: number) => {
      if (headerRows && row >= headerRows[0] && row <= headerRows[1]) return 'header';
      if (dataRows && row >= dataRows[0] && row <= dataRows[1]) return 'data';
      return 'outside';
    },
    [headerRows, dataRows],
  );

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

  const columns = useMemo<ColDef<GridRow>[]>(
    () => [
      {
        colId: 'row',
        headerName: 'Row',
        pinned: 'left',
        width: 118,
        valueGetter: ({ data }) => data && `${data.row + 1}${roleWords[roleOf(data.row)]}`,
        cellClass: styles.rowNumber ?? '',
      },
      ...Array.from({ length: Math.min(sheet.columnCount, 200) }, (_, column): ColDef<GridRow> => ({
        colId: String(column),
        headerName: `${columnLetters(column)}${sheet.hiddenColumns.includes(column) ? ' (hidden)' : ''}`,
        width: 150,
        valueGetter: ({ data }) => shownText(data?.cells[column]),
        cellClass: ({ data }: CellClassParams<GridRow>) => cellClass(data?.cells[column]),
      })),
    ],
    [sheet, roleOf],
  );

  return (
    <div className={`ag-theme-quartz ${styles.grid}`}>
      <AgGridReact<GridRow>
        theme="legacy"
        // The grid is told anew when the header moves, so that the marks follow.
        key={`${sheet.index}-${headerRows?.join()}-${dataRows?.join()}`}
        rowModelType="infinite"
        datasource={source}
        cacheBlockSize={pageSize}
        columnDefs={columns}
        defaultColDef={{ resizable: true, sortable: false, suppressHeaderMenuButton: true }}
        rowHeight={34}
        headerHeight={34}
        ensureDomOrder
        suppressCellFocus={false}
        getRowClass={({ data }: RowClassParams<GridRow>) => data && styles[roleOf(data.row)]}
        onCellClicked={({ data }) => data && onPickRow(data.row)}
        onCellKeyDown={({ data, event }) => {
          if (data && event instanceof KeyboardEvent && event.key === 'Enter') onPickRow(data.row);
        }}
        aria-label={`Sheet ${sheet.name}`}
      />
    </div>
  );
}

const roleWords = { header: ' · header', data: ' · data', outside: '' } as const;

function shownText(cell: SheetRow[number] | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (!isCell(cell)) return String(cell);
  if (cell.error !== undefined) return cell.error;
  return cell.shown ?? cell.date ?? String(cell.value);
}

function cellClass(cell: SheetRow[number] | undefined): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (isCell(cell) && cell.error !== undefined) return styles.problemCell;
  const value = isCell(cell) ? cell.value : cell;
  return typeof value === 'number' ? styles.numberCell : undefined;
}
