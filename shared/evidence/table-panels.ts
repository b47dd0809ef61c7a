import { classOf, profileRow, textOf } from './row-profile';
import type { TableRegion } from './table-region';
import type { Sheet } from './workbook';

type Detect = (sheet: Sheet) => TableRegion[];

/** Rows of a table that are looked at to see whether its first column names them. */
const SAMPLE = 200;

/**
 * A sheet whose tables stand side by side, as one sheet for each, cells in their places and all others blank. A column
 * that is blank from top to bottom parts two tables only if both sides have headings and a first column that names
 * their rows; else it is a spacer inside one table. Only then, and where a part of the rows alone can be parted so, the
 * sheet is cut; any other sheet comes back as it is.
 */
export function panelsOf(sheet: Sheet, detect: Detect): Sheet[] {
  const whole = cutColumns(sheet, detect);
  if (whole.length > 1) return whole;
  const parts: Sheet[] = [];
  let rest = sheet;
  for (const [from, to] of runsOfRows(sheet)) {
    if (to - from < 2 || (from === 0 && to === sheet.rows.length - 1)) continue;
    const part = onlyRows(sheet, (row) => row >= from && row <= to);
    const cut = cutColumns(part, detect);
    if (cut.length < 2) continue;
    parts.push(...cut);
    const before = rest;
    rest = onlyRows(before, (row) => row < from || row > to);
  }
  return parts.length === 0 ? [sheet] : [...parts, rest];
}

function cutColumns(sheet: Sheet, detect: Detect): Sheet[] {
  for (const [from, to] of blankColumns(sheet)) {
    const left = onlyColumns(sheet, 0, from - 1);
    const right = onlyColumns(sheet, to + 1, Infinity);
    const [first, second] = [mainOf(left, detect), mainOf(right, detect)];
    if (first && second && areTwo(left, first, { sheet: right, table: second }))
      return [left, ...cutColumns(right, detect)];
  }
  return [sheet];
}

/** Runs of blank columns between filled ones, from the left. Rows with one cell are titles and notes and do not count. */
function blankColumns(sheet: Sheet): [from: number, to: number][] {
  const used: boolean[] = [];
  for (const row of sheet.rows) {
    const { filled } = profileRow(row);
    if (filled.length > 1) for (const column of filled) used[column] = true;
  }
  const gaps: [number, number][] = [];
  let last = -1;
  for (let column = 0; column < used.length; column++) {
    if (!used[column]) continue;
    if (last >= 0 && column > last + 1) gaps.push([last + 1, column - 1]);
    last = column;
  }
  return gaps;
}

function mainOf(sheet: Sheet, detect: Detect): TableRegion | undefined {
  const size = ({ dataRows, columns }: TableRegion) =>
    (dataRows[1] - dataRows[0] + 1) * (columns[1] - columns[0] + 1);
  return detect(sheet).toSorted((a, b) => size(b) - size(a))[0];
}

function areTwo(
  sheet: Sheet,
  left: TableRegion,
  { sheet: rightSheet, table: right }: { sheet: Sheet; table: TableRegion },
): boolean {
  if (!standsAlone(sheet, left) || !standsAlone(rightSheet, right)) return false;
  const keyOf = ({ headers, columns }: TableRegion) => headers[columns[0]]?.toLowerCase() ?? '';
  if (keyOf(left) === keyOf(right)) return true;
  if (!namesItsRows(sheet, left) || !namesItsRows(rightSheet, right)) return false;
  const sameRows = left.dataRows.join() === right.dataRows.join();
  return !sameRows || (holdsFigures(sheet, left) && holdsFigures(rightSheet, right));
}

function standsAlone({ rows }: Sheet, { headerRows, dataRows, columns }: TableRegion): boolean {
  return (
    headerRows[1] >= headerRows[0] &&
    columns[1] > columns[0] &&
    textOf(rows[headerRows[1]]?.[columns[0]] ?? rows[headerRows[0]]?.[columns[0]]) !== '' &&
    dataRows[1] >= dataRows[0]
  );
}

/** Different words (or dates) in the first column, one for nearly every row. */
function namesItsRows({ rows }: Sheet, { dataRows, columns }: TableRegion): boolean {
  const names = new Set<string>();
  let filled = 0;
  const last = Math.min(dataRows[1], dataRows[0] + SAMPLE);
  for (let row = dataRows[0]; row <= last; row++) {
    const cell = rows[row]?.[columns[0]];
    const found = classOf(cell);
    if (found === 'empty') continue;
    filled++;
    if (found === 'label' || found === 'time') names.add(textOf(cell));
  }
  return filled > 0 && names.size >= filled * 0.9 && filled >= (last - dataRows[0] + 1) * 0.7;
}

function holdsFigures({ rows }: Sheet, { dataRows, columns }: TableRegion): boolean {
  const row = rows[dataRows[0]] ?? [];
  return row.slice(columns[0], columns[1] + 1).some((cell) => classOf(cell) === 'quantity');
}

function runsOfRows(sheet: Sheet): [number, number][] {
  const runs: [number, number][] = [];
  for (const [row, cells] of sheet.rows.entries()) {
    if (profileRow(cells).filled.length === 0) continue;
    const current = runs.at(-1);
    if (current?.[1] === row - 1) current[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

function onlyColumns(sheet: Sheet, from: number, to: number): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => row.slice(0, to + 1).map((cell, column) => (column < from ? null : cell))),
    merges: sheet.merges.filter(({ left, right }) => left >= from && right <= to),
  };
}

function onlyRows(sheet: Sheet, keep: (row: number) => boolean): Sheet {
  return { ...sheet, rows: sheet.rows.map((row, index) => (keep(index) ? row : [])) };
}

/** Does another table stand beside this one, so that its columns end where the other's begin? */
export function standsBeside(table: TableRegion, tables: readonly TableRegion[]): boolean {
  const top = ({ headerRows, dataRows }: TableRegion) => Math.min(headerRows[0], dataRows[0]);
  return tables.some(
    (other) =>
      (other.columns[1] < table.columns[0] || other.columns[0] > table.columns[1]) &&
      top(other) <= table.dataRows[1] &&
      top(table) <= other.dataRows[1],
  );
}
