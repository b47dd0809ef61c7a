import { readableFigure } from './evidence-error';
import { lacksStoredResult } from './make-cell';
import { markerMeanings, parseMissingFigure, parseMissing, splitMarkers } from './missing-markers';
import { formatKind } from './number-format';
import { isPeriod, parseDateText } from './parse-date';
import { numberWord, parseNumberText, parseRangeText } from './parse-number';
import type { ColumnHint, ParsedCell } from './parsed-cell';
import { rules } from './rules';
import { isCell, type Cell, type CellValue } from './workbook';

/** Texts longer than this are prose; no rule needs to look at them. */
const LONGEST_FIGURE = 120;

/**
 * Reads one cell by a named rule (see `rules`). Total: any input gives an answer, and what is not understood is a
 * problem with a reason, never 0 and never a guess. `column` says what the column is for; without it numbers, dates and
 * the shorthand of official statistics are recognised and anything else is text.
 *
 * Percentages: text `12.5%` is 12.5 with unit `%`; a number cell formatted as per cent keeps its stored fraction
 * (0.125) with unit `%` and the flag `fraction`.
 */
export function parseCell(raw: CellValue | Cell | null, column: ColumnHint = {}): ParsedCell {
  if (raw === null) return { kind: 'missing', rule: 'blank' };
  if (isCell(raw)) return parseRichCell(raw, column);
  if (typeof raw === 'boolean') {
    if (column.kind === 'number' || column.kind === 'date')
      return notUnderstood(raw ? 'TRUE' : 'FALSE', column.kind);
    return { kind: 'text', value: raw ? 'TRUE' : 'FALSE', rule: 'text-boolean', flags: ['boolean'] };
  }
  return typeof raw === 'number' ? parseStoredNumber(raw, column) : parseText(raw, column);
}

function parseRichCell(cell: Cell, column: ColumnHint): ParsedCell {
  if (cell.error !== undefined) {
    return {
      kind: 'problem',
      rule: 'problem-error-value',
      flags: [cell.error],
      message: `The spreadsheet shows the error ${cell.error} here.`,
    };
  }
  if (lacksStoredResult(cell)) {
    return {
      kind: 'problem',
      rule: 'problem-no-result',
      message:
        'This formula has no stored result. Open the file in Excel or LibreOffice, save it and import the copy.',
    };
  }
  if (typeof cell.value !== 'number') return parseCell(cell.value, column);
  const format = cell.format ?? 'General';
  const kind = formatKind(format);
  if (cell.date !== undefined && kind !== 'elapsed') return parseStoredDate(cell, cell.date, column);
  if (column.kind === 'text' || column.kind === 'code') {
    return {
      kind: 'text',
      value: cell.shown ?? String(cell.value),
      rule: column.kind === 'code' ? 'text-code' : 'text',
    };
  }
  if (column.kind === 'date') return notUnderstood(cell.shown ?? String(cell.value), 'date');
  const number = parseStoredNumber(cell.value, column);
  if (kind === 'percent') return { ...number, unit: '%', flags: ['fraction'], rule: 'number-percent-format' };
  if (kind === 'elapsed') return { ...number, unit: 'days', rule: 'number-duration' };
  if (/^0{2,}$/.test(format) || isPaddedWithZeros(cell)) {
    return {
      ...number,
      flags: ['code'],
      rule: 'number-code-format',
      message: `Shown as ${cell.shown ?? format}: is it a code?`,
    };
  }
  const currency = currencyOf(cell.format ?? cell.shown ?? '');
  return currency === undefined ? number : { ...number, unit: currency, rule: 'number-currency' };
}

/** OpenDocument keeps no format beside the cell, but the text it shows says the same. */
function isPaddedWithZeros({ format, shown, value }: Cell): boolean {
  return format === undefined && shown !== undefined && /^0\d+$/.test(shown) && Number(shown) === value;
}

/** The currency sign of a number format (`[$£-809]#,##0`) or of the text shown (`£1,234.50`). */
function currencyOf(formatOrShown: string): string | undefined {
  return /[£€]|\$(?![^\]]*-[0-9A-F]{2,4}\])/.exec(formatOrShown.replace(/\[\$([£€$])-?[^\]]*\]/g, '$1'))?.[0];
}

