import type { Figure } from '../../model/provenance';
import {
  earlierRows,
  hasReason,
  liveScoreRows,
  rowLabelColumns,
  rowLabels,
  type ScoreRow,
  scoreContent,
} from '../ranking-workbook/scores-sheet';
import { evidenceHeaders, measuredLeaves } from '../ranking-workbook/evidence-values-sheet';
import { budgetLabel, type Plan, sheetNames } from '../ranking-workbook/plan';
import { judgementColumns } from '../ranking-workbook/weight-judgements';
import { treeRows, weightHeaders } from '../ranking-workbook/weights-sheet';
import type { CellContent } from '../workbook-model';
import type { GridRow, InputGrid } from './input-grid';

/** Every cell of the workbook that may be changed, with what stands in it now. */
export function inputGrids(plan: Plan): readonly InputGrid[] {
  return [weightsGrid(plan), ...scoreGrids(plan), figuresGrid(plan), budgetGrid(plan)].filter(
    (grid) => grid.rows.length > 0,
  );
}

/** Stands for a net cost that the sheet works out from gross and saving. */
export const WORKED_OUT = '=';

/** The key of the column of shares to try, beside those of partners. */
export const TRY = 'try';
/** The key of the one column of points that belongs to nobody: the group's, a what-if's, or equal weights. */
export const GROUP = 'group';

function weightsGrid(plan: Plan): InputGrid {
  const judgements = judgementColumns(plan);
  const headers = weightHeaders(judgements);
  return {
    kind: 'weights',
    sheet: sheetNames.weights,
    labelHeaders: [headers.ref, headers.criterion, headers.partOf],
    columns: [
      { key: TRY, header: headers.tryInstead },
      ...judgements.map(({ partnerId }, index) => ({
        key: partnerId ?? GROUP,
        header: headers.points[index]!,
      })),
    ],
    rows: treeRows(plan).map(({ criterion, parent }) => ({
      key: criterion.id,
      labels: [criterion.code, criterion.label, parent?.label ?? ''],
      values: [null, ...judgements.map(({ points }) => points.get(criterion.id) ?? null)],
    })),
  };
}

function scoreGrids(plan: Plan): readonly InputGrid[] {
  const columns = plan.judged.map(({ id }) => ({ key: id, header: plan.headers.get(id) ?? '' }));
  const labelHeaders = rowLabelColumns.map(({ header }) => header);
  if (plan.voters.length === 0) {
    // Without names the means may be changed, but nobody's score can be taken from them.
    const rows = plan.options.map(({ option, cells }) => ({
      key: option.id,
      labels: [option.code, option.title],
      values: plan.judged.map(
        ({ id }) => cells[plan.leaves.findIndex((leaf) => leaf.id === id)]?.raw ?? null,
      ),
    }));
    return [
      {
        kind: 'means',
        sheet: sheetNames.averages,
        labelHeaders: labelHeaders.slice(0, 2),
        columns,
        rows: columns.length === 0 ? [] : rows,
      },
    ];
  }
  const live = liveScoreRows(plan);
  const gridRow = (row: ScoreRow, values: readonly CellContent[]): GridRow => ({
    key: `${row.option.id}/${row.partner.id}`,
    labels: rowLabels(plan, row).map(({ content }) => String(content ?? '')),
    values,
  });
  const scored = (row: ScoreRow): readonly CellContent[] =>
    plan.judged.map(({ id }) => scoreContent(row.given?.[id]));
  return [
    {
      kind: 'scores',
      sheet: sheetNames.scores,
      labelHeaders,
      columns,
      rows: [
        ...live.map((row) => gridRow(row, scored(row))),
        ...earlierRows(plan).map((row) => ({
          ...gridRow(row, scored(row)),
          key: `${row.option.id}/${row.partner.id}/${row.roundId}`,
          fixed: true,
        })),
      ],
    },
    {
      kind: 'reasons',
      sheet: sheetNames.reasons,
      labelHeaders,
      columns,
      // The sheet is there once a reason is.
      rows: (live.some(hasReason) ? live : []).map((row) =>
        gridRow(
          row,
          plan.judged.map(({ id }) => row.given?.[id]?.reason ?? null),
        ),
      ),
    },
  ];
}

function figuresGrid(plan: Plan): InputGrid {
  const headers = evidenceHeaders(plan);
  const figure = (given: Figure | undefined): number | null => given?.value ?? null;
  return {
    kind: 'figures',
    sheet: sheetNames.evidence,
    labelHeaders: [headers.ref, headers.option],
    columns: [
      { key: 'gross', header: headers.gross },
      { key: 'saving', header: headers.saving },
      { key: 'net', header: headers.net },
      { key: 'reach', header: headers.reach },
      ...measuredLeaves(plan).map(({ id }, index) => ({ key: id, header: headers.measured[index]! })),
    ],
    rows: plan.options.map(({ option, netCost }) => ({
      key: option.id,
      labels: [option.code, option.title],
      values: [
        figure(option.costs.gross),
        figure(option.costs.saving),
        option.costs.net || netCost === null ? figure(option.costs.net) : WORKED_OUT,
        figure(option.reach?.figure),
        ...measuredLeaves(plan).map(({ id }) => figure(option.measured[id])),
      ],
    })),
  };
}

function budgetGrid({ budget }: Plan): InputGrid {
  return {
    kind: 'budget',
    sheet: sheetNames.cover,
    labelHeaders: [],
    columns: [{ key: 'budget', header: '' }],
    rows: budget === null ? [] : [{ key: 'budget', labels: [budgetLabel], values: [budget] }],
  };
}
