import { type RefObject, useId } from 'react';
import type { Criterion } from '../../../shared/model/criteria';
import type { EvidenceId } from '../../../shared/model/ids';
import type { Option } from '../../../shared/model/options';
import type { Score } from '../../../shared/model/scores';
import { useGesture } from '../../store/use-gesture';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { ShowOnProjector } from '../../store/show-on-projector';
import { FigureSource } from '../../ui/figure-source';
import { Tag } from '../../ui/layout';
import { TextArea } from '../../ui/text-field';
import styles from './cell-panel.module.css';
import { levelsOf, scaleWords } from './score-entry';
import { shownState } from './score-cell';
import { ScoreEvidence } from './score-evidence';
import { discussedWords, type TalkedAbout } from './talked-about';
import { shortTitle } from './short-title';
import type { Judgement } from './use-score-cells';

export interface CellPanelProps {
  readonly option: Option;
  readonly criterion: Criterion;
  readonly score: Score | undefined;
  readonly hasInterest: boolean;
  /** Why nothing may be written, or undefined. */
  readonly locked: string | undefined;
  readonly reasonRef: RefObject<HTMLTextAreaElement | null>;
  readonly onJudge: (judgement: Judgement) => void;
  readonly onClear: () => void;
  readonly onReason: (reason: string, gesture: string) => void;
  readonly evidenceRef: RefObject<HTMLSelectElement | null>;
  readonly onEvidence: (ids: EvidenceId[]) => void;
  /** What the room said about the cell, and in which round. */
  readonly talked: TalkedAbout | undefined;
  /** Escape in the reason field: back to the cell. */
  readonly onLeave: () => void;
}

/** As many levels as fit side by side as buttons; longer scales are typed. */
const mostButtons = 11;

/** The cell in focus: its question, what each level means, and why this score was given. */
export function CellPanel(props: CellPanelProps) {
  const { option, criterion, score, hasInterest, locked } = props;
  const gesture = useGesture();
  const headingId = useId();
  const state = shownState(score, hasInterest);
  const levels = levelsOf(criterion.scale);
  const words = new Map(criterion.scale.anchors.map((anchor) => [String(anchor.score), anchor.words]));
  const shown = levels !== undefined && levels.length <= mostButtons ? levels : [...words.keys()];
  return (
    <section className={styles.panel} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} className={styles.title}>
          <span className={styles.option}>
            {option.code} {shortTitle(option.title)}
          </span>{' '}
          <span>{criterion.label}</span>
        </h2>
        <p className={styles.question}>
          {criterion.question} <span className={styles.scale}>Scored {scaleWords(criterion.scale)}.</span>
        </p>
      </div>
      <div className={styles.levels} role="group" aria-label="Choose a score">
        {shown.map((level) => (
          <button
            key={level}
            type="button"
            disabled={locked !== undefined}
            aria-pressed={state === 'scored' && String(score?.value) === level}
            className={classNames(styles.level, (words.get(level) ?? '') === '' && styles.bare)}
            onClick={() => props.onJudge({ state: 'scored', value: Number(level) })}
          >
            <strong>{level}</strong> {(words.get(level) ?? '') !== '' && <span>{words.get(level)}</span>}
          </button>
        ))}
      </div>
      <div className={styles.foot}>
        <div className={styles.gaps} role="group" aria-label="Instead of a score">
          <Button
            compact
            disabled={locked !== undefined}
            aria-pressed={state === 'dont-know'}
            onClick={() => props.onJudge({ state: 'dont-know' })}
          >
            Don’t know (D)
          </Button>
          <Button
            compact
            disabled={locked !== undefined}
            aria-pressed={state === 'declared-interest'}
            onClick={() => props.onJudge({ state: 'declared-interest' })}
          >
            Declared interest (I)
          </Button>
          <Button compact disabled={locked !== undefined || score === undefined} onClick={props.onClear}>
            Leave blank (Delete)
          </Button>
          {score?.source !== undefined && (
            <span className={styles.source}>
              <FigureSource what="this score" source={score.source}>
                where is this from?
              </FigureSource>
            </span>
          )}
          {locked !== undefined && <span className={styles.locked}>{locked}</span>}
          <ShowOnProjector choice={{ kind: 'reveal', optionId: option.id, criterionId: criterion.id }} />
        </div>
        <TextArea
          ref={props.reasonRef}
          label="Reason (R)"
          hideLabel
          placeholder={score === undefined ? 'Give a score first, then say why' : 'Reason (R)'}
          rows={1}
          className={styles.reason}
          value={score?.reason ?? ''}
          disabled={locked !== undefined || score === undefined}
          onChange={(reason) => props.onReason(reason, gesture.id())}
          onBlur={gesture.end}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            props.onLeave();
          }}
        />
      </div>
      <ScoreEvidence
        option={option}
        criterion={criterion}
        ids={score?.evidenceIds ?? []}
        disabled={locked !== undefined || score === undefined}
        selectRef={props.evidenceRef}
        onChange={props.onEvidence}
        onLeave={props.onLeave}
      />
      {props.talked && (
        <p className={styles.talked}>
          <Tag tone={props.talked.discussion.outcome === 'score-again' ? 'caution' : 'info'}>
            {discussedWords(props.talked.discussion)}
          </Tag>{' '}
          {props.talked.discussion.reason !== '' &&
            `${props.talked.roundName}: ${props.talked.discussion.reason}`}
        </p>
      )}
    </section>
  );
}
