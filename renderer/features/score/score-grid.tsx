import { memo } from 'react';
import type { Criterion } from '../../../shared/model/criteria';
import type { CriterionId, OptionId } from '../../../shared/model/ids';
import type { Option } from '../../../shared/model/options';
import type { ScoresByCriterion, ScoresByOption } from '../../../shared/model/scores';
import { type CellActions, ScoreCell } from './score-cell';
import { TableTools } from '../../ui/table-tools';
import styles from './score-grid.module.css';
import type { GridFocus } from './use-grid-focus';
import type { Draft } from './use-score-cells';
import type { TalkedAbout } from './talked-about';
import { shortTitle } from './short-title';

export interface ScoreGridProps {
  readonly caption: string;
  readonly options: readonly Option[];
  readonly criteria: readonly Criterion[];
  readonly scores: ScoresByOption | undefined;
  readonly talkedAt: (optionId: OptionId, criterionId: CriterionId) => TalkedAbout | undefined;
  readonly hasInterest: (option: Option) => boolean;
  readonly focus: GridFocus;
  readonly draft: Draft | undefined;
  readonly actions: CellActions;
  /** Id of the text that explains the keys. */
  readonly describedBy: string;
}

/** One partner's sheet: options down, judged criteria across, in a native table with one tab stop. */
export function ScoreGrid(props: ScoreGridProps) {
  const { caption, options, criteria, scores, talkedAt, hasInterest, focus, draft, actions } = props;
  return (
    <>
      <div className={styles.scroll}>
        <table ref={focus.tableRef} role="grid" aria-describedby={props.describedBy} className={styles.grid}>
          <caption className={styles.caption}>{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                Option
              </th>
              {criteria.map((criterion) => (
                <th key={criterion.id} scope="col" title={criterion.question}>
                  {criterion.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {options.map((option, row) => (
              <ScoreRow
                key={option.id}
                option={option}
                row={row}
                criteria={criteria}
                scores={scores?.[option.id]}
                again={criteria
                  .filter(({ id }) => talkedAt(option.id, id)?.discussion.outcome === 'score-again')
                  .map(({ id }) => id)
                  .join(' ')}
                hasInterest={hasInterest(option)}
                tabStop={focus.place.row === row ? focus.place.column : undefined}
                draftColumn={draft?.row === row ? draft.column : undefined}
                draftText={draft?.row === row ? draft.text : undefined}
                actions={actions}
              />
            ))}
          </tbody>
        </table>
      </div>
      <TableTools name={caption} />
    </>
  );
}

interface ScoreRowProps {
  readonly option: Option;
  readonly row: number;
  readonly criteria: readonly Criterion[];
  readonly scores: ScoresByCriterion | undefined;
  /** The criteria to be scored again, by id; one text, so that a row is drawn again only when they change. */
  readonly again: string;
  readonly hasInterest: boolean;
  readonly tabStop: number | undefined;
  readonly draftColumn: number | undefined;
  readonly draftText: string | undefined;
  readonly actions: CellActions;
}

const ScoreRow = memo(function ScoreRow(props: ScoreRowProps) {
  const { option, row, criteria, scores, again, hasInterest, tabStop, draftColumn, draftText, actions } =
    props;
  return (
    <tr>
      <th scope="row" className={styles.option}>
        {option.code !== '' && <span className={styles.code}>{option.code}</span>}{' '}
        <span title={option.title}>{shortTitle(option.title)}</span>
      </th>
      {criteria.map((criterion, column) => (
        <ScoreCell
          key={criterion.id}
          row={row}
          column={column}
          criterion={criterion}
          optionName={option.title}
          score={scores?.[criterion.id]}
          toScoreAgain={again.split(' ').includes(criterion.id)}
          hasInterest={hasInterest}
          isTabStop={tabStop === column}
          draft={draftColumn === column ? draftText : undefined}
          onCell={actions}
        />
      ))}
    </tr>
  );
});
