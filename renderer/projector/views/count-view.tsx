import type { ProjectionView } from '../../../shared/projection/projection-state';
import styles from './views.module.css';

/** How many scores are in, never whose. */
export function CountView({ view }: { readonly view: Extract<ProjectionView, { kind: 'waiting' }> }) {
  const share = view.expected === 0 ? 0 : Math.min(1, view.scored / view.expected);
  return (
    <div className={styles.centred}>
      <h1>Scores so far</h1>
      <p className={styles.figure}>
        {view.scored} of {view.expected}
      </p>
      <svg viewBox="0 0 200 4" className={styles.progress} aria-hidden="true">
        <rect className={styles.track} width={200} height={4} rx={2} />
        <rect className={styles.range} width={200 * share} height={4} rx={2} />
      </svg>
      <p className={styles.notes}>{view.expectedInWords}</p>
    </div>
  );
}
