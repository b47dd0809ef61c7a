import { grouped } from '../evidence-error';
import { parseCell } from '../parse-cell';
import { profileRow, isSummaryRow, textOf } from '../row-profile';
import { cellAddress, type Sheet } from '../workbook';
import type { ImportRegion } from './import-types';

/** Rows right below the data that are looked at: the last total of a table is no row of it. */
const ROWS_BELOW = 3;
/** Notes beyond these would hide each other. */
const MOST_NOTES = 5;
/** A figure this near to a sum of its rows was meant to be one; a mean or a rate is far from it. */
const NEAR = 0.25;
/** What a total row says of itself; averages and extremes add nothing up. */
const ADDS_UP = /total|^sum\b|^all\b|^overall\b/i;

/** A total that is not what its rows make. */
interface Difference {
  readonly row: number;
  readonly column: number;
  readonly shown: number;
  readonly sum: number;
}

/**
 * Totals and subtotals that do not add up, a sentence each. They are left out of the import anyway; but where they differ
 * from their rows, either a row is missing or a figure is wrong, and the person should know before importing it.
 *
 * A total may sum the rows since the last total, all rows above, the subtotals above or the rows that follow it, so it is
 * wrong only where it is none of these. Columns that hold text or a missing figure among those rows are not judged.
 */
export function subtotalNotes(region: ImportRegion, items: readonly number[]): string[] {
  const totals = totalRows(region, items);
  if (totals.length === 0 || items.length < 2) return [];
  const found = region.columns.flatMap((column) => differencesIn({ region, items, totals }, column));
  const notes = found.slice(0, MOST_NOTES).map((difference) => noteOf(region.sheet, difference));
  const more = found.length - notes.length;
  return more === 0 ? notes : [...notes, `${more} more totals do not add up.`];
}

interface Totalled {
  readonly region: ImportRegion;
  readonly items: readonly number[];
  readonly totals: readonly number[];
}

function totalRows({ sheet, dataRows }: ImportRegion, items: readonly number[]): number[] {
  const taken = new Set(items);
  const rows: number[] = [];
  for (let row = dataRows[0]; row <= dataRows[1] + ROWS_BELOW; row++) {
    if (taken.has(row)) continue;
    const profile = profileRow(sheet.rows[row]);
    if (isSummaryRow(sheet.rows[row], profile) && ADDS_UP.test(nameOf(sheet, row))) rows.push(row);
  }
  return rows;
}

function differencesIn({ region: { sheet }, items, totals }: Totalled, column: number): Difference[] {
  const checked = totals.flatMap((row, index) => {
    const shown = numberAt(sheet, row, column);
    if (shown === undefined) return [];
    const before = totals[index - 1] ?? -1;
    const after = totals[index + 1] ?? Infinity;
    const sums = [
      items.filter((item) => item > before && item < row),
      items.filter((item) => item < row),
      totals.slice(0, index),
      items.filter((item) => item > row && item < after),
    ]
      .filter((parts) => parts.length > 1)
      .map((parts) => sumOf(sheet, parts, column))
      .filter((sum) => sum !== undefined);
    const nearest = sums.toSorted((a, b) => Math.abs(a.sum - shown) - Math.abs(b.sum - shown))[0];
    return nearest === undefined
      ? []
      : [{ row, column, shown, sum: nearest.sum, agrees: Math.abs(nearest.sum - shown) <= nearest.slack }];
  });
  const isSummed = checked.some(({ agrees }) => agrees);
  return checked.filter(
    ({ agrees, shown, sum }) => !agrees && (isSummed || Math.abs(sum - shown) <= NEAR * Math.abs(shown)),
  );
}

/** The sum of some rows and what rounding of each may make of it; undefined where one of them is no number. */
function sumOf(
  sheet: Sheet,
  rows: readonly number[],
  column: number,
): { readonly sum: number; readonly slack: number } | undefined {
  const numbers = rows.map((row) => numberAt(sheet, row, column));
  if (!numbers.every((number) => number !== undefined)) return undefined;
  const decimals = Math.max(...numbers.map((number) => String(number).split('.')[1]?.length ?? 0));
  const sum = numbers.reduce((whole, number) => whole + number, 0);
  // Each part and the total may have been rounded by half of their last place.
  return { sum, slack: ((rows.length + 1) / 2) * 10 ** -Math.min(decimals, 6) };
}

function numberAt(sheet: Sheet, row: number, column: number): number | undefined {
  const parsed = parseCell(sheet.rows[row]?.[column] ?? null, { kind: 'number' });
  return parsed.kind === 'number' && typeof parsed.value === 'number' ? parsed.value : undefined;
}

function nameOf(sheet: Sheet, row: number): string {
  return sheet.rows[row]?.map(textOf).find((text) => text !== '') ?? '';
}

function noteOf(sheet: Sheet, { row, column, shown, sum }: Difference): string {
  return `“${nameOf(sheet, row)}” does not add up: ${cellAddress(row, column)} says ${grouped(shown)}, its rows make ${grouped(sum)}.`;
}
