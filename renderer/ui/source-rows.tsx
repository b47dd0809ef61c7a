import type { CellSource } from '../../shared/model/provenance';
import { cellName, columnName, shownAt, type Table } from '../../shared/model/table';
import { classNames } from './class-names';
import styles from './provenance-dialog.module.css';
import { ScrollRegion } from './scroll-region';
import { VisuallyHidden } from './visually-hidden';

/** The headings of the table and the rows around a cell, as they stand in the sheet, with row and cell marked. */
export function SourceRows({ table, source }: { readonly table: Table; readonly source: CellSource }) {
  const rows = rowsAround(table, source.row);
  const columns = columnsAround(table, source.column);
  return (
    <ScrollRegion label="The row it stands in">
      <table className={styles.rows}>
        <caption>
          <VisuallyHidden>
            Rows around cell {cellName(source.row, source.column)} of sheet {table.sheet}
          </VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={classNames(column === source.column && styles.markedHead)}
              >
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row}
              className={classNames(
                row === source.row && styles.markedRow,
                row >= table.headerRows[0] && row <= table.headerRows[1] && styles.headerRow,
              )}
            >
              <th scope="row">{row + 1}</th>
              {columns.map((column) => {
                const isCell = row === source.row && column === source.column;
                return (
                  <td
                    key={column}
                    className={classNames(isCell && styles.markedCell)}
                    {...(isCell && { 'aria-current': true })}
                  >
                    {isCell && <span aria-hidden="true">▸ </span>}
                    {isCell && <VisuallyHidden>This cell: </VisuallyHidden>}
                    {shownAt(table, row, column)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The header rows, the row and its neighbours, as far as the table was kept. */
export function rowsAround(
  table: Pick<Table, 'firstRow' | 'rowCount' | 'headerRows'>,
  row: number,
): number[] {
  const last = table.firstRow + table.rowCount - 1;
  const [from, to] = table.headerRows;
  const headers = Array.from({ length: Math.max(0, Math.min(4, to - from + 1)) }, (_, index) => from + index);
  const wanted = [...headers, row - 1, row, row + 1].filter((each) => each >= table.firstRow && each <= last);
  return [...new Set(wanted)].toSorted((a, b) => a - b);
}

/** What names the row, and the columns on either side. */
function columnsAround(table: Table, column: number): number[] {
  const last = table.firstColumn + table.columns.length - 1;
  const wanted = [
    table.firstColumn,
    table.firstColumn + 1,
    column - 2,
    column - 1,
    column,
    column + 1,
    column + 2,
  ];
  return [...new Set(wanted.filter((each) => each >= table.firstColumn && each <= last))].toSorted(
    (a, b) => a - b,
  );
}
