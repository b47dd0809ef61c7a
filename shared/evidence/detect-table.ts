import { findHeader, isBodyLike, shapeOf, type BlockShape, type FoundHeader } from './find-header';
import { joinHeaders, unitOfHeading } from './join-headers';
import { classOf, isNoteText, isSummaryRow, profileRow, textOf, type RowProfile } from './row-profile';
import type { Block } from './stacked-headings';
import { blocksOf, isAbout, opensNotes, textsOf, WIDEST_GAP } from './table-blocks';
import { panelsOf } from './table-panels';
import { singleColumnList } from './single-column-list';
import type { TableRegion } from './table-region';
import type { Sheet } from './workbook';

/** Notes below a table that are looked through for where they begin. */
const MOST_NOTES = 60;

interface Draft {
  readonly shape: BlockShape;
  readonly found: FoundHeader;
  readonly titles: string[];
  readonly notes: string[];
  readonly summaries: number[];
  lastRow: number;
}

/**
 * Finds the main table of a sheet: its heading rows (up to four, merged cells counted for all columns they cover), its
 * first and last data row, the notes around it, with reasons in words. Of several tables the largest is taken; an empty
 * sheet gives empty ranges and confidence 0. Always a proposal: people correct it with two clicks.
 */
export function detectTable(sheet: Sheet): TableRegion {
  const tables = detectTables(sheet);
  const size = (table: TableRegion) =>
    (table.dataRows[1] - table.dataRows[0] + 1) * (table.columns[1] - table.columns[0] + 1);
  let best: TableRegion | undefined;
  for (const table of tables) if (!best || size(table) > size(best)) best = table;
  if (!best) return emptyRegion(sheet);
  return tables.length === 1
    ? best
    : { ...best, why: [...best.why, `The sheet holds ${tables.length} tables; this is the largest.`] };
}

/** All tables of a sheet, from the top and, side by side, from the left. */
export function detectTables(sheet: Sheet): TableRegion[] {
  const tables = panelsOf(sheet, detectStacked)
    .flatMap(detectStacked)
    .sort((a, b) => firstRowOf(a) - firstRowOf(b) || a.columns[0] - b.columns[0]);
  if (tables.length > 0) return tables;
  const list = singleColumnList(sheet);
  return list ? [list] : [];
}

function firstRowOf(table: TableRegion): number {
  return Math.min(table.headerRows[0], table.dataRows[0]);
}

/** Tables that stand one below the other. */
function detectStacked(sheet: Sheet): TableRegion[] {
  const profiles = sheet.rows.map(profileRow);
  const drafts: Draft[] = [];
  let titles: string[] = [];
  let previous: Block | null = null;
  for (const block of blocksOf(sheet, profiles)) {
    const current = drafts.at(-1);
    const gap = previous === null ? 0 : block.from - previous.to - 1;
    previous = block;
    if (current && continues(sheet, block, profiles, current) && gap <= WIDEST_GAP) {
      current.lastRow = block.to;
      continue;
    }
    if (current && isAllSummary(sheet, block, profiles)) {
      for (let row = block.from; row <= block.to; row++) current.summaries.push(row);
      continue;
    }
    const shape = shapeOf(block, profiles);
    const found = shape && findHeader(sheet, block, profiles, shape);
    const remarks =
      !shape ||
      !found ||
      block.to < found.firstData ||
      isProse(sheet, block, profiles) ||
      isAbout(sheet, block, profiles);
    if (remarks || (current && isAppendix(block, found))) {
      const texts = textsOf(sheet, block);
      if (current && (gap <= WIDEST_GAP + 1 || texts.some(isNoteText))) current.notes.push(...texts);
      titles = texts;
      continue;
    }
    const above = textsOf(sheet, { from: block.from, to: Math.min(found.header[0], found.firstData) - 1 });
    drafts.push({
      shape,
      found,
      titles: [...titles, ...above],
      notes: [],
      summaries: [],
      lastRow: block.to,
    });
    titles = [];
  }
  return drafts.map((draft) => finish(sheet, profiles, draft)).filter((table) => table !== null);
}

