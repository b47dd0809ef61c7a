import { useState } from 'react';
import type { StoryCheck } from '../../../../shared/story/checks/check';
import { Button } from '../../../ui/button';
import { Tag } from '../../../ui/layout';
import styles from '../story-screen.module.css';

const SEVERITIES = { error: 'bad', warning: 'caution', hint: 'info' } as const;
const WORDS = { error: 'Before it is final', warning: 'To answer', hint: 'Question' } as const;

export interface ChecksPanelProps {
  readonly checks: readonly StoryCheck[];
  readonly titleOf: (id: string) => string;
  /** Goes to the box a check is about. */
  readonly onShow: (id: string) => void;
}

/** What a careful colleague would ask about this story; each entry goes to its boxes. */
export function ChecksPanel({ checks, titleOf, onShow }: ChecksPanelProps) {
  const [withHints, setWithHints] = useState(false);
  const shown = withHints ? checks : checks.filter((check) => check.severity !== 'hint');
  const hints = checks.length - checks.filter((check) => check.severity !== 'hint').length;
  return (
    <div className={styles.checks}>
      <p role="status">
        {shown.length === 0 ? 'Nothing to answer here.' : `${shown.length} to look at.`}{' '}
        <span className={styles.muted}>Nothing here is a lock; a story is a matter for local judgement.</span>
      </p>
      {hints > 0 && (
        <Button compact aria-pressed={withHints} onClick={() => setWithHints(!withHints)}>
          {withHints ? 'Hide the questions' : `Show ${hints} questions too`}
        </Button>
      )}
      <ul className={styles.checkList}>
        {shown.map((check, at) => (
          <li key={`${check.id}-${at}`} className={styles.check}>
            <div className={styles.checkHead}>
              <Tag tone={SEVERITIES[check.severity]}>{WORDS[check.severity]}</Tag>
              <span className={styles.muted}>{check.id}</span>
            </div>
            <p>{check.message}</p>
            <div className={styles.checkBoxes}>
              {check.nodes.slice(0, 4).map((id) => (
                <Button key={id} compact tone="quiet" onClick={() => onShow(id)}>
                  Show {titleOf(id) === '' ? 'the box' : `“${titleOf(id)}”`}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
