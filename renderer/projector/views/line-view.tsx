import type { ProjectionView } from '../../../shared/projection/projection-state';
import { classNames } from '../../ui/class-names';
import { PagePlace } from './page-place';
import { usePaging } from './use-paging';
import styles from './views.module.css';

type LineProjection = Extract<ProjectionView, { kind: 'line' }>;

const rowsAPage = 9;

/** Words beside the place, so that nothing hangs on a colour. */
const placeWords: Record<LineProjection['rows'][number]['place'], string> = {
  above: 'paid for',
  'passed-over-to': 'fits, if dearer ones are passed over',
  below: 'beyond the money',
};

/** Down the ranking until the money is spent, and the line drawn there. */
export function LineView({ view }: { readonly view: LineProjection }) {
  const { page } = usePaging(view.rows.length, rowsAPage);
  const first = page * rowsAPage;
  const last = view.rows.findLastIndex((row) => row.place === 'above');
  return (
    <div className={styles.stack}>
      <div>
        <h1>{view.finding}</h1>
        {view.notes.length > 0 && <p className={styles.notes}>{view.notes.join(' · ')}</p>}
      </div>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">Rank</th>
            <th scope="col">Option</th>
            <th scope="col" className={styles.figures}>
              Net cost a year
            </th>
            <th scope="col">Within the money</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.slice(first, first + rowsAPage).map((row, index) => (
            <tr key={row.key} className={classNames(first + index === last && styles.lineBelow)}>
              <td>{row.rank ?? '–'}</td>
              <th scope="row">{row.title}</th>
              <td className={styles.figures}>{row.cost}</td>
              <td>{placeWords[row.place]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <PagePlace first={first} rowsAPage={rowsAPage} rows={view.rows.length} />
    </div>
  );
}
