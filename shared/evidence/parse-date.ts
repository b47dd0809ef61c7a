import type { RuleId } from './rules';

export interface DateReading {
  readonly value: string;
  readonly rule: RuleId;
  readonly flags: string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const MONTH = `(${LONG_MONTHS}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?`;

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Two digits: 00–68 are 2000–2068, 69–99 are 1969–1999 (POSIX strptime %y). */
function fullYear(year: string): number {
  const number = Number(year);
  return year.length > 2 ? number : number < 69 ? 2000 + number : 1900 + number;
}

const two = (part: number): string => String(part).padStart(2, '0');

function isCalendarDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1000 || year > 9999) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `impossible` where the text has the form of a date but no such day exists; null where it is no date at all. */
export function parseDateText(text: string): DateReading | 'impossible' | null {
  const rest = text
    .trim()
    .replace(/^(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1');
  return dayMonthYear(rest) ?? monthYear(rest) ?? quarter(rest);
}

function dayMonthYear(text: string): DateReading | 'impossible' | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?Z?)?$/.exec(text);
  if (iso) return dated([iso[1]!, iso[2]!, iso[3]!], 'date-year-first', []);
  const dayFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?: \d{1,2}:\d\d(?::\d\d)?)?$/.exec(text);
  if (dayFirst) {
    // `1/2/3` is not a date; two digits of year need two digits of month or day somewhere.
    if (dayFirst[4]!.length === 2 && dayFirst[1]!.length + dayFirst[3]!.length < 3) return null;
    const ambiguous = Number(dayFirst[1]) <= 12 && Number(dayFirst[3]) <= 12 && dayFirst[1] !== dayFirst[3];
    return dated(
      [dayFirst[4]!, dayFirst[3]!, dayFirst[1]!],
      'date-day-first',
      ambiguous ? ['day first'] : [],
    );
  }
  const named = new RegExp(`^(\\d{1,2})[ -/]?(?:of )?${MONTH},?[ -/]?(\\d{4}|\\d\\d)$`, 'i').exec(text);
  if (named) return dated([named[3]!, String(monthNumber(named[2]!)), named[1]!], 'date-month-name', []);
  const american = new RegExp(`^${MONTH} (\\d{1,2}),? (\\d{4})$`, 'i').exec(text);
  if (american)
    return dated([american[3]!, String(monthNumber(american[1]!)), american[2]!], 'date-month-name', []);
  return null;
}

function dated(
  parts: readonly [string, string, string],
  rule: RuleId,
  flags: string[],
): DateReading | 'impossible' {
  const [year, month, day] = [fullYear(parts[0]), Number(parts[1]), Number(parts[2])];
  if (!isCalendarDate(year, month, day)) return 'impossible';
  return { value: `${year}-${two(month)}-${two(day)}`, rule, flags };
}

function monthYear(text: string): DateReading | null {
  const named = new RegExp(`^${MONTH}[ -/,]*(?:'|’)?(\\d{4}|\\d\\d)$`, 'i').exec(text);
  if (named) return month(fullYear(named[2]!), monthNumber(named[1]!));
  const yearFirst = new RegExp(`^(\\d{4})[ -/]*${MONTH}$`, 'i').exec(text);
  if (yearFirst) return month(Number(yearFirst[1]), monthNumber(yearFirst[2]!));
  const numeric = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return numeric ? month(Number(numeric[1]), Number(numeric[2])) : null;
}

function month(year: number, number: number): DateReading {
  return { value: `${year}-${two(number)}`, rule: 'date-month-only', flags: ['month'] };
}

/** Quarters of `2026/27` begin in April; quarters of `2026` begin in January. */
function quarter(text: string): DateReading | null {
  const match =
    /^(?:q(?:uarter)?\s?([1-4])[ ,:-]*(\d{4})(?:\s?[/–-]\s?(\d{4}|\d\d))?|(\d{4})(?:\s?[/–-]\s?(\d{4}|\d\d))?[ ,:-]*q(?:uarter)?\s?([1-4]))$/i.exec(
      text,
    );
  if (!match) return null;
  const number = Number(match[1] ?? match[6]);
  const year = Number(match[2] ?? match[4]);
  const second = match[3] ?? match[5];
  if (second !== undefined && Number(second) % 100 !== (year + 1) % 100) return null;
  const start = (number - 1) * 3 + (second === undefined ? 1 : 4);
  const startYear = start > 12 ? year + 1 : year;
  const first = start > 12 ? start - 12 : start;
  return {
    value: `${startYear}-${two(first)}/${startYear}-${two(first + 2)}`,
    rule: 'date-quarter',
    flags: ['quarter'],
  };
}

/** `2023/24`, `2023-24`, `2023 to 2024`, `2021 - 23`, `FY 2023/24`, `2023`: periods that are no dates. */
export function isPeriod(text: string): boolean {
  const match =
    /^(?:fy\s?|financial year |year (?:ending|to) )?((?:19|20)\d\d)\s?(?:[/–—-]|to)\s?(\d{4}|\d\d)$/i.exec(
      text.trim(),
    );
  if (!match) return false;
  const from = Number(match[1]);
  const to = match[2]!.length === 2 ? Math.floor(from / 100) * 100 + Number(match[2]) : Number(match[2]);
  const end = to < from ? to + 100 : to;
  return end > from && end - from <= 30;
}
