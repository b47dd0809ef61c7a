import { address, fixedAddress, onSheet } from '../cell-address';
import { cells } from '../cells';
import { FIRST_ROW, tableSheet } from '../table-sheet';
import type { CellContent, CellLook, CellModel, SheetModel } from '../workbook-model';
import { budgetLineRows, budgetWords } from './budget-line';
import { contributionRange, resultColumns } from './contributions-sheet';
import { decisionColumn, decisionWords, evidenceColumnRange, NET_COLUMN } from './evidence-values-sheet';
import { type Plan, sheetNames } from './plan';

const TOTAL = 4;
const NET = 6;
const RUNNING = 7;
const STRICT = 8;
const FILL = 9;

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
  const lines = budgetLineRows(plan);
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
    note: `${plan.preset === 'values' ? '' : 'Live: it sorts itself when a weight or a score changes. '}Options with equal totals share a rank.${hasBudget ? ' The budget line stops at the first option that costs more than is left; beside it, the same money passing such options over.' : ''}`,
    columns: [
      { header: 'Place', width: 7, numeric: true },
      { header: 'Rank', width: 7, numeric: true },
      { header: 'Ref', width: 8 },
      { header: 'Option', width: 58 },
      { header: 'Total, 0 to 100', width: 12, numeric: true },
      { header: 'Behind first', width: 10, numeric: true },
      { header: 'Net cost, £ a year', width: 14, numeric: true },
      { header: 'Running cost, £ a year', width: 14, numeric: true },
      ...(hasBudget
        ? [
            { header: 'Budget line', width: 16 },
            { header: 'Budget line, passing over', width: 16 },
          ]
        : []),
      { header: 'Decision', width: 11 },
    ],
    data: plan.results.ranking.map((ranked, index) => {
      const row = first + index;
      const { option, total, rank, netCost } = ranked;
      const best = plan.results.ranking[0]?.total ?? null;
      const line = lines[index]!;
      const [totalCell, netCell] = [address(TOTAL, row), address(NET, row)];
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
        cells.formula(
          `SUMPRODUCT(--ISNUMBER(${fixedAddress(TOTAL, first)}:${totalCell}),${fixedAddress(NET, first)}:${netCell})`,
          line.running,
          'money',
        ),
        ...(hasBudget ? [strictCell(row, line.strict), fillCell(row, line.fill)] : []),
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

/** Within, while the running cost is within the budget and nothing above was beyond the line. */
function strictCell(row: number, words: string): CellModel {
  const above = `${fixedAddress(STRICT, FIRST_ROW - 1)}:${address(STRICT, row - 1)}`;
  return lineCell(row, words, {
    fits: `AND(ROUND(${address(RUNNING, row)},9)<=ROUND(${BUDGET_NAME},9),COUNTIF(${above},"${budgetWords.beyond}")=0)`,
    not: budgetWords.beyond,
  });
}

/** Within, while what the options taken above cost leaves enough. */
function fillCell(row: number, words: string): CellModel {
  const above = `${fixedAddress(FILL, FIRST_ROW - 1)}:${address(FILL, row - 1)}`;
  const costs = `${fixedAddress(NET, FIRST_ROW - 1)}:${address(NET, row - 1)}`;
  return lineCell(row, words, {
    fits: `ROUND(SUMIF(${above},"${budgetWords.within}",${costs})+${address(NET, row)},9)<=ROUND(${BUDGET_NAME},9)`,
    not: budgetWords.passedOver,
  });
}

function lineCell(row: number, words: string, { fits, not }: { fits: string; not: string }): CellModel {
  const [total, net] = [address(TOTAL, row), address(NET, row)];
  return cells.formula(
    `IF(NOT(ISNUMBER(${total})),"${budgetWords.unranked}",IF(ISNUMBER(${net}),IF(${fits},"${budgetWords.within}","${not}"),"${budgetWords.unknown}"))`,
    words,
    'text',
  );
}
