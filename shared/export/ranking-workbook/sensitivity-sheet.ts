import { resultModel, sumWith, weightsWith } from '../../findings/result-matrix';
import { address, fixedAddress, fixedRange, onSheet } from '../cell-address';
import { cells } from '../cells';
import { FIRST_ROW, HEADER_ROW, type TableColumn, tableSheet } from '../table-sheet';
import type { CellModel, SheetModel } from '../workbook-model';
import { leafColumns } from './option-sheets';
import { FIRST_LEAF_COLUMN, type Plan, sheetNames, WEIGHT_ROW } from './plan';

/** Shares of the whole that the chosen criterion is given. */
const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/** Columns: ref, option, a total for each share, a rank for each share, then what the totals are made from. */
const OPTION = 1;
const FIRST_TOTAL = 2;
const FIRST_RANK = FIRST_TOTAL + shares.length;
const OWN = FIRST_RANK + shares.length;
const OTHERS = OWN + 1;
const COVERED = OWN + 2;

/** The first row of data holds the choice, the shares, and the place and present weight of the chosen criterion. */
const CHOICE_ROW = FIRST_ROW;
const PLACE = fixedAddress(OWN, CHOICE_ROW);
const WEIGHT = fixedAddress(OTHERS, CHOICE_ROW);

/**
 * What becomes of the totals and ranks while one criterion, chosen from a list, has from none to all of the weight and
 * the others keep their proportions. Live: it follows the choice, the weights and the scores.
 *
 * Each total is (1 − t)·others + t·own value, for a share t; with gaps under the rule to reweight, that over the weight
 * of the criteria the option has.
 */
export function sensitivitySheet(plan: Plan): SheetModel | null {
  // With one criterion there is nothing to move, and without weights no proportions to keep.
  if (plan.leaves.length < 2 || !plan.results.weights.some((weight) => weight > 0)) return null;
  const chosen = heaviest(plan);
  const model = resultModel(plan.project, plan.results);
  const sums = shares.map((share) => sumWith(model, weightsWith(model.weights, [chosen], share)));
  const headers = leafColumns(plan).slice(FIRST_LEAF_COLUMN);
  const lastLeaf = FIRST_LEAF_COLUMN + plan.leaves.length - 1;
  const choices = leafCells([FIRST_LEAF_COLUMN, HEADER_ROW], [lastLeaf, HEADER_ROW]);
  const weights = leafCells([FIRST_LEAF_COLUMN, WEIGHT_ROW], [lastLeaf, WEIGHT_ROW]);
  const choice = fixedAddress(OPTION, CHOICE_ROW);
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  return tableSheet({
    name: sheetNames.sensitivity,
    title: 'Sensitivity to one weight',
    note: `${plan.preset === 'values' ? 'One criterion, named in the first row, is varied.' : `Choose a criterion in ${plan.preset === 'working' ? 'the shaded cell' : 'cell B5'}.`} Its share goes from 0% to 100% of the weight; the others keep their proportions.`,
    columns: [
      { header: 'Ref', width: 8 },
      { header: 'Option', width: 46 },
      ...shares.map((share): TableColumn => ({
        header: `Total at ${percent(share)}`,
        width: 9,
        numeric: true,
      })),
      ...shares.map((share): TableColumn => ({
        header: `Rank at ${percent(share)}`,
        width: 8,
        numeric: true,
      })),
      { header: 'Value on the criterion', width: 11, numeric: true },
      { header: 'Total from the others', width: 11, numeric: true },
      { header: 'Weight of the others covered', width: 12, numeric: true },
    ],
    data: [
      [
        cells.text('Varied'),
        cells.input(headers[chosen]?.header ?? '', 'wrapped'),
        ...[...shares, ...shares].map((share) => cells.number(share, 'percent')),
        cells.formula(placeOf(choice, choices), chosen + 1, 'number'),
        cells.formula(`INDEX(${weights},1,${PLACE})`, plan.results.weights[chosen] ?? 0, 'percent'),
        null,
      ],
      ...plan.options.map((_, index) => optionRow(plan, index, { chosen, weights, sums })),
    ],
    frozenColumns: 2,
    locked: true,
    validations: [
      {
        range: address(OPTION, CHOICE_ROW),
        rule: { kind: 'list-in', range: choices },
        title: 'The criterion to vary',
        message: 'Choose one from the list.',
      },
    ],
  });
}

