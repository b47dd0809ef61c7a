import { columnName } from '../model/table';

/** "C5" for column 2 (from 0), row 5 (from 1, as a spreadsheet shows it). */
export function address(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}

/** "$C$5" */
export function fixedAddress(column: number, row: number): string {
  return `$${columnName(column)}$${row}`;
}

/** "C5:K5", relative. */
export function range(from: readonly [column: number, row: number], to: readonly [number, number]): string {
  return `${address(...from)}:${address(...to)}`;
}

/** "$C$5:$K$5" */
export function fixedRange(
  from: readonly [column: number, row: number],
  to: readonly [number, number],
): string {
  return `${fixedAddress(...from)}:${fixedAddress(...to)}`;
}

/** "'Evidence values'!" before an address. */
export function onSheet(name: string): string {
  return /^[A-Za-z]+$/.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}
