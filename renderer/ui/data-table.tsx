import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './data-table.module.css';
import { ScrollRegion } from './scroll-region';
import { TableTools } from './table-tools';
import { VisuallyHidden } from './visually-hidden';

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row, index: number) => ReactNode;
  /** Numbers stand at the end, in tabular figures. */
  readonly align?: 'start' | 'end';
  /** This column names its row (`<th scope="row">`); one a table. */
  readonly rowHeader?: boolean;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly hideCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowClass?: (row: Row) => string | undefined;
  /** Copying and CSV below the table; false for tables that are forms or helps, not data. */
  readonly withTools?: boolean;
}

/** A real table for reading and small edits; wide ones scroll sideways and stay reachable by keyboard. */
export function DataTable<Row>({
  caption,
  hideCaption,
  columns,
  rows,
  rowKey,
  rowClass,
  withTools = true,
}: DataTableProps<Row>) {
  return (
    <>
      <ScrollRegion label={caption}>
        <table className={styles.table}>
          <caption className={styles.caption}>
            {hideCaption === true ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={classNames(column.align === 'end' && styles.end)}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={rowKey(row)} className={rowClass?.(row)}>
                {columns.map((column) => {
                  const className = classNames(column.align === 'end' && styles.end);
                  return column.rowHeader === true ? (
                    <th key={column.key} scope="row" className={className}>
                      {column.cell(row, index)}
                    </th>
                  ) : (
                    <td key={column.key} className={className}>
                      {column.cell(row, index)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {withTools && rows.length > 0 && <TableTools name={caption} />}
    </>
  );
}
