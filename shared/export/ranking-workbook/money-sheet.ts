import { address, onSheet } from '../cell-address';
import { cells } from '../cells';
import { FIRST_ROW, tableSheet } from '../table-sheet';
import type { SheetModel } from '../workbook-model';
import { evidenceCell, NET_COLUMN, REACH_COLUMN, UNIT_COLUMN } from './evidence-values-sheet';
import { FIRST_LEAF_COLUMN, type Plan, sheetNames, WEIGHT_ROW } from './plan';

/** Benefit against cost. Benefit leaves out criteria made from cost, so that no pound is counted twice. */
export function moneySheet(plan: Plan): SheetModel | null {
  if (plan.options.every(({ netCost }) => netCost === null)) return null;
  const left = plan.leaves.filter(({ madeFromCost }) => madeFromCost).map(({ label }) => label);
  return tableSheet({
    name: sheetNames.money,
    title: 'Cost and benefit',
    note: `Benefit is the total, 0 to 100, ${left.length === 0 ? 'over all criteria' : `without ${left.join(' and ')}, which is made from cost`}. In project order.`,
    columns: [
      { header: 'Ref', width: 8 },
      { header: 'Option', width: 58 },
      { header: 'Benefit', width: 10, numeric: true },
      { header: 'Net cost, £ a year', width: 14, numeric: true },
      { header: 'Benefit for each £100,000', width: 16, numeric: true },
      { header: 'Reach', width: 12, numeric: true },
      { header: 'Unit of reach', width: 16 },
      { header: 'Net cost for each one reached', width: 16, numeric: true },
    ],
    data: plan.options.map(({ option, benefit, netCost }, index) => {
      const row = FIRST_ROW + index;
      const evidence = onSheet(sheetNames.evidence);
      const copy = (column: number): string => `${evidence}${evidenceCell(column, index)}`;
      const shown = (column: number): string => `IF(${copy(column)}="","",${copy(column)})`;
      const [benefitCell, cost, reach] = [address(2, row), address(3, row), address(5, row)];
      const people = option.reach?.figure.value ?? null;
      return [
        cells.text(option.code),
        cells.wrapped(option.title),
        cells.formula(benefitFormula(plan, index), benefit, 'value'),
        cells.formula(shown(NET_COLUMN), netCost, 'money'),
        cells.formula(
          `IF(AND(ISNUMBER(${benefitCell}),N(${cost})>0),${benefitCell}/${cost}*100000,"")`,
          benefit !== null && netCost !== null && netCost > 0 ? (benefit / netCost) * 100_000 : null,
          'decimal',
        ),
        cells.formula(shown(REACH_COLUMN), people, 'count'),
        cells.formula(shown(UNIT_COLUMN), option.reach?.unit ?? null, 'text'),
        cells.formula(
          `IF(AND(ISNUMBER(${cost}),N(${reach})>0),${cost}/${reach},"")`,
          netCost !== null && people !== null && people > 0 ? netCost / people : null,
          'money',
        ),
      ];
    }),
    frozenColumns: 2,
    locked: true,
  });
}

/** Σ weight × value over the criteria not made from cost, divided by the weight of those that are known. */
function benefitFormula(plan: Plan, index: number): string {
  const sheet = onSheet(sheetNames.contributions);
  const values = onSheet(sheetNames.values);
  const kept = plan.leaves.flatMap(({ madeFromCost }, column) =>
    madeFromCost ? [] : [FIRST_LEAF_COLUMN + column],
  );
  if (kept.length === 0) return '""';
  const weight = (column: number): string => `${sheet}${address(column, WEIGHT_ROW)}`;
  const value = (column: number): string => `${values}${address(column, FIRST_ROW + index)}`;
  const sum = kept.map((column) => `N(${value(column)})*${weight(column)}`).join('+');
  const whole = kept.map((column) => `ISNUMBER(${value(column)})*${weight(column)}`).join('+');
  return `IF((${whole})>0,(${sum})/(${whole}),"")`;
}
