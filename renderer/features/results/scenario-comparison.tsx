import { listOf } from '../../../shared/model/collection';
import { points, rankLabel } from '../../../shared/findings/figures-in-words';
import type { OptionId } from '../../../shared/model/ids';
import { type ProjectResults, projectResults } from '../../../shared/results/project-results';
import { WorkedOut } from '../../charts/worked-out';
import { DataTable } from '../../ui/data-table';
import { labelOf, shortLabelOf, tieCounts } from './contribution-rows';
import { totalInTerms } from './ranking-worked-out';
import styles from './results.module.css';
import type { ResultsView } from './results-view';

/** Options listed: the table is for comparing the top of several orders. */
const mostRows = 12;

/** Cases whose arithmetic is written out. */
const mostCases = 4;

const rules =
  'A case keeps what stands in the base case but for what it changes. Ranks compare totals to nine decimals within the case; equal totals share the better rank, marked “=”.';

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
      <WorkedOut sentences={[...casesWorkedOut(base.ranking[0]?.option.id, cases), rules]} />
    </section>
  );
}

/** The base case's leader under each case, with the weights and values of that case. */
function casesWorkedOut(
  leader: OptionId | undefined,
  cases: readonly { readonly name: string; readonly results: ProjectResults }[],
): string[] {
  return cases.slice(0, mostCases).flatMap(({ name, results }) => {
    const option = results.options.find((entry) => entry.option.id === leader);
    return option === undefined || option.total === null
      ? []
      : [`${name}, ${labelOf(option)}: ${totalInTerms(results, option)}.`];
  });
}
