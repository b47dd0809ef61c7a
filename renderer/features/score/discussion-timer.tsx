import { useCallback, useEffect } from 'react';
import { useAnnouncer } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { Select } from '../../ui/select';
import styles from './discussion-queue.module.css';
import { clockWords, useCountdown } from './use-countdown';

export interface DiscussionTimerProps {
  /** The cell talked about: another one starts with the whole time. */
  readonly cellKey: string;
  readonly minutes: number;
  readonly onMinutes: (minutes: number) => void;
}

const lengths = [2, 3, 5, 8, 10].map((minutes) => ({ value: String(minutes), label: `${minutes} minutes` }));

/** How long the room has for this cell. It says when the time is up and stops nothing. */
export function DiscussionTimer({ cellKey, minutes, onMinutes }: DiscussionTimerProps) {
  const { say } = useAnnouncer();
  const onEnd = useCallback(() => say('The time for this cell is up.'), [say]);
  const { secondsLeft, isRunning, start, pause, reset } = useCountdown(minutes * 60, onEnd);
  useEffect(reset, [cellKey, reset]);
  const isUp = secondsLeft === 0;
  return (
    <div className={styles.timer} role="group" aria-label="Timer">
      <span role="timer" className={classNames(styles.clock, isUp && styles.up)}>
        {clockWords(secondsLeft)}
        {isUp && <span className={styles.upWords}> time is up</span>}
      </span>
      <Button compact onClick={isRunning ? pause : start}>
        {isRunning ? 'Pause' : 'Start the timer'}
      </Button>
      {!isRunning && secondsLeft < minutes * 60 && (
        <Button compact tone="quiet" onClick={reset}>
          Start again
        </Button>
      )}
      <Select
        label="Time for each cell"
        hideLabel
        compact
        value={String(minutes)}
        choices={lengths}
        onChange={(value) => onMinutes(Number(value))}
      />
    </div>
  );
}
