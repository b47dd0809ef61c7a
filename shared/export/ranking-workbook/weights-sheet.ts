import type { Criterion } from '../../model/criteria';
import type { CriterionId } from '../../model/ids';
import { address, fixedAddress, fixedRange, range } from '../cell-address';
import { cells } from '../cells';
import { distinct } from '../headers';
import { FIRST_ROW, tableSheet } from '../table-sheet';
import type { CellModel, SheetModel } from '../workbook-model';
import { type Plan, sheetNames, type WorkbookPreset } from './plan';
import { judgementColumns, type JudgementColumn } from './weight-judgements';

/** Columns of the Weights sheet. */
const USED = 3;
const TRY = 4;
const JUDGED = 5;
const FIRST_JUDGEMENT = 7;

/** A row of the sheet: the tree from the top, groups before their members. */
export interface WeightRow {
  readonly criterion: Criterion;
  readonly leaf: boolean;
  readonly row: number;
  readonly parent?: Criterion;
}

/** Where the other sheets find the weights. */
export interface WeightPlaces {
  /** Address of the weight used of each leaf, "$D$7". */
  readonly used: ReadonlyMap<CriterionId, string>;
  readonly usedRange: string;
  /** Address of the weight each leaf had at export. */
  readonly exported: ReadonlyMap<CriterionId, string>;
}

/**
 * Raw judgements → shares by partner → their mean → the weight used, live at every step. "Try instead" takes a share
 * for one criterion or several; the others keep their proportions to one another, as the app's sliders do.
 */
export function weightsSheet(plan: Plan): { readonly sheet: SheetModel; readonly places: WeightPlaces } {
  const rows = treeRows(plan);
  const judgements = judgementColumns(plan);
  const headers = weightHeaders(judgements);
  const last = rows.at(-1)?.row ?? FIRST_ROW;
  const exported = FIRST_JUDGEMENT + judgements.length * 2;
  const column = (at: number): string => fixedRange([at, FIRST_ROW], [at, last]);

  const data = rows.map((row) => [
    cells.text(row.criterion.code),
    row.leaf ? cells.text(row.criterion.label) : cells.strong(row.criterion.label),
    cells.text(row.parent?.label ?? ''),
    ...(row.leaf
      ? [usedCell(plan, row, column), cells.input(null, 'percent'), judgedCell(plan, row, judgements), null]
      : [null, null, null, groupCell(plan, row, rows)]),
    ...judgements.map((judgement) => rawCell(judgement, row)),
    ...judgements.map((judgement, index) => shareCell(judgement, row, rows, index)),
    row.leaf ? cells.number(weightOf(plan, row.criterion), 'percent') : null,
  ]);

  const leafRows = rows.filter(({ leaf }) => leaf);
  const sheet = tableSheet({
    name: sheetNames.weights,
    title: 'Weights',
    note: notes[plan.preset],
    columns: [
      { header: headers.ref, width: 9 },
      { header: headers.criterion, width: 27 },
      { header: headers.partOf, width: 11 },
      { header: 'Weight used', width: 10, numeric: true },
      { header: headers.tryInstead, width: 10, numeric: true },
      {
        header: plan.results.weighting.origin === 'partners' ? 'Mean of partners' : 'From judgements',
        width: 12,
        numeric: true,
      },
      { header: 'Group total', width: 9, numeric: true },
      ...judgements.map(({ label }, index) => ({
        header: headers.points[index]!,
        width: judgementWidth(label),
        numeric: true,
      })),
      ...judgements.map(({ label }, index) => ({
        header: headers.shares[index]!,
        width: judgementWidth(label),
        numeric: true,
      })),
      { header: 'As exported', width: 10.5, numeric: true },
    ],
    data,
    frozenColumns: 2,
    locked: true,
    validations: [
      {
        range: range([TRY, FIRST_ROW], [TRY, last]),
        rule: { kind: 'decimal', min: 0, max: 1 },
        title: 'A share of the whole',
        message: 'From 0% to 100%, or empty to use the weight from the judgements.',
      },
      ...(judgements.length === 0
        ? []
        : [
            {
              range: range([FIRST_JUDGEMENT, FIRST_ROW], [FIRST_JUDGEMENT + judgements.length - 1, last]),
              rule: { kind: 'at-least', min: 0 },
              title: 'Points',
              message:
                'Points, zero or more. They are scaled within each group, so they need not add to 100.',
            } as const,
          ]),
    ],
  });
  return {
    sheet,
    places: {
      used: new Map(leafRows.map(({ criterion, row }) => [criterion.id, `$D$${row}`])),
      usedRange: column(USED),
      exported: new Map(leafRows.map(({ criterion, row }) => [criterion.id, fixedAddress(exported, row)])),
    },
  };
}

