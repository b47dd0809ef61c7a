import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import type { EvidenceItem } from '../../../../shared/model/evidence';
import type { EvidenceId } from '../../../../shared/model/ids';
import { strengthSigns, strengthWords, typeWords } from '../evidence-words';
import styles from '../grid/grid.module.css';
import { PagedGrid, type RowPages } from '../grid/paged-grid';

export interface RegisterGridProps {
  readonly items: readonly EvidenceItem[];
  /** What an item speaks for, in codes: "A01, O04, D013 to P01a". */
  readonly speaksFor: (item: EvidenceItem) => string;
  readonly onOpen: (id: EvidenceId) => void;
}

/** The register as a grid that draws only the rows in view, so that 100 000 cost no more than a screenful. */
export function RegisterGrid({ items, speaksFor, onOpen }: RegisterGridProps) {
  const pages = useMemo<RowPages<EvidenceItem>>(
    () => ({
      count: items.length,
      load: (from, count) => Promise.resolve(items.slice(from, from + count)),
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
    <PagedGrid
      label="Evidence register"
      columns={columns}
      pages={pages}
      rowHeight={40}
      size="list"
      onOpen={({ id }) => onOpen(id)}
    />
  );
}
