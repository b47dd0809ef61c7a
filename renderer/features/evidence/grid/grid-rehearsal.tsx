import type { ColDef } from 'ag-grid-community';
import styles from './grid.module.css';
import { PagedGrid, type RowPages } from './paged-grid';

/**
 * A grid drawn out of sight while a file is being chosen. The first grid of a window takes several times as long as a later
 * one, because its code is compiled as it runs; this way nobody waits for it with the sheet already read.
 */
export function GridRehearsal() {
  return (
    <div className={styles.outOfSight} aria-hidden="true" inert>
      <PagedGrid label="" columns={columns} pages={pages} rowHeight={32} size="list" />
    </div>
  );
}

/** What the grids here use, so that all of it is compiled. */
const columns = Array.from({ length: 8 }, (_, column): ColDef<number> => ({
  colId: String(column),
  width: 100,
  valueGetter: ({ data }) => data,
  tooltip: ({ data }) => data,
  cellClass: () => '',
  colSpan: () => 1,
}));

const pages: RowPages<number> = {
  count: 8,
  load: (from, count) => Promise.resolve(Array.from({ length: count }, (_, index) => from + index)),
};
