import { cells } from '../cells';
import type { SheetModel } from '../workbook-model';
import { type Plan, sheetNames } from './plan';

/** The version of the layout, for reading an edited workbook back. */
export const LAYOUT_VERSION = 1;

/**
 * A hidden sheet that names the project and gives the ids behind refs, so that an edited copy can be compared with the
 * project without guessing. Partners' ids only where partners may be named.
 */
export function keysSheet(plan: Plan, fingerprint: string): SheetModel {
  const rows: (readonly [string, string, string])[] = [
    ['layout', String(LAYOUT_VERSION), ''],
    ['project', plan.project.id, plan.project.title],
    ['fingerprint', fingerprint, ''],
    ['round', plan.results.roundId, ''],
    ['weight-set', plan.project.activeWeightSetId, ''],
    ...plan.options.map(({ option }) => ['option', option.id, option.code] as const),
    ...plan.judged.map(({ id, code }) => ['judged', id, code] as const),
    ...plan.partners.map(({ id, code }) => ['partner', id, code] as const),
  ];
  return {
    name: sheetNames.keys,
    columns: [{ width: 14 }, { width: 40 }, { width: 30 }],
    rows: rows.map((row) => row.map(cells.text)),
    hidden: true,
    locked: true,
  };
}
