import { type DragEvent, useState } from 'react';
import type { Decision } from '../../../shared/model/decisions';
import type { OptionId } from '../../../shared/model/ids';
import type { Option } from '../../../shared/model/options';
import type { Project } from '../../../shared/model/project';
import type { ResultOption } from '../../../shared/results/project-results';
import { classNames } from '../../ui/class-names';
import { formatPounds } from '../../ui/format';
import { startDrag } from './start-drag';
import styles from './verdict-board.module.css';
import { verdicts } from './verdicts';

export interface VerdictBoardProps {
  readonly project: Project;
  readonly ranking: readonly ResultOption[];
  /** The option being dragged, from here or from the table. */
  readonly dragged: OptionId | undefined;
  readonly onDrag: (id: OptionId | undefined) => void;
  readonly onDecide: (option: Option, stance: Decision['stance']) => void;
  /** Opens the option's row, where buttons and keys do the same. */
  readonly onOpen: (id: OptionId) => void;
}

/** The verdicts at a glance: what goes where, what it costs. An option dragged onto a verdict is given it. */
export function VerdictBoard({ project, ranking, dragged, onDrag, onDecide, onOpen }: VerdictBoardProps) {
  const [over, setOver] = useState<Decision['stance']>();
  const option = ranking.find((result) => result.option.id === dragged)?.option;
  const undecided = ranking.filter((result) => project.decisions[result.option.id] === undefined).length;

  function drop(event: DragEvent, stance: Decision['stance']) {
    event.preventDefault();
    setOver(undefined);
    onDrag(undefined);
    if (option) onDecide(option, stance);
  }

  return (
    <section
      className={classNames(styles.board, dragged !== undefined && styles.dragging)}
      aria-label="Verdicts so far"
    >
      {verdicts.map(({ stance, label }) => {
        const here = ranking.filter((result) => project.decisions[result.option.id]?.stance === stance);
        return (
          <div
            key={stance}
            data-stance={stance}
            className={classNames(styles.group, over === stance && styles.over)}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              setOver(stance);
            }}
            onDragLeave={() => setOver((now) => (now === stance ? undefined : now))}
            onDrop={(event) => drop(event, stance)}
          >
            <h2 className={styles.heading}>
              {label} <span className={styles.count}>{here.length}</span>
            </h2>
            <p className={styles.cost}>{costWords(here)}</p>
            <ul className={styles.chips}>
              {here.map((result) => (
                <li key={result.option.id}>
                  <button
                    type="button"
                    draggable
                    className={styles.chip}
                    title={result.option.title}
                    aria-label={`Show ${result.option.code || result.option.title} in the table`}
                    onDragStart={(event) => startDrag(event, result.option, onDrag)}
                    onDragEnd={() => onDrag(undefined)}
                    onClick={() => onOpen(result.option.id)}
                  >
                    {result.option.code || result.option.title}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <p className={styles.rest}>
        {undecided === 0
          ? 'Every option has a verdict.'
          : `${undecided} without a verdict. Drag an option here, or use its buttons or keys below.`}
      </p>
    </section>
  );
}

function costWords(here: readonly ResultOption[]): string {
  if (here.length === 0) return 'none yet';
  const known = here.flatMap(({ netCost }) => netCost ?? []);
  const unknown = here.length - known.length;
  const sum = formatPounds(known.reduce((total, cost) => total + cost, 0));
  if (known.length === 0) return 'cost not known';
  return unknown === 0 ? sum : `${sum}, ${unknown} not known`;
}
