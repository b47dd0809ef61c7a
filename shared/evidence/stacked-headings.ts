import { isPeriod } from './parse-date';
import { isSequence, isSummaryRow, textOf, type RowProfile } from './row-profile';
import type { Sheet } from './workbook';

/** A run of rows without a blank one, as the header finder sees it. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

export const MOST_HEADER_ROWS = 4;

/** In a table of words only brackets tell a remark from an answer such as `homes`. */
const IN_BRACKETS = /^\(.*\)$|^\[.*\]$/;
/** Units and remarks that stand under a heading rather than being one. */
const QUALIFIER =
  /^\(.*\)$|^\[.*\]$|^[£$€%]|^(?:number|rate|count|n|no\.|per cent|percentage|pct|k?wh|mwh|gwh|tonnes?|tco2e?|kg|km|miles|m2|m²|ha|hours?|hrs|minutes|days|weeks|months|years|people|persons|households|homes|gbp|fte|(?:rate )?per [\d,]+.{0,30})$/i;

/** Does the row look like headings: words, periods or counting-up years, and no other figures? */
export function isHeadingLike(sheet: Sheet, row: number, profile: RowProfile): boolean {
  const { filled, classes } = profile;
  if (filled.length === 0 || isSummaryRow(sheet.rows[row], profile)) return false;
  const sequence = isSequence(sheet.rows[row], profile);
  const headings = filled.filter((column) => {
    const found = classes.get(column);
    return found === 'label' || found === 'time' || (found === 'quantity' && sequence);
  }).length;
  const prose = filled.filter((column) => textOf(sheet.rows[row]?.[column]).length > 150).length;
  return headings >= filled.length * 0.8 && prose <= filled.length * 0.34;
}

export function isYear(sheet: Sheet, row: number, column: number): boolean {
  return /^(?:19|20)\d\d$/.test(textOf(sheet.rows[row]?.[column]));
}

/** Group headings above a header row: merged over some columns, or with gaps the row below fills, or filling its gaps. */
export function extendUp(sheet: Sheet, row: number, block: Block, profiles: readonly RowProfile[]): number {
  let top = row;
  while (
    top > block.from &&
    row - top < MOST_HEADER_ROWS - 1 &&
    isStackedAbove(sheet, top - 1, profiles, row)
  )
    top--;
  return top;
}

function isStackedAbove(
  sheet: Sheet,
  upper: number,
  profiles: readonly RowProfile[],
  lowest: number,
): boolean {
  const above = profiles[upper]!;
  const below = profiles[upper + 1]!;
  if (!isHeadingLike(sheet, upper, above)) return false;
  const merged = mergedColumns(sheet, upper, profiles[lowest]!);
  if (merged.size === 0 && (above.filled.length < 2 || namesAndAnswers(sheet, upper, above, below)))
    return false;
  // Headings that leave the first columns to the row below can only be part of the same headings.
  if (above.filled.length > 1 && above.filled[0]! > below.filled[0]!) return true;
  const grouping = above.filled.filter(
    (column) =>
      merged.has(column) ||
      !below.classes.has(column) ||
      (!above.classes.has(column + 1) && below.classes.has(column + 1)),
  ).length;
  const group =
    merged.size > 0 ||
    above.filled.length < below.filled.length ||
    above.filled.some((column) => !below.classes.has(column));
  if (group && grouping >= above.filled.length * 0.5) return true;
  return isQualifierRow(sheet, upper + 1, below) && above.filled.length >= below.filled.length * 0.8;
}

/** `Returned: | 13/03/2026` above a table is something said about it, not a group heading. */
function namesAndAnswers(sheet: Sheet, row: number, above: RowProfile, below: RowProfile): boolean {
  const texts = above.filled.map((column) => textOf(sheet.rows[row]?.[column]));
  if (texts[0]?.endsWith(':') === true) return true;
  const [first, second] = above.filled;
  return (
    above.filled.length === 2 &&
    first === below.filled[0] &&
    second === below.filled[1] &&
    below.filled.length > 2 &&
    !isPeriod(texts[1] ?? '') &&
    !isYear(sheet, row, second ?? 0)
  );
}

/** Columns where a merge with words in it begins that covers two or more columns, but not the whole table as a title does. */
function mergedColumns(sheet: Sheet, row: number, lowest: RowProfile): Set<number> {
  const left = lowest.filled[0] ?? 0;
  const right = lowest.filled.at(-1) ?? 0;
  const columns = new Set<number>();
  const filled = (sheet.rows[row] ?? []).flatMap((cell, column) => (textOf(cell) === '' ? [] : [column]));
  // One text alone at the left edge is a title, however far it is merged.
  if (filled.length === 1 && filled[0]! <= left) return columns;
  for (const merge of sheet.merges) {
    if (merge.top !== row || merge.right <= merge.left || merge.left < left - 1) continue;
    const whole = merge.left <= left && merge.right >= right;
    if (!whole && textOf(sheet.rows[row]?.[merge.left]) !== '') columns.add(merge.left);
  }
  return columns;
}

/** Units or remarks in brackets under each heading. */
export function isQualifierRow(
  sheet: Sheet,
  row: number,
  profile: RowProfile,
  pattern: RegExp = QUALIFIER,
): boolean {
  const texts = profile.filled.map((column) => textOf(sheet.rows[row]?.[column]));
  const qualifiers = texts.filter((text) => pattern.test(text));
  return qualifiers.length >= texts.length * 0.6;
}

/** For tables of words: is the next row still a heading? */
export function isStackedBelow(sheet: Sheet, row: number, profiles: readonly RowProfile[]): boolean {
  const next = profiles[row + 1];
  if (!next || next.filled.length < 2) return false;
  return mergedColumns(sheet, row, next).size > 0 || isQualifierRow(sheet, row + 1, next, IN_BRACKETS);
}
