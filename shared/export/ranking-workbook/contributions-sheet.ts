import { address, fixedAddress, fixedRange, onSheet, range } from '../cell-address';
import { cells } from '../cells';
import { FIRST_ROW, tableSheet } from '../table-sheet';
import type { CellModel, SheetModel } from '../workbook-model';
import { leafColumns } from './option-sheets';
import { contributionRows, FIRST_LEAF_COLUMN, type Plan, sheetNames, WEIGHT_ROW } from './plan';
import type { WeightPlaces } from './weights-sheet';

/** Columns after the criteria. */
export function resultColumns(plan: Plan) {
  const next = FIRST_LEAF_COLUMN + plan.leaves.length;
  return { total: next, covered: next + 1, rounded: next + 2, rank: next + 3, order: next + 4 } as const;
}

/** "Contributions!$N$6:$N$21" */
export function contributionRange(plan: Plan, column: number): string {
  const [first, last] = contributionRows(plan);
  return `${onSheet(sheetNames.contributions)}${fixedRange([column, first], [column, last])}`;
}

/**
 * Weight × value, the total and the rank. Totals are compared rounded to 9 decimals, as in the app: sums in another
 * order differ in their last digits and would break ties.
 */
export function contributionsSheet(plan: Plan, weights: WeightPlaces): SheetModel {
  return tableSheet({
    name: sheetNames.contributions,
    title: 'Contributions to the total',
    note: 'Weight × value. They add to the total, 0 to 100. Where a cell is missing, see Notes for the rule.',
    columns: [
      ...leafColumns(plan),
      { header: 'Total', width: 10, numeric: true },
      { header: 'Weight covered', width: 10, numeric: true },
      { header: 'Total to 9 decimals', width: 15, numeric: true },
      { header: 'Rank', width: 8, numeric: true },
      { header: 'Order', width: 8, numeric: true },
    ],
    data: [weightRow(plan, weights), ...plan.options.map((_, index) => optionRow(plan, index))],
    frozenColumns: 2,
    locked: true,
  });
}

function weightRow(plan: Plan, weights: WeightPlaces): (CellModel | null)[] {
  return [
    cells.text(''),
    cells.strong('Weight used'),
    ...plan.leaves.map(({ id }, column) =>
      cells.formula(
        `${onSheet(sheetNames.weights)}${weights.used.get(id) ?? ''}`,
        plan.results.weights[column] ?? 0,
        'percent',
      ),
    ),
  ];
}

/** What a cell without a total is ranked by: below every total there can be. */
const UNRANKED = -1e9;

function optionRow(plan: Plan, index: number): (CellModel | null)[] {
  const { option, cells: results, contributions, total, rank } = plan.options[index]!;
  const columns = resultColumns(plan);
  const row = WEIGHT_ROW + 1 + index;
  const lastLeaf = FIRST_LEAF_COLUMN + plan.leaves.length - 1;
  const values = `${onSheet(sheetNames.values)}${range([FIRST_LEAF_COLUMN, FIRST_ROW + index], [lastLeaf, FIRST_ROW + index])}`;
  const weightCells = fixedRange([FIRST_LEAF_COLUMN, WEIGHT_ROW], [lastLeaf, WEIGHT_ROW]);
  const covered = address(columns.covered, row);
  const reweight = plan.project.frame.missingRule === 'reweight';
  const parts = range([FIRST_LEAF_COLUMN, row], [lastLeaf, row]);
  const gaps = `SUMPRODUCT(--NOT(ISNUMBER(${values})),--(${weightCells}>0))`;
  const [first, last] = contributionRows(plan);
  const rounded = fixedRange([columns.rounded, first], [columns.rounded, last]);
  const own = address(columns.rounded, row);
  const coverage = results.reduce(
    (sum, { value }, column) => sum + (value === null ? 0 : (plan.results.weights[column] ?? 0)),
    0,
  );
  return [
    cells.text(option.code),
    cells.wrapped(option.title),
    ...contributions.map((contribution, column) => {
      const value = `${onSheet(sheetNames.values)}${address(FIRST_LEAF_COLUMN + column, FIRST_ROW + index)}`;
      const weight = address(FIRST_LEAF_COLUMN + column, WEIGHT_ROW).replace(/\d/, '$$$&');
      return reweight
        ? cells.formula(
            `IF(ISNUMBER(${value}),${value}*${weight}/IF(${covered}>0,${covered},1),"")`,
            contribution,
          )
        : cells.formula(`IF(ISNUMBER(${value}),${value}*${weight},"")`, contribution);
    }),
    cells.formula(
      reweight ? `IF(${covered}>0,SUM(${parts}),"")` : `IF(AND(${covered}>0,${gaps}=0),SUM(${parts}),"")`,
      total,
      'decimal',
    ),
    cells.formula(`SUMPRODUCT(--ISNUMBER(${values}),${weightCells})`, coverage, 'percent'),
    cells.formula(
      `IF(ISNUMBER(${address(columns.total, row)}),ROUND(${address(columns.total, row)},9),${UNRANKED})`,
      total === null ? UNRANKED : Math.round(total * 1e9) / 1e9,
      'number',
    ),
    cells.formula(
      `IF(ISNUMBER(${address(columns.total, row)}),SUMPRODUCT(--(${rounded}>${own}))+1,"")`,
      rank,
      'number',
    ),
    cells.formula(
      `SUMPRODUCT(--(${rounded}>${own}))+SUMPRODUCT(--(${fixedAddress(columns.rounded, first)}:${own}=${own}))`,
      plan.results.ranking.findIndex((ranked) => ranked.option.id === option.id) + 1,
      'number',
    ),
  ];
}
