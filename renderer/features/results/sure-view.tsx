import {
  acceptabilityInWords,
  optionAcceptability,
  precisionInWords,
} from '../../../shared/findings/acceptability-in-words';
import { percent, rankLabel } from '../../../shared/findings/figures-in-words';
import {
  AcceptabilityBars,
  acceptabilityHeight,
  type AcceptabilityRow,
} from '../../charts/acceptability-bars';
import { ChartFigure } from '../../charts/chart-figure';
import { shortLabelOf, tieCounts } from './contribution-rows';
import styles from './results.module.css';
import type { ResultsView } from './results-view';
import { SecondOpinionsSection } from './second-opinions-section';
import { useAcceptability } from './use-acceptability';
import { useState } from 'react';
import { ShowOnProjector } from '../../store/show-on-projector';
import { ChartSwitch } from './chart-switch';
import type { WeightingScope } from '../../../shared/findings/acceptability-run';

const rowsShown = 12;

/** How sure we are: how often each option comes first when the weights are drawn at random, and under other methods. */
export function SureView({ view }: { readonly view: ResultsView }) {
  const { results, model } = view;
  const [scope, setScope] = useState<WeightingScope>('around');
  const around = useAcceptability(model, 'around', true);
  const [anyWanted, setAnyWanted] = useState(false);
  const any = useAcceptability(model, 'any', anyWanted);
  // One simulation at a time, the one looked at first; once wanted, the other keeps its answer.
  if (!anyWanted && (scope === 'any' || around.isComplete)) setAnyWanted(true);
  const { acceptability, message } = scope === 'around' ? around : any;
  const ties = tieCounts(results);
  const rows = results.ranking
    .filter((option) => option.rank !== null)
    .slice(0, rowsShown)
    .map((option): AcceptabilityRow => {
      const index = results.options.indexOf(option);
      const shares = acceptability?.shares[index] ?? [];
      const [first = 0, second = 0, third = 0] = shares;
      return {
        key: option.option.id,
        name: shortLabelOf(option),
        rankText: rankLabel(option.rank, ties.get(option.rank) ?? 1),
        shares: [first, second, third, Math.max(0, 1 - first - second - third)],
      };
    });
  const [leader] = results.ranking;
  const leaderWords =
    acceptability === undefined || leader === undefined
      ? ''
      : `${shortLabelOf(leader)}, the leader as things stand: ${optionAcceptability(acceptability, results.options.indexOf(leader))}. `;
  const control = (
    <>
      <ChartSwitch<WeightingScope>
        label="Weightings tried"
        value={scope}
        choices={[
          { value: 'around', label: 'around the weights shown' },
          { value: 'any', label: 'every mix, equally likely' },
        ]}
        onChange={setScope}
      />
      <ShowOnProjector choice={{ kind: 'acceptability', scope }} />
    </>
  );
  return (
    <>
      {/* Above the picture, not in it: the choice keeps the focus while its picture is drawn. */}
      {control}
      {acceptability === undefined ? (
        <p className={styles.sentence} role="status">
          {message}
        </p>
      ) : (
        <ChartFigure
          title={acceptabilityInWords(model, acceptability)}
          description={`${leaderWords}${precisionInWords(acceptability.samples)}. Weights are drawn ${scope === 'any' ? 'from every possible mix, all equally likely' : 'at random around the weights shown'}; the scores stay as they are.`}
          workedOut={[
            ...drawnWords(rows[0], acceptability.samples),
            `Rank acceptability (SMAA-2, Lahdelma & Salminen 2001): in how many of ${acceptability.samples.toLocaleString('en-GB')} random weightings an option has each rank; options level in a draw share the place.`,
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
            rows: rows.map((row) => ({ key: row.key, heading: row.name, cells: [...row.shares] })),
          }}
          readings={rows.map((row) => ({
            key: row.key,
            text: `${row.name}: ${optionAcceptability(
              acceptability,
              results.options.findIndex((option) => option.option.id === row.key),
            )}`,
          }))}
          draw={({ width, prefix, activeKey }) => ({
            height: acceptabilityHeight(rows),
            marks: <AcceptabilityBars width={width} prefix={prefix} activeKey={activeKey} rows={rows} />,
          })}
        />
      )}
      {any.acceptability === undefined || scope === 'any' ? null : (
        <p className={styles.sentence}>
          Over every mix of weights, all equally likely: {acceptabilityInWords(model, any.acceptability)}.
        </p>
      )}
      <SecondOpinionsSection view={view} />
    </>
  );
}

/** "A02: first in 13,240 of 20,000 weightings drawn, 13,240 ÷ 20,000 = 66.2%". */
function drawnWords(row: AcceptabilityRow | undefined, samples: number): string[] {
  if (row === undefined) return [];
  const [first] = row.shares;
  const [times, all] = [Math.round(first * samples), samples].map((count) => count.toLocaleString('en-GB'));
  return [
    `${row.name} came first in ${times!} of ${all!} weightings drawn: ${times!} ÷ ${all!} = ${percent(first)}.`,
  ];
}
