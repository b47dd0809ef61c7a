import * as v from 'valibot';
import { type Sheet, valueOf } from '../../evidence/workbook';
import { keyWords, LAYOUT_VERSION } from '../ranking-workbook/keys-sheet';
import type { GridKind, GridRow, InputGrid } from './input-grid';

/** What the hidden sheet of a workbook says about it. */
export interface WorkbookKeys {
  readonly layout: number;
  readonly projectId: string;
  readonly fingerprint: string;
  readonly roundId: string;
  readonly weightSetId: string;
  readonly scenarioId: string | undefined;
  /** What stood in the input cells; empty in workbooks of the first layout, which did not say. */
  readonly grids: readonly InputGrid[];
}

const content = v.nullable(v.union([v.string(), v.number(), v.boolean()]));
const strings = v.array(v.string());
const columnsSchema = v.array(v.object({ key: v.string(), header: v.string() }));
const kindSchema = v.picklist(['weights', 'scores', 'reasons', 'figures', 'means', 'budget']);

/** Undefined where the workbook has no such sheet: it is not one of ours, or not a working copy. */
export function readKeys(sheets: readonly Sheet[]): WorkbookKeys | undefined {
  const sheet = sheets.find(({ rows }) => textAt(rows[0], 0) === keyWords.layout);
  if (!sheet) return undefined;
  const layout = Number(textAt(sheet.rows[0], 1));
  if (!Number.isInteger(layout) || layout < 1) return undefined;
  const value = (word: string): string =>
    textAt(
      sheet.rows.find((row) => textAt(row, 0) === word),
      1,
    );
  return {
    layout,
    projectId: value(keyWords.project),
    fingerprint: value(keyWords.fingerprint),
    roundId: value(keyWords.round),
    weightSetId: value(keyWords.weightSet),
    scenarioId: value(keyWords.scenario) || undefined,
    grids: layout > LAYOUT_VERSION ? [] : readGrids(sheet),
  };
}

function readGrids(sheet: Sheet): readonly InputGrid[] {
  const grids = new Map<GridKind, InputGrid & { readonly rows: GridRow[] }>();
  for (const row of sheet.rows) {
    const [word, kind] = [textAt(row, 0), v.safeParse(kindSchema, textAt(row, 1))];
    if (!kind.success) continue;
    if (word === keyWords.grid) {
      grids.set(kind.output, {
        kind: kind.output,
        sheet: textAt(row, 2),
        labelHeaders: parsed(strings, textAt(row, 3)) ?? [],
        columns: parsed(columnsSchema, textAt(row, 4)) ?? [],
        rows: [],
      });
    } else if (word === keyWords.row) {
      grids.get(kind.output)?.rows.push({
        key: textAt(row, 2),
        labels: parsed(strings, textAt(row, 3)) ?? [],
        values: parsed(v.array(content), textAt(row, 4)) ?? [],
        fixed: textAt(row, 5) === 'fixed',
      });
    }
  }
  return [...grids.values()].map((grid) => withEmptyRows(grid, grids.get('scores')));
}

/** Reasons have the rows of the live scores; those without a reason are not written down. */
function withEmptyRows(grid: InputGrid, scores: InputGrid | undefined): InputGrid {
  if (grid.kind !== 'reasons' || !scores) return grid;
  const given = new Map(grid.rows.map((row) => [row.key, row]));
  const nothing = grid.columns.map(() => null);
  const rows = scores.rows.filter(({ fixed }) => fixed !== true);
  return { ...grid, rows: rows.map((row) => given.get(row.key) ?? { ...row, values: nothing }) };
}

function parsed<Output>(schema: v.GenericSchema<unknown, Output>, json: string): Output | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(json));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

function textAt(row: Sheet['rows'][number] | undefined, column: number): string {
  return String(valueOf(row?.[column]) ?? '');
}
