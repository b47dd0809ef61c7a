import { find } from '../../../shared/model/collection';
import type { LeaveOneOut } from '../../../shared/findings/leave-one-out';
import { ChartFigure } from '../../charts/chart-figure';
import { RankStrip, rankStripHeight, type RankStripRow } from '../../charts/rank-strip';
import { shortLabelOf } from './contribution-rows';
import type { ResultsView } from './results-view';

const optionsShown = 6;

/** The top of the ranking without each partner in turn. A caption, not a blame chart. */
export function LeaveOneOutStrip({
  view,
  found,
}: {
  readonly view: ResultsView;
  readonly found: LeaveOneOut;
}) {
  const { project, results } = view;
  const top = results.ranking.slice(0, optionsShown).filter((option) => option.rank !== null);
  const columns = [
    { key: 'all', name: 'everyone', label: 'Everyone' },
    ...found.strips.map((strip) => ({
      key: strip.partnerId,
      name: strip.label,
      label: `Without ${find(project.partners, strip.partnerId)?.name ?? strip.label}`,
    })),
  ];
  const rows = top.map((option): RankStripRow => ({
    key: option.option.id,
    name: shortLabelOf(option),
    ranks: [option.rank, ...found.strips.map((strip) => strip.ranks.get(option.option.id) ?? null)],
  }));
  const moved = rows.filter((row) => row.ranks.some((rank) => rank !== row.ranks[0]));
  const fixedWeights = results.weighting.origin === 'group' || results.weighting.origin === 'scenario';
  return (
    <ChartFigure
      title={found.sentence}
      description={`The places of the first ${rows.length}, worked out again without each partner in turn; ${moved.length === 0 ? 'none of them moves' : `${moved.length} of them move at least once, ringed with an arrow${furthestInWords(rows, columns)}`}.`}
      workedOut={[
        `Everyone: ${results.voters.length} partners. Without one of them the cell means are taken over the other ${results.voters.length - 1}; ${
          fixedWeights
            ? 'the weights stay, because the group or the what-if set them.'
            : 'their weights are left out of the mean too.'
        }`,
        ...rows.slice(0, 1).map((row) => exampleOf(row, columns)),
      ]}
      table={{
        caption: `Place of the first ${rows.length} without each partner`,
        columns: [{ label: 'Option' }, ...columns.map(({ label }) => ({ label, show: String }))],
        rows: rows.map((row) => ({ key: row.key, heading: row.name, cells: [...row.ranks] })),
      }}
      readings={rows.map((row) => ({ key: row.key, text: exampleOf(row, columns) }))}
      draw={({ width, activeKey }) => ({
        height: rankStripHeight(rows),
        marks: <RankStrip width={width} activeKey={activeKey} columns={columns} rows={rows} />,
      })}
    />
  );
}

function exampleOf(row: RankStripRow, columns: readonly { readonly label: string }[]): string {
  const places = row.ranks.map((rank, index) => `${columns[index]!.label} ${rank ?? 'no place'}`);
  return `${row.name}: ${places.join('; ')}.`;
}

/** "; the furthest is A04 Housing First, from 10 to 13 without HOMES". */
function furthestInWords(
  rows: readonly RankStripRow[],
  columns: readonly { readonly name: string }[],
): string {
  const moves = rows.flatMap(({ name, ranks }) =>
    ranks.flatMap((rank, index) => {
      const [was] = ranks;
      if (rank === null || was === null || was === undefined) return [];
      const words = `; the furthest is ${name}, from ${was} to ${rank} without ${columns[index]!.name}`;
      return [{ by: Math.abs(rank - was), words }];
    }),
  );
  return moves.sort((a, b) => b.by - a.by)[0]?.words ?? '';
}
