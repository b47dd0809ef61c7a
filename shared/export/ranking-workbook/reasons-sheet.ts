import { cells } from '../cells';
import { tableSheet } from '../table-sheet';
import type { SheetModel } from '../workbook-model';
import { type Plan, sheetNames } from './plan';
import { hasReason, liveScoreRows, rowLabelColumns, rowLabels } from './scores-sheet';

/**
 * Why each score was given, in the grid of Scores, so that reasons can be read, changed and added in the workbook.
 * Rows without any are left out unless reasons may still be written in; without a single one there is no sheet.
 */
export function reasonsSheet(plan: Plan): SheetModel | null {
  const mayBeWrittenIn = plan.preset === 'working';
  const live = liveScoreRows(plan);
  const given = live.filter(hasReason);
  if (given.length === 0) return null;
  const rows = mayBeWrittenIn ? live : given;
  return tableSheet({
    name: sheetNames.reasons,
    title: 'Reasons for scores',
    note: `In the words of those who scored.${mayBeWrittenIn ? ' Shaded cells may be changed.' : ''}`,
    columns: [
      ...rowLabelColumns,
      ...plan.judged.map(({ id }) => ({ header: plan.headers.get(id) ?? '', width: 24 })),
    ],
    data: rows.map((row) => [
      ...rowLabels(plan, row),
      ...plan.judged.map(({ id }) => cells.input(row.given?.[id]?.reason ?? null, 'wrapped')),
    ]),
    frozenColumns: 4,
    locked: true,
  });
}
