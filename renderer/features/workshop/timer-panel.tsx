import { useState } from 'react';
import type { ProjectionChoice } from '../../../shared/projection/projection-choice';
import type { ProjectorActions } from '../../store/use-projector-actions';
import { Button } from '../../ui/button';
import { NumberField } from '../../ui/number-field';
import { timeLeft, useSecondsLeft } from '../../ui/use-seconds-left';
import styles from './projector-panel.module.css';

export interface TimerPanelProps {
  /** What is on the wall, where there is one. */
  readonly choice: ProjectionChoice | undefined;
  readonly actions: ProjectorActions;
}

/** A countdown for the room, of any length; the facilitator sees what is left of it. */
export function TimerPanel({ choice, actions }: TimerPanelProps) {
  const [minutes, setMinutes] = useState<number | null>(5);
  return (
    <div className={styles.timer} role="group" aria-label="Timer">
      <NumberField
        label="Timer"
        unit="minutes"
        compact
        min={1}
        max={120}
        value={minutes}
        onChange={setMinutes}
      />
      <Button compact disabled={minutes === null} onClick={() => actions.startTimer(minutes ?? 1)}>
        Start the timer
      </Button>
      {choice?.kind === 'timer' && (
        <>
          <Button
            compact
            tone="quiet"
            onClick={() => actions.show({ ...choice, endsAt: Math.max(choice.endsAt, Date.now()) + 60_000 })}
          >
            One minute more
          </Button>
          <Remaining endsAt={choice.endsAt} />
        </>
      )}
    </div>
  );
}

function Remaining({ endsAt }: { readonly endsAt: number }) {
  const left = useSecondsLeft(endsAt);
  return (
    <span className={styles.left} role="timer" aria-live="off">
      {left === 0 ? 'Time is up' : `${timeLeft(left)} left`}
    </span>
  );
}
