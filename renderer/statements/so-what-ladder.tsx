import { useId, useState } from 'react';
import { soWhatLadder } from '../../shared/outcomes/so-what';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import styles from './statements.module.css';

export interface SoWhatLadderProps {
  /** What was written first. */
  readonly start: string;
  readonly onDone: (outcome: string, actions: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** "Seventy parents attended." "So what?" Each answer is a rung, until one tells a change. */
export function SoWhatLadder({ start, onDone, onCancel }: SoWhatLadderProps) {
  const [answers, setAnswers] = useState<readonly string[]>([start]);
  const [answer, setAnswer] = useState('');
  const heading = useId();
  const ladder = soWhatLadder(answers);
  const last = ladder.rungs.at(-1);
  const climb = () => {
    if (answer.trim() === '') return;
    setAnswers([...answers, answer]);
    setAnswer('');
  };
  return (
    <section className={styles.ladder} aria-labelledby={heading}>
      <h3 id={heading}>So what?</h3>
      <ol aria-live="polite">
        {ladder.rungs.map((rung, at) => (
          <li key={at}>
            {rung.text} <span className={styles.rung}>{rung.isOutcome ? 'a change' : 'something we do'}</span>
          </li>
        ))}
      </ol>
      {ladder.outcome === undefined ? (
        <>
          <TextField
            label={last?.question ?? 'What was done?'}
            value={answer}
            onChange={setAnswer}
            onKeyDown={(event) => {
              if (event.key === 'Enter') climb();
            }}
          />
          <div className={styles.fixes}>
            <Button compact tone="primary" disabled={answer.trim() === ''} onClick={climb}>
              Next rung
            </Button>
            <Button compact onClick={onCancel}>
              Cancel
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>
            “{ladder.outcome}” tells a change.{' '}
            {ladder.actions.length > 0 && `What was said before it is kept as ${said(ladder.actions)}.`}
          </p>
          <div className={styles.fixes}>
            <Button
              compact
              tone="primary"
              onClick={() => ladder.outcome !== undefined && onDone(ladder.outcome, ladder.actions)}
            >
              Use it
            </Button>
            <Button compact onClick={onCancel}>
              Cancel
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function said(actions: readonly string[]): string {
  const quoted = actions.map((action) => `“${action}”`);
  return `${actions.length === 1 ? 'the action' : 'actions'} ${quoted.join(', ')}`;
}
