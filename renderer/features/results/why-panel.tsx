import { useState } from 'react';
import type { OptionId } from '../../../shared/model/ids';
import { points, signed } from '../../../shared/findings/figures-in-words';
import { explainPair } from '../../../shared/findings/pairwise';
import { ChartFigure } from '../../charts/chart-figure';
import { DifferenceBars, differenceBarsHeight } from '../../charts/difference-bars';
import { labelOf } from './contribution-rows';
import { FeelsWrongPanel } from './feels-wrong-panel';
import { OptionChoice } from './option-choice';
import styles from './results.module.css';
import type { ResultsView } from './results-view';

export interface WhyPanelProps {
  readonly view: ResultsView;
  readonly chosen: OptionId | undefined;
  readonly onChoose: (key: string) => void;
}

/** Why one option stands above another, criterion by criterion in weighted points; and "this feels wrong". */
export function WhyPanel({ view, chosen, onChoose }: WhyPanelProps) {
  const { results, model } = view;
  const ranked = results.ranking.filter((option) => option.rank !== null);
  const [otherId, setOther] = useState<OptionId | undefined>(undefined);
  const [leader, runnerUp] = ranked;
  if (leader === undefined || runnerUp === undefined) return null;
  const chosenRow = ranked.find((option) => option.option.id === chosen);
  const below = chosenRow === undefined || chosenRow === leader ? runnerUp : chosenRow;
  const other = ranked.find((option) => option.option.id === otherId);
  const above = other === undefined || other === below ? leader : other;
  const pair = explainPair(model, results.options.indexOf(above), results.options.indexOf(below));
  const known = pair.differences.filter((difference) => difference.points !== null);
  const name = (index: number) => results.criteria[index]!.label;
  return (
    <section className={styles.section}>
      <h2>Why this one above that one?</h2>
      <div className={styles.choice}>
        <OptionChoice label="Why" results={results} value={above.option.id} onChange={setOther} />
        <OptionChoice label="against" results={results} value={below.option.id} onChange={onChoose} />
      </div>
      <ChartFigure
        title={pair.sentence}
        description={`${pair.because} Difference in weighted points on each criterion; together they make ${signed(pair.gap ?? 0)}.`}
        workedOut={workedOutOf(above, below, view)}
        table={{
          caption: `${labelOf(above)} less ${labelOf(below)}, in weighted points`,
          columns: [
            { label: 'Criterion' },
            { label: labelOf(above), show: points },
            { label: labelOf(below), show: points },
            { label: 'Difference', show: signed },
          ],
          rows: pair.differences.map(({ criterion, points: difference }) => ({
            key: results.criteria[criterion]!.id,
            heading: name(criterion),
            cells: [
              above.contributions[criterion] ?? null,
              below.contributions[criterion] ?? null,
              difference,
            ],
          })),
        }}
        readings={known.map(({ criterion, points: difference }) => ({
          key: results.criteria[criterion]!.id,
          text: `${name(criterion)}: ${signed(difference!)} points`,
        }))}
        draw={({ width, prefix, activeKey }) => ({
          height: differenceBarsHeight(known),
          marks: (
            <DifferenceBars
              width={width}
              prefix={prefix}
              activeKey={activeKey}
              zeroWords="level"
              leftWords={`${below.option.code || below.option.title} better`}
              rightWords={`${above.option.code || above.option.title} better`}
              bars={known.map(({ criterion, points: difference }) => ({
                key: results.criteria[criterion]!.id,
                label: name(criterion),
                from: 0,
                to: difference!,
                toWords: signed(difference!),
              }))}
            />
          ),
        })}
      />
      <FeelsWrongPanel view={view} option={below} onChoose={onChoose} />
    </section>
  );
}

function workedOutOf(
  above: ResultsView['results']['options'][number],
  below: ResultsView['results']['options'][number],
  { results }: ResultsView,
): string[] {
  const [first] = results.criteria;
  const [a, b] = [above.cells[0], below.cells[0]];
  const [mine, theirs] = [above.contributions[0] ?? null, below.contributions[0] ?? null];
  const formula =
    first === undefined || a?.value == null || b?.value == null || mine === null || theirs === null
      ? []
      : [
          `${first.label}: ${(results.weights[0]! * 100).toFixed(1)}% × (${points(a.value)} − ${points(b.value)}) = ${signed(mine - theirs)} points, where both have every score.`,
        ];
  return [
    ...formula,
    'Each bar is weight × value of the one less weight × value of the other; a criterion that one of them lacks has no bar and stands in the table as “–”.',
  ];
}
