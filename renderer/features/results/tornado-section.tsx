import type { OptionId } from '../../../shared/model/ids';
import { signed } from '../../../shared/findings/figures-in-words';
import { tornado } from '../../../shared/findings/tornado';
import { ChartFigure } from '../../charts/chart-figure';
import { DifferenceBars, differenceBarsHeight } from '../../charts/difference-bars';
import { shortLabelOf } from './contribution-rows';
import type { ResultsView } from './results-view';

export interface TornadoSectionProps {
  readonly view: ResultsView;
  readonly chosen: OptionId | undefined;
  readonly onChoose: (key: string) => void;
}

const barsShown = 12;

/** Which assumption the gap between the leader and another option rests on. Zero is a tie. */
export function TornadoSection({ view, chosen }: TornadoSectionProps) {
  const { results, model } = view;
  const ranked = results.ranking.filter((option) => option.rank !== null);
  const [leader, runnerUp] = ranked;
  if (leader === undefined || runnerUp === undefined) return null;
  const picked = ranked.find((option) => option.option.id === chosen);
  const other = picked === undefined || picked === leader ? runnerUp : picked;
  const found = tornado(model, results.options.indexOf(leader), results.options.indexOf(other));
  if (found === undefined) return null;
  const bars = found.bars.slice(0, barsShown);
  const code = (option: typeof leader) => option.option.code || option.option.title;
  return (
    <ChartFigure
      title={found.sentence}
      description={`How the gap between ${shortLabelOf(leader)} and ${shortLabelOf(other)}, ${signed(found.gap)} points now, moves with one assumption at a time. Zero is a tie.`}
      workedOut={[
        `Now: ${(leader.total ?? 0).toFixed(1)} − ${(other.total ?? 0).toFixed(1)} = ${signed(found.gap)} points.`,
        ...bars.slice(0, 1).map((bar) => `The widest bar, its left end. ${bar.workedOut}.`),
        'Weights: ten points of 100 down and up, the others keeping their proportions.',
        'Scores: on one criterion, the leader’s mean at the lowest score anyone gave it against the other’s highest, and the reverse.',
      ]}
      table={{
        caption: 'The gap at either end of each assumption',
        columns: [
          { label: 'Assumption' },
          { label: 'Low end' },
          { label: 'Gap there', show: signed },
          { label: 'High end' },
          { label: 'Gap there', show: signed },
        ],
        rows: bars.map((bar) => ({
          key: bar.key,
          heading: bar.label,
          cells: [bar.lowWords, bar.low, bar.highWords, bar.high],
        })),
      }}
      readings={bars.map((bar) => ({
        key: bar.key,
        text: `${bar.label}: gap ${signed(bar.low)} at ${bar.lowWords}, ${signed(bar.high)} at ${bar.highWords}`,
      }))}
      draw={({ width, prefix, activeKey }) => ({
        height: differenceBarsHeight(bars),
        marks: (
          <DifferenceBars
            width={width}
            prefix={prefix}
            activeKey={activeKey}
            zeroWords="tie"
            leftWords={`${code(other)} ahead`}
            rightWords={`${code(leader)} ahead`}
            now={{ at: found.gap, words: `now ${signed(found.gap)}` }}
            bars={bars.map((bar) => ({
              key: bar.key,
              label: bar.label,
              from: bar.low,
              to: bar.high,
              fromWords: bar.lowWords,
              toWords: bar.highWords,
            }))}
          />
        ),
      })}
    />
  );
}
