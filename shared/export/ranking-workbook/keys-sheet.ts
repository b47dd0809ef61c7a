import type { InputGrid } from '../round-trip/input-grid';
import { inputGrids } from '../round-trip/input-grids';
import { digestOf, labelKey } from '../round-trip/same-content';
import { cells } from '../cells';
import type { CellContent, SheetModel } from '../workbook-model';
import { type Plan, sheetNames } from './plan';

/** The version of the layout, for reading an edited workbook back. 2 added what stood in the input cells. */
export const LAYOUT_VERSION = 2;

/** Words in the first column of the hidden sheet. */
export const keyWords = {
  layout: 'layout',
  project: 'project',
  fingerprint: 'fingerprint',
  round: 'round',
  weightSet: 'weight-set',
  scenario: 'scenario',
  grid: 'grid',
  row: 'row',
} as const;

/**
 * A hidden sheet that names the project and says what every input cell is about and held, so that an edited copy can be
 * compared with the project without guessing. Partners' ids only where partners may be named.
 */
export function keysSheet(plan: Plan, fingerprint: string): SheetModel {
  const { project, results } = plan;
  const rows: (readonly string[])[] = [
    [keyWords.layout, String(LAYOUT_VERSION)],
    [keyWords.project, project.id, project.title],
    [keyWords.fingerprint, fingerprint],
    [keyWords.round, results.roundId],
    [keyWords.weightSet, project.activeWeightSetId],
    ...(project.activeScenarioId === undefined ? [] : [[keyWords.scenario, project.activeScenarioId]]),
    ...inputGrids(plan).flatMap(gridRows),
  ];
  return {
    name: sheetNames.keys,
    columns: [{ width: 14 }, { width: 40 }, { width: 30 }],
    rows: rows.map((row) => row.map(cells.text)),
    hidden: true,
    locked: true,
  };
}

/**
 * A line for the grid, then one for each of its rows. Reasons are long and few: a digest stands for each, and rows
 * without any are left out, being those of the scores.
 */
function gridRows(grid: InputGrid): (readonly string[])[] {
  const { kind, sheet, labelHeaders, columns, rows } = grid;
  return [
    [keyWords.grid, kind, sheet, JSON.stringify(labelHeaders), JSON.stringify(columns)],
    ...rows
      .filter(({ values }) => kind !== 'reasons' || values.some(isGiven))
      .map(({ key, labels, values, fixed }) => [
        keyWords.row,
        kind,
        key,
        JSON.stringify(labels.map(labelKey)),
        JSON.stringify(kind === 'reasons' ? values.map(digestOf) : values),
        ...(fixed === true ? ['fixed'] : []),
      ]),
  ];
}

function isGiven(value: CellContent): boolean {
  return value !== null && value !== '';
}