/** A range on Contributions, which has a column for each leaf. */
function leafCells(from: readonly [number, number], to: readonly [number, number]): string {
  return `${onSheet(sheetNames.contributions)}${fixedRange(from, to)}`;
}

/** Which of the headings is chosen. Not MATCH, which would take * and ? in a heading for wildcards. */
function placeOf(choice: string, headings: string): string {
  return `SUMPRODUCT(--(${headings}=${choice}),COLUMN(${headings}))-${FIRST_LEAF_COLUMN}`;
}

function heaviest({ results }: Plan): number {
  return results.weights.indexOf(Math.max(...results.weights));
}

interface Varied {
  readonly chosen: number;
  /** The leaf weights, as a range. */
  readonly weights: string;
  readonly sums: readonly ReturnType<typeof sumWith>[];
}

function optionRow(plan: Plan, index: number, { chosen, weights, sums }: Varied): (CellModel | null)[] {
  const { option, cells: results } = plan.options[index]!;
  const row = CHOICE_ROW + 1 + index;
  const [first, last] = [CHOICE_ROW + 1, CHOICE_ROW + plan.options.length];
  const valueRow = FIRST_ROW + index;
  const lastLeaf = FIRST_LEAF_COLUMN + plan.leaves.length - 1;
  const values = `${onSheet(sheetNames.values)}${fixedRange([FIRST_LEAF_COLUMN, valueRow], [lastLeaf, valueRow])}`;
  const own = `$${address(OWN, row)}`;
  const others = `$${address(OTHERS, row)}`;
  const covered = `$${address(COVERED, row)}`;
  const found = `INDEX(${values},1,${PLACE})`;

  // Where the chosen criterion has all of the weight, the others share what it leaves equally.
  const all = `(${WEIGHT}>0.999999999999)`;
  const even = `${all}/${plan.leaves.length - 1}`;
  const whole = `(1-${WEIGHT}+${all})`;
  const present = weightsWith(plan.results.weights, [chosen], 0);
  const known = results.map(({ value }, column) => ({ value, weight: present[column] ?? 0 }));
  const rounded = sums.map(({ totals }) => round(totals[index] ?? null));

  return [
    cells.text(option.code),
    cells.wrapped(option.title),
    ...shares.map((_, at) => {
      const share = address(FIRST_TOTAL + at, CHOICE_ROW).replace(/\d/, '$$$&');
      const sum = `((1-${share})*${others}+${share}*N(${own}))`;
      const weight = `((1-${share})*${covered}+${share}*ISNUMBER(${own}))`;
      const formula =
        plan.project.frame.missingRule === 'reweight'
          ? `IF(ROUND(${weight},12)>0,ROUND(${sum}/${weight},9),"")`
          : `IF(OR(AND(${share}<1,ROUND(${covered},9)<1),AND(${share}>0,NOT(ISNUMBER(${own})))),"",ROUND(${sum},9))`;
      return cells.formula(formula, rounded[at] ?? null);
    }),
    ...shares.map((_, at) => {
      const total = address(FIRST_TOTAL + at, row);
      const column = fixedRange([FIRST_TOTAL + at, first], [FIRST_TOTAL + at, last]);
      return cells.formula(
        `IF(ISNUMBER(${total}),SUMPRODUCT(ISNUMBER(${column})*(${column}>${total}))+1,"")`,
        sums[at]?.ranks[index] ?? null,
        'number',
      );
    }),
    cells.formula(`IF(ISNUMBER(${found}),${found},"")`, results[chosen]?.value ?? null),
    cells.formula(
      `SUMPRODUCT(${values},(${weights}+${even})/${whole})-N(${own})*(${WEIGHT}+${even})/${whole}`,
      known.reduce((sum, { value, weight }) => sum + (value ?? 0) * weight, 0),
    ),
    cells.formula(
      `SUMPRODUCT(--ISNUMBER(${values}),(${weights}+${even})/${whole})-ISNUMBER(${own})*(${WEIGHT}+${even})/${whole}`,
      known.reduce((sum, { value, weight }) => sum + (value === null ? 0 : weight), 0),
      'percent',
    ),
  ];
}

/** Totals are compared rounded to 9 decimals, as in the app. */
function round(total: number | null): number | null {
  return total === null ? null : Math.round(total * 1e9) / 1e9;
}