function parseStoredDate(cell: Cell, date: string, column: ColumnHint): ParsedCell {
  if (column.kind === 'number') {
    return {
      kind: 'problem',
      rule: 'problem-not-a-number',
      flags: ['date'],
      message: `This is the date ${date}, not a number.`,
    };
  }
  if (column.kind === 'text' || column.kind === 'code')
    return { kind: 'text', value: cell.shown ?? date, rule: 'text' };
  return { kind: 'date', value: date, rule: /^\d\d:/.test(date) ? 'time-stored' : 'date-stored' };
}

function parseStoredNumber(value: number, column: ColumnHint): ParsedCell {
  if (!Number.isFinite(value)) return notUnderstood(String(value), 'number');
  if (column.kind === 'text' || column.kind === 'code')
    return { kind: 'text', value: String(value), rule: 'text' };
  if (column.kind === 'date') return notUnderstood(String(value), 'date');
  const lost = Number.isInteger(value) && !Number.isSafeInteger(value);
  return {
    kind: 'number',
    value,
    rule: 'number-stored',
    ...(column.unit === undefined ? {} : { unit: column.unit }),
    ...(lost
      ? {
          flags: ['last digits lost'],
          message: 'More than 15 digits: the last ones were already lost in the file.',
        }
      : {}),
  };
}

/** Spaces at the ends, no-break spaces included, and invisible direction marks never carry meaning. */
export function cleanText(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
}

function parseText(raw: string, column: ColumnHint): ParsedCell {
  const text = cleanText(raw);
  if (text === '') return { kind: 'missing', rule: 'blank' };
  const chosen = chosenMeaning(text, column);
  if (chosen) return chosen;
  if (column.kind === 'text') return parsedAsText(raw, text);
  if (text.length > LONGEST_FIGURE)
    return column.kind === undefined
      ? { kind: 'text', value: raw, rule: 'text' }
      : notUnderstood(text, column.kind);
  const missing = parseMissing(text) ?? (column.kind === 'number' ? parseMissingFigure(text) : null);
  if (missing) return missing;
  if (column.kind === 'code') return { kind: 'text', value: text, rule: 'text-code' };
  if (column.kind === 'date') return parseDateColumn(text);
  return parseFigure(raw, text, column);
}

/** In a text column only the bracketed markers and blanks mean missing: “-” or “None” may be a person’s answer. */
function parsedAsText(raw: string, text: string): ParsedCell {
  const { body, markers } = splitMarkers(text);
  const missing = body === '' && markers.length > 0 ? parseMissing(text) : null;
  return missing ?? { kind: 'text', value: raw, rule: 'text' };
}

function chosenMeaning(text: string, column: ColumnHint): ParsedCell | null {
  if (column.missing === undefined) return null;
  const entry = Object.entries(column.missing).find(
    ([sign]) => sign.trim().toLowerCase() === text.toLowerCase(),
  );
  if (!entry) return null;
  if (entry[1].trim().toLowerCase() === 'zero')
    return { kind: 'number', value: 0, flags: ['chosen'], rule: 'number-chosen-zero' };
  return { kind: 'missing', flags: [entry[1]], rule: 'missing-chosen', message: entry[1] };
}

function parseDateColumn(text: string): ParsedCell {
  if (isPeriod(text)) return { kind: 'text', value: text, flags: ['period'], rule: 'text-period' };
  const date = parseDateText(text);
  if (date === 'impossible') {
    return {
      kind: 'problem',
      rule: 'problem-impossible-date',
      message: `There is no such day as “${text}” in the calendar.`,
    };
  }
  return date === null ? notUnderstood(text, 'date') : { kind: 'date', ...date };
}

