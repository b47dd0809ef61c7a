import { find } from '../../../shared/model/collection';
import { hasUnlinkedCells } from '../../../shared/results/project-results';
import { leaveOneOut } from '../../../shared/findings/leave-one-out';
import { DataTable } from '../../ui/data-table';
import { Notice } from '../../ui/notice';
import { shortLabelOf } from './contribution-rows';
import styles from './results.module.css';
import type { ResultsView } from './results-view';

const optionsShown = 6;

/** Whose view decides: the top of the ranking without each partner in turn. A caption, not a blame chart. */
export function WhoseView({ view }: { readonly view: ResultsView }) {
  const { project, results } = view;
  const found = leaveOneOut(project, results);
  const top = results.ranking.slice(0, optionsShown).filter((option) => option.rank !== null);
  const fixedWeights = results.weighting.origin === 'group' || results.weighting.origin === 'scenario';
  return (
    <section className={styles.section}>
      <h2>{found.sentence}</h2>
      {!hasUnlinkedCells(results) && (
        <p className={styles.sentence}>
          The ranking is worked out again without each partner in turn:{' '}
          {fixedWeights
            ? 'their scores are left out; the weights shown stay, because the group set them.'
            : 'their scores and their weights are left out.'}
        </p>
      )}
      {found.mayShowPartners ? (
        <DataTable
          caption={`Rank of the top ${top.length} without each partner`}
          rows={top}
          rowKey={(option) => option.option.id}
          columns={[
            { key: 'option', header: 'Option', rowHeader: true, cell: shortLabelOf },
            { key: 'all', header: 'Everyone', align: 'end', cell: (option) => option.rank },
            ...found.strips.map((strip) => ({
              key: strip.partnerId,
              header: (
                <abbr title={find(project.partners, strip.partnerId)?.name}>without {strip.label}</abbr>
              ),
              align: 'end' as const,
              cell: (option: (typeof top)[number]) => {
                const rank = strip.ranks.get(option.option.id) ?? null;
                if (rank === null) return '–';
                return rank === option.rank ? rank : <strong>{`${option.rank ?? '–'} → ${rank}`}</strong>;
              },
            })),
          ]}
        />
      ) : (
        <Notice>
          {project.frame.anonymity === 'anonymous'
            ? 'This project is anonymous: no breakdown by partner is shown.'
            : 'A breakdown by partner needs four voting partners or more.'}
        </Notice>
      )}
    </section>
  );
}
