import { find } from '../../model/collection';
import { cells } from '../cells';
import { onSheet } from '../cell-address';
import { rowHeight } from '../row-height';
import type { CellModel, SheetModel } from '../workbook-model';
import { finding } from './chart-sheet';
import { day } from './day';
import { budgetLabel, type Plan, sheetNames } from './plan';
import type { WeightPlaces } from './weights-sheet';

const contents: Readonly<Record<string, string>> = {
  [sheetNames.notes]: 'Shorthand, gaps and what to know about the figures',
  [sheetNames.ranking]: 'Options in order, with totals, costs and the budget line',
  [sheetNames.chart]: 'What each criterion gives each option',
  [sheetNames.weights]: 'Points by partner, their shares and the weights used',
  [sheetNames.criteria]: 'What each criterion means and the words for each level',
  [sheetNames.valueFunctions]: 'How measured quantities become values',
  [sheetNames.evidence]: 'Costs, reach and other figures of each option',
  [sheetNames.scores]: 'What each partner gave each option, round by round',
  [sheetNames.reasons]: 'Why, in the words of those who scored',
  [sheetNames.averages]: 'Means of the scores',
  [sheetNames.values]: 'Means as values from 0 to 100',
  [sheetNames.contributions]: 'Weight × value, totals and ranks',
  [sheetNames.sensitivity]: 'Totals and ranks while one criterion has from none to all of the weight',
  [sheetNames.acceptability]: 'How often each option came at each rank under random weightings, at export',
  [sheetNames.money]: 'Benefit beside cost',
  [sheetNames.disagreement]: 'Cells in which partners differ most',
  [sheetNames.ruledOut]: 'Options that were not weighed, and why',
  [sheetNames.decisions]: 'What was decided, why, and dissent word for word',
  [sheetNames.register]: 'File, sheet and cell of each imported figure',
  [sheetNames.method]: 'How the figures were made',
  [sheetNames.log]: 'Every change to the project',
};

const columns = [{ width: 28 }, { width: 84 }];

/** The budget stands in this cell of Cover, under the defined name Budget. */
export interface Cover {
  readonly sheet: SheetModel;
  readonly budgetCell: string | null;
}

export function coverSheet(plan: Plan, weights: WeightPlaces, others: readonly SheetModel[]): Cover {
  const { project } = plan;
  const facts: (readonly [label: string, value: CellModel])[] = [
    ['Result', cells.strong(finding(plan))],
    ['Decision', cells.wrapped(project.frame.purpose)],
    ['Who decides', cells.wrapped(project.frame.decisionOwner)],
    ['Decision rule', cells.wrapped(project.frame.decisionRule)],
    ['Workshop', cells.text(day(project.frame.workshopOn))],
    ['Last changed', cells.text(day(project.changedAt))],
    ['Weights', cells.wrapped(weightWords(plan))],
  ];
  const shown = facts.filter(([, value]) => value.content !== '');
  const rows: (CellModel | null)[][] = [
    [cells.title(project.title)],
    [
      cells.description(
        plan.preset === 'values'
          ? 'Ranked options, made with Throughline. Figures only, as at export.'
          : 'Ranked options, made with Throughline. All weights and scores are live: see “Weights”.',
      ),
    ],
    [],
    ...shown.map(([label, value]) => [cells.heading(label), value]),
  ];
  let budgetCell: string | null = null;
  if (plan.budget !== null) {
    rows.push([cells.heading(budgetLabel), cells.input(plan.budget, 'money-left')]);
    budgetCell = `${onSheet(sheetNames.cover)}$B$${rows.length}`;
  }
  const simulated = others.some(({ name }) => name === sheetNames.acceptability);
  const warnings = simulated ? [rows.length + 1, rows.length + 2] : [rows.length + 1];
  rows.push(
    [cells.heading('Weights as exported?'), asExported(weights)],
    ...(simulated ? [[cells.heading(sheetNames.acceptability), stillHolds(weights)]] : []),
    [
      cells.heading('Weights add to'),
      cells.formula(`SUM(${onSheet(sheetNames.weights)}${weights.usedRange})`, sum(plan), 'percent-left'),
    ],
    [],
    [cells.heading('Sheet'), cells.heading('What it holds')],
    ...others
      .filter(({ hidden }) => hidden !== true)
      .map(({ name }) => [cells.link(name, name), cells.wrapped(contents[name] ?? '')]),
  );
  return {
    sheet: {
      name: sheetNames.cover,
      columns,
      rows,
      locked: true,
      landscape: false,
      cautions: warnings.map((row) => ({
        cell: `B${row}`,
        when: `LEFT($B$${row},3)<>"Yes"`,
      })),
      rowHeights: new Map(rows.map((row, index) => [index, index === 0 ? 30 : rowHeight(row, columns)])),
    },
    budgetCell,
  };
}

/** True while no weight has been changed since export. The rows of groups hold no weight, so leaf by leaf. */
function unchanged({ used, exported }: WeightPlaces): string {
  const sheet = onSheet(sheetNames.weights);
  const moved = [...used].map(([id, cell]) => `(${sheet}${cell}-${sheet}${exported.get(id) ?? cell})^2`);
  return `${moved.length === 0 ? '0' : moved.join('+')}<0.000000000001`;
}

function asExported(weights: WeightPlaces): CellModel {
  return cells.formula(
    `IF(${unchanged(weights)},"Yes","No: a weight has been changed since export")`,
    'Yes',
    'text',
  );
}

/** The simulation was run with the weights at export: with others it says nothing about the ranking shown. */
function stillHolds(weights: WeightPlaces): CellModel {
  return cells.formula(
    `IF(${unchanged(weights)},"Yes: simulated with these weights","No: simulated with the weights at export, not with these")`,
    'Yes: simulated with these weights',
    'text',
  );
}

function sum({ results }: Plan): number {
  return results.weights.reduce((total, weight) => total + weight, 0);
}

function weightWords({ project, results }: Plan): string {
  const weightSet = find(project.weightSets, project.activeWeightSetId);
  const origin = {
    partners: `mean of ${results.weighting.byPartner.size} partners`,
    group: 'set by the group',
    scenario: 'of a what-if, not the base case',
    equal: 'equal',
  }[results.weighting.origin];
  return `${weightSet?.name ?? 'Weights'}, ${origin}${weightSet?.agreed === true ? ', agreed' : ', not yet agreed'}`;
}