function parseFigure(raw: string, text: string, column: ColumnHint): ParsedCell {
  const { body, markers } = splitMarkers(text);
  if (column.kind !== 'number') {
    if (isPeriod(body)) return { kind: 'text', value: text, flags: ['period'], rule: 'text-period' };
    const date = parseDateText(body);
    if (date !== null && date !== 'impossible') return parseUnaskedDate(raw, date, markers);
    if (/^[+-]?0\d/.test(body) || hasTooManyDigits(body))
      return { kind: 'text', value: text, flags: ['code'], rule: 'text-code' };
  }
  if (/^(?:nil|none|zero)$/i.test(body))
    return { kind: 'number', value: 0, flags: ['nil'], rule: 'number-nil' };
  const number = parseNumberText(body);
  if (number) return withColumnUnit(asNumber(number, markers), column);
  const range = parseRangeText(body);
  if (range && !isPeriod(body)) {
    const middle = (range.low + range.high) / 2;
    return {
      kind: 'problem',
      value: middle,
      flags: ['range'],
      rule: 'problem-range',
      message: `“${text}” is a range; the middle would be ${readableFigure(middle)}.`,
    };
  }
  if (column.kind !== 'number') return { kind: 'text', value: raw, rule: 'text' };
  const word = numberWord(body);
  if (word !== null) {
    return {
      kind: 'problem',
      value: word,
      rule: 'problem-number-word',
      message: `“${text}” is a word; did they mean ${word}?`,
    };
  }
  return notUnderstood(text, 'number');
}

/**
 * Without a column of dates, 01/02/2024 is two days at once and a quarter is a label: both stay text, and say what they
 * would be.
 */
function parseUnaskedDate(
  raw: string,
  date: Exclude<NonNullable<ReturnType<typeof parseDateText>>, 'impossible'>,
  markers: readonly string[],
): ParsedCell {
  if (date.rule === 'date-quarter')
    return { kind: 'text', value: raw, flags: ['period', ...date.flags], rule: 'text-period' };
  if (date.rule === 'date-day-first') return { kind: 'text', value: raw, flags: ['date-like'], rule: 'text' };
  return { kind: 'date', ...date, flags: [...date.flags, ...markers] };
}

/** Whole numbers that a double cannot hold are identifiers: reading them as numbers would change their last digits. */
function hasTooManyDigits(text: string): boolean {
  return /^\d+$/.test(text) && !Number.isSafeInteger(Number(text));
}

function asNumber(
  number: NonNullable<ReturnType<typeof parseNumberText>>,
  markers: readonly string[],
): ParsedCell {
  const flags = [...number.flags, ...markers];
  const notes = [
    number.note === undefined ? '' : `Set aside: “${number.note}”.`,
    number.flags.includes('brackets')
      ? 'Brackets were read as minus; where the heading already says saving or income, check the sign.'
      : '',
    markers.length === 0
      ? ''
      : `Marked ${markers.map((marker) => markerMeanings.get(marker) ?? marker).join(', ')}.`,
  ].filter((note) => note !== '');
  return {
    kind: 'number',
    value: number.value,
    rule: markers.length > 0 && number.rule === 'number-text' ? 'number-with-marker' : number.rule,
    ...(number.unit === undefined ? {} : { unit: number.unit }),
    ...(flags.length === 0 ? {} : { flags }),
    ...(notes.length === 0 ? {} : { message: notes.join(' ') }),
  };
}

const CURRENCIES = new Set(['£', '€', '$']);

/** A cell in pounds in a column of euros is a question, not a number; other words beside a number are only kept. */
function withColumnUnit(cell: ParsedCell, column: ColumnHint): ParsedCell {
  if (column.unit === undefined) return cell;
  if (cell.unit === undefined) return { ...cell, unit: column.unit };
  const clash =
    cell.unit !== column.unit &&
    (CURRENCIES.has(cell.unit) || cell.unit === '%') &&
    (CURRENCIES.has(column.unit) || column.unit === '%');
  if (!clash) return cell;
  return {
    ...cell,
    kind: 'problem',
    rule: 'problem-unit',
    message: `The cell is in ${cell.unit}, the column in ${column.unit}.`,
  };
}

function notUnderstood(text: string, kind: 'number' | 'date' | 'code'): ParsedCell {
  const rule = kind === 'date' ? 'problem-not-a-date' : 'problem-not-a-number';
  const shown = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return { kind: 'problem', rule, message: `“${shown}”: ${rules[rule].words.toLowerCase()}` };
}
