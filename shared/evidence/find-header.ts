import { isSequence, isSummaryRow, textOf, type CellClass, type RowProfile } from './row-profile';
import type { Sheet } from './workbook';

/** A run of rows without a blank one, as the header finder sees it. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

export interface BlockShape {
  /** How many cells a full row of the table fills. */
  readonly width: number;
  /** The usual class of each column in the body. */
  readonly classes: ReadonlyMap<number, CellClass>;
  /** Columns whose body holds figures, dates or markers for missing figures. */
  readonly figures: readonly number[];
  /** The share of figures in those columns: below 1 where words stand among them. */
  readonly purity: number;
}

const SAMPLE = 200;
const DEEPEST_HEADER = 60;
const MOST_HEADER_ROWS = 4;
/** Columns of figures with this share of words or more among them make the first rows hard to tell from headings. */
const MIXED = 0.75;

export function shapeOf(block: Block, profiles: readonly RowProfile[]): BlockShape | null {
  const rows = profiles.slice(block.from, Math.min(block.to + 1, block.from + SAMPLE));
  const widths = rows
    .map((row) => row.filled.length)
    .filter((width) => width >= 2)
    .sort((a, b) => a - b);
  if (widths.length === 0) return null;
  const width = widths[Math.floor((widths.length - 1) * 0.75)]!;
  // The upper rows may be headings; the body is judged by the rest.
  const lower = rows.slice(rows.length >= 6 ? Math.floor(rows.length / 3) : rows.length > 1 ? 1 : 0);
  const body = lower.filter((row) => row.filled.length >= Math.max(2, width * 0.5));
  const votes = new Map<number, Map<CellClass, number>>();
  for (const row of body.length > 0 ? body : rows) {
    for (const [column, found] of row.classes) {
      const counts = votes.get(column) ?? new Map<CellClass, number>();
      counts.set(found, (counts.get(found) ?? 0) + 1);
      votes.set(column, counts);
    }
  }
  const classes = new Map<number, CellClass>();
  const shares: number[] = [];
  for (const [column, counts] of votes) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const figures = total - (counts.get('label') ?? 0);
    const allMarkers = (counts.get('marker') ?? 0) === total;
    if (figures < total * 0.5 || allMarkers) {
      classes.set(column, 'label');
      continue;
    }
    classes.set(column, (counts.get('time') ?? 0) > total / 2 ? 'time' : 'quantity');
    shares.push(figures / total);
  }
  const figures = [...classes].filter(([, found]) => found !== 'label').map(([column]) => column);
  const purity = shares.length === 0 ? 1 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { width, classes, figures, purity };
}

export interface FoundHeader {
  readonly header: [number, number];
  /** The first row of the body, bands not counted. */
  readonly firstData: number;
  readonly why: string[];
  readonly confidence: number;
}

export function findHeader(
  sheet: Sheet,
  block: Block,
  profiles: readonly RowProfile[],
  shape: BlockShape,
): FoundHeader {
  return shape.figures.length > 0
    ? headerOverFigures(sheet, block, profiles, shape)
    : headerOverText(sheet, block, profiles, shape);
}

/** Does the row look like the body: figures where the body has figures? */
export function isBodyLike(sheet: Sheet, row: number, profile: RowProfile, shape: BlockShape): boolean {
  if (profile.filled.length < Math.max(2, shape.width * 0.34)) return false;
  if (isSequence(sheet.rows[row], profile) && !hasOtherFigures(sheet, row, profile)) return false;
  const judged = shape.figures.filter((column) => profile.classes.has(column));
  if (judged.length === 0) return false;
  const matching = judged.filter((column) => {
    const found = profile.classes.get(column);
    // Periods and dates over a column of figures are headings; figures in a column of dates are odd but data.
    return found !== 'label' && (found !== 'time' || shape.classes.get(column) === 'time');
  }).length;
  return matching >= judged.length * 0.5;
}

/** A row of counting-up numbers is data all the same when it has dates or markers too, as `1, 2, [x], 14%` has. */
function hasOtherFigures(sheet: Sheet, row: number, profile: RowProfile): boolean {
  return profile.filled.some((column) => {
    const found = profile.classes.get(column);
    return found === 'marker' || (found === 'quantity' && !/^\d+$/.test(textOf(sheet.rows[row]?.[column])));
  });
}