function emptyRegion(sheet: Sheet): TableRegion {
  return {
    headerRows: [0, -1],
    dataRows: [0, -1],
    columns: [0, -1],
    headers: [],
    notes: sheet.rows
      .flatMap((row) => row.map(textOf))
      .filter((text) => text !== '')
      .slice(0, 20),
    titles: [],
    units: [],
    bandRows: [],
    summaryRows: [],
    why: ['No table was found on this sheet.'],
    confidence: 0,
  };
}

function isAllSummary(sheet: Sheet, block: Block, profiles: readonly RowProfile[]): boolean {
  for (let row = block.from; row <= block.to; row++) {
    if (!isSummaryRow(sheet.rows[row], profiles[row]!)) return false;
  }
  return true;
}

/** A few rows without headings under a table, such as checks and last year's total, belong to it as remarks. */
function isAppendix(block: Block, found: FoundHeader): boolean {
  return found.header[1] < found.header[0] && block.to - block.from < 5;
}

/** Lines of text, one cell each, are no table however many there are. */
function isProse(sheet: Sheet, block: Block, profiles: readonly RowProfile[]): boolean {
  let single = 0;
  for (let row = block.from; row <= block.to; row++) if (profiles[row]!.filled.length <= 1) single++;
  const rows = block.to - block.from + 1;
  return rows > 2 && single >= rows * 0.8 && textsOf(sheet, block).some((text) => text.length > 40);
}

/** Does a block after a blank row go on with the table before it? Only if it has the same figures and no headings of its own. */
function continues(sheet: Sheet, block: Block, profiles: readonly RowProfile[], draft: Draft): boolean {
  const { shape } = draft;
  if ((shapeOf(block, profiles)?.width ?? 0) > shape.width * 1.5) return false;
  if (opensNotes(sheet, block.from, profiles)) return false;
  let wide = 0;
  let alike = 0;
  for (let row = block.from; row <= Math.min(block.to, block.from + 50); row++) {
    const profile = profiles[row]!;
    if (profile.filled.length < Math.max(2, shape.width * 0.34)) continue;
    // A row whose figures are all blank says neither yes nor no.
    if (shape.figures.length > 0 && sameLabels(profile, shape)) continue;
    const like =
      shape.figures.length > 0
        ? isBodyLike(sheet, row, profile, shape)
        : sameColumns(profile, shape) && !repeatsHeader(sheet, row, draft);
    if (wide === 0 && !like) return false;
    wide++;
    if (like) alike++;
  }
  return wide > 0 && alike >= wide * 0.7;
}

/** Where a note stands alone with nothing as wide as the table below it, the table ends above the note. */
function rowBeforeNotes(
  sheet: Sheet,
  profiles: readonly RowProfile[],
  [first, last]: readonly [number, number],
  shape: BlockShape,
): number {
  let end = last;
  for (let row = last; row > first && last - row < MOST_NOTES; row--) {
    const { filled } = profiles[row]!;
    if (filled.length > Math.max(2, shape.width * 0.6)) break;
    if (opensNotes(sheet, row, profiles)) end = row - 1;
  }
  return end;
}

function sameLabels(profile: RowProfile, shape: BlockShape): boolean {
  return profile.filled.every((column) => shape.classes.get(column) === 'label');
}

function sameColumns(profile: RowProfile, shape: BlockShape): boolean {
  return (
    profile.filled.length >= shape.width * 0.6 && profile.filled.every((column) => shape.classes.has(column))
  );
}

function repeatsHeader(sheet: Sheet, row: number, draft: Draft): boolean {
  const header = sheet.rows[draft.found.header[1]] ?? [];
  const texts = (sheet.rows[row] ?? []).map(textOf);
  return texts.filter((text, column) => text !== '' && text === textOf(header[column])).length >= 2;
}

