import { useState } from 'react';
import type { StoryCheck } from '../../../../shared/story/checks/check';
import { Button } from '../../../ui/button';
import { Tag } from '../../../ui/layout';
import styles from './panels.module.css';

const GROUPS = [
  { severity: 'error', tone: 'bad', heading: 'Before it is final' },
  { severity: 'warning', tone: 'caution', heading: 'To answer' },
  { severity: 'hint', tone: 'info', heading: 'Questions worth asking' },
] as const;

/** Boxes named beside one check; the others are counted. */
const NAMED = 4;
/** Checks of one kind shown before the rest are asked for. */
const SHOWN = 5;

export interface ChecksPanelProps {
  readonly checks: readonly StoryCheck[];
  readonly titleOf: (id: string) => string;
  /** Goes to the box a check is about. */
  readonly onShow: (id: string) => void;
}

/** What a careful colleague would ask about this story; each entry goes to its boxes. */
export function ChecksPanel({ checks, titleOf, onShow }: ChecksPanelProps) {
  return (
    <div className={styles.reading}>
      <p role="status">
        {checks.length === 0
          ? 'Nothing to answer here.'
          : GROUPS.map(({ severity, heading }) => ({
              heading,
              count: checks.filter((check) => check.severity === severity).length,
            }))
              .filter(({ count }) => count > 0)
              .map(({ heading, count }) => `${heading}: ${count}`)
              .join(' · ')}
      </p>
      <p className={styles.muted}>Nothing here is a lock; a story is a matter for local judgement.</p>
      <div className={styles.checkGroups}>
        {GROUPS.map(({ severity, tone, heading }) => {
          const group = checks.filter((check) => check.severity === severity);
          if (group.length === 0) return null;
          return (
            <section key={severity} className={styles.reading} aria-label={heading}>
              <h2>
                {heading} <Tag tone={tone}>{group.length}</Tag>
              </h2>
              <CheckList checks={group} titleOf={titleOf} onShow={onShow} />
            </section>
          );
        })}
      </div>
    </div>
  );
}

function CheckList({ checks, titleOf, onShow }: ChecksPanelProps) {
  const [all, setAll] = useState(false);
  // One of each kind first, so that a long list of one question never hides another.
  const inTurn = spread(checks);
  const shown = all ? inTurn : inTurn.slice(0, Math.max(SHOWN, new Set(checks.map(({ id }) => id)).size));
  const name = (id: string): string => (titleOf(id) === '' ? 'the empty box' : `“${titleOf(id)}”`);
  return (
    <>
      <ul className={styles.checkList}>
        {shown.map((check) => (
          <li key={`${check.id} ${check.nodes.join(' ')} ${check.message}`} className={styles.check}>
            <p>
              <span className={styles.muted}>{check.id}</span> {check.message}
            </p>
            <div className={styles.checkBoxes}>
              {check.nodes.slice(0, NAMED).map((id) => (
                <Button key={id} compact tone="quiet" onClick={() => onShow(id)}>
                  Show {name(id)}
                </Button>
              ))}
              {check.nodes.length > NAMED && (
                <span className={styles.muted}>and {check.nodes.length - NAMED} more</span>
              )}
            </div>
          </li>
        ))}
      </ul>
      {shown.length < checks.length && (
        <div>
          <Button compact onClick={() => setAll(true)}>
            Show {checks.length - shown.length} more
          </Button>
        </div>
      )}
    </>
  );
}

/** The first of each kind, then the second of each, and so on, kinds in order. */
function spread(checks: readonly StoryCheck[]): StoryCheck[] {
  const turn = new Map<string, number>();
  return checks
    .map((check) => {
      const at = turn.get(check.id) ?? 0;
      turn.set(check.id, at + 1);
      return { check, at };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ check }) => check);
}
