import type { DisagreementProjection } from '../../../shared/projection/projection-state';
import { PagePlace } from './page-place';
import { usePaging } from './use-paging';
import styles from './views.module.css';

const rowsAPage = 9;

type Row = DisagreementProjection['rows'][number];

/** The cells to talk about, the furthest apart first: lowest to highest score on each cell's own scale. */
export function DisagreementView({ view }: { readonly view: DisagreementProjection }) {
  const { page } = usePaging(view.rows.length, rowsAPage);
  const first = page * rowsAPage;
  return (
    <div className={styles.stack}>
      <div>
        <h1>{findingOf(view.rows)}</h1>
        <p className={styles.notes}>{[...(view.rows.length > 0 ? [key] : []), ...view.notes].join(' · ')}</p>
      </div>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">Option</th>
            <th scope="col">Criterion</th>
            <th scope="col">Lowest to highest</th>
            <th scope="col" className={styles.figures}>
              Spread
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.slice(first, first + rowsAPage).map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.option}</th>
              <td>{row.criterion}</td>
              <td>
                <Range row={row} />
              </td>
              <td className={styles.figures}>{row.deviation.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PagePlace first={first} rowsAPage={rowsAPage} rows={view.rows.length} />
    </div>
  );
}

/** Said once over the table, so that neither a dot nor a figure stands unexplained. */
const key = 'Bar: lowest to highest score. Dot: the mean. Spread: standard deviation of the scores.';

function findingOf([first]: readonly Row[]): string {
  if (first === undefined) return 'Nobody differs on any cell';
  return `We are furthest apart on ${first.option}: ${first.criterion}`;
}

function Range({ row }: { readonly row: Row }) {
  const { min, max } = row.scale;
  const at = (value: number) => 10 + ((value - min) / (max - min || 1)) * 180;
  return (
    <span className={styles.rangeCell}>
      <svg viewBox="0 0 200 24" className={styles.strip} aria-hidden="true">
        <line x1={10} x2={190} y1={12} y2={12} className={styles.axis} />
        <rect
          className={styles.range}
          x={at(row.low)}
          y={5}
          width={Math.max(4, at(row.high) - at(row.low))}
          height={14}
          rx={7}
        />
        <circle className={styles.mean} cx={at(row.mean)} cy={12} r={6} />
      </svg>
      {row.low} to {row.high}
    </span>
  );
}
