import { useCallback, useId, useRef, useState } from 'react';
import type { Partner } from '../../../shared/model/frame';
import type { Criterion } from '../../../shared/model/criteria';
import type { CriterionId, OptionId } from '../../../shared/model/ids';
import type { Option } from '../../../shared/model/options';
import type { Round, Score, ScoresByOption } from '../../../shared/model/scores';
import { useDispatch, useOrigin } from '../../store/project-context';
import { useAnnouncer } from '../../ui/announcer';
import { Checkbox } from '../../ui/checkbox';
import { CellPanel } from './cell-panel';
import { ScoreGrid } from './score-grid';
import { countProgress, progressWords } from './score-progress';
import styles from './score-screen.module.css';
import type { TalkedAbout } from './talked-about';
import { useGridFocus } from './use-grid-focus';
import { type Judgement, useScoreCells } from './use-score-cells';

export interface ScoreSheetProps {
  readonly round: Round;
  readonly partner: Partner;
  readonly options: readonly Option[];
  readonly criteria: readonly Criterion[];
  readonly scores: ScoresByOption | undefined;
  readonly talkedAt: (optionId: OptionId, criterionId: CriterionId) => TalkedAbout | undefined;
}

/** Whether the last person wanted to move on after each score; kept while the window is open. */
let moveOnRemembered = false;

/** One partner's sheet in one round: the grid, and what the cell in focus asks. */
export function ScoreSheet(props: ScoreSheetProps) {
  const { round, partner, options, criteria, scores, talkedAt } = props;
  const dispatch = useDispatch();
  const origin = useOrigin();
  const { say } = useAnnouncer();
  const [message, setMessage] = useState('');
  const [moveOn, setMoveOn] = useState(moveOnRemembered);
  const reasonRef = useRef<HTMLTextAreaElement>(null);
  const evidenceRef = useRef<HTMLSelectElement>(null);
  const keysId = useId();
  const focus = useGridFocus(options.length, criteria.length);

  const hasInterest = (option: Option) => partner.interests[option.id] !== undefined;
  const locked = (row: number): string | undefined => {
    if (round.state === 'closed') return `${round.name} is closed. Open another round to score again.`;
    const option = options[row];
    return option && hasInterest(option)
      ? `${partner.name} has declared an interest in ${option.code} and does not score it.`
      : undefined;
  };
  const scoreAt = (row: number, column: number): Score | undefined => {
    const option = options[row];
    const criterion = criteria[column];
    return option && criterion ? scores?.[option.id]?.[criterion.id] : undefined;
  };
  const cellOf = (option: Option, criterion: Criterion) => ({
    roundId: round.id,
    partnerId: partner.id,
    optionId: option.id,
    criterionId: criterion.id,
  });

  const onSay = useCallback(
    (sentence: string) => {
      setMessage(sentence);
      say(sentence);
    },
    [say],
  );

  function judge(option: Option, criterion: Criterion, judgement: Judgement) {
    const earlier = scores?.[option.id]?.[criterion.id];
    const score: Score = {
      ...judgement,
      ...(earlier?.reason !== undefined && { reason: earlier.reason }),
      ...(earlier?.evidenceIds !== undefined && { evidenceIds: earlier.evidenceIds }),
      at: origin.at,
    };
    setMessage('');
    dispatch({ type: 'score/set', cell: cellOf(option, criterion), score });
  }

  function clear(option: Option, criterion: Criterion) {
    setMessage('');
    if (scores?.[option.id]?.[criterion.id] === undefined) return;
    dispatch({ type: 'score/clear', cell: cellOf(option, criterion) });
  }

  const { draft, actions } = useScoreCells({
    options,
    criteria,
    focus,
    scoreAt,
    locked,
    onJudge: judge,
    onClear: clear,
    onSay,
    moveOn,
    onReason: () => reasonRef.current?.focus(),
    onEvidence: () => evidenceRef.current?.focus(),
  });

  const progress = countProgress(
    scores,
    options.map((option) => option.id),
    criteria.map((criterion) => criterion.id),
    (optionId) => partner.interests[optionId] !== undefined,
  );
  const { row, column } = focus.place;
  const option = options[row];
  const criterion = criteria[column];
  const score = scoreAt(row, column);

  return (
    <div className={styles.sheet}>
      <div className={styles.sheetHead}>
        <p className={styles.progress}>
          <strong>{partner.name}</strong>: {progressWords(progress)}
        </p>
        <Checkbox
          label="Move on after each score"
          checked={moveOn}
          onChange={(checked) => {
            moveOnRemembered = checked;
            setMoveOn(checked);
          }}
        />
      </div>
      <ScoreGrid
        caption={`Scores of ${partner.name}, ${round.name}`}
        options={options}
        criteria={criteria}
        scores={scores}
        talkedAt={talkedAt}
        hasInterest={hasInterest}
        focus={focus}
        draft={draft}
        actions={actions}
        describedBy={keysId}
      />
      <p id={keysId} className={styles.keys}>
        Type a digit to score. <kbd>D</kbd> don’t know, <kbd>I</kbd> declared interest, <kbd>Delete</kbd>{' '}
        blank, <kbd>Enter</kbd> edit, <kbd>Esc</kbd> cancel, <kbd>R</kbd> reason, <kbd>E</kbd> evidence,
        arrows move.
      </p>
      {message !== '' && <p className={styles.message}>{message}</p>}
      {option && criterion && (
        <CellPanel
          key={`${option.id}/${criterion.id}`}
          option={option}
          criterion={criterion}
          score={score}
          hasInterest={hasInterest(option)}
          locked={locked(row)}
          reasonRef={reasonRef}
          onJudge={(judgement) => judge(option, criterion, judgement)}
          onClear={() => clear(option, criterion)}
          onReason={(reason, gesture) => {
            if (score === undefined) return;
            dispatch(
              { type: 'score/set', cell: cellOf(option, criterion), score: { ...score, reason } },
              { gesture },
            );
          }}
          evidenceRef={evidenceRef}
          onEvidence={(evidenceIds) => {
            if (score === undefined) return;
            dispatch({
              type: 'score/set',
              cell: cellOf(option, criterion),
              score: { ...score, evidenceIds },
            });
          }}
          talked={talkedAt(option.id, criterion.id)}
          onLeave={() => focus.moveTo({ row, column })}
        />
      )}
    </div>
  );
}
