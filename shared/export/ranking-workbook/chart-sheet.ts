import type { Criterion } from '../../model/criteria';
import { leavesBelow } from '../../results/leaf-criteria';
import { fixedRange, onSheet } from '../cell-address';
import { cells } from '../cells';
import { criterionHeader, distinct } from '../headers';
import { FIRST_ROW, tableSheet } from '../table-sheet';
import type { CellModel, SheetModel } from '../workbook-model';
import { contributionRange } from './contributions-sheet';
import { FIRST_LEAF_COLUMN, fixedHeaders, type Plan, sheetNames } from './plan';
import { atPlace } from './ranking-sheet';

/** The Government Analysis Function's categorical colours, then its sequential blues and a grey. */
const colours = [
  '#12436D',
  '#28A197',
  '#801650',
  '#F46A25',
  '#3D3D3D',
  '#A285D1',
  '#2073BC',
  '#6BACE6',
  '#BFBFBF',
] as const;

/** More bars than this are too thin to read; the table holds all. */
const MOST_BARS = 40;

/** What each criterion gives each option, in rank order, as a table and as a native chart beside it. */
export function chartSheet(plan: Plan): SheetModel {
  const { ranking } = plan.results;
  const top = plan.tree.top;
  const bars = Math.min(ranking.length, MOST_BARS);
  const columnOf = (column: number): string =>
    `${onSheet(sheetNames.chart)}${fixedRange([column, FIRST_ROW], [column, FIRST_ROW + bars - 1])}`;
  const name = (criterion: Criterion): string => criterion.label;
  return tableSheet({
    name: sheetNames.chart,
    title: finding(plan),
    note: 'Points of the total that come from each criterion, in rank order. The chart beside the table shows the same figures.',
    columns: [
      { header: 'Option', width: 36 },
      ...distinct(top.map(criterionHeader), fixedHeaders).map((header) => ({
        header,
        width: 11,
        numeric: true,
      })),
    ],
    data: ranking.map(({ option, contributions }, index) => {
      const row = FIRST_ROW + index;
      const title = atPlace(plan, contributionRange(plan, 1), row, onSheet(sheetNames.ranking));
      return [
        cells.formula(title, option.title, 'wrapped'),
        ...top.map((criterion) => topCell(plan, criterion, row, contributions)),
      ];
    }),
    frozenColumns: 1,
    locked: true,
    chart: {
      title: finding(plan),
      altText: altText(plan),
      anchor: {
        fromColumn: top.length + 2,
        fromRow: 3,
        toColumn: top.length + 12,
        toRow: Math.max(24, 6 + bars * 2),
      },
      categories: columnOf(0),
      series: top.map((criterion, index) => ({
        name: name(criterion),
        values: columnOf(index + 1),
        colour: colours[index % colours.length]!,
      })),
      axisTitle: 'Points of the total',
    },
  });
}

function topCell(
  plan: Plan,
  criterion: Criterion,
  row: number,
  contributions: Plan['results']['ranking'][number]['contributions'],
): CellModel {
  const below = leavesBelow(plan.tree, criterion.id).map((id) =>
    plan.leaves.findIndex((leaf) => leaf.id === id),
  );
  const parts = below.map(
    (column) =>
      `N(${atPlace(plan, contributionRange(plan, FIRST_LEAF_COLUMN + column), row, onSheet(sheetNames.ranking))})`,
  );
  const known = below.flatMap((column) => contributions[column] ?? []);
  return cells.formula(
    parts.join('+'),
    known.reduce((sum, part) => sum + part, 0),
  );
}

/** The finding in one line: who is first, and by how much. */
export function finding({ results }: Plan): string {
  const [first, second] = results.ranking;
  if (!first || first.total === null) return 'No option has a total yet';
  if (!second || second.total === null) return `${first.option.title} stands alone`;
  if (second.rank === 1) return `${first.option.title} and ${second.option.title} share first place`;
  const gap = (first.total - second.total).toFixed(1);
  return `${short(first.option.title)} comes first, ${gap} points ahead`;
}

function short(title: string): string {
  const before = title.split(/[:;,(]/)[0] ?? title;
  return before.length > 48 ? `${before.slice(0, 47)}…` : before;
}

function altText(plan: Plan): string {
  const named = plan.results.ranking
    .filter(({ total }) => total !== null)
    .slice(0, 3)
    .map(({ option, total }) => `${option.title} ${(total ?? 0).toFixed(1)}`);
  return `Stacked bar chart of ${plan.results.ranking.length} options in rank order. Highest totals: ${named.join('; ')}. The table on this sheet holds every figure.`;
}
