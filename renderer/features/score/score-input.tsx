import { useEffect, useId, useRef } from 'react';
import type { Criterion } from '../../../shared/model/criteria';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { readEntry, scaleWords } from './score-entry';
import styles from './score-grid.module.css';

export interface ScoreInputProps {
  readonly label: string;
  readonly scale: Criterion['scale'];
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onFinish: (then: 'stay' | 'down' | 'leave') => void;
  readonly onCancel: () => void;
}

/** The box inside a cell while a score is being typed: Enter writes it, Escape leaves the old one. */
export function ScoreInput({ label, scale, text, onType, onFinish, onCancel }: ScoreInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const id = useId();
  const refused = text !== '' && readEntry(text, scale).kind === 'refused';

  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(input.current.value.length, input.current.value.length);
  }, []);

  const end = (action: () => void) => {
    if (done.current) return;
    done.current = true;
    action();
  };

  return (
    <>
      <input
        ref={input}
        className={styles.input}
        aria-label={label}
        aria-invalid={refused || undefined}
        aria-describedby={id}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            end(() => onFinish('down'));
          } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            end(onCancel);
          }
        }}
        onBlur={() => end(() => onFinish('leave'))}
      />
      <span id={id} className={refused ? styles.inputError : styles.hidden}>
        {refused ? (
          `Not on the scale. Scored ${scaleWords(scale)}.`
        ) : (
          <VisuallyHidden>Scored {scaleWords(scale)}</VisuallyHidden>
        )}
      </span>
    </>
  );
}
