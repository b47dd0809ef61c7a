import { useState } from 'react';
import {
  bestLine,
  bestSetInWords,
  budgetInWords,
  type BudgetLine,
  fillLine,
  fundable,
  ruleNames,
  strictLine,
  withoutCost,
} from '../../../shared/findings/budget-line';
import { countOf, listInWords, points, pounds } from '../../../shared/findings/figures-in-words';
import type { ResultOption } from '../../../shared/results/project-results';
import { BudgetBars, budgetBarsHeight, type BudgetRow } from '../../charts/budget-bars';
import { ChartFigure } from '../../charts/chart-figure';
import { NetCost } from '../../figures/option-figures';
import { Checkbox } from '../../ui/checkbox';
import { labelOf } from './contribution-rows';
import styles from './results.module.css';
import type { ResultsView } from './results-view';
import { useBestSet } from '../../workers/use-best-set';

export interface BudgetSectionProps {
  readonly view: ResultsView;
  readonly budget: number;
  /** True while the weights are on their way to another view. */
  readonly isMoving: boolean;
}

/** The budget line three ways, to one scale: strict, filled, and the best set, which is explained and never applied. */
export function BudgetSection({ view, budget, isMoving }: BudgetSectionProps) {
  const { results } = view;
  const strict = strictLine(results, budget);
  const fill = fillLine(results, budget);
  const [statutoryIn, setStatutoryIn] = useState(false);
  const options = fundable(results);
  const statutory = options.flatMap(({ option }, index) => (option.statutory ? [index] : []));
  const best = useBestSet(options, budget, { mustHave: statutoryIn ? statutory : [], isMoving });
  const lines = [strict, fill, ...(best.chosen ? [bestLine(results, budget, best.chosen)] : [])];
  const bestOne = lines.find((line) => line.rule === 'best');
  const left = withoutCost(results);
  const bars: BudgetRow[] = lines.map((line) => ({
    key: line.rule,
    name: ruleNames[line.rule],
    summary: summaryOf(line),
    parts: line.chosen.map((option) => ({
      key: option.option.id,
      code: nameOf(option),
      cost: option.netCost!,
      isExtra: !strict.chosen.includes(option),
    })),
  }));
  // Its bar has a place before it has a length: nothing below moves when the answer arrives.
  if (bestOne === undefined) {
    bars.push({ key: 'best', name: ruleNames.best, summary: best.message, parts: [] });
  }
  return (
    <>
      <ChartFigure
        title={budgetInWords(budget, strict, fill)}
        description={`${pounds(budget)} a year spent by three rules; each piece is an option as wide as its net cost. ${lines.map((line) => `${ruleNames[line.rule]}: benefit ${points(line.benefit)}`).join('; ')}${bestOne ? '' : `; ${ruleNames.best}: not worked out yet`}.${left.length > 0 ? ` ${left.length} ranked options have no cost and are left out.` : ''}`}
        workedOut={lines.map(workedOut)}
        table={{
          caption: `What ${pounds(budget)} a year pays for`,
          columns: [
            { label: 'Rule' },
            { label: 'Options' },
            { label: 'Net cost', show: pounds },
            { label: 'Benefit', show: points },
            { label: 'Left over', show: pounds },
            { label: 'Which' },
          ],
          rows: lines.map((line) => ({
            key: line.rule,
            heading: ruleNames[line.rule],
            cells: [
              line.chosen.length,
              line.cost,
              line.benefit,
              line.left,
              line.chosen.map(nameOf).join(', '),
            ],
          })),
        }}
        readings={lines.map((line) => ({
          key: line.rule,
          text: `${ruleNames[line.rule]}: ${summaryOf(line)}`,
        }))}
        draw={({ width, prefix, activeKey }) => ({
          height: budgetBarsHeight(bars),
          marks: (
            <BudgetBars
              width={width}
              prefix={prefix}
              activeKey={activeKey}
              budget={budget}
              money={pounds}
              rows={bars}
            />
          ),
        })}
      />
      {statutory.length === 0 ? null : (
        <Checkbox
          label={`Statutory options must be in the best set: ${listInWords(statutory.map((index) => nameOf(options[index]!)))}`}
          checked={statutoryIn}
          onChange={setStatutoryIn}
        />
      )}
      <div className={styles.bestSet}>
        <p className={styles.sentence} role="status">
          {bestOne === undefined ? best.message : bestSetInWords(fill, bestOne)}
        </p>
        <DroppedOptions fill={fill} best={bestOne} />
      </div>
    </>
  );
}

function nameOf({ option }: ResultOption): string {
  return option.code || option.title;
}

function summaryOf(line: BudgetLine): string {
  return `${countOf(line.chosen.length, 'option')}, ${pounds(line.cost)}, benefit ${points(line.benefit)}, ${pounds(line.left)} left over`;
}

function workedOut(line: BudgetLine): string {
  const sum = line.chosen.map((option) => pounds(option.netCost!)).join(' + ');
  const rule = {
    strict: 'The list ends before the first option that costs more than is left.',
    fill: 'An option that does not fit is passed over and cheaper ones further down are taken.',
    best: 'The set with the greatest sum of benefit within the money, found by integer programming; equal benefit goes to the cheaper set.',
  }[line.rule];
  return `${ruleNames[line.rule]}: ${rule} ${sum === '' ? 'Nothing fits.' : `${sum} = ${pounds(line.cost)}.`}`;
}

function DroppedOptions(props: { readonly fill: BudgetLine; readonly best: BudgetLine | undefined }) {
  const { fill, best } = props;
  if (best === undefined) return null;
  const taken = new Set(best.chosen.map((option) => option.option.id));
  const dropped = fill.chosen.filter((option) => !taken.has(option.option.id));
  if (dropped.length === 0) return null;
  return (
    <ul className={styles.sentences} aria-label="Left out of the best set although ranked above the line">
      {dropped.map((option) => (
        <li key={option.option.id}>
          {labelOf(option)}, rank {option.rank}, costs <NetCost option={option.option} show={pounds} />
          {option.option.statutory ? '. It is statutory: check what the law requires.' : '.'}
        </li>
      ))}
    </ul>
  );
}
