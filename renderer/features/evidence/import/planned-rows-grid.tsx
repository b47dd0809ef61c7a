import type { ColDef, IDatasource } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useMemo } from 'react';
import type { PlannedRow, RowStatus } from '../../../../shared/evidence/import/import-types';
import type { PlanSummary } from '../../../workers/spreadsheet-protocol';
import { gridKeys } from '../grid-modules';
import styles from '../grid.module.css';
import { statuses, statusSigns, statusWords } from './status-words';
import type { SheetPages } from './use-import-wizard';

export interface PlannedRowsGridProps {
  readonly load: SheetPages['rows'];
  readonly plan: PlanSummary;
  /** Only rows of this status; all where absent. */
  readonly status: RowStatus | undefined;
}

const pageSize = 100;

const columns: ColDef<PlannedRow>[] = [
  { colId: 'row', headerName: 'Row', width: 84, valueGetter: ({ data }) => data && data.row + 1 },
  { field: 'label', headerName: 'What', flex: 2, minWidth: 220, tooltip: ({ data }) => data?.label },
  {
    colId: 'status',
    headerName: 'Will be',
    width: 148,
    valueGetter: ({ data }) => data && `${statusSigns[data.status]} ${statusWords[data.status]}`,
  },
  {
    colId: 'detail',
    headerName: 'Detail',
    flex: 3,
    minWidth: 260,
    valueGetter: ({ data }) => data?.detail.join('; '),
    tooltip: ({ data }) => data?.detail.join('; '),
  },
];

/** Every row of the import and what becomes of it, page by page from the worker, however many there are. */
export function PlannedRowsGrid({ load, plan, status }: PlannedRowsGridProps) {
  // A new plan is a new source, even where it has as many rows.
  const source = useMemo(() => sourceOf(plan, status, load), [plan, status, load]);
  return (
    <div className={`ag-theme-quartz ${styles.grid} ${styles.list}`}>
      <AgGridReact<PlannedRow>
        {...gridKeys}
        theme="legacy"
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
        rowHeight={34}
        headerHeight={34}
        ensureDomOrder
        tooltipShowDelay={300}
        onGridReady={({ api }) => api.setGridAriaProperty('label', 'Row by row')}
      />
    </div>
  );
}

function sourceOf(
  { counts }: PlanSummary,
  status: RowStatus | undefined,
  load: SheetPages['rows'],
): IDatasource {
  const rowCount = status === undefined ? rowsIn(counts) : counts[status];
  return {
    rowCount,
    getRows(request) {
      const { startRow, endRow } = request;
      load(status, startRow, Math.min(endRow, rowCount) - startRow).then(
        (rows) => request.successCallback([...rows], rowCount),
        () => request.failCallback(),
      );
    },
  };
}

function rowsIn(counts: PlanSummary['counts']): number {
  return statuses.reduce((sum, each) => sum + counts[each], 0);
}
