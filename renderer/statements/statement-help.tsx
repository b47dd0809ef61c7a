import { useMemo, useState } from 'react';
import { toAction, toIndicator } from '../../shared/outcomes/so-what';
import { lintStatement, type StatementFaultKind } from '../../shared/outcomes/statement-lint';
import { Button } from '../ui/button';
import { SoWhatLadder } from './so-what-ladder';
import styles from './statements.module.css';

export interface StatementHelpProps {
  readonly text: string;
  /** Kinds not asked about here: a driver needs no beneficiary of its own. */
  readonly without?: readonly StatementFaultKind[];
  /** Takes a better wording. */
  readonly onUse: (text: string) => void;
  readonly onMakeAction?: (() => void) | undefined;
  readonly onMakeIndicator?: (() => void) | undefined;
  readonly onLadder?: ((outcome: string, actions: readonly string[]) => void) | undefined;
}

/** Hints on the wording while it is typed, each with what one press can do about it. Nothing is ever locked. */
export function StatementHelp(props: StatementHelpProps) {
  const { text, without = [], onUse, onMakeAction, onMakeIndicator, onLadder } = props;
  const [climbing, setClimbing] = useState(false);
  const findings = useMemo(
    () => (text.trim() === '' ? [] : lintStatement(text).filter(({ kind }) => !without.includes(kind))),
    [text, without],
  );
  const output = findings.some(({ kind, severity }) => kind === 'output' && severity !== 'hint');
  const counts = findings.some(({ kind }) => kind === 'output' || kind === 'negative');
  if (climbing && onLadder) {
    return (
      <SoWhatLadder
        start={text}
        onDone={(outcome, actions) => {
          setClimbing(false);
          onLadder(outcome, actions);
        }}
        onCancel={() => setClimbing(false)}
      />
    );
  }
  return (
    <div aria-live="polite">
      {findings.length > 0 && (
        <div className={styles.help}>
          <ul className={styles.hints}>
            {findings.map(({ kind, message, rewrite }) => (
              <li key={kind}>
                <span>{message}</span>
                {rewrite !== undefined && kind !== 'compound' && (
                  <Button compact tone="quiet" onClick={() => onUse(rewrite)}>
                    Change to “{rewrite}”
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <div className={styles.fixes}>
            {output && onLadder && (
              <Button compact onClick={() => setClimbing(true)}>
                So what?
              </Button>
            )}
            {output && onMakeAction && (
              <Button compact title={toAction(text)} onClick={onMakeAction}>
                Make it an action
              </Button>
            )}
            {counts && onMakeIndicator && (
              <Button compact title={toIndicator(text)} onClick={onMakeIndicator}>
                Add it as an indicator
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
