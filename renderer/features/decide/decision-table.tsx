import { Fragment, type KeyboardEvent, useRef } from 'react';
import type { DecisionCheck } from '../../../shared/checks/decision-checks';
import type { Decision } from '../../../shared/model/decisions';
import type { OptionId } from '../../../shared/model/ids';
import type { Option } from '../../../shared/model/options';
import type { Project } from '../../../shared/model/project';
import type { ResultOption } from '../../../shared/results/project-results';
import { formatPounds } from '../../ui/format';
import { TableTools } from '../../ui/table-tools';
import styles from './decide-screen.module.css';
import { DecisionDetail } from './decision-detail';
import { DecisionRow } from './decision-row';
import type { DrawnLine } from './draw-line';

export interface DecisionTableProps {
  readonly project: Project;
  readonly ranking: readonly ResultOption[];
  readonly line: DrawnLine | undefined;
  readonly checks: readonly DecisionCheck[];
  /** The option whose reason and dissent are shown. */
  readonly open: OptionId | undefined;
  readonly onOpen: (id: OptionId | undefined) => void;
  readonly onDrag: (id: OptionId | undefined) => void;
  readonly onDecide: (option: Option, stance: Decision['stance']) => void;
}

const keys: Readonly<Record<string, Decision['stance']>> = {
  p: 'priority',
  l: 'later',
  d: 'do-less',
  s: 'stop',
};

/** The ranking with the line through it, and a verdict for every option by button or key. */
export function DecisionTable(props: DecisionTableProps) {
  const { project, ranking, line, checks, open, onOpen, onDrag, onDecide } = props;
  const table = useRef<HTMLTableElement>(null);

  function give(result: ResultOption, stance: Decision['stance']) {
    onDecide(result.option, stance);
    onOpen(result.option.id);
  }

  function onKeyDown(event: KeyboardEvent, result: ResultOption, row: number) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const stance = keys[event.key.toLowerCase()];
    if (stance) {
      event.preventDefault();
      give(result, stance);
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
    <>
      <div className={styles.scroll}>
        <table ref={table} className={styles.table}>
          <caption>
            In order of rank. With a row’s verdict in focus: P priority, L later, D do less, S stop, arrows up
            and down. A row can be dragged onto a verdict above.
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
                  onDecide={(stance) => give(result, stance)}
                  checks={checks.filter(({ optionIds }) => optionIds.includes(result.option.id))}
                  onDrag={onDrag}
                  onKeyDown={(event) => onKeyDown(event, result, row)}
                  onToggle={() => onOpen(open === result.option.id ? undefined : result.option.id)}
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
      <TableTools name="Decisions" />
    </>
  );
}
