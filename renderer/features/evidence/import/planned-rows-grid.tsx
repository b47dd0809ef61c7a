import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import type { PlannedRow, RowStatus } from '../../../../shared/evidence/import/import-types';
import type { PlanSummary } from '../../../workers/spreadsheet-protocol';
import { PagedGrid, type RowPages } from '../grid/paged-grid';
import { statuses, statusSigns, statusWords } from './status-words';
import type { SheetPages } from './use-import-wizard';

export interface PlannedRowsGridProps {
  readonly load: SheetPages['rows'];
  readonly plan: PlanSummary;
  /** Only rows of this status; all where absent. */
  readonly status: RowStatus | undefined;
}

const columns: readonly ColDef<PlannedRow>[] = [
  { colId: 'row', headerName: 'Row', width: 84, valueGetter: ({ data }) => data && data.row + 1 },
  {
    colId: 'label',
    headerName: 'What',
    flex: 2,
    minWidth: 220,
    valueGetter: ({ data }) => data?.label,
    tooltip: ({ data }) => data?.label,
  },
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

/** Every row of the import and what becomes of it, page by page from the worker. */
export function PlannedRowsGrid({ load, plan, status }: PlannedRowsGridProps) {
  // A new plan is a new list, even where it has as many rows.
  const pages = useMemo<RowPages<PlannedRow>>(
    () => ({
      count: status === undefined ? rowsIn(plan.counts) : plan.counts[status],
      load: (from, count) => load(status, from, count),
    }),
    [plan, status, load],
  );
  return <PagedGrid label="Row by row" columns={columns} pages={pages} rowHeight={34} size="list" />;
}

function rowsIn(counts: PlanSummary['counts']): number {
  return statuses.reduce((sum, each) => sum + counts[each], 0);
}
