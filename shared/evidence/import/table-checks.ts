import { grouped } from '../evidence-error';
import { isSummaryRow, profileRow, textOf } from '../row-profile';
import { cellAddress, columnLetters, isCell, type Sheet } from '../workbook';
import type { ImportRegion } from './import-types';

/** Something odd about one cell of a table, found by comparing it with the cells around it. */
export interface TableFinding {
  readonly code: 'typed-over' | 'parts-differ';
  readonly row: number;
  readonly column: number;
  readonly message: string;
  /** What the parts make, where they differ from the total. */
  readonly sum?: number;
}

/** A rule counts only where at least this many rows follow it, and this share of all that could. */
const FEWEST_ROWS = 3;
const USUAL_SHARE = 0.75;
/** Pennies lost in rounding are no difference. */
const TOLERANCE = 0.5;

/**
 * Faults a spreadsheet hides: a number typed over the formula that the other rows of its column have, and a sum that is
 * not the sum of the columns beside it though it is in the other rows. Nothing is corrected.
 */
export function tableChecks(region: ImportRegion): TableFinding[] {
  const rows = checkedRows(region);
  return [...typedOver(region, rows), ...partsThatDiffer(region, rows)].sort((a, b) => a.row - b.row);
}

/** Error values anywhere on the sheet, as addresses with what they show: they matter though no table holds them. */
export function errorCells({ rows }: Sheet): string[] {
  return rows.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      isCell(cell) && cell.error !== undefined ? [`${cellAddress(index, column)} ${cell.error}`] : [],
    ),
  );
}

function checkedRows({ sheet, dataRows }: ImportRegion): number[] {
  const rows: number[] = [];
  for (let row = dataRows[0]; row <= dataRows[1]; row++) {
    const profile = profileRow(sheet.rows[row]);
    if (profile.filled.length > 1 && !isSummaryRow(sheet.rows[row], profile)) rows.push(row);
  }
  return rows;
}

function numberAt(sheet: Sheet, row: number, column: number): number | null {
  const cell = sheet.rows[row]?.[column];
  const value = isCell(cell) ? cell.value : cell;
  return typeof value === 'number' ? value : null;
}

const isFormula = (sheet: Sheet, row: number, column: number): boolean => {
  const cell = sheet.rows[row]?.[column];
  return isCell(cell) && cell.formula === true;
};

function typedOver({ sheet, columns }: ImportRegion, rows: readonly number[]): TableFinding[] {
  return columns.flatMap((column) => {
    const filled = rows.filter((row) => textOf(sheet.rows[row]?.[column]) !== '');
    const formulas = filled.filter((row) => isFormula(sheet, row, column)).length;
    if (formulas < FEWEST_ROWS || formulas < filled.length * USUAL_SHARE) return [];
    return filled
      .filter((row) => !isFormula(sheet, row, column))
      .map((row) => ({
        code: 'typed-over' as const,
        row,
        column,
        message: `The other rows of column ${columnLetters(column)} hold a formula; here ${textOf(sheet.rows[row]?.[column])} is typed over it.`,
      }));
  });
}

/** Which run of columns right before a column adds up to it, in nearly every row; null where none does. */
function partsOf({ sheet, columns }: ImportRegion, index: number, rows: readonly number[]): number[] | null {
  const total = columns[index]!;
  for (let count = 2; count <= index; count++) {
    const parts = columns.slice(index - count, index);
    const summed = rows.filter((row) => numberAt(sheet, row, total) !== null && hasParts(sheet, row, parts));
    if (summed.length < FEWEST_ROWS) return null;
    const right = summed.filter((row) => differenceOf(sheet, row, total, parts) === 0);
    // A column of zeros is the sum of anything that is blank or nil.
    const telling = right.filter((row) => numberAt(sheet, row, total) !== 0);
    if (telling.length >= FEWEST_ROWS && right.length >= summed.length * USUAL_SHARE) return parts;
  }
  return null;
}

function hasParts(sheet: Sheet, row: number, parts: readonly number[]): boolean {
  return parts.every((column) => numberAt(sheet, row, column) !== null);
}

/** The total less its parts; 0 where they differ by rounding only. */
function differenceOf(sheet: Sheet, row: number, total: number, parts: readonly number[]): number {
  const sum = parts.reduce((whole, column) => whole + (numberAt(sheet, row, column) ?? 0), 0);
  const difference = (numberAt(sheet, row, total) ?? 0) - sum;
  return Math.abs(difference) < TOLERANCE ? 0 : difference;
}

function partsThatDiffer(region: ImportRegion, rows: readonly number[]): TableFinding[] {
  const { sheet, columns } = region;
  return columns.flatMap((column, index) => {
    const parts = partsOf(region, index, rows);
    if (parts === null) return [];
    return rows
      .filter((row) => numberAt(sheet, row, column) !== null && hasParts(sheet, row, parts))
      .filter((row) => differenceOf(sheet, row, column, parts) !== 0)
      .map((row) => {
        const shown = numberAt(sheet, row, column)!;
        const sum = shown - differenceOf(sheet, row, column, parts);
        const [first, last] = [columnLetters(parts[0]!), columnLetters(parts.at(-1)!)];
        return {
          code: 'parts-differ' as const,
          row,
          column,
          sum,
          message: `The parts in ${first} to ${last} make ${grouped(sum)}; the total shown is ${grouped(shown)}.`,
        };
      });
  });
}
