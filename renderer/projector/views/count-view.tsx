import type { ProjectionView } from '../../../shared/projection/projection-state';
import styles from './views.module.css';

/** How many scores are in, never whose. */
export function CountView({ view }: { readonly view: Extract<ProjectionView, { kind: 'waiting' }> }) {
  return (
    <div className={styles.centred}>
      <h1>Scores so far</h1>
      <p className={styles.figure}>
        {view.scored} of {view.expected}
      </p>
    </div>
  );
}