/** Headings of the columns that may be changed, and of those that say which criterion a row is about. */
export function weightHeaders(judgements: readonly JudgementColumn[]) {
  const fixed = ['Ref', 'Criterion', 'Part of', 'Weight used', 'Try instead', 'Group total', 'As exported'];
  const named = distinct(
    [...judgements.map(({ label }) => `${label} points`), ...judgements.map(({ label }) => `${label} share`)],
    fixed,
  );
  return {
    ref: 'Ref',
    criterion: 'Criterion',
    partOf: 'Part of',
    tryInstead: 'Try instead',
    points: named.slice(0, judgements.length),
    shares: named.slice(judgements.length),
  } as const;
}

const notes: Readonly<Record<WorkbookPreset, string>> = {
  working:
    'Change a shaded cell and the ranking follows. Under “Try instead” a share such as 40% stands; the others keep their proportions.',
  publication:
    'Points as they were given, the shares they come to, and the weights used. Under “Try instead” a share such as 40% stands; the others keep their proportions.',
  values: 'Points as they were given, the shares they come to, and the weights used.',
};

const judgementWidth = (label: string): number => Math.min(18, Math.max(10, label.length * 1.25 + 2));

export function treeRows({ tree }: Plan): readonly WeightRow[] {
  const rows: WeightRow[] = [];
  const walk = (siblings: readonly Criterion[], parent?: Criterion): void => {
    for (const criterion of siblings) {
      const below = tree.children.get(criterion.id);
      rows.push({
        criterion,
        leaf: below === undefined,
        row: FIRST_ROW + rows.length,
        ...(parent ? { parent } : {}),
      });
      if (below) walk(below, criterion);
    }
  };
  walk(tree.top);
  return rows;
}

function weightOf(plan: Plan, { id }: Criterion): number {
  return plan.results.weights[plan.leaves.findIndex((leaf) => leaf.id === id)] ?? 0;
}

/** The judged weight, unless shares are tried: those stand, and the rest is shared in the old proportions. */
function usedCell(plan: Plan, { criterion, row }: WeightRow, column: (at: number) => string): CellModel {
  const [tried, judged] = [column(TRY), column(JUDGED)];
  const [own, ownJudged] = [address(TRY, row), address(JUDGED, row)];
  const count = plan.leaves.length;
  const allTried = `IF(ISNUMBER(${own}),${own},0)/SUM(${tried})`;
  const rest = `${ownJudged}*(1-SUM(${tried}))/SUMPRODUCT(--NOT(ISNUMBER(${tried})),${judged})`;
  return cells.formula(
    `IF(COUNT(${tried})=0,${ownJudged},IFERROR(IF(OR(SUM(${tried})>=1,COUNT(${tried})=${count}),${allTried},IF(ISNUMBER(${own}),${own},${rest})),0))`,
    weightOf(plan, criterion),
    'percent',
  );
}

/**
 * The mean of the shares of those whose points are complete (weighted where the project says so). When nobody's are,
 * the weights are equal at every level, as in the app.
 */
