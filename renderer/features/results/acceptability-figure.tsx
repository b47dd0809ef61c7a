import {
  type Acceptability,
  acceptabilityInWords,
  optionAcceptability,
  precisionInWords,
} from '../../../shared/findings/acceptability-in-words';
import { acceptabilityRun, type WeightingScope } from '../../../shared/findings/acceptability-run';
import { percent, rankLabel } from '../../../shared/findings/figures-in-words';
import type { ResultOption } from '../../../shared/results/project-results';
import {
  AcceptabilityBars,
  acceptabilityHeight,
  type AcceptabilityRow,
} from '../../charts/acceptability-bars';
import { ChartFigure } from '../../charts/chart-figure';
import { shortLabelOf, tieCounts } from './contribution-rows';
import type { ResultsView } from './results-view';

export interface AcceptabilityFigureProps {
  readonly view: ResultsView;
  readonly scope: WeightingScope;
  /** Undefined while the first weightings are drawn: the picture keeps its place, with names and no bars. */
  readonly acceptability: Acceptability | undefined;
}

const rowsShown = 12;

const drawnFrom: Readonly<Record<WeightingScope, string>> = {
  around: 'at random around the weights shown',
  any: 'from every possible mix, all equally likely',
};

const count = (whole: number) => whole.toLocaleString('en-GB');

/** How often each option comes first, second and third when the weights are drawn at random. */
export function AcceptabilityFigure({ view, scope, acceptability }: AcceptabilityFigureProps) {
  const { results, model } = view;
  const ties = tieCounts(results);
  const inWords = (option: ResultOption) =>
    acceptability === undefined
      ? 'being worked out'
      : optionAcceptability(acceptability, results.options.indexOf(option));
  const shown = results.ranking.filter((option) => option.rank !== null).slice(0, rowsShown);
  const rows = shown.map((option): AcceptabilityRow => ({
    key: option.option.id,
    name: shortLabelOf(option),
    rankText: rankLabel(option.rank, ties.get(option.rank) ?? 1),
    shares: acceptability && placesOf(acceptability.shares[results.options.indexOf(option)]),
  }));
  const [leader] = results.ranking;
  const leaderWords =
    leader === undefined ? '' : `${shortLabelOf(leader)}, the leader as things stand: ${inWords(leader)}. `;
  const precision =
    acceptability === undefined
      ? `${count(acceptabilityRun.samples)} weightings are being drawn`
      : precisionInWords(acceptability.samples);
  return (
    <ChartFigure
      title={
        acceptability === undefined
          ? 'Trying random weightings to see how often each of the options comes first…'
          : acceptabilityInWords(model, acceptability)
      }
      description={`${leaderWords}${precision}. Weights are drawn ${drawnFrom[scope]}; the scores stay as they are.`}
      workedOut={[
        ...drawnWords(rows[0], acceptability),
        `Rank acceptability (SMAA-2, Lahdelma & Salminen 2001): in how many of ${count(acceptability?.samples ?? acceptabilityRun.samples)} random weightings an option has each rank; options level in a draw share the place.`,
        scope === 'any'
          ? 'Weights: uniform over all mixes of the leaf criteria that sum to 100%.'
          : 'Weights: a Dirichlet distribution whose mean is the weights shown, so that a weight of 15% is mostly drawn between 7 and 24%.',
        model.missing === 'reweight'
          ? 'A fixed seed gives the same answer each time. An option with a missing criterion is judged on those it has.'
          : 'A fixed seed gives the same answer each time. Options with a missing criterion are left out.',
      ]}
      table={{
        caption: 'Share of weightings in which each option comes first, second, third',
        columns: [
          { label: 'Option' },
          { label: 'First', show: (share) => percent(share) },
          { label: 'Second', show: (share) => percent(share) },
          { label: 'Third', show: (share) => percent(share) },
          { label: 'Lower', show: (share) => percent(share) },
        ],
        rows: rows.map((row) => ({
          key: row.key,
          heading: row.name,
          cells: [...(row.shares ?? [null, null, null, null])],
        })),
      }}
      readings={shown.map((option) => ({
        key: option.option.id,
        text: `${shortLabelOf(option)}: ${inWords(option)}`,
      }))}
      draw={({ width, prefix, activeKey }) => ({
        height: acceptabilityHeight(rows),
        marks: <AcceptabilityBars width={width} prefix={prefix} activeKey={activeKey} rows={rows} />,
      })}
    />
  );
}

function placesOf([first = 0, second = 0, third = 0]: readonly number[] = []): AcceptabilityRow['shares'] {
  return [first, second, third, Math.max(0, 1 - first - second - third)];
}

/** "A02: first in 13,240 of 20,000 weightings drawn, 13,240 ÷ 20,000 = 66.2%". */
function drawnWords(row: AcceptabilityRow | undefined, acceptability: Acceptability | undefined): string[] {
  if (row?.shares === undefined || acceptability === undefined) return [];
  const [first] = row.shares;
  const [times, all] = [count(Math.round(first * acceptability.samples)), count(acceptability.samples)];
  return [
    `${row.name} came first in ${times} of ${all} weightings drawn: ${times} ÷ ${all} = ${percent(first)}.`,
  ];
}
