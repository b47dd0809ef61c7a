import type { ProjectionView } from '../../../shared/projection/projection-state';
import { PagePlace } from './page-place';
import { usePaging } from './use-paging';
import styles from './views.module.css';

type AcceptabilityProjection = Extract<ProjectionView, { kind: 'acceptability' }>;

const rowsAPage = 9;

/** How sure first place is: the finding in words, with a bar for how often each option comes first. */
export function AcceptabilityView({ view }: { readonly view: AcceptabilityProjection }) {
  const { page } = usePaging(view.rows.length, rowsAPage);
  const first = page * rowsAPage;
  return (
    <div className={styles.stack}>
      <div>
        <h1>{view.finding}</h1>
        {view.precision !== '' && <p className={styles.notes}>{view.precision}</p>}
      </div>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">Option</th>
            <th scope="col">Comes first in</th>
            <th scope="col" className={styles.figures}>
              In the top three in
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.slice(first, first + rowsAPage).map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.title}</th>
              <td>
                <span className={styles.rangeCell}>
                  <svg viewBox="0 0 200 24" className={styles.strip} aria-hidden="true">
                    <line x1={0} x2={200} y1={12} y2={12} className={styles.axis} />
                    <rect className={styles.range} x={0} y={3} width={row.first * 200} height={18} />
                  </svg>
                  {row.firstInWords}
                </span>
              </td>
              <td className={styles.figures}>{row.topThreeInWords}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PagePlace first={first} rowsAPage={rowsAPage} rows={view.rows.length} />
    </div>
  );
}
