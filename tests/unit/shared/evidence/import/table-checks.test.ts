import { describe, expect, it } from 'vitest';
import { errorCells, tableChecks } from '../../../../../shared/evidence/import/table-checks';
import type { Sheet } from '../../../../../shared/evidence/workbook';
import { readAshmere, sheetOf } from '../read-ashmere';
import { regionOf } from './ashmere-project';

function sheet(rows: Sheet['rows']): Sheet {
  return { name: 'S', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
}

const sum = (value: number) => ({ value, formula: true }) as const;

describe('tableChecks', () => {
  // EXPECTED.md: "A14: parts make £450,000, the total £440,000 is typed over the formula (G26)."
  it.each(['04_costs.xlsx', '04_costs.ods'])('finds the total typed over in %s and nothing else', (name) => {
    const found = tableChecks(regionOf(sheetOf(readAshmere(name), 'Budget 2026-27')));
    expect(found.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['typed-over', 25, 6],
      ['parts-differ', 25, 6],
    ]);
    expect(found[1]).toMatchObject({ sum: 450_000 });
    expect(found[1]?.message).toMatch(/450,000.*440,000/);
  });

  it('needs three rows that agree before it calls a column a sum', () => {
    const rows = [
      ['Ref', 'Pay', 'Other', 'All'],
      ['A1', 1, 2, 3],
      ['A2', 2, 2, 4],
      ['A3', 5, 5, 99],
    ];
    expect(tableChecks(regionOf(sheet(rows)))).toEqual([]);
  });

  it('finds a sum that is wrong though every cell is typed', () => {
    const rows = [
      ['Ref', 'Pay', 'Other', 'All'],
      ['A1', 10, 20, 30],
      ['A2', 21, 22, 43],
      ['A3', 5, 51, 56],
      ['A4', 7, 8, 15],
      ['A5', 9, 9, 99],
    ];
    expect(tableChecks(regionOf(sheet(rows)))).toMatchObject([
      { code: 'parts-differ', row: 5, column: 3, sum: 18 },
    ]);
  });

  it('leaves subtotals out of the comparison', () => {
    const rows = [
      ['Ref', 'Pay', 'Other', 'All'],
      ['A1', 10, 20, sum(30)],
      ['A2', 21, 22, sum(43)],
      ['A3', 5, 51, sum(56)],
      ['Subtotal', 36, 93, 129],
      ['A4', 7, 8, sum(15)],
    ];
    expect(tableChecks(regionOf(sheet(rows)))).toEqual([]);
  });

  it('does not call a column of typed numbers typed over', () => {
    const rows = [
      ['Ref', 'Pay', 'Share'],
      ['A1', 10, sum(0.1)],
      ['A2', 21, 0.2],
      ['A3', 5, 0.3],
      ['A4', 7, 0.4],
    ];
    expect(tableChecks(regionOf(sheet(rows)))).toEqual([]);
  });
});

describe('errorCells', () => {
  it('names the one error of the costs', () => {
    expect(errorCells(sheetOf(readAshmere('04_costs.xlsx')))).toEqual(['I34 #N/A']);
  });
});
