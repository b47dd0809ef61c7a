import { cells } from '../cells';
import { tableSheet } from '../table-sheet';
import type { SheetModel } from '../workbook-model';
import { type Plan, sheetNames } from './plan';
import { liveScoreRows, rowLabelColumns, rowLabels } from './scores-sheet';

/**
 * Why each score was given, in the grid of Scores, so that reasons can be read, changed and added in the workbook.
 * Rows of partners who gave none are left out unless reasons may still be written in.
 */
export function reasonsSheet(plan: Plan): SheetModel | null {
  const mayBeWrittenIn = plan.preset === 'working';
  const rows = liveScoreRows(plan).filter(
    ({ given }) => mayBeWrittenIn || Object.values(given ?? {}).some(({ reason }) => (reason ?? '') !== ''),
  );
  if (rows.length === 0) return null;
  return tableSheet({
    name: sheetNames.reasons,
    title: 'Reasons for scores',
    note: `In the words of those who scored.${mayBeWrittenIn ? ' Shaded cells may be changed.' : ''}`,
    columns: [
      ...rowLabelColumns,
      ...plan.judged.map(({ id }) => ({ header: plan.headers.get(id) ?? '', width: 30 })),
    ],
    data: rows.map((row) => [
      ...rowLabels(plan, row),
      ...plan.judged.map(({ id }) => cells.input(row.given?.[id]?.reason ?? null, 'wrapped')),
    ]),
    frozenColumns: 4,
    locked: true,
  });
}
