import { find } from '../../model/collection';
import type { Criterion } from '../../model/criteria';
import type { CriterionId } from '../../model/ids';
import { fixedRange, onSheet } from '../cell-address';
import { cells } from '../cells';
import { FIRST_ROW, tableSheet } from '../table-sheet';
import type { SheetModel } from '../workbook-model';
import { type Plan, sheetNames } from './plan';

const bases = {
  judged: 'Judged by partners',
  measured: 'Measured',
  'net-cost-per-person': 'Net yearly cost ÷ people reached',
} as const;

/** Columns of the quantity worth 0 and of that worth 100. */
const WORST = 'H';
const BEST = 'I';

/** What each leaf means, what is worth 0 and what 100, and the words for each level. */
export function criteriaSheet(plan: Plan): SheetModel {
  const levels = [
    ...new Set(plan.judged.flatMap(({ scale }) => scale.anchors.map(({ score }) => score))),
  ].sort((a, b) => a - b);
  return tableSheet({
    name: sheetNames.criteria,
    title: 'Criteria',
    note: 'Values run from 0 (worst) to 100 (best), in straight lines between the two unless the sheet “Value functions” gives points.',
    columns: [
      { header: 'Ref', width: 9 },
      { header: 'Criterion', width: 28 },
      { header: 'Part of', width: 14 },
      { header: 'Question', width: 40 },
      { header: 'How it is known', width: 20 },
      { header: 'Unit', width: 14 },
      { header: 'Better when', width: 10 },
      { header: 'Worth 0', width: 10, numeric: true },
      { header: 'Worth 100', width: 10, numeric: true },
      ...levels.map((level) => ({ header: `Score ${level} means`, width: 26 })),
    ],
    data: plan.leaves.map((criterion) => {
      const { valueFunction, scale } = criterion;
      const linear = valueFunction.kind === 'linear';
      return [
        cells.text(criterion.code),
        cells.text(criterion.label),
        cells.text(partOf(plan, criterion)),
        cells.wrapped(criterion.question),
        cells.wrapped(bases[criterion.basis]),
        cells.wrapped(criterion.basis === 'judged' ? `score ${scale.min} to ${scale.max}` : criterion.unit),
        cells.text(criterion.direction === 'max' ? 'higher' : 'lower'),
        linear ? cells.number(valueFunction.worst) : null,
        linear ? cells.number(valueFunction.best) : null,
        ...levels.map((level) => {
          const anchor = scale.anchors.find(({ score }) => score === level);
          return cells.wrapped(criterion.basis === 'judged' ? (anchor?.words ?? '') : '');
        }),
      ];
    }),
    frozenColumns: 2,
    locked: true,
  });
}

function partOf({ project }: Plan, { parentId }: Criterion): string {
  return parentId === undefined ? '' : (find(project.criteria, parentId)?.label ?? '');
}

/** Leaves whose value runs through points, with the rows their points fill. */
function pointBlocks({ leaves }: Plan) {
  let next = FIRST_ROW;
  return leaves.flatMap((criterion) => {
    if (criterion.valueFunction.kind !== 'piecewise') return [];
    const points = criterion.valueFunction.points.toSorted(([a], [b]) => a - b);
    const first = next;
    next += points.length;
    return [{ criterion, points, first, last: next - 1 }];
  });
}

/** One row a point; none of the sheet's rows may be moved, so it is locked. */
export function valueFunctionsSheet(plan: Plan): SheetModel | null {
  const blocks = pointBlocks(plan);
  if (blocks.length === 0) return null;
  return tableSheet({
    name: sheetNames.valueFunctions,
    title: 'Value functions',
    note: 'Straight lines between these points; beyond the last point, the last value.',
    columns: [
      { header: 'Ref', width: 9 },
      { header: 'Criterion', width: 30 },
      { header: 'Quantity', width: 14, numeric: true },
      { header: 'Value, 0 to 100', width: 14, numeric: true },
      { header: 'Unit', width: 24 },
    ],
    data: blocks.flatMap(({ criterion, points }) =>
      points.map(([x, value]) => [
        cells.text(criterion.code),
        cells.text(criterion.label),
        cells.number(x, Number.isInteger(x) ? 'count' : 'number'),
        cells.number(value),
        cells.text(criterion.unit),
      ]),
    ),
    locked: true,
  });
}

/** The formula that turns the quantity in `cell` into a value; empty text where there is no number. */
export function valueFormula(plan: Plan, id: CriterionId, cell: string): string {
  const row = FIRST_ROW + plan.leaves.findIndex((leaf) => leaf.id === id);
  const block = pointBlocks(plan).find(({ criterion }) => criterion.id === id);
  if (!block) {
    const sheet = onSheet(sheetNames.criteria);
    const [worst, best] = [`${sheet}$${WORST}$${row}`, `${sheet}$${BEST}$${row}`];
    // With worst and best alike the scale tells nothing apart, and every value is 0.
    return `IF(ISNUMBER(${cell}),IF(${best}=${worst},0,MAX(0,MIN(100,100*(${cell}-${worst})/(${best}-${worst})))),"")`;
  }
  const sheet = onSheet(sheetNames.valueFunctions);
  const { first, last } = block;
  const xs = `${sheet}${fixedRange([2, first], [2, last])}`;
  const values = `${sheet}${fixedRange([3, first], [3, last])}`;
  const at = `MATCH(${cell},${xs},1)`;
  const from = `INDEX(${values},${at})`;
  const fromX = `INDEX(${xs},${at})`;
  const slope = `(INDEX(${values},${at}+1)-${from})/(INDEX(${xs},${at}+1)-${fromX})`;
  return (
    `IF(ISNUMBER(${cell}),IF(${cell}<=${sheet}$C$${first},${sheet}$D$${first},` +
    `IF(${cell}>=${sheet}$C$${last},${sheet}$D$${last},${from}+(${cell}-${fromX})*${slope})),"")`
  );
}
