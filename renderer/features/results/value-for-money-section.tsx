import { useState } from 'react';
import {
  valueForMoneyCaution,
  valueForMoneyInWords,
  valueForMoneyOrder,
  valueForMoneyWorkedOut,
} from '../../../shared/findings/cost-plane';
import { points, pounds } from '../../../shared/findings/figures-in-words';
import { WorkedOut } from '../../charts/worked-out';
import { NetCost } from '../../figures/option-figures';
import { DataTable } from '../../ui/data-table';
import { Notice } from '../../ui/notice';
import { shortLabelOf } from './contribution-rows';
import styles from './results.module.css';
import { RowPages, rowsOnAPage } from './row-pages';
import type { ResultsView } from './results-view';

/** Options by cost for each point of benefit, with what that order hides. */
export function ValueForMoneySection({ view: { results } }: { readonly view: ResultsView }) {
  const order = valueForMoneyOrder(results);
  const [from, setFrom] = useState(0);
  const first = from < order.length ? from : 0;
  return (
    <section className={styles.section}>
      <h2>{valueForMoneyInWords(order)}</h2>
      <Notice tone="caution">{valueForMoneyCaution}</Notice>
      <DataTable
        caption="Value for money: net cost a year ÷ benefit"
        rows={order.slice(first, first + rowsOnAPage)}
        rowKey={({ option }) => option.option.id}
        columns={[
          { key: 'place', header: 'Place', align: 'end', cell: ({ place }) => place },
          { key: 'option', header: 'Option', rowHeader: true, cell: ({ option }) => shortLabelOf(option) },
          {
            key: 'perPoint',
            header: '£ a point',
            align: 'end',
            cell: ({ costPerPoint }) => (costPerPoint === null ? 'costs nothing' : pounds(costPerPoint)),
          },
          {
            key: 'cost',
            header: 'Net cost',
            align: 'end',
            cell: ({ option }) => <NetCost option={option.option} show={pounds} />,
          },
          { key: 'benefit', header: 'Benefit', align: 'end', cell: ({ option }) => points(option.benefit!) },
          { key: 'rank', header: 'Rank by total', align: 'end', cell: ({ option }) => option.rank ?? '–' },
        ]}
      />
      <RowPages from={first} size={rowsOnAPage} of={order.length} onGoTo={setFrom} />
      <WorkedOut sentences={valueForMoneyWorkedOut(results, order)} />
    </section>
  );
}
