import { useEffect, useState } from 'react';
import type { ProjectionView } from '../../../shared/projection/projection-state';
import styles from './views.module.css';

/** Counts down in this window's own clock; read out only at the end, not every second. */
export function TimerView({ view }: { readonly view: Extract<ProjectionView, { kind: 'timer' }> }) {
  const [left, setLeft] = useState(view.secondsLeft);

  useEffect(() => {
    if (!view.running) return undefined;
    const endsAt = performance.now() + view.secondsLeft * 1000;
    const timer = setInterval(
      () => setLeft(Math.max(0, Math.ceil((endsAt - performance.now()) / 1000))),
      200,
    );
    return () => clearInterval(timer);
  }, [view.running, view.secondsLeft]);

  return (
    <div className={styles.centred}>
      <h1>{view.label}</h1>
      <p className={styles.figure} role="timer" aria-live="off">
        {Math.floor(left / 60)}:{String(left % 60).padStart(2, '0')}
      </p>
      <p role="status">{left === 0 ? 'Time is up' : ''}</p>
    </div>
  );
}
