import { disputedCells } from '../../results/disagreement';
import { cells } from '../cells';
import { criterionHeader } from '../headers';
import { tableSheet } from '../table-sheet';
import type { SheetModel } from '../workbook-model';
import { type Plan, sheetNames } from './plan';

/** A single score beside its range would give one person away, so two voters are too few for the spread of a cell. */
const FEWEST_SCORES = 3;

/** Where partners differ most, as figures at export. No partner is named: the spread is what is worth talking about. */
export function disagreementSheet(plan: Plan): SheetModel | null {
  const disputed = disputedCells(plan.project, plan.results, 'deviation').filter(
    ({ summary }) => summary.scores.length >= FEWEST_SCORES,
  );
  if (disputed.length === 0) return null;
  return tableSheet({
    name: sheetNames.disagreement,
    title: 'Disagreement',
    note: 'Most disputed first, as at export. Spread is the range and the sample standard deviation (n − 1).',
    columns: [
      { header: 'Ref', width: 8 },
      { header: 'Option', width: 50 },
      { header: 'Criterion', width: 34 },
      { header: 'Scores', width: 9, numeric: true },
      { header: 'Mean', width: 9, numeric: true },
      { header: 'Standard deviation', width: 12, numeric: true },
      { header: 'Range', width: 9, numeric: true },
      { header: 'Don’t know', width: 9, numeric: true },
      { header: 'Declared interest', width: 10, numeric: true },
    ],
    data: disputed.map(({ option, criterion, summary, range, deviation }) => [
      cells.text(option.code),
      cells.wrapped(option.title),
      cells.wrapped(criterionHeader(criterion)),
      cells.number(summary.scores.length),
      cells.number(summary.mean, 'decimal'),
      cells.number(deviation, 'decimal'),
      cells.number(range),
      cells.number(summary.dontKnow),
      cells.number(summary.declaredInterest),
    ]),
    frozenColumns: 2,
    locked: true,
  });
}
