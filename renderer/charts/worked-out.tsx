import { memo } from 'react';
import styles from './chart-figure.module.css';

interface WorkedOutProps {
  readonly sentences: readonly string[];
  readonly source?: string;
}

/** "How this is worked out": sentences with the actual figures in the formula, folded away until asked for. */
export const WorkedOut = memo(function WorkedOut(props: WorkedOutProps) {
  return (
    <details className={styles.workedOut}>
      <summary>How this is worked out</summary>
      {props.sentences.map((sentence, index) => (
        <p key={index}>{sentence}</p>
      ))}
      {props.source === undefined ? null : <p>Source: {props.source}</p>}
    </details>
  );
});
