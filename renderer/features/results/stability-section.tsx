import type { CriterionId } from '../../../shared/model/ids';
import { percent } from '../../../shared/findings/figures-in-words';
import { nameOf } from '../../../shared/findings/result-matrix';
import { type Stability, stabilityOfFirst, stabilityWorkedOut } from '../../../shared/findings/stability';
import { WorkedOut } from '../../charts/worked-out';
import { DataTable } from '../../ui/data-table';
import styles from './results.module.css';
import type { ResultsView } from './results-view';

/** For every weight: how far it may move before another option leads. */
export function StabilitySection(props: {
  readonly view: ResultsView;
  readonly onChoose: (id: CriterionId) => void;
}) {
  const { model } = props.view;
  const rows = model.blocks.flatMap((block) => {
    const stability = stabilityOfFirst(model, { label: block.criterion.label, leaves: block.leaves });
    return stability === undefined ? [] : [{ block, stability }];
  });
  const safe = rows.filter(({ stability }) => stability.below === undefined && stability.above === undefined);
  return (
    <section className={styles.section}>
      <h2>
        {safe.length === rows.length
          ? 'No single weight can move first place'
          : `First place could move with ${rows.length - safe.length} of ${rows.length} weights`}
      </h2>
      <DataTable
        caption="How far each weight may move before another option leads"
        rows={rows}
        rowKey={({ block }) => block.criterion.id}
        columns={[
          {
            key: 'criterion',
            header: 'Criterion',
            rowHeader: true,
            cell: ({ block }) => (
              <button
                type="button"
                className={styles.link}
                onClick={() => props.onChoose(block.criterion.id)}
              >
                {block.criterion.label}
              </button>
            ),
          },
          { key: 'now', header: 'Now', align: 'end', cell: ({ block }) => percent(block.weight) },
          {
            key: 'holds',
            header: 'First place holds',
            align: 'end',
            cell: ({ stability }) => heldInWords(stability),
          },
          {
            key: 'then',
            header: 'Then leads',
            cell: ({ stability: { below, above } }) =>
              [
                above === undefined ? '' : `${nameOf(model, above)} above`,
                below === undefined ? '' : `${nameOf(model, below)} below`,
              ]
                .filter(Boolean)
                .join('; ') || 'nobody else',
          },
        ]}
      />
      <WorkedOut
        sentences={stabilityWorkedOut(
          model,
          rows.map(({ block, stability }) => ({ label: block.criterion.label, stability })),
        )}
      />
    </section>
  );
}

function heldInWords({ from, to, below, above }: Stability): string {
  if (below === undefined && above === undefined) return 'at any weight';
  if (below === undefined) return `up to ${percent(to)}`;
  if (above === undefined) return `from ${percent(from)}`;
  return `${percent(from)} to ${percent(to)}`;
}
