import type { Criterion } from '../../model/criteria';
import type { ScoredCell } from '../../results/scored-options';
import { address, onSheet, range } from '../cell-address';
import { cells } from '../cells';
import { FIRST_ROW, type TableColumn, tableSheet } from '../table-sheet';
import type { CellModel, SheetModel } from '../workbook-model';
import { valueFormula } from './criteria-sheet';
import { evidenceCell, measuredColumn, NET_COLUMN, REACH_COLUMN } from './evidence-values-sheet';
import { FIRST_LEAF_COLUMN, type Plan, sheetNames } from './plan';
import { FIRST_SCORE_COLUMN, scoreRows } from './scores-sheet';

/** Ref, option, then one column a leaf. */
export function leafColumns(plan: Plan): TableColumn[] {
  return [
    { header: 'Ref', width: 8 },
    { header: 'Option', width: 46 },
    ...[...plan.headers.values()].map((header) => ({ header, width: 12, numeric: true })),
  ];
}

/** Means of scores and measured quantities, each in its criterion's own unit. */
export function averagesSheet(plan: Plan): SheetModel {
  return tableSheet({
    name: sheetNames.averages,
    title: 'Average scores and quantities',
    note: `The mean over the partners who gave a number, or the measured quantity. ${plan.preset === 'publication' ? '[x]' : 'An empty cell'}: nobody gave a number.`,
    columns: [...leafColumns(plan), { header: 'Partners who scored it', width: 12, numeric: true }],
    data: plan.options.map(({ option, cells: results, scoredBy }, row) => [
      cells.text(option.code),
      cells.wrapped(option.title),
      ...plan.leaves.map((leaf, column) => averageCell(plan, leaf, row, results[column])),
      cells.number(scoredBy),
    ]),
    frozenColumns: 2,
    locked: true,
  });
}

function averageCell(plan: Plan, leaf: Criterion, row: number, result: ScoredCell | undefined): CellModel {
  const raw = result?.raw ?? null;
  const evidence = onSheet(sheetNames.evidence);
  switch (leaf.basis) {
    case 'judged': {
      // Without names, or once links have been destroyed, there is no breakdown to average: the mean itself is what may be changed.
      if (plan.voters.length === 0 || result?.summary?.unlinked) return cells.input(raw, 'decimal');
      const column = FIRST_SCORE_COLUMN + plan.judged.findIndex(({ id }) => id === leaf.id);
      const [first, last] = scoreRows(plan, row);
      const scores = `${onSheet(sheetNames.scores)}${range([column, first], [column, last])}`;
      return cells.formula(`IF(COUNT(${scores})=0,"",AVERAGE(${scores}))`, raw, 'decimal');
    }
    case 'measured': {
      const cell = `${evidence}${evidenceCell(measuredColumn(plan, leaf.id), row)}`;
      return cells.formula(`IF(ISNUMBER(${cell}),${cell},"")`, raw, 'decimal');
    }
    case 'net-cost-per-person': {
      const net = `${evidence}${evidenceCell(NET_COLUMN, row)}`;
      const reach = `${evidence}${evidenceCell(REACH_COLUMN, row)}`;
      return cells.formula(
        `IF(AND(ISNUMBER(${net}),ISNUMBER(${reach}),N(${reach})>0),${net}/${reach},"")`,
        raw,
        'decimal',
      );
    }
  }
}

/** Averages put through the value functions. */
export function valuesSheet(plan: Plan): SheetModel {
  return tableSheet({
    name: sheetNames.values,
    title: 'Values, 0 to 100',
    note: 'Average scores and quantities put through each criterion’s value function (sheets Criteria and Value functions).',
    columns: leafColumns(plan),
    data: plan.options.map(({ option, cells: results }, row) => [
      cells.text(option.code),
      cells.wrapped(option.title),
      ...plan.leaves.map((leaf, column) => {
        const average = `${onSheet(sheetNames.averages)}${address(FIRST_LEAF_COLUMN + column, FIRST_ROW + row)}`;
        return cells.formula(valueFormula(plan, leaf.id, average), results[column]?.value ?? null);
      }),
    ]),
    frozenColumns: 2,
    locked: true,
  });
}
