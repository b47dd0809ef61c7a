import type { ProjectionView } from '../../../shared/projection/projection-state';
import { timeLeft, useSecondsLeft } from '../../ui/use-seconds-left';
import styles from './views.module.css';

/** Counts down to its moment; read out only at the end, not every second. */
export function TimerView({ view }: { readonly view: Extract<ProjectionView, { kind: 'timer' }> }) {
  const left = useSecondsLeft(view.endsAt);
  return (
    <div className={styles.centred}>
      <h1>{view.label}</h1>
      <p className={styles.figure} role="timer" aria-live="off">
        {timeLeft(left)}
      </p>
      <p role="status">{left === 0 ? 'Time is up' : ''}</p>
    </div>
  );
}