function judgedCell(
  plan: Plan,
  { criterion, row }: WeightRow,
  judgements: readonly JudgementColumn[],
): CellModel {
  const firstShare = FIRST_JUDGEMENT + judgements.length;
  const share = (index: number): string => address(firstShare + index, row);
  const even = judgements.every(({ weight }) => weight === judgements[0]?.weight);
  const mean = even
    ? `AVERAGE(${share(0)}:${share(judgements.length - 1)})`
    : `(${judgements.map(({ weight }, index) => `${weight}*N(${share(index)})`).join('+')})/(${judgements
        .map(({ weight }, index) => `${weight}*ISNUMBER(${share(index)})`)
        .join('+')})`;
  return cells.formula(
    `IFERROR(${mean},${equalShare(plan, criterion)})`,
    weightOf(plan, criterion),
    'percent',
  );
}

/** 1 ÷ siblings, multiplied down. */
function equalShare({ tree }: Plan, leaf: Criterion): number {
  const walk = (siblings: readonly Criterion[], share: number): number | undefined => {
    for (const { id } of siblings) {
      if (id === leaf.id) return share / siblings.length;
      const found = walk(tree.children.get(id) ?? [], share / siblings.length);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(tree.top, 1) ?? 0;
}

function groupCell(plan: Plan, { criterion }: WeightRow, rows: readonly WeightRow[]): CellModel {
  const below = rows.filter((row) => row.leaf && standsBelow(plan, row.criterion, criterion.id));
  return cells.formula(
    `SUM(${below.map(({ row }) => address(USED, row)).join(',')})`,
    below.reduce((sum, row) => sum + weightOf(plan, row.criterion), 0),
    'percent',
  );
}

function standsBelow({ tree }: Plan, leaf: Criterion, id: CriterionId): boolean {
  const below = (at: CriterionId): boolean =>
    at === leaf.id || (tree.children.get(at) ?? []).some((child) => below(child.id));
  return below(id);
}

function rawCell(judgement: JudgementColumn, { criterion, leaf }: WeightRow): CellModel | null {
  if (judgement.flat && !leaf) return null;
  return cells.input(judgement.points.get(criterion.id) ?? null);
}

/**
 * Points over the points of the level, times the share of the group above; an only child has the whole of it. Empty
 * while a level lacks points or has none but zeros: then none of this judgement counts, and nothing is filled in.
 */
function shareCell(
  judgement: JudgementColumn,
  { criterion, leaf, row, parent }: WeightRow,
  rows: readonly WeightRow[],
  index: number,
): CellModel | null {
  if (judgement.flat && !leaf) return null;
  const raw = FIRST_JUDGEMENT + index;
  const share = FIRST_JUDGEMENT + judgement.columns + index;
  const points = (level: readonly WeightRow[]): string =>
    level.map((sibling) => address(raw, sibling.row)).join(',');
  const levels = judgement.flat ? [rows.filter((each) => each.leaf)] : levelsOf(rows);
  const siblings = levels.find((level) => level.some((each) => each.row === row)) ?? [];
  const own = siblings.length === 1 ? '1' : `${address(raw, row)}/SUM(${points(siblings)})`;
  const above = rows.find((other) => !judgement.flat && other.criterion.id === parent?.id);
  const formula = above ? `${address(share, above.row)}*${own}` : own;
  const complete = levels
    .filter((level) => level.length > 1)
    .map((level) => `COUNT(${points(level)})=${level.length},SUM(${points(level)})>0`);
  const given = judgement.counts ? (judgement.shares.get(criterion.id) ?? 0) : null;
  return cells.formula(
    complete.length === 0 ? formula : `IF(AND(${complete.join(',')}),${formula},"")`,
    given,
    'percent',
  );
}

/** Rows that share their points: those without a parent, and the children of each group. */
function levelsOf(rows: readonly WeightRow[]): readonly (readonly WeightRow[])[] {
  const parents = new Set(rows.map(({ parent }) => parent?.id));
  return [...parents].map((id) => rows.filter(({ parent }) => parent?.id === id));
}
