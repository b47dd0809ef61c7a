import { cleanText } from './parse-cell';
import { parseMissing } from './missing-markers';
import { formatKind } from './number-format';
import { isPeriod, parseDateText } from './parse-date';
import { parseNumberText } from './parse-number';
import { isCell, type Cell, type CellValue, type Sheet } from './workbook';

/** What a cell looks like from a distance, enough to tell headings from figures. */
export type CellClass = 'empty' | 'label' | 'quantity' | 'time' | 'marker';

export interface RowProfile {
  /** Columns that hold something. */
  readonly filled: readonly number[];
  readonly classes: ReadonlyMap<number, CellClass>;
}

type Row = Sheet['rows'][number];

/** Classes are worked out when first asked for: of a hundred thousand rows only a few hundred are ever looked at. */
class LazyProfile implements RowProfile {
  readonly filled: readonly number[];
  private known: ReadonlyMap<number, CellClass> | null = null;
  private readonly row: Row;

  constructor(row: Row) {
    this.row = row;
    const filled: number[] = [];
    for (let column = 0; column < row.length; column++) if (!isEmpty(row[column])) filled.push(column);
    this.filled = filled;
  }

  get classes(): ReadonlyMap<number, CellClass> {
    this.known ??= new Map(this.filled.map((column) => [column, classOf(this.row[column])]));
    return this.known;
  }
}

/** The same as `classOf(cell) === 'empty'`, without reading the text. */
function isEmpty(cell: CellValue | Cell | null | undefined): boolean {
  if (cell === null || cell === undefined) return true;
  const value = isCell(cell) ? cell.value : cell;
  if (typeof value !== 'string') return false;
  return isCell(cell) && (cell.date ?? cell.error ?? cell.formula) !== undefined
    ? false
    : cleanText(value) === '';
}

/** Only texts this short can be figures; longer ones are prose and are not parsed. */
const LONGEST_FIGURE = 40;
/** `£`, `£000`, `%` and the like head a column; they are no amounts. */
const UNIT_ONLY = /^(?:\(?[£$€]0{3}s?\)?|[£$€%]|\(?[£$€](?:m|k|bn)?\)?|\(%\))$/;

export function classOf(cell: CellValue | Cell | null | undefined): CellClass {
  if (cell === null || cell === undefined) return 'empty';
  if (isCell(cell)) {
    if (cell.date !== undefined) return formatKind(cell.format ?? '') === 'elapsed' ? 'quantity' : 'time';
    if (cell.error !== undefined || cell.formula)
      return cell.formula && typeof cell.value === 'string' && cell.value !== '' && cell.error === undefined
        ? 'label'
        : 'quantity';
    return classOf(cell.value);
  }
  if (typeof cell === 'number') return 'quantity';
  if (typeof cell === 'boolean') return 'marker';
  const text = cleanText(cell);
  if (text === '') return 'empty';
  if (text.length > LONGEST_FIGURE || UNIT_ONLY.test(text)) return 'label';
  if (parseMissing(text)) return 'marker';
  if (!/\d/.test(text)) return 'label';
  if (isPeriod(text)) return 'time';
  const date = parseDateText(text);
  if (date !== null) return 'time';
  if (/^0\d/.test(text)) return 'label';
  return parseNumberText(text) ? 'quantity' : 'label';
}

export function profileRow(row: Row | undefined): RowProfile {
  return new LazyProfile(row ?? []);
}

/** The text of a cell as people see it. */
export function textOf(cell: CellValue | Cell | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (!isCell(cell)) return cleanText(String(cell));
  return cleanText(cell.error ?? cell.shown ?? String(cell.value));
}

/** Years across a row (2019, 2020, 2021 …) or whole numbers counting up are headings though they are numbers. */
export function isSequence(row: Sheet['rows'][number] | undefined, profile: RowProfile): boolean {
  const numbers = profile.filled
    .filter((column) => profile.classes.get(column) === 'quantity')
    .map((column) => Number(textOf(row?.[column])));
  if (numbers.length < 2 || numbers.some((number) => !Number.isInteger(number))) return false;
  const years = numbers.every((number) => number >= 1900 && number <= 2100);
  const rising = numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1);
  // Short runs such as 1, 2, 3 are as likely to be figures.
  const counting = rising && numbers.length >= 4 && numbers[0]! <= 1;
  return counting || (years && isGroupedYears(numbers));
}

/** The same years repeated in groups: 2022, 2022, 2023, 2023 or 2022, 2023, 2022, 2023. */
function isGroupedYears(numbers: readonly number[]): boolean {
  const distinct = [...new Set(numbers)].sort((a, b) => a - b);
  return distinct.every((year, index) => index === 0 || year - distinct[index - 1]! <= 10);
}

const SUMMARY =
  /^(?:grand |sub-?\s?|overall |net |running )?total\b|^totals?\b|^sub-?totals?\b|^(?:average|mean|median|sum|overall|minimum|maximum|min|max|st(?:andard )?dev(?:iation)?)\b(?!\s+\w+\s+\w+\s+\w+)|^all (?:areas|wards|options|partners|ages|services)\b|\btotal$/i;

/** In the second column only a total says so: “min” and “mean” may be values there. */
const TOTAL = /^(?:grand |sub-?\s?|overall |net |running )?totals?\b/i;

/** A row that sums up others: its first words say total, average and the like. */
export function isSummaryRow(row: Sheet['rows'][number] | undefined, profile: RowProfile): boolean {
  return profile.filled.slice(0, 2).some((column, index) => {
    const text = textOf(row?.[column]);
    const pattern = index === 0 ? SUMMARY : TOTAL;
    return text.length <= 60 && pattern.test(text) && profile.classes.get(column) === 'label';
  });
}

const NOTE =
  /^(?:notes?\b|source\b|sources\b|contact\b|\*|†|‡|\[?note ?\d|footnote|caveat|this (?:table|worksheet)|figures (?:are|may)|see\b|n\.?b\.?\b|key:|\d{1,2}[.)]\s)/i;

export function isNoteText(text: string): boolean {
  return NOTE.test(text) || text.length > 90;
}
