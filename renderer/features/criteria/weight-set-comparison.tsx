import { useState } from 'react';
import type { WeightSet } from '../../../shared/model/criteria';
import type { WeightSetId } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/project';
import { projectResults } from '../../../shared/results/project-results';
import { ScrollRegion } from '../../ui/scroll-region';
import { Select } from '../../ui/select';
import { compareWeightSets } from './compare-weight-sets';
import styles from './weights.module.css';

export interface WeightSetComparisonProps {
  readonly project: Project;
  readonly weightSet: WeightSet;
  readonly others: readonly WeightSet[];
}

/** Two sets of weights side by side: does the order change? */
export function WeightSetComparison({ project, weightSet, others }: WeightSetComparisonProps) {
  const [chosen, setChosen] = useState<WeightSetId>();
  const other = others.find(({ id }) => id === chosen) ?? others[0];
  if (!other) return null;
  const { sentence, rows } = compareWeightSets(project, weightSet, other);
  return (
    <details className={styles.comparison}>
      <summary>{sentence}</summary>
      {others.length > 1 && (
        <Select
          label="Compare with"
          compact
          value={other.id}
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      )}
      <div className={styles.sideBySide}>
        <SharesTable project={project} one={weightSet} two={other} />
        <ScrollRegion label="Places by both sets of weights" className={styles.scroll}>
          <table className={styles.table}>
            <caption>Places</caption>
            <thead>
              <tr>
                <th scope="col">Option</th>
                <th scope="col" className={styles.number}>
                  {weightSet.name}
                </th>
                <th scope="col" className={styles.number}>
                  {other.name}
                </th>
                <th scope="col">Change</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ option, rank, otherRank }) => (
                <tr key={option.id}>
                  <th scope="row">
                    {option.code} {option.title.split(':')[0]}
                  </th>
                  <td className={styles.number}>{rank ?? '–'}</td>
                  <td className={styles.number}>{otherRank ?? '–'}</td>
                  <td>{moveWords(rank, otherRank)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
    </details>
  );
}

function SharesTable({
  project,
  one,
  two,
}: {
  readonly project: Project;
  readonly one: WeightSet;
  readonly two: WeightSet;
}) {
  const first = projectResults(project, { weightSetId: one.id, scenarioId: null });
  const second = projectResults(project, { weightSetId: two.id, scenarioId: null });
  return (
    <ScrollRegion label="Weights of both sets" className={styles.scroll}>
      <table className={styles.table}>
        <caption>Weights, per cent of the whole</caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col" className={styles.number}>
              {one.name}
            </th>
            <th scope="col" className={styles.number}>
              {two.name}
            </th>
          </tr>
        </thead>
        <tbody>
          {first.criteria.map((criterion, index) => (
            <tr key={criterion.id}>
              <th scope="row">{criterion.label}</th>
              <td className={styles.number}>{percent(first.weights[index])}</td>
              <td className={styles.number}>{percent(second.weights[index])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const percent = (weight: number | undefined): string => ((weight ?? 0) * 100).toFixed(1);

function moveWords(rank: number | null, otherRank: number | null): string {
  if (rank === null || otherRank === null) return '';
  if (rank === otherRank) return 'the same';
  const by = Math.abs(rank - otherRank);
  return `${otherRank < rank ? '▲' : '▼'} ${by} ${by === 1 ? 'place' : 'places'}`;
}
