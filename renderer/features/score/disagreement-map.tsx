import type { Criterion } from '../../../shared/model/criteria';
import type { CriterionId, OptionId } from '../../../shared/model/ids';
import type { Option } from '../../../shared/model/options';
import type { CellSummaries, CellSummary } from '../../../shared/results/cell-summaries';
import { spreadOf } from '../../../shared/appraisal/agreement/spread';
import { classNames } from '../../ui/class-names';
import { ScrollRegion } from '../../ui/scroll-region';
import { TableTools } from '../../ui/table-tools';
import styles from './disagreement.module.css';

export interface DisagreementMapProps {
  readonly options: readonly Option[];
  readonly criteria: readonly Criterion[];
  readonly summaries: CellSummaries;
  /** Opens the cell in the queue; only where scores differ. */
  readonly onTalk: (optionId: OptionId, criterionId: CriterionId) => void;
}

/** The whole matrix at a glance: the SD in every cell, darker where scores lie further apart. */
export function DisagreementMap({ options, criteria, summaries, onTalk }: DisagreementMapProps) {
  const deviations = options.map((option) =>
    criteria.map((criterion) => deviationOf(summaries.get(option.id)?.get(criterion.id))),
  );
  // Scales may differ between criteria: the shade compares shares of the scale, the number is the SD itself.
  const most = Math.max(
    ...deviations.flatMap((row) =>
      row.map((deviation, column) => (deviation ?? 0) / spanOf(criteria[column])),
    ),
  );
  return (
    // A scrolling region needs a tab stop, or the keyboard cannot reach what is out of view (WCAG 2.1.1).
    <>
      <ScrollRegion className={styles.mapScroll} label="Disagreement in every cell">
        <table className={styles.map}>
          <caption>
            Standard deviation of the scores in every cell (n − 1); darker is further apart, 0.0 is full
            agreement, a dash means fewer than two scores.
          </caption>
          <thead>
            <tr>
              <th scope="col">Option</th>
              {criteria.map((criterion) => (
                <th key={criterion.id} scope="col">
                  {criterion.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {options.map((option, row) => (
              <tr key={option.id}>
                <th scope="row">
                  {option.code} {option.title.split(':')[0]}
                </th>
                {criteria.map((criterion, column) => {
                  const deviation = deviations[row]?.[column] ?? null;
                  const depth = most > 0 ? Math.ceil((3 * (deviation ?? 0)) / spanOf(criterion) / most) : 0;
                  return (
                    <td key={criterion.id} className={classNames(styles.heat, styles[`heat${depth}`])}>
                      {deviation === null || deviation === 0 ? (
                        (deviation?.toFixed(1) ?? '–')
                      ) : (
                        <button
                          type="button"
                          className={styles.heatButton}
                          aria-label={`${deviation.toFixed(1)}: talk about ${option.code} on ${criterion.label}`}
                          onClick={() => onTalk(option.id, criterion.id)}
                        >
                          {deviation.toFixed(1)}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <TableTools name="Disagreement in every cell" />
    </>
  );
}

const spanOf = (criterion: Criterion | undefined): number =>
  (criterion && criterion.scale.max - criterion.scale.min) || 1;

const deviationOf = (summary: CellSummary | undefined): number | null =>
  spreadOf(summary?.scores.map((score) => score.value) ?? []).sd;
