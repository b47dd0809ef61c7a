import { timerOf } from '../../../shared/projection/projection-choice';
import type { Round } from '../../../shared/model/scores';
import type { DisputedCell } from '../../../shared/results/disagreement';
import { useProjector, useProjectorState } from '../../store/projector-context';
import { Button } from '../../ui/button';
import styles from './discussion-queue.module.css';

export interface ShowOnProjectorProps {
  readonly cell: DisputedCell;
  readonly round: Round;
  /** The length of the timer shown. */
  readonly seconds: number;
}

/** Puts the cell talked about, or its time, on the wall, while there is one. */
export function ShowOnProjector({ cell, round, seconds }: ShowOnProjectorProps) {
  const projector = useProjector();
  const { presence, choice } = useProjectorState();
  if (presence === 'closed') return null;
  const { option, criterion } = cell;
  const shown =
    choice.kind === 'reveal' && choice.optionId === option.id && choice.criterionId === criterion.id;
  return (
    <div className={styles.projector} role="group" aria-label="Projector">
      <Button
        compact
        icon="screen"
        aria-pressed={shown}
        disabled={round.state === 'collecting'}
        title={round.state === 'collecting' ? `Reveal ${round.name.toLowerCase()} first` : undefined}
        onClick={() => projector.show({ kind: 'reveal', optionId: option.id, criterionId: criterion.id })}
      >
        Show this cell
      </Button>
      <Button compact onClick={() => projector.show(timerOf(seconds / 60, Date.now()))}>
        Show a timer
      </Button>
    </div>
  );
}