/** Does the row look like headings: words, periods or counting-up years, and no other figures? */
function isHeadingLike(sheet: Sheet, row: number, profile: RowProfile): boolean {
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

function headerOverFigures(
  sheet: Sheet,
  block: Block,
  profiles: readonly RowProfile[],
  shape: BlockShape,
): FoundHeader {
  const deepest = Math.min(block.to, block.from + DEEPEST_HEADER);
  let firstData = block.from;
  while (firstData < deepest && !isBodyLike(sheet, firstData, profiles[firstData]!, shape)) firstData++;
  for (let row = firstData - 1; row >= block.from; row--) {
    const profile = profiles[row]!;
    if (profile.filled.length < Math.max(2, shape.width * 0.34)) continue;
    if (!isHeadingLike(sheet, row, profile)) continue;
    if (shape.purity < MIXED && !isQualifierRow(sheet, row, profile)) {
      const highest = highestAlike(sheet, row, block, profiles);
      if (highest < row) firstData = highest + 1;
      row = highest;
    }
    const top = extendUp(sheet, row, block, profiles);
    const contrast =
      shape.figures.filter((column) => profile.classes.has(column)).length / shape.figures.length;
    return {
      header: [top, row],
      firstData,
      why: [
        top === row
          ? `Row ${row + 1} holds words over columns of figures.`
          : `Rows ${top + 1} to ${row + 1} are stacked headings over columns of figures.`,
        `From row ${firstData + 1} on the rows look alike.`,
      ],
      confidence: 0.6 + 0.35 * contrast,
    };
  }
  return {
    header: [firstData, firstData - 1],
    firstData,
    why: [`No row of headings was found above row ${firstData + 1}.`],
    confidence: 0.35,
  };
}

/** Where words stand among the figures, the first rows of data look like headings too: the header is the highest of them. */
function highestAlike(sheet: Sheet, row: number, block: Block, profiles: readonly RowProfile[]): number {
  let top = row;
  while (
    top > block.from &&
    profiles[top - 1]!.filled.length >= profiles[row]!.filled.length &&
    isHeadingLike(sheet, top - 1, profiles[top - 1]!)
  ) {
    top--;
  }
  return top;
}

/** In a table of words the header is the first row that fills most columns with short texts, each only once. */
function headerOverText(
  sheet: Sheet,
  block: Block,
  profiles: readonly RowProfile[],
  shape: BlockShape,
): FoundHeader {
  const deepest = Math.min(block.to, block.from + DEEPEST_HEADER);
  for (let row = block.from; row <= deepest; row++) {
    const { filled } = profiles[row]!;
    if (filled.length < Math.max(2, shape.width * 0.6)) continue;
    const texts = filled.map((column) => textOf(sheet.rows[row]?.[column]));
    if (texts.some((text) => text.length > 90) || new Set(texts).size < texts.length * 0.7) continue;
    let last = row;
    while (last < Math.min(deepest, row + MOST_HEADER_ROWS - 1) && isStackedBelow(sheet, last, profiles))
      last++;
    if (last === block.to) break;
    const top = extendUp(sheet, row, block, profiles);
    return {
      header: [top, last],
      firstData: last + 1,
      why: [
        `Row ${row + 1} is the first that fills most of the ${shape.width} columns with short, different words.`,
      ],
      confidence: block.to > last ? 0.65 : 0.4,
    };
  }
  return {
    header: [block.from, block.from - 1],
    firstData: block.from,
    why: ['No row of headings was found.'],
    confidence: 0.3,
  };
}

/** Group headings above a header row: merged over some columns, or with gaps the row below fills, or filling its gaps. */
function extendUp(sheet: Sheet, row: number, block: Block, profiles: readonly RowProfile[]): number {
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
  if (merged.size === 0 && above.filled.length < 2) return false;
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
function isQualifierRow(sheet: Sheet, row: number, profile: RowProfile): boolean {
  const texts = profile.filled.map((column) => textOf(sheet.rows[row]?.[column]));
  const qualifiers = texts.filter((text) =>
    /^\(.*\)$|^\[.*\]$|^[£$€%]|^(?:number|rate|count|n|no\.?|per cent|percentage)$/i.test(text),
  );
  return qualifiers.length >= texts.length * 0.6;
}

/** For tables of words: is the next row still a heading? */
function isStackedBelow(sheet: Sheet, row: number, profiles: readonly RowProfile[]): boolean {
  const next = profiles[row + 1];
  if (!next || next.filled.length < 2) return false;
  return mergedColumns(sheet, row, next).size > 0 || isQualifierRow(sheet, row + 1, next);
}
