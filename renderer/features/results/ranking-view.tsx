import { useMemo, useState } from 'react';
import { points } from '../../../shared/findings/figures-in-words';
import type { ContributionRow } from '../../charts/contribution-data';
import { AlignedBars, alignedBarsHeight } from '../../charts/aligned-bars';
import { ChartFigure } from '../../charts/chart-figure';
import type { ChartTable } from '../../charts/chart-table';
import { StackedContributions, stackedContributionsHeight } from '../../charts/stacked-contributions';
import { contributionColumns, contributionRows, shortLabelOf } from './contribution-rows';
import { ChartSwitch } from './chart-switch';
import { rankingWorkedOut } from './ranking-worked-out';
import { RowPages, rowsOnAPage } from './row-pages';
import type { ResultsView } from './results-view';
import { useSettledOrder } from './use-settled-order';

export interface RankingViewProps {
  readonly view: ResultsView;
  /** The view as it was when the weights last rested: what is read rather than watched, and the order of the rows. */
  readonly rested: ResultsView;
  readonly chosenKey: string | undefined;
  readonly onChoose: (key: string) => void;
}

const pictures = [
  { value: 'stacked', label: 'Totals, stacked' },
  { value: 'aligned', label: 'Criteria side by side' },
] as const;
type Picture = (typeof pictures)[number]['value'];

/** Who leads and by how much: the ranking, each total made of weighted points. */
export function RankingView({ view, rested, chosenKey, onChoose }: RankingViewProps) {
  const { project, results, lead, scenario } = view;
  const [picture, setPicture] = useState<Picture>('stacked');
  const [from, setFrom] = useState(0);
  const columns = contributionColumns(view);
  const workedOut = useMemo(() => rankingWorkedOut(rested), [rested]);
  const order = useSettledOrder(results, rested.results);
  const first = from < order.length ? from : 0;
  const rows = contributionRows(view, columns, order.slice(first, first + rowsOnAPage));
  const nothing = results.options.find((option) => option.option.type === 'do-nothing');
  const zeroLine =
    nothing === undefined || nothing.total === null
      ? undefined
      : { label: `do nothing ${points(nothing.total)}`, total: nothing.total };
  const table = rankingTable(rows, columns, zeroLine?.total);
  const common = { series: columns, rows, chosenKey, onChoose, isMoving: view !== rested };
  const controls = useMemo(
    () => <ChartSwitch label="Picture" value={picture} choices={pictures} onChange={setPicture} />,
    [picture],
  );
  return (
    <>
      <ChartFigure
        title={lead.sentence}
        description={descriptionOf(rested)}
        workedOut={workedOut}
        table={table}
        readings={rows.map((row) => ({ key: row.key, text: readingOf(row, columns) }))}
        onChoose={onChoose}
        {...(scenario
          ? { source: `What-if “${scenario.name}”, over the base case of ${project.title}` }
          : {})}
        controls={controls}
        draw={({ width, prefix, activeKey }) => {
          const props = { ...common, width, prefix, activeKey };
          return picture === 'stacked'
            ? {
                height: stackedContributionsHeight(props),
                marks: <StackedContributions {...props} {...(zeroLine ? { zeroLine } : {})} />,
              }
            : { height: alignedBarsHeight(props), marks: <AlignedBars {...props} /> };
        }}
      />
      <RowPages from={first} size={rowsOnAPage} of={order.length} onGoTo={setFrom} />
    </>
  );
}

function descriptionOf({ results, base, lead, scenario }: ResultsView): string {
  const ranked = results.options.filter((option) => option.rank !== null).length;
  const without = results.options.length - ranked;
  const scope = `${ranked} options ranked${without > 0 ? `, ${without} without a total` : ''}; each bar is the sum of its weighted points${endsInWords(results)}.`;
  if (scenario === undefined) return `${scope} ${lead.because}`;
  const first = base.ranking[0];
  const was =
    first?.total === null || first === undefined
      ? ''
      : ` In the base case (dashed) ${shortLabelOf(first)} leads with ${points(first.total)}.`;
  return `${scope} What-if “${scenario.name}”.${was} ${lead.because}`;
}

/** ", from 74.0 for A02 Know Your Numbers to 54.3 for A16 Good Neighbours". */
function endsInWords({ ranking }: ResultsView['results']): string {
  const ranked = ranking.filter((option) => option.total !== null);
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (first === undefined || last === undefined || first === last) return '';
  const end = (option: typeof first) => `${points(option.total!)} for ${shortLabelOf(option)}`;
  return `, from ${end(first)} to ${end(last)}`;
}

function readingOf(row: ContributionRow, columns: readonly { readonly name: string }[]): string {
  const parts = columns.map(({ name }, index) => {
    const part = row.parts[index];
    return `${name} ${part === null || part === undefined ? 'missing' : points(part)}`;
  });
  const total = row.total === null ? 'no total' : `${points(row.total)} points`;
  const notes = [row.change === undefined ? '' : `rank was ${row.change}`, row.note ?? ''].filter(Boolean);
  return [`Rank ${row.rankText}: ${row.name}, ${total}`, parts.join(', '), ...notes].join('. ');
}

function rankingTable(
  rows: readonly ContributionRow[],
  columns: readonly { readonly name: string }[],
  zero: number | undefined,
): ChartTable {
  const whatIf = rows.some((row) => row.baseTotal !== undefined);
  return {
    caption: 'Ranking, in weighted points out of 100',
    columns: [
      { label: 'Option' },
      { label: 'Rank' },
      { label: 'Total', show: points },
      ...columns.map(({ name }) => ({ label: name, show: points })),
      ...(whatIf ? [{ label: 'Base case total', show: points }] : []),
      ...(zero === undefined ? [] : [{ label: 'Above doing nothing', show: points }]),
      { label: 'Note' },
    ],
    rows: rows.map((row) => ({
      key: row.key,
      heading: row.name,
      cells: [
        row.rankText,
        row.total,
        ...row.parts,
        ...(whatIf ? [row.baseTotal ?? null] : []),
        ...(zero === undefined ? [] : [row.total === null ? null : row.total - zero]),
        [row.change ?? '', row.note ?? ''].filter(Boolean).join('; '),
      ],
    })),
  };
}
