import {
  extendUp,
  isHeadingLike,
  isQualifierRow,
  isStackedBelow,
  isYear,
  MOST_HEADER_ROWS,
  type Block,
} from './stacked-headings';
import { isSequence, textOf, type CellClass, type RowProfile } from './row-profile';
import type { Sheet } from './workbook';

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
const SAMPLE_BELOW = 50;
const DEEPEST_HEADER = 60;
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
  const overText = headerOverText(sheet, block, profiles, shape);
  if (shape.figures.length === 0) return overText;
  const overFigures = headerOverFigures(sheet, block, profiles, shape);
  return isMostlyWords(shape) &&
    isFullHeading(sheet, profiles, overText, shape) &&
    isAbove(overText, overFigures)
    ? overText
    : overFigures;
}

/** With few columns of figures, some of them still to be filled in, the first rows of data hold no figure at all. */
export function isMostlyWords({ figures, width }: BlockShape): boolean {
  return width >= 4 && figures.length <= width * 0.5;
}

function isFullHeading(
  sheet: Sheet,
  profiles: readonly RowProfile[],
  { header }: FoundHeader,
  { width }: BlockShape,
): boolean {
  const profile = profiles[header[0]];
  return (
    header[1] >= header[0] &&
    profile !== undefined &&
    profile.filled.length >= width * 0.8 &&
    profile.filled.every((column) => profile.classes.get(column) === 'label') &&
    isHeadingLike(sheet, header[0], profile)
  );
}

function isAbove(first: FoundHeader, second: FoundHeader): boolean {
  return second.header[1] < second.header[0] || first.header[1] < second.header[0];
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
    const isData =
      isFirstCount(sheet, row, block, profiles) ||
      hasWordsOfBody(sheet, row, block, profiles) ||
      isUnfilled(row, block, profiles, shape);
    if (isData) {
      firstData = row;
      continue;
    }
    const profile = profiles[row]!;
    const narrow = profile.filled.length < Math.max(2, shape.width * 0.34);
    if (narrow && !isUnitRow(sheet, row, profile, shape)) continue;
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

/**
 * Words such as `NHS` or `New` that come again further down their column are data, where words stand for the figures of
 * that row. Headings that come again whole, as on every page of a printout, are headings still.
 */
function hasWordsOfBody(sheet: Sheet, row: number, block: Block, profiles: readonly RowProfile[]): boolean {
  const { filled, classes } = profiles[row]!;
  const words = filled.filter((column) => classes.get(column) === 'label');
  const last = Math.min(block.to, row + SAMPLE_BELOW);
  const again = words.filter((column) => {
    const text = textOf(sheet.rows[row]?.[column]);
    for (let below = row + 1; below <= last; below++)
      if (textOf(sheet.rows[below]?.[column]) === text) return true;
    return false;
  });
  return words.length > 2 && again.length > 0 && again.length < words.length * 0.8;
}

/** A row of data with no figure in it yet, under a row that has words over the same columns and over the figures. */
function isUnfilled(
  row: number,
  block: Block,
  profiles: readonly RowProfile[],
  { figures }: BlockShape,
): boolean {
  const [here, above] = [profiles[row]!, profiles[row - 1]];
  return (
    row > block.from &&
    above !== undefined &&
    here.filled.length > 0 &&
    !figures.some((column) => here.classes.has(column)) &&
    figures.some((column) => above.classes.has(column)) &&
    here.filled.every((column) => above.classes.has(column))
  );
}

/** Units under the headings of the figures alone, in a table that is mostly words. */
function isUnitRow(sheet: Sheet, row: number, profile: RowProfile, { figures }: BlockShape): boolean {
  return (
    profile.filled.length > 0 &&
    profile.filled.every((column) => figures.includes(column)) &&
    isQualifierRow(sheet, row, profile)
  );
}

/** `1, 2, 3, 4` under a row of words over the same columns is data that happens to count, not a heading. */
function isFirstCount(sheet: Sheet, row: number, block: Block, profiles: readonly RowProfile[]): boolean {
  const above = profiles[row - 1];
  if (row <= block.from || !above || !isSequence(sheet.rows[row], profiles[row]!)) return false;
  const counting = profiles[row]!.filled.filter(
    (column) => profiles[row]!.classes.get(column) === 'quantity' && !isYear(sheet, row, column),
  );
  return counting.length >= 4 && counting.every((column) => above.classes.get(column) === 'label');
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
