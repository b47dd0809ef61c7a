import { memo, type KeyboardEvent } from 'react';
import type { Score, ScoreState } from '../../../shared/model/scores';
import { classNames } from '../../ui/class-names';
import styles from './score-grid.module.css';
import { ScoreInput } from './score-input';
import type { Criterion } from '../../../shared/model/criteria';

/** How each state looks and how it is read out; the three kinds of missing never look alike. */
const states: Record<ScoreState, { readonly shown: string; readonly words: string; readonly look?: string }> =
  {
    scored: { shown: '', words: '' },
    'not-scored': { shown: '', words: 'not scored', look: 'notScored' },
    'dont-know': { shown: 'DK', words: 'don’t know', look: 'dontKnow' },
    'declared-interest': { shown: 'DI', words: 'declared interest', look: 'declaredInterest' },
  };

/** The state a cell is shown in: no entry is "not scored", unless the partner declared an interest in the option. */
export function shownState(score: Score | undefined, hasInterest: boolean): ScoreState {
  if (score !== undefined && score.state !== 'not-scored') return score.state;
  return hasInterest ? 'declared-interest' : 'not-scored';
}

export interface ScoreCellProps {
  readonly row: number;
  readonly column: number;
  readonly criterion: Criterion;
  readonly optionName: string;
  readonly score: Score | undefined;
  /** The room asked for another score here. */
  readonly toScoreAgain: boolean;
  readonly hasInterest: boolean;
  readonly isTabStop: boolean;
  /** Text being typed in this cell, or undefined. */
  readonly draft: string | undefined;
  readonly onCell: CellActions;
}

/** Everything a cell can ask for; the same object at every render, so that cells can be memoised. */
export interface CellActions {
  readonly focus: (row: number, column: number) => void;
  readonly keyDown: (event: KeyboardEvent<HTMLElement>, row: number, column: number) => void;
  readonly edit: (row: number, column: number) => void;
  readonly type: (row: number, column: number, text: string) => void;
  readonly finish: (row: number, column: number, then: 'stay' | 'down' | 'leave') => void;
  readonly cancel: (row: number, column: number) => void;
}

export const ScoreCell = memo(function ScoreCell(props: ScoreCellProps) {
  const { row, column, score, toScoreAgain, hasInterest, isTabStop, draft, onCell } = props;
  const state = shownState(score, hasInterest);
  const look = states[state];
  const hasReason = (score?.reason ?? '') !== '';
  const hasEvidence = (score?.evidenceIds ?? []).length > 0;
  return (
    <td
      role="gridcell"
      data-row={row}
      data-column={column}
      data-state={state}
      tabIndex={isTabStop ? 0 : -1}
      className={classNames(styles.cell, look.look !== undefined && styles[look.look])}
      data-again={toScoreAgain || undefined}
      aria-label={[
        state === 'scored' ? String(score?.value ?? '') : look.words,
        ...(hasReason ? ['with a reason'] : []),
        ...(hasEvidence ? ['with evidence'] : []),
        ...(toScoreAgain ? ['to be scored again'] : []),
      ].join(', ')}
      onFocus={(event) => {
        if (event.target === event.currentTarget) onCell.focus(row, column);
      }}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) onCell.keyDown(event, row, column);
      }}
      onDoubleClick={() => onCell.edit(row, column)}
    >
      {draft === undefined ? (
        <>
          {state === 'scored' ? score?.value : look.shown}
          {hasReason && <span className={styles.reasonMark} aria-hidden="true" />}
          {hasEvidence && <span className={styles.evidenceMark} aria-hidden="true" />}
        </>
      ) : (
        <ScoreInput
          label={`${props.optionName}, ${props.criterion.label}`}
          scale={props.criterion.scale}
          text={draft}
          onType={(text) => onCell.type(row, column, text)}
          onFinish={(then) => onCell.finish(row, column, then)}
          onCancel={() => onCell.cancel(row, column)}
        />
      )}
    </td>
  );
});
