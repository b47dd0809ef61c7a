import { easterSunday, endOfMonth, fullYear, isoDate, monthNumber } from './calendar';

/** A date or period found in a timescale. */
export interface DateMention {
  readonly index: number;
  readonly length: number;
  /** The day it ends, when that can be told. */
  readonly date?: string;
  /** There is no such day ("31 February 2027"). */
  readonly impossible?: true;
}

/** False says that it is no date after all (“31/03” is not the years 2031 to 2003). */
type Reader = (match: RegExpExecArray) => string | null | undefined | false;

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = "(?:of\\s+)?[’']?((?:19|20|21)\\d\\d|\\d\\d)(?![\\d:/]|\\s?%)";
const LONG_YEAR = '((?:19|20|21)\\d\\d)';
/** "2026/27", "2026-27", "2026-2027", "26/27": the year it begins is captured. */
const SPAN_YEAR = '((?:20|21)\\d\\d|[2-9]\\d)\\s?[/–-]\\s?(?:(?:20|21)?\\d\\d)(?![\\d/–-])';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';

/**
 * Ways of writing a date, most exact first. British order: 5/10/2026 is 5 October. A month means its last day,
 * a financial year its 31 March. Null marks a period that is definite though its last day is not ("Spring term").
 */
const READERS: readonly [RegExp, Reader][] = [
  [
    /\b(\d{4})-(\d{1,2})-(\d{1,2})(?:T[\d:.]+Z?)?\b/giu,
    ([, y, m, d]) => isoDate(Number(y), Number(m), Number(d)),
  ],
  [
    /\b((?:19|20|21)\d\d)(0[1-9]|1[0-2])([0-3]\d)\b/giu,
    ([, y, m, d]) => isoDate(Number(y), Number(m), Number(d)),
  ],
  [
    /\b(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})\b/giu,
    ([, d, m, y]) => isoDate(fullYear(y ?? ''), Number(m), Number(d)),
  ],
  [
    new RegExp(`\\b${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:of\\s+)?[-\\s]?${MONTH}[-,\\s]*${YEAR}`, 'giu'),
    ([, d, m, y]) => isoDate(fullYear(y ?? ''), monthNumber(m ?? '') ?? 0, Number(d)),
  ],
  [
    new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${LONG_YEAR}\\b`, 'giu'),
    ([, m, d, y]) => isoDate(Number(y), monthNumber(m ?? '') ?? 0, Number(d)),
  ],
  [
    new RegExp(
      `\\b(?:beginning|start|first\\s+week|1st\\s+week)\\s+(?:of\\s+)?${MONTH}[-,\\s]*${YEAR}`,
      'giu',
    ),
    ([text, m, y]) => isoDate(fullYear(y ?? ''), monthNumber(m ?? '') ?? 0, /week/iu.test(text) ? 7 : 1),
  ],
  [
    new RegExp(`\\bmid(?:dle)?[-\\s]+(?:of\\s+)?${MONTH}[-,\\s]*${YEAR}`, 'giu'),
    ([, m, y]) => isoDate(fullYear(y ?? ''), monthNumber(m ?? '') ?? 0, 15),
  ],
  [
    new RegExp(`\\b${MONTH}\\s+(?:half[-\\s]?term|board|meeting|review)\\s+${LONG_YEAR}\\b`, 'giu'),
    ([, m, y]) => endOfMonth(Number(y), monthNumber(m ?? '') ?? 0),
  ],
  [
    new RegExp(`\\b${MONTH}[-,\\s]*${YEAR}`, 'giu'),
    ([, m, y]) => endOfMonth(fullYear(y ?? ''), monthNumber(m ?? '') ?? 0),
  ],
  [/\b(0?[1-9]|1[0-2])\/((?:19|20|21)\d\d)\b/giu, ([, m, y]) => endOfMonth(Number(y), Number(m))],
  [
    new RegExp(`\\bq(?:uarter)?\\s?([1-4])[\\s,of]*(?:fy\\s?)?${SPAN_YEAR}`, 'giu'),
    ([, q, y]) => financialQuarterEnd(Number(q), fullYear(y ?? '')),
  ],
  [
    new RegExp(`\\b${SPAN_YEAR}[\\s,]*q(?:uarter)?\\s?([1-4])\\b`, 'giu'),
    ([, y, q]) => financialQuarterEnd(Number(q), fullYear(y ?? '')),
  ],
  [
    new RegExp(
      `\\b(first|1st|second|2nd|third|3rd|fourth|4th|last|final)\\s+quarter\\s+(?:of\\s+)?${SPAN_YEAR}`,
      'giu',
    ),
    ([, q, y]) => financialQuarterEnd(ordinal(q ?? ''), fullYear(y ?? '')),
  ],
  [
    new RegExp(`\\b(first|1st|second|2nd|last)\\s+half\\s+(?:of\\s+)?${SPAN_YEAR}`, 'giu'),
    ([, h, y]) => financialQuarterEnd(/^(?:first|1st)$/iu.test(h ?? '') ? 2 : 4, fullYear(y ?? '')),
  ],
  [
    new RegExp(`\\b(?:h|half\\s?)([12])[\\s,of]*${SPAN_YEAR}`, 'giu'),
    ([, h, y]) => financialQuarterEnd(Number(h) * 2, fullYear(y ?? '')),
  ],
  // A quarter of a single year may be of the calendar or the financial year: definite, but not to the day.
  [
    new RegExp(`\\bq(?:uarter)?\\s?[1-4][\\s,of]*${LONG_YEAR}\\b|\\b${LONG_YEAR}\\s?q[1-4]\\b`, 'giu'),
    () => null,
  ],
  [
    new RegExp(
      `\\b(?:(?:autumn|spring|summer)(?:\\s+(?:half[-\\s]?)?term)|half[-\\s]?term|term\\s?[1-6])\\s+(?:of\\s+)?(?:${SPAN_YEAR}|${LONG_YEAR})`,
      'giu',
    ),
    () => null,
  ],
  [new RegExp(`\\b(?:academic|school)\\s+year\\s+(?:${SPAN_YEAR}|${LONG_YEAR})`, 'giu'), () => null],
  [new RegExp(`\\bwinter\\s+${SPAN_YEAR}`, 'giu'), ([, y]) => endOfMonth(fullYear(y ?? '') + 1, 2)],
  [
    new RegExp(`\\b(spring|summer|autumn|winter)\\s+(?:of\\s+)?${LONG_YEAR}\\b`, 'giu'),
    ([, season, y]) => seasonEnd((season ?? '').toLowerCase(), Number(y)),
  ],
  [
    new RegExp(`\\b(christmas|easter)\\s+${LONG_YEAR}\\b`, 'giu'),
    ([, feast, y]) => feastDay(feast ?? '', Number(y)),
  ],
  [
    new RegExp(`(?:\\b(?:financial\\s+year|fy)\\s*|\\b)${SPAN_YEAR}`, 'giu'),
    ([text, y]) => spanEnd(text, fullYear(y ?? '')),
  ],
  // "FY27" is the year to March 2027 to some and from April 2027 to others.
  [
    new RegExp(
      `(?:\\bq[1-4]\\s*)?\\b(?:financial\\s+year\\s*|fy\\s*(?:[’']?\\d\\d\\b|(?=\\d{4})))(?:${LONG_YEAR}\\b)?(?<=\\d)`,
      'giu',
    ),
    () => null,
  ],
  [
    new RegExp(`(?<!\\b(?:early|mid|late)[-\\s])\\b${LONG_YEAR}\\b(?!\\s?%)`, 'giu'),
    ([, y]) => isoDate(Number(y), 12, 31),
  ],
];

function ordinal(word: string): number {
  const at = ['1', '2', '3', '4'].findIndex((digit) => word.startsWith(digit));
  const named = ['first', 'second', 'third', 'fourth'].indexOf(word.toLowerCase());
  return at >= 0 ? at + 1 : named >= 0 ? named + 1 : 4;
}

function financialQuarterEnd(quarter: number, firstYear: number): string | undefined {
  const month = ((quarter * 3 + 2) % 12) + 1;
  return endOfMonth(quarter === 4 ? firstYear + 1 : firstYear, month);
}

function seasonEnd(season: string, year: number): string | undefined {
  if (season === 'winter') return undefined; // it belongs to two years
  return endOfMonth(year, season === 'spring' ? 5 : season === 'summer' ? 8 : 11);
}

function feastDay(feast: string, year: number): string | undefined {
  return feast.toLowerCase() === 'christmas' ? isoDate(year, 12, 25) : easterSunday(year);
}

/** "2026/27" is a financial year; "2026-2028" runs to the end of its last year. */
function spanEnd(text: string, firstYear: number): string | null | undefined | false {
  const last = fullYear(/(\d{2,4})\s*$/u.exec(text)?.[1] ?? '');
  if (last <= firstYear) return false;
  if (last === firstYear + 1) return isoDate(last, 3, 31);
  return last > firstYear && last < firstYear + 50 ? isoDate(last, 12, 31) : null;
}

/** Every date and period in a text, in order, none inside another. */
export function readDates(text: string): DateMention[] {
  const mentions: DateMention[] = [];
  for (const [pattern, read] of READERS) {
    for (const match of text.matchAll(pattern)) {
      const { index } = match;
      const length = match[0].length;
      const inside = mentions.some(
        (other) => index < other.index + other.length && other.index < index + length,
      );
      if (inside) continue;
      const date = read(match);
      if (date === false) continue;
      mentions.push({
        index,
        length,
        ...(date === undefined ? definiteWithoutDay(match[0]) : date === null ? {} : { date }),
      });
    }
  }
  return mentions.sort((a, b) => a.index - b.index);
}

function definiteWithoutDay(text: string): { impossible?: true } {
  return /^winter/iu.test(text) ? {} : { impossible: true };
}
