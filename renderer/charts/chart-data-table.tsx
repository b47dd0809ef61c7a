import { FigureSource } from '../ui/figure-source';
import styles from './chart-figure.module.css';
import { type ChartTable, shownCell } from './chart-table';

/** The table may be wider than its place: the box scrolls, and so must be reached with the keyboard. */
const scrollable = { role: 'region', tabIndex: 0 } as const;

/** The numbers behind a chart as a real table. */
export function ChartDataTable({ table }: { readonly table: ChartTable }) {
  return (
    <div className={styles.tableBox} aria-label={table.caption} {...scrollable}>
      <table className={styles.table}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={index} scope="col" className={column.show ? styles.number : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.heading}</th>
              {row.cells.map((cell, index) => (
                <td key={index} className={typeof cell === 'number' ? styles.number : undefined}>
                  <FigureSource
                    what={`${table.columns[index + 1]?.label ?? ''}, ${row.heading}`}
                    source={row.figures?.[index]?.source}
                    note={row.figures?.[index]?.note}
                    edited={row.figures?.[index]?.edited}
                  >
                    {shownCell(cell, table.columns[index + 1])}
                  </FigureSource>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
