import type { RankingProjection } from '../../../shared/projection/projection-state';
import { seriesStyle } from '../../charts/palette';
import { usePaging } from './use-paging';
import styles from './views.module.css';

/** At most this many rows on a wall (guide: never scroll, page). */
const rowsAPage = 9;

/** The ranking for a room: the finding on top, one bar an option made of its criteria, labelled beside the bars. */
export function RankingView({ view }: { readonly view: RankingProjection }) {
  const { page, pages } = usePaging(view.rows.length, rowsAPage);
  const rows = view.rows.slice(page * rowsAPage, (page + 1) * rowsAPage);
  return (
    <div className={styles.stack}>
      <div>
        <h1>{view.finding}</h1>
        {view.notes.length > 0 && <p className={styles.notes}>{view.notes.join(' · ')}</p>}
      </div>
      <ol className={styles.ranking}>
        {rows.map((row) => (
          <li key={row.key} className={styles.row} data-option={row.key}>
            <span className={styles.rank}>{row.rank ?? '–'}</span>
            <span className={styles.optionTitle}>{row.title}</span>
            <span className={styles.bar} aria-hidden="true">
              {row.contributions.map((points, index) => (
                <span
                  key={view.criteria[index]?.key ?? index}
                  className={styles.part}
                  style={{ width: `${points ?? 0}%`, backgroundColor: seriesStyle(index).fill }}
                />
              ))}
            </span>
            <span className={styles.total}>{row.total === null ? 'no total' : row.total.toFixed(1)}</span>
          </li>
        ))}
      </ol>
      <ul className={styles.key}>
        {view.criteria.map((criterion, index) => (
          <li key={criterion.key}>
            <span className={styles.swatch} style={{ backgroundColor: seriesStyle(index).fill }} />
            {criterion.label} {Math.round(criterion.percent)}%
          </li>
        ))}
        {pages > 1 && (
          <li className={styles.pages}>
            {page * rowsAPage + 1}–{page * rowsAPage + rows.length} of {view.rows.length}
          </li>
        )}
      </ul>
    </div>
  );
}
