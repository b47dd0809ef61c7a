import { listOf } from '../../model/collection';
import type { Option } from '../../model/options';
import type { CellSource, Figure } from '../../model/provenance';
import { cellName, shownAt, type Table } from '../../model/table';
import { partnerLabel } from '../visible-partners';
import { cells } from '../cells';
import { tableSheet } from '../table-sheet';
import type { CellModel, SheetModel } from '../workbook-model';
import { type Plan, sheetNames } from './plan';
import { evidenceItems } from './record-sheets';

/** One traced figure or piece of evidence. */
type RegisterRow = readonly (CellModel | null)[];

/** Every figure that came from a file, with the file, sheet and cell; then evidence entered by people. */
export function registerSheet(plan: Plan): SheetModel | null {
  const rows = [
    ...plan.options.flatMap(({ option }) => optionFigures(plan, option)),
    ...scoreSources(plan),
    ...evidenceItems(plan).map(({ item, strength, file, options, criteria }): RegisterRow => [
      cells.text(options),
      cells.wrapped(`${item.title}${criteria ? ` (${criteria})` : ''}`),
      null,
      cells.wrapped(file || item.citation),
      null,
      null,
      null,
      cells.text(strength),
      cells.wrapped(item.strengthNote),
      null,
    ]),
  ];
  if (rows.length === 0) return null;
  return tableSheet({
    name: sheetNames.register,
    title: 'Evidence register',
    note: 'Where each imported figure was read, and evidence entered by hand with its strength.',
    columns: [
      { header: 'Ref', width: 9 },
      { header: 'What', width: 40 },
      { header: 'Value', width: 13, numeric: true },
      { header: 'Source', width: 34 },
      { header: 'Sheet', width: 20 },
      { header: 'Cell', width: 8 },
      { header: 'As written there', width: 22 },
      { header: 'Strength', width: 12 },
      { header: 'Note', width: 36 },
      { header: 'SHA-256 of the file, first 16 digits', width: 22 },
    ],
    data: rows,
    frozenColumns: 2,
    locked: true,
  });
}

function optionFigures(plan: Plan, option: Option): RegisterRow[] {
  const { costs, reach, measured } = option;
  const named: [string, Figure | undefined][] = [
    ['Gross cost, £ a year', costs.gross],
    ['Income or saving, £ a year', costs.saving],
    ['Net cost, £ a year', costs.net],
    ['One-off cost, £', costs.oneOff],
    [`Reach${reach ? `, ${reach.unit}` : ''}`, reach?.figure],
    ...plan.leaves.map((leaf): [string, Figure | undefined] => [leaf.label, measured[leaf.id]]),
  ];
  return named.flatMap(([what, figure]) =>
    figure && (figure.source || figure.note || figure.edited)
      ? [row(plan, option.code, what, figure.value, figure.source, figureNote(figure))]
      : [],
  );
}

function figureNote({ note, edited }: Figure): string {
  return [note, edited === true ? 'changed after import' : ''].filter(Boolean).join('; ');
}

/** One line for each partner's sheet, not for each of its scores: those stand in Scores, row by row. */
function scoreSources(plan: Plan): RegisterRow[] {
  const round = plan.project.scores[plan.results.roundId];
  return plan.partners.flatMap((partner) => {
    const scores = Object.values(round?.[partner.id] ?? {}).flatMap((byCriterion) =>
      Object.values(byCriterion),
    );
    const source = scores.find((score) => score.source)?.source;
    if (!source) return [];
    const table = plan.tables.get(source.table);
    return [
      [
        null,
        cells.wrapped(`Scores of ${partnerLabel(partner)}`),
        cells.number(scores.length),
        cells.wrapped(fileName(plan, source, table)),
        cells.text(table?.sheet ?? ''),
        null,
        null,
        null,
        cells.wrapped('Number of cells read'),
        cells.text(fileHash(plan, source, table)),
      ],
    ];
  });
}

// One row of a table has as many parts as the table has columns.
function row(
  plan: Plan,
  ref: string,
  what: string,
  value: number,
  ...[source, note]: [CellSource | undefined, string]
): RegisterRow {
  const table = source ? plan.tables.get(source.table) : undefined;
  return [
    cells.text(ref),
    cells.wrapped(what),
    cells.number(value, Number.isInteger(value) ? 'count' : 'number'),
    cells.wrapped(source ? fileName(plan, source, table) : ''),
    cells.text(table?.sheet ?? ''),
    cells.text(source ? cellName(source.row, source.column) : ''),
    cells.wrapped(source && table ? shownAt(table, source.row, source.column) : ''),
    null,
    cells.wrapped(note),
    cells.text(source ? fileHash(plan, source, table) : ''),
  ];
}

function sourceFileOf(plan: Plan, source: CellSource) {
  return listOf(plan.project.sourceFiles).find(({ tableIds }) => tableIds.includes(source.table));
}

function fileName(plan: Plan, source: CellSource, table: Table | undefined): string {
  return table?.file.name ?? sourceFileOf(plan, source)?.name ?? 'file no longer kept with the project';
}

function fileHash(plan: Plan, source: CellSource, table: Table | undefined): string {
  return (table?.file.sha256 ?? sourceFileOf(plan, source)?.sha256 ?? '').slice(0, 16);
}
