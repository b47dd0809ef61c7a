import type { Criterion } from '../../../shared/model/criteria';
import type { Option } from '../../../shared/model/options';
import type { Project } from '../../../shared/model/project';
import type { Round } from '../../../shared/model/scores';
import { type CellSummary, cellSummaries } from '../../../shared/results/cell-summaries';
import { ScrollRegion } from '../../ui/scroll-region';
import { TableTools } from '../../ui/table-tools';
import styles from './score-screen.module.css';

export interface GroupViewProps {
  readonly project: Project;
  readonly round: Round;
  readonly options: readonly Option[];
  readonly criteria: readonly Criterion[];
  readonly voters: number;
}

/** Mean, range and number of scores for each cell. A gap says what kind of gap it is. */
export function GroupView({ project, round, options, criteria, voters }: GroupViewProps) {
  const summaries = cellSummaries(project, round.id);
  return (
    <>
      <ScrollRegion className={styles.scroll} label="The group’s means">
        <table className={styles.table}>
          <caption>
            Mean of the partners with a score; below it the lowest to the highest score, and how many scored
            when it is not all {voters}.
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
            {options.map((option) => (
              <tr key={option.id}>
                <th scope="row">
                  <span className={styles.code}>{option.code}</span> {option.title}
                </th>
                {criteria.map((criterion) => (
                  <td key={criterion.id}>
                    <MeanCell summary={summaries.get(option.id)?.get(criterion.id)} voters={voters} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <TableTools name="The group’s means" />
    </>
  );
}

function MeanCell({
  summary,
  voters,
}: {
  readonly summary: CellSummary | undefined;
  readonly voters: number;
}) {
  if (!summary || summary.mean === null) return <span className={styles.missing}>no score</span>;
  const values = summary.scores.map((score) => score.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  return (
    <>
      <span className={styles.mean}>{summary.mean.toFixed(1)}</span>
      <span className={styles.range}>
        {low === high ? `all ${low}` : `${low}–${high}`}
        {values.length < voters && ` · ${values.length} of ${voters}`}
      </span>
    </>
  );
}
