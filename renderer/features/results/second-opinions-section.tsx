import { secondOpinions } from '../../../shared/findings/second-opinions';
import { WorkedOut } from '../../charts/worked-out';
import { DataTable } from '../../ui/data-table';
import { shortLabelOf } from './contribution-rows';
import styles from './results.module.css';
import type { ResultsView } from './results-view';

const rowsShown = 8;

/** The order under four methods: a check on the method, never the headline. */
export function SecondOpinionsSection({ view: { model, results } }: { readonly view: ResultsView }) {
  const found = secondOpinions(model);
  if (found === undefined) return null;
  const top = results.ranking.filter((option) => option.rank !== null).slice(0, rowsShown);
  return (
    <section className={styles.section}>
      <h2>{found.sentence}</h2>
      <DataTable
        caption="Rank under four methods, on the same values and weights"
        rows={top}
        rowKey={(option) => option.option.id}
        columns={[
          { key: 'option', header: 'Option', rowHeader: true, cell: shortLabelOf },
          ...found.methods.map((method) => ({
            key: method.key,
            header: method.name,
            align: 'end' as const,
            cell: (option: (typeof top)[number]) => method.ranks[results.options.indexOf(option)] ?? '–',
          })),
        ]}
      />
      <ul className={styles.sentences}>
        {found.methods.map((method) => (
          <li key={method.key}>
            {method.name}: {method.what}
          </li>
        ))}
      </ul>
      <WorkedOut sentences={[...found.methods.map((method) => method.workedOut), found.scope]} />
    </section>
  );
}
