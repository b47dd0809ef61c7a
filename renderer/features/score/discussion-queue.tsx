import { useEffect, useId, useRef, useState } from 'react';
import type { Discussion, DiscussionOutcome } from '../../../shared/model/discussions';
import type { Project } from '../../../shared/model/project';
import type { Round } from '../../../shared/model/scores';
import type { CellWorthDiscussing } from '../../../shared/results/worth-discussing';
import { useDispatch, useOrigin } from '../../store/project-context';
import { useGesture } from '../../store/use-gesture';
import { useAnnouncer } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-field';
import { type DiscussionPlace, keyOf } from './discussion-place';
import styles from './discussion-queue.module.css';
import { DiscussionTimer } from './discussion-timer';
import { DisputeDots, DisputeFacts, disputeName, DisputeReasons } from './disputed-cell';
import { ShowOnProjector } from './show-on-projector';

export interface DiscussionQueueProps {
  readonly project: Project;
  readonly round: Round;
  readonly cells: readonly CellWorthDiscussing[];
  readonly place: DiscussionPlace;
  /** What talking could change: "what £3,000,000 pays for". */
  readonly lineWords: string;
  readonly onClose: () => void;
}

const outcomes: readonly { readonly outcome: DiscussionOutcome; readonly label: string }[] = [
  { outcome: 'score-again', label: 'Score it again' },
  { outcome: 'scores-stand', label: 'Clear now, scores stand' },
  { outcome: 'differ', label: 'We differ: keep both views' },
  { outcome: 'come-back', label: 'Come back to it' },
];

/** Kept while the window is open: a room that takes three minutes a cell does so all afternoon. */
let minutesRemembered = 5;

/** One cell at a time for the room to talk about, with the time it has and what came of it. */
export function DiscussionQueue(props: DiscussionQueueProps) {
  const { project, round, cells, place, lineWords, onClose } = props;
  const headingId = useId();
  const { say } = useAnnouncer();
  const [minutes, setMinutes] = useState(minutesRemembered);
  const region = useRef<HTMLElement>(null);
  const cell = cells[place.index];

  function go(by: 1 | -1) {
    const next = cells[place.index + by];
    if (!next) return;
    place.goTo(next);
    say(`${place.index + 1 + by} of ${cells.length}: ${disputeName(next)} on ${next.criterion.label}`);
  }

  // Listened for on the region itself, which takes no focus: the keys are those of the buttons inside it.
  useEffect(() => {
    const element = region.current;
    function onKeyDown(event: KeyboardEvent) {
      const typing = event.target instanceof Element && event.target.closest('textarea, select, input');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'n' && key !== 'p') return;
      event.preventDefault();
      go(key === 'n' ? 1 : -1);
    }
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });
  if (!cell) return null;

  return (
    <section ref={region} className={styles.queue} aria-labelledby={headingId}>
      <div className={styles.head}>
        <div className={styles.steps} role="group" aria-label="Cells to talk about">
          <Button
            compact
            icon="left"
            aria-disabled={place.index === 0}
            aria-keyshortcuts="P"
            onClick={() => go(-1)}
          >
            Previous
          </Button>
          <span className={styles.count}>
            {place.index + 1} of {cells.length}
          </span>
          <Button
            compact
            icon="right"
            aria-disabled={place.index === cells.length - 1}
            aria-keyshortcuts="N"
            onClick={() => go(1)}
          >
            Next
          </Button>
        </div>
        <DiscussionTimer
          cellKey={keyOf(cell)}
          minutes={minutes}
          onMinutes={(chosen) => {
            minutesRemembered = chosen;
            setMinutes(chosen);
          }}
        />
        <ShowOnProjector cell={cell} round={round} seconds={minutes * 60} />
        <Button compact tone="quiet" icon="close" onClick={onClose}>
          Close the queue
        </Button>
      </div>
      <div className={styles.cell}>
        <div className={styles.words}>
          <h2 id={headingId} className={styles.title}>
            {disputeName(cell)} <span className={styles.criterion}>on {cell.criterion.label}</span>
          </h2>
          <p>{worthWords(cell, lineWords)}</p>
          <DisputeFacts project={project} round={round} cell={cell} />
          <DisputeReasons project={project} round={round} cell={cell} />
        </div>
        <DisputeDots project={project} cell={cell} />
      </div>
      <Outcome key={keyOf(cell)} project={project} round={round} cell={cell} />
    </section>
  );
}

/** Why this cell and not another. */
export function worthWords({ wouldMove, summary }: CellWorthDiscussing, lineWords: string): string {
  const { length } = summary.scores;
  if (wouldMove === 0) return `Settling on any of the ${length} scores would leave ${lineWords} as it is.`;
  const of = wouldMove === length ? `any of the ${length} scores` : `${wouldMove} of the ${length} scores`;
  return `Settling on ${of} would change ${lineWords}.`;
}

interface OutcomeProps {
  readonly project: Project;
  readonly round: Round;
  readonly cell: CellWorthDiscussing;
}

/** What came of it, against this cell and this round. */
function Outcome({ project, round, cell }: OutcomeProps) {
  const dispatch = useDispatch();
  const origin = useOrigin();
  const gesture = useGesture();
  const at = { roundId: round.id, optionId: cell.option.id, criterionId: cell.criterion.id };
  const noted = project.discussions?.[at.roundId]?.[at.optionId]?.[at.criterionId];

  function set(changes: Partial<Discussion>, id?: string) {
    const discussion = { reason: '', ...noted, ...changes, at: origin.at };
    dispatch({ type: 'discussion/set', cell: at, discussion }, id === undefined ? {} : { gesture: id });
  }

  return (
    <div className={styles.outcome}>
      <div className={styles.outcomes} role="group" aria-label="What came of it">
        {outcomes.map(({ outcome, label }) => (
          <Button
            key={outcome}
            compact
            aria-pressed={noted?.outcome === outcome}
            onClick={() => set({ outcome })}
          >
            {label}
          </Button>
        ))}
        {noted && (
          <Button compact tone="quiet" onClick={() => dispatch({ type: 'discussion/clear', cell: at })}>
            Take back
          </Button>
        )}
      </div>
      <TextArea
        label={`Why, for ${round.name.toLowerCase()}`}
        hint={
          project.frame.anonymity === 'anonymous'
            ? 'In the room’s words, without a name: the scores are anonymous.'
            : 'In the room’s words. Kept with this cell and this round.'
        }
        rows={2}
        value={noted?.reason ?? ''}
        onChange={(reason) => set({ reason }, gesture.id())}
        onBlur={gesture.end}
      />
    </div>
  );
}
