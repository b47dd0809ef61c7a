import { findHeader, isMostlyWords, shapeOf } from './find-header';
import { isNoteText, textOf, type RowProfile } from './row-profile';
import { isHeadingLike, type Block } from './stacked-headings';
import type { Sheet } from './workbook';

/** A blank gap of up to this many rows may lie inside one table. */
export const WIDEST_GAP = 2;
/** Titles, remarks and stacked headings above a blank row. */
const MOST_ROWS_ABOVE = 12;

/** The sheet in runs of rows without a blank one; headings with a blank row under them stay with their data. */
export function blocksOf(sheet: Sheet, profiles: readonly RowProfile[]): Block[] {
  const runs = runsOf(profiles);
  const blocks: Block[] = [];
  for (let index = 0; index < runs.length; index++) {
    const block = runs[index]!;
    const next = runs[index + 1];
    if (next && next.from - block.to - 1 <= WIDEST_GAP && areHeadingsOf(sheet, profiles, block, next)) {
      blocks.push({ from: block.from, to: next.to });
      index++;
    } else blocks.push(block);
  }
  return blocks;
}

function runsOf(profiles: readonly RowProfile[]): Block[] {
  const runs: Block[] = [];
  let from = -1;
  for (let row = 0; row <= profiles.length; row++) {
    const blank = row === profiles.length || profiles[row]!.filled.length === 0;
    if (!blank && from < 0) from = row;
    if (blank && from >= 0) {
      runs.push({ from, to: row - 1 });
      from = -1;
    }
  }
  return runs;
}

/** Are these few rows the headings of the run below, which has none of its own? */
function areHeadingsOf(sheet: Sheet, profiles: readonly RowProfile[], block: Block, next: Block): boolean {
  const last = profiles[block.to]!;
  if (block.to - block.from >= MOST_ROWS_ABOVE || last.filled.length < 2) return false;
  if (isAbout(sheet, block, profiles) || opensNotes(sheet, next.from, profiles)) return false;
  for (let row = block.from; row <= block.to; row++)
    if (profiles[row]!.filled.length > 1 && !isHeadingLike(sheet, row, profiles[row]!)) return false;
  const shape = shapeOf(next, profiles);
  if (!shape) return false;
  const shared = last.filled.filter((column) => shape.classes.has(column)).length;
  // Headings reach over the columns below; a unit row may leave the first ones out.
  if (shared < Math.max(2, Math.min(shape.width, shape.figures.length || shape.width) * 0.6)) return false;
  if (shape.figures.filter((column) => last.classes.has(column)).length < shape.figures.length * 0.5)
    return false;
  const { header } = findHeader(sheet, next, profiles, shape);
  if (shape.figures.length > 0 && header[1] < header[0]) return true;
  if (shape.figures.length > 0 && !isMostlyWords(shape)) return false;
  // Words over words: only a full row of them is taken for headings.
  const texts = last.filled.map((column) => textOf(sheet.rows[block.to]?.[column]));
  return (
    next.to > next.from &&
    last.filled.length >= Math.max(3, shape.width) &&
    texts.every((text) => text.length <= 40 && !text.endsWith(':'))
  );
}

/** `Partner: | NHS`, `Date: | 12 March`: lines that say something about the table, a name and an answer each. */
export function isAbout(sheet: Sheet, block: Block, profiles: readonly RowProfile[]): boolean {
  let named = 0;
  for (let row = block.from; row <= block.to; row++) {
    const { filled } = profiles[row]!;
    if (filled.length > 2) return false;
    if (filled.length === 2 && textOf(sheet.rows[row]?.[filled[0]!]).endsWith(':')) named++;
  }
  return named > 0 && named >= (block.to - block.from + 1) / 2;
}

/** One text alone that begins as notes and sources do. */
export function opensNotes(sheet: Sheet, row: number, profiles: readonly RowProfile[]): boolean {
  const { filled } = profiles[row]!;
  return filled.length === 1 && isNoteText(textOf(sheet.rows[row]?.[filled[0]!]));
}

/** One text a row, its cells joined; blank rows left out. */
export function textsOf(sheet: Sheet, block: Block): string[] {
  const texts: string[] = [];
  for (let row = block.from; row <= block.to; row++) {
    const text = (sheet.rows[row] ?? [])
      .map(textOf)
      .filter((part) => part !== '')
      .join(' ');
    if (text !== '') texts.push(text);
  }
  return texts;
}
