import { address, fixedAddress, onSheet } from '../cell-address';
import { cells } from '../cells';
import { FIRST_ROW, tableSheet } from '../table-sheet';
import type { CellContent, CellLook, CellModel, SheetModel } from '../workbook-model';
import { budgetLine } from './budget-line';
import { contributionRange, resultColumns } from './contributions-sheet';
import { decisionColumn, decisionWords, evidenceColumnRange, NET_COLUMN } from './evidence-values-sheet';
import { type Plan, sheetNames } from './plan';

const TOTAL = 4;
const NET = 6;
const RUNNING = 7;
const LINE = 8;

/** The name of the budget's cell on Cover. */
export const BUDGET_NAME = 'Budget';

/** The formula for something of the option whose place stands in a row of this sheet; `sheet` from other sheets. */
export function atPlace(plan: Plan, values: string, row: number, sheet = ''): string {
  const orders = contributionRange(plan, resultColumns(plan).order);
  return `INDEX(${values},MATCH(${sheet}$A${row},${orders},0))`;
}

/** The ranking: sorted by formulas, so that it re-sorts itself when a weight or a score changes. */
export function rankingSheet(plan: Plan): SheetModel {
  const columns = resultColumns(plan);
  const evidence = onSheet(sheetNames.evidence);
  const lines = budgetLine(plan);
  const first = FIRST_ROW;
  const text = (values: string, row: number, content: CellContent, look: CellLook): CellModel => {
    const found = atPlace(plan, values, row);
    // An empty cell read through INDEX would show as 0, and not known is not zero.
    return cells.formula(`IF(${found}="","",${found})`, content, look);
  };
  const hasBudget = plan.budget !== null;
  return tableSheet({
    name: sheetNames.ranking,
    title: 'Ranking',
    note: `Live: it sorts itself when a weight or a score changes. Options with equal totals share a rank.${hasBudget ? ' The budget line stops at the first option that costs more than is left.' : ''}`,
    columns: [
      { header: 'Place', width: 7, numeric: true },
      { header: 'Rank', width: 7, numeric: true },
      { header: 'Ref', width: 8 },
      { header: 'Option', width: 58 },
      { header: 'Total, 0 to 100', width: 12, numeric: true },
      { header: 'Behind first', width: 10, numeric: true },
      { header: 'Net cost, £ a year', width: 14, numeric: true },
      { header: 'Running cost, £ a year', width: 14, numeric: true },
      ...(hasBudget ? [{ header: 'Budget line', width: 16 }] : []),
      { header: 'Decision', width: 11 },
    ],
    data: plan.results.ranking.map((ranked, index) => {
      const row = first + index;
      const { option, total, rank, netCost } = ranked;
      const best = plan.results.ranking[0]?.total ?? null;
      const line = lines[index]!;
      const [totalCell, netCell, runningCell] = [
        address(TOTAL, row),
        address(NET, row),
        address(RUNNING, row),
      ];
      return [
        cells.number(index + 1),
        text(contributionRange(plan, columns.rank), row, rank, 'number'),
        text(contributionRange(plan, 0), row, option.code, 'text'),
        text(contributionRange(plan, 1), row, option.title, 'wrapped'),
        text(contributionRange(plan, columns.total), row, total, 'decimal'),
        cells.formula(
          `IF(ISNUMBER(${totalCell}),${fixedAddress(TOTAL, first)}-${totalCell},"")`,
          total === null || best === null ? null : best - total,
          'decimal',
        ),
        text(`${evidence}${evidenceColumnRange(plan, NET_COLUMN)}`, row, netCost, 'money'),
        cells.formula(`SUM(${fixedAddress(NET, first)}:${netCell})`, line.running, 'money'),
        ...(hasBudget
          ? [
              cells.formula(
                `IF(ISNUMBER(${netCell}),IF(AND(ROUND(${runningCell},2)<=${BUDGET_NAME},COUNTIF(${fixedAddress(LINE, first - 1)}:${address(LINE, row - 1)},"Beyond the line")=0),"Within budget","Beyond the line"),"Cost not known")`,
                line.words,
                'text',
              ),
            ]
          : []),
        text(
          `${evidence}${evidenceColumnRange(plan, decisionColumn(plan))}`,
          row,
          decisionWords(plan, option.id),
          'text',
        ),
      ];
    }),
    frozenColumns: 4,
    locked: true,
  });
}
