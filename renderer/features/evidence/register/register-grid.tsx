import type { ColDef, IDatasource } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import 'ag-grid-community/styles/ag-grid-no-native-widgets.css';
import 'ag-grid-community/styles/ag-theme-quartz-no-font.css';
import { useMemo } from 'react';
import type { EvidenceItem } from '../../../../shared/model/evidence';
import type { EvidenceId } from '../../../../shared/model/ids';
import { strengthSigns, strengthWords, typeWords } from '../evidence-words';
import { gridKeys } from '../grid-modules';
import styles from '../grid.module.css';

export interface RegisterGridProps {
  readonly items: readonly EvidenceItem[];
  /** What an item speaks for, in codes: "A01, O04, D013 to P01a". */
  readonly speaksFor: (item: EvidenceItem) => string;
  readonly onOpen: (id: EvidenceId) => void;
}

/** The register as a grid that draws only the rows in view, so that 100 000 cost no more than a screenful. */
export function RegisterGrid({ items, speaksFor, onOpen }: RegisterGridProps) {
  const source = useMemo<IDatasource>(
    () => ({
      rowCount: items.length,
      getRows: (request) =>
        request.successCallback(items.slice(request.startRow, request.endRow), items.length),
    }),
    [items],
  );
  const columns = useMemo<ColDef<EvidenceItem>[]>(
    () => [
      {
        colId: 'title',
        headerName: 'Evidence',
        flex: 3,
        minWidth: 240,
        cellClass: styles.opens ?? '',
        valueGetter: ({ data }) => data && (data.title === '' ? 'Untitled' : data.title),
        tooltip: ({ data }) => data?.title,
      },
      {
        colId: 'type',
        headerName: 'Type',
        width: 168,
        valueGetter: ({ data }) => data && typeWords[data.type],
      },
      {
        colId: 'strength',
        headerName: 'Strength',
        width: 164,
        valueGetter: ({ data }) => data && `${strengthSigns[data.strength]} ${strengthWords[data.strength]}`,
        tooltip: ({ data }) => data?.strengthNote,
      },
      {
        colId: 'citation',
        headerName: 'Where to find it',
        flex: 2,
        minWidth: 180,
        valueGetter: ({ data }) => data?.citation,
        tooltip: ({ data }) => data?.citation,
      },
      {
        colId: 'links',
        headerName: 'Speaks for',
        flex: 2,
        minWidth: 160,
        valueGetter: ({ data }) => data && speaksFor(data),
        tooltip: ({ data }) => data && speaksFor(data),
      },
    ],
    [speaksFor],
  );
  return (
    <div className={`ag-theme-quartz ${styles.grid} ${styles.list}`}>
      <AgGridReact<EvidenceItem>
        {...gridKeys}
        theme="legacy"
        rowModelType="infinite"
        datasource={source}
        cacheBlockSize={100}
        columnDefs={columns}
        getRowId={({ data }) => data.id}
        defaultColDef={{
          resizable: true,
          sortable: false,
          suppressHeaderMenuButton: true,
          suppressMovable: true,
        }}
        rowHeight={40}
        headerHeight={36}
        ensureDomOrder
        tooltipShowDelay={300}
        onCellClicked={({ data }) => data && onOpen(data.id)}
        onCellKeyDown={({ data, event }) => {
          if (data && event instanceof KeyboardEvent && event.key === 'Enter') onOpen(data.id);
        }}
        onGridReady={({ api }) => api.setGridAriaProperty('label', 'Evidence register')}
      />
    </div>
  );
}
