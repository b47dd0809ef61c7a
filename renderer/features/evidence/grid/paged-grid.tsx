import {
  CellStyleModule,
  type ColDef,
  createGrid,
  type GridApi,
  type GridOptions,
  InfiniteRowModelModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
} from 'ag-grid-community';
import 'ag-grid-community/styles/ag-grid-no-native-widgets.css';
import 'ag-grid-community/styles/ag-theme-quartz-no-font.css';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { classNames } from '../../../ui/class-names';
import { PlainHeading } from './plain-heading';
import styles from './grid.module.css';

/** Rows that are asked for page by page, however many there are. A new object is a new list. */
export interface RowPages<Row> {
  readonly count: number;
  readonly load: (from: number, count: number) => Promise<readonly Row[]>;
}

export interface PagedGridProps<Row> {
  /** What the grid is called for people who cannot see it. */
  readonly label: string;
  /** Undefined until they are known; nothing is drawn before. */
  readonly columns: readonly ColDef<Row>[] | undefined;
  readonly pages: RowPages<Row>;
  readonly rowHeight: number;
  /** How much of the window it takes. */
  readonly size: 'tall' | 'list';
  readonly rowClass?: (row: Row) => string | undefined;
  /** A row to bring to the top whenever it changes. */
  readonly startAt?: number | undefined;
  /** A row was clicked, or Enter pressed on it. */
  readonly onOpen?: (row: Row) => void;
}

const modules = [
  CellStyleModule,
  InfiniteRowModelModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
];

/** Rows in one question to the source. */
const pageSize = 100;

/**
 * A long list of which only the rows in view are drawn. AG Grid draws by itself here, not through React, and is set up in
 * steps with the window free in between: its creation, the columns and the rows would together hold up a slow machine.
 *
 * One tab stop: arrow keys move inside the grid, Tab goes on past it instead of through thousands of cells.
 */
export function PagedGrid<Row>({
  label,
  columns,
  pages,
  rowHeight,
  size,
  rowClass,
  startAt,
  onOpen,
}: PagedGridProps<Row>) {
  const place = useRef<HTMLDivElement>(null);
  const [api, setApi] = useState<GridApi<Row>>();
  const [drawn, setDrawn] = useState(false);
  const open = useEffectEvent((row: Row) => onOpen?.(row));
  const classOf = useEffectEvent((row: Row) => rowClass?.(row));
  const create = useEffectEvent((element: HTMLElement) =>
    createGrid<Row>(
      element,
      {
        ...settings,
        rowHeight,
        headerHeight: rowHeight + 2,
        getRowClass: ({ data }) => data && classOf(data),
        onCellClicked: ({ data }) => data && open(data),
        onCellKeyDown: ({ data, event }) => {
          if (data && event instanceof KeyboardEvent && event.key === 'Enter') open(data);
        },
        onFirstDataRendered: () => setDrawn(true),
      },
      { modules },
    ),
  );

  useEffect(() => {
    let created: GridApi<Row> | undefined;
    const timer = setTimeout(() => {
      if (place.current) created = create(place.current);
      setApi(created);
    });
    return () => {
      clearTimeout(timer);
      created?.destroy();
    };
  }, []);
  useEffect(() => api?.setGridAriaProperty('label', label), [api, label]);
  useEffect(() => {
    if (columns) api?.setGridOption('columnDefs', [...columns]);
  }, [api, columns]);
  // Rows that are drawn already keep their class until they are drawn again.
  useEffect(() => {
    if (rowClass) api?.redrawRows();
  }, [api, rowClass]);
  const hasColumns = columns !== undefined;
  useEffect(() => {
    if (!hasColumns) return undefined;
    const timer = setTimeout(() => api?.setGridOption('datasource', sourceOf(pages)));
    return () => clearTimeout(timer);
  }, [api, hasColumns, pages]);
  useEffect(() => {
    if (drawn && startAt !== undefined) api?.ensureIndexVisible(startAt, 'top');
  }, [api, drawn, startAt]);

  return <div ref={place} className={classNames('ag-theme-quartz', styles.grid, styles[size])} />;
}

const settings = {
  theme: 'legacy',
  rowModelType: 'infinite',
  cacheBlockSize: pageSize,
  rowBuffer: 2,
  defaultColDef: {
    headerComponent: PlainHeading,
    resizable: true,
    sortable: false,
    suppressHeaderMenuButton: true,
    suppressMovable: true,
  },
  ensureDomOrder: true,
  tooltipShowDelay: 300,
  tabToNextCell: () => false,
  tabToNextHeader: () => false,
} as const satisfies GridOptions;

function sourceOf<Row>({ count, load }: RowPages<Row>): NonNullable<GridOptions<Row>['datasource']> {
  return {
    rowCount: count,
    getRows(request) {
      const { startRow, endRow } = request;
      load(startRow, Math.min(endRow, count) - startRow).then(
        (rows) => request.successCallback([...rows], count),
        () => request.failCallback(),
      );
    },
  };
}
