import { Fragment, type KeyboardEvent, useRef, useState } from 'react';
import { stanceWords } from '../../../shared/model/commands/decision-commands';
import type { Decision } from '../../../shared/model/decisions';
import type { OptionId } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/project';
import type { ResultOption } from '../../../shared/results/project-results';
import { useDispatch, useOrigin } from '../../store/project-context';
import { useAnnouncer } from '../../ui/announcer';
import { formatPounds } from '../../ui/format';
import styles from './decide-screen.module.css';
import { DecisionDetail } from './decision-detail';
import { DecisionRow } from './decision-row';
import type { DrawnLine } from './draw-line';

export interface DecisionTableProps {
  readonly project: Project;
  readonly ranking: readonly ResultOption[];
  readonly line: DrawnLine | undefined;
}

const keys: Readonly<Record<string, Decision['stance']>> = {
  p: 'priority',
  l: 'later',
  d: 'do-less',
  s: 'stop',
};

/** The ranking with the line through it, and a verdict for every option by button or key. */
export function DecisionTable({ project, ranking, line }: DecisionTableProps) {
  const dispatch = useDispatch();
  const origin = useOrigin();
  const { say } = useAnnouncer();
  const [open, setOpen] = useState<OptionId>();
  const table = useRef<HTMLTableElement>(null);

  function decide(result: ResultOption, stance: Decision['stance']) {
    const { id, title } = result.option;
    const earlier = project.decisions[id];
    if (earlier?.stance === stance) {
      // Taking a verdict back would take its dissent with it: that has a button of its own.
      setOpen(id);
      return;
    }
    dispatch({
      type: 'decision/set',
      decision: {
        optionId: id,
        stance,
        reason: earlier?.reason ?? '',
        dissent: earlier?.dissent ?? [],
        ...(earlier?.reviewOn !== undefined && { reviewOn: earlier.reviewOn }),
        createdAt: origin.at,
        changedAt: origin.at,
      },
    });
    setOpen(id);
    say(`${title}: ${stanceWords[stance]}`);
  }

  function onKeyDown(event: KeyboardEvent, result: ResultOption, row: number) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const stance = keys[event.key.toLowerCase()];
    if (stance) {
      event.preventDefault();
      decide(result, stance);
      return;
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    table.current
      ?.querySelector<HTMLElement>(`[data-row="${row + by}"] [data-verdicts] [tabindex="0"]`)
      ?.focus();
  }

  return (
    <div className={styles.scroll}>
      <table ref={table} className={styles.table}>
        <caption>
          In order of rank. With a row’s verdict in focus: P priority, L later, D do less, S stop, arrows up
          and down.
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>
              Rank
            </th>
            <th scope="col">Option</th>
            <th scope="col" className={styles.number}>
              Total
            </th>
            <th scope="col" className={styles.number}>
              Net cost
            </th>
            <th scope="col">Verdict</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {ranking.map((result, row) => (
            <Fragment key={result.option.id}>
              <DecisionRow
                result={result}
                row={row}
                decision={project.decisions[result.option.id]}
                within={line === undefined ? undefined : line.within.has(result.option.id)}
                open={open === result.option.id}
                onDecide={(stance) => decide(result, stance)}
                onKeyDown={(event) => onKeyDown(event, result, row)}
                onToggle={() => setOpen(open === result.option.id ? undefined : result.option.id)}
              />
              {open === result.option.id && (
                <tr className={styles.detailRow}>
                  <td colSpan={6}>
                    <DecisionDetail
                      option={result.option}
                      decision={project.decisions[result.option.id]}
                      anonymity={project.frame.anonymity}
                    />
                  </td>
                </tr>
              )}
              {line?.lastWithin === result.option.id && (
                <tr className={styles.lineRow}>
                  <td colSpan={6}>
                    The money reaches this far: {formatPounds(line.cost)} of {formatPounds(line.budget)}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
