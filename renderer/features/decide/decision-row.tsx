import { type KeyboardEvent, useState } from 'react';
import type { DecisionCheck } from '../../../shared/checks/decision-checks';
import type { Decision } from '../../../shared/model/decisions';
import type { OptionId } from '../../../shared/model/ids';
import type { ResultOption } from '../../../shared/results/project-results';
import { NetCost } from '../../figures/option-figures';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { Tag } from '../../ui/layout';
import styles from './decide-screen.module.css';
import { startDrag } from './start-drag';
import { verdicts } from './verdicts';

/** Where the board finds the row of an option. */
export const rowId = (id: OptionId): string => `decide-${id}`;

export interface DecisionRowProps {
  readonly result: ResultOption;
  readonly row: number;
  readonly decision: Decision | undefined;
  /** Whether the money reaches this option; undefined without a line. */
  readonly within: boolean | undefined;
  readonly open: boolean;
  /** What this verdict clashes with. */
  readonly checks: readonly DecisionCheck[];
  readonly onDrag: (id: OptionId | undefined) => void;
  readonly onDecide: (stance: Decision['stance']) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onToggle: () => void;
}

/** One option of the ranking with its verdict. */
export function DecisionRow(props: DecisionRowProps) {
  const { result, row, decision, within, open, checks, onDrag, onDecide, onKeyDown, onToggle } = props;
  const { option, rank, total, netCost } = result;
  const name = option.code || option.title;
  const dissents = decision?.dissent.length ?? 0;
  const caution = option.statutory && (decision?.stance === 'stop' || decision?.stance === 'do-less');
  const tied = checks.filter(({ kind }) => kind === 'requires' || kind === 'excludes');
  return (
    <tr
      id={rowId(option.id)}
      data-row={row}
      draggable
      className={classNames(styles.draggable, within === false && styles.below)}
      onDragStart={(event) => startDrag(event, option, onDrag)}
      onDragEnd={() => onDrag(undefined)}
    >
      <td className={styles.number}>{rank ?? '–'}</td>
      <th scope="row">
        <span className={styles.code}>{option.code}</span> {option.title}
        <span className={styles.tags}>
          {option.statutory && (
            <Tag {...(caution && { tone: 'caution' as const })}>
              {caution ? 'statutory: check what the law requires' : 'statutory'}
            </Tag>
          )}
          {within === false && netCost !== null && <Tag>beyond the money</Tag>}
          {tied.some(({ kind }) => kind === 'requires') && <Tag tone="caution">needs another option</Tag>}
          {tied.some(({ kind }) => kind === 'excludes') && (
            <Tag tone="caution">not with another priority</Tag>
          )}
        </span>
      </th>
      <td className={styles.number}>{total === null ? 'no total' : total.toFixed(1)}</td>
      <td className={styles.number}>
        <NetCost option={option} />
      </td>
      <td>
        <Verdicts name={name} chosen={decision?.stance} onDecide={onDecide} onKeyDown={onKeyDown} />
      </td>
      <td>
        <Button
          compact
          tone="quiet"
          aria-expanded={open}
          aria-label={`Reason and dissent for ${name}`}
          onClick={onToggle}
        >
          {decision && decision.reason.trim() !== '' ? 'Reason given' : 'Give a reason'}
          {dissents > 0 && `, ${dissents} dissent`}
        </Button>
      </td>
    </tr>
  );
}

interface VerdictsProps {
  readonly name: string;
  readonly chosen: Decision['stance'] | undefined;
  readonly onDecide: (stance: Decision['stance']) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Four buttons with one tab stop: left and right go between them. */
function Verdicts({ name, chosen, onDecide, onKeyDown }: VerdictsProps) {
  const pressed = verdicts.findIndex(({ stance }) => stance === chosen);
  const [stop, setStop] = useState(Math.max(0, pressed));

  function onArrow(event: KeyboardEvent<HTMLElement>) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) {
      onKeyDown(event);
      return;
    }
    event.preventDefault();
    const next = Math.max(0, Math.min(verdicts.length - 1, stop + by));
    setStop(next);
    event.currentTarget.querySelectorAll<HTMLElement>('button')[next]?.focus();
  }

  return (
    <div
      role="toolbar"
      tabIndex={-1}
      aria-label={`Verdict on ${name}`}
      data-verdicts
      className={styles.verdicts}
      onKeyDown={onArrow}
    >
      {verdicts.map(({ stance, label }, index) => (
        <button
          key={stance}
          type="button"
          tabIndex={index === stop ? 0 : -1}
          aria-pressed={stance === chosen}
          className={classNames(styles.verdict, stance === chosen && styles[stance])}
          onFocus={() => setStop(index)}
          onClick={() => onDecide(stance)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
