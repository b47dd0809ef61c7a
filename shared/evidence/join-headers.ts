import { textOf } from './row-profile';
import type { Sheet } from './workbook';

const JOINER = ' – ';

/**
 * One text for each column from stacked headings: merged cells count for every column they cover, an unmerged group
 * heading counts until the next one where the row below has headings of its own. Equal texts are not repeated.
 */
export function joinHeaders(
  sheet: Sheet,
  headerRows: readonly [number, number],
  lastColumn: number,
): string[] {
  const [from, to] = headerRows;
  const stacked: string[][] = [];
  for (let row = from; row <= to; row++) stacked.push(filledRow(sheet, row, { to, lastColumn }));
  return Array.from({ length: lastColumn + 1 }, (_, column) => {
    const parts: string[] = [];
    for (const texts of stacked) {
      const text = texts[column] ?? '';
      if (text !== '' && parts.at(-1) !== text) parts.push(text);
    }
    return parts.join(JOINER);
  });
}

function filledRow(
  sheet: Sheet,
  row: number,
  { to, lastColumn }: { to: number; lastColumn: number },
): string[] {
  const texts = Array.from({ length: lastColumn + 1 }, (_, column) =>
    textOf(sheet.rows[row]?.[column]).replace(/\s+/g, ' '),
  );
  const own = texts.map((text) => text !== '');
  let merged = false;
  for (const { top, left, bottom, right } of sheet.merges) {
    if (row < top || row > bottom) continue;
    const text = textOf(sheet.rows[top]?.[left]).replace(/\s+/g, ' ');
    if (right > left && text !== '' && row === top) merged = true;
    // Downwards the text counts once, in the row where it stands.
    if (row === top)
      for (let column = left; column <= Math.min(right, lastColumn); column++) texts[column] = text;
  }
  // Where a row uses merges, its gaps are gaps; else a heading reaches over the gap to the next one.
  if (row < to && !merged) {
    for (let column = 1; column <= lastColumn; column++) {
      const below = textOf(sheet.rows[row + 1]?.[column]) !== '';
      if (texts[column] === '' && !own[column] && below) texts[column] = texts[column - 1] ?? '';
    }
  }
  return texts;
}

const UNIT_IN_BRACKETS =
  /[([]\s*(£(?:000s?|k|m|bn)?|%|€|\$|kwh|mwh|tonnes?|tco2e?|km|miles|days|weeks|hours|minutes|years|number|rate per [\d,]+|per [\d,]+)\s*[)\]]/i;
const UNIT_AT_END = /(?:^|[\s,–-])(£(?:000s?|k|m|bn)?|%|€|per cent)$/i;

/** The unit a heading names, such as `Rate (%)`, `Cost £000` or `Energy [kWh]`; '' where it names none. */
export function unitOfHeading(heading: string): string {
  const unit =
    UNIT_IN_BRACKETS.exec(heading)?.[1] ??
    UNIT_AT_END.exec(heading)?.[1] ??
    (/\b(?:per ?cent|percentage)\b/i.test(heading) ? '%' : '');
  return /^per ?cent$/i.test(unit) ? '%' : unit;
}
