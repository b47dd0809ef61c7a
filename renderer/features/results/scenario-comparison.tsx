import { listOf } from '../../../shared/model/collection';
import { points, rankLabel } from '../../../shared/findings/figures-in-words';
import { projectResults } from '../../../shared/results/project-results';
import { DataTable } from '../../ui/data-table';
import { shortLabelOf, tieCounts } from './contribution-rows';
import styles from './results.module.css';
import type { ResultsView } from './results-view';

/** Options listed: the table is for comparing the top of several orders. */
const mostRows = 12;

/** Every named what-if beside the base case: rank and total of each option under each. */
export function ScenarioComparison({ view }: { readonly view: ResultsView }) {
  const { project, base } = view;
  const scenarios = listOf(project.scenarios);
  if (scenarios.length === 0) return null;
  const cases = [
    { id: 'base', name: 'Base case', results: base },
    ...scenarios.map((scenario) => ({
      id: scenario.id,
      name: scenario.name,
      results: projectResults(project, { scenarioId: scenario.id }),
    })),
  ].map((entry) => ({
    ...entry,
    ties: tieCounts(entry.results),
    byOption: new Map(entry.results.options.map((option) => [option.option.id, option])),
  }));
  return (
    <section className={styles.section}>
      <h2>What-ifs side by side</h2>
      <DataTable
        caption="Rank and total under each case"
        hideCaption
        rows={base.ranking.slice(0, mostRows)}
        rowKey={(option) => option.option.id}
        columns={[
          { key: 'option', header: 'Option', rowHeader: true, cell: shortLabelOf },
          ...cases.map((entry) => ({
            key: entry.id,
            header: entry.name,
            align: 'end' as const,
            cell: (row: (typeof base.ranking)[number]) => {
              const option = entry.byOption.get(row.option.id);
              if (option === undefined || option.total === null) return '–';
              return `${rankLabel(option.rank, entry.ties.get(option.rank) ?? 1)} · ${points(option.total)}`;
            },
          })),
        ]}
      />
    </section>
  );
}