function finish(sheet: Sheet, profiles: readonly RowProfile[], draft: Draft): TableRegion | null {
  const { shape, found } = draft;
  const isBand = (row: number) => isBandRow(sheet, row, profiles[row]!, shape);
  const keyColumn = Math.min(...shape.classes.keys());
  const notes: string[] = [];
  const summaryRows: number[] = [...draft.summaries];
  let first = found.firstData;
  while (first < draft.lastRow && (profiles[first]!.filled.length === 0 || isBand(first))) first++;
  let last = rowBeforeNotes(sheet, profiles, [first, draft.lastRow], shape);
  notes.push(...textsOf(sheet, { from: last + 1, to: draft.lastRow }));
  for (; last >= first; last--) {
    const profile = profiles[last]!;
    if (profile.filled.length === 0) continue;
    if (isSummaryRow(sheet.rows[last], profile)) summaryRows.unshift(last);
    else if (isTail(sheet, last, profile, { shape, keyColumn }))
      notes.unshift(...textsOf(sheet, { from: last, to: last }));
    else break;
  }
  if (last < first) return null;
  const bandRows: number[] = [];
  for (let row = found.header[1] + 1; row <= last; row++) {
    if (isBand(row)) bandRows.push(row);
    else if (row >= first && isSummaryRow(sheet.rows[row], profiles[row]!)) summaryRows.push(row);
  }
  const columns = columnsOf(profiles, found.header, [first, last]);
  const headers = joinHeaders(sheet, found.header, columns[1]);
  return {
    headerRows: found.header,
    dataRows: [first, last],
    columns,
    headers,
    notes: [...notes, ...draft.notes],
    titles: draft.titles,
    units: headers.map(unitOfHeading),
    bandRows,
    summaryRows: [...new Set(summaryRows)].sort((a, b) => a - b),
    why: [
      ...found.why,
      ...(bandRows.length > 0 ? [leftOut(bandRows.length, ['only names a group', 'only name a group'])] : []),
      ...(summaryRows.length > 0
        ? [leftOut(summaryRows.length, ['holds totals or averages', 'hold totals or averages'])]
        : []),
      ...(notes.length + draft.notes.length > 0 ? ['Notes below the table are left out.'] : []),
    ],
    confidence: Math.round(found.confidence * 100) / 100,
  };
}

function leftOut(count: number, [one, several]: readonly [one: string, several: string]): string {
  return count === 1 ? `1 row ${one} and is left out.` : `${count} rows ${several} and are left out.`;
}

/** One text alone in a row of a wider table, or one text merged across it. */
function isBandRow(sheet: Sheet, row: number, profile: RowProfile, shape: BlockShape): boolean {
  const only = profile.filled[0];
  if (profile.filled.length !== 1 || only === undefined || profile.classes.get(only) !== 'label')
    return false;
  const merged = sheet.merges.some(
    (merge) => merge.top === row && merge.left <= only && merge.right - merge.left >= shape.width / 2,
  );
  return merged || shape.width > 2;
}

function isTail(
  sheet: Sheet,
  row: number,
  profile: RowProfile,
  { shape, keyColumn }: { shape: BlockShape; keyColumn: number },
): boolean {
  const { filled } = profile;
  const firstText = textOf(sheet.rows[row]?.[filled[0] ?? 0]);
  if (filled.length === 1) {
    return (
      shape.width > 2 || isNoteText(firstText) || filled[0] !== keyColumn || classOf(firstText) !== 'label'
    );
  }
  if (filled.length >= shape.width * 0.5) return false;
  return filled[0] !== keyColumn || isNoteText(firstText);
}

function columnsOf(
  profiles: readonly RowProfile[],
  header: readonly [number, number],
  data: readonly [number, number],
): [number, number] {
  let left = Infinity;
  let right = -1;
  for (let row = Math.min(header[0], data[0]); row <= data[1]; row++) {
    const { filled } = profiles[row]!;
    if (filled.length === 0 || (row > header[1] && row < data[0])) continue;
    left = Math.min(left, filled[0]!);
    right = Math.max(right, filled.at(-1)!);
  }
  return [right < 0 ? 0 : left, right];
}
