import { SSF } from 'xlsx';

/** SheetJS leaves its formatter untyped; this is the one function used of it. */
const formatter = SSF as { format(code: string, value: number, options: { date1904: boolean }): string };
/** Excel's own limit for a format code; a longer one is not from a spreadsheet program. */
const LONGEST_CODE = 255;

/** What a number format code says about the number under it (ECMA-376 part 1, 18.8.31). */
export type FormatKind = 'general' | 'number' | 'percent' | 'date' | 'datetime' | 'time' | 'elapsed' | 'text';

/** Codes that a style may name by number only (18.8.30), those that matter in a British workbook. */
const BUILT_IN = new Map<number, string>([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"£"#,##0;\\-"£"#,##0'],
  [6, '"£"#,##0;[Red]\\-"£"#,##0'],
  [7, '"£"#,##0.00;\\-"£"#,##0.00'],
  [8, '"£"#,##0.00;[Red]\\-"£"#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  // Excel shows 14 in the short date of the reader's country; here that is day first.
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd/mm/yyyy h:mm'],
  [37, '#,##0;\\-#,##0'],
  [38, '#,##0;[Red]\\-#,##0'],
  [39, '#,##0.00;\\-#,##0.00'],
  [40, '#,##0.00;[Red]\\-#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

export function builtInFormat(id: number): string {
  const known = BUILT_IN.get(id);
  if (known !== undefined) return known;
  // 27–36 and 50–58 are East Asian dates; outside those countries Excel shows them as dates too.
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'dd/mm/yyyy' : 'General';
}

const kinds = new Map<string, FormatKind>();

export function formatKind(code: string): FormatKind {
  const known = kinds.get(code);
  if (known) return known;
  const kind = classify(code);
  if (kinds.size < 5_000) kinds.set(code, kind);
  return kind;
}

function classify(code: string): FormatKind {
  const first = code.slice(0, LONGEST_CODE).split(';')[0] ?? '';
  // Quoted words, escaped letters, padding and [Red] or [$£-809] are not codes; [h], [mm], [ss] are.
  const bare = first
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, '');
  if (bare === '' || /^general$/i.test(bare))
    return code.includes('@') ? 'text' : bare === '' && first !== '' ? 'number' : 'general';
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return 'elapsed';
  if (/^[^0#?]*@/.test(bare)) return 'text';
  const letters = bare
    .replace(/general/gi, '')
    .replace(/am\/pm|a\/p/gi, 'h')
    .replace(/e[+-]/gi, '');
  const time = /[hs]/i.test(letters);
  const day = /[dyeb]/i.test(letters) || (/m/i.test(letters) && !time);
  if (day) return time ? 'datetime' : 'date';
  if (time) return 'time';
  return bare.includes('%') ? 'percent' : 'number';
}

/** The number as a spreadsheet shows it, or undefined where the code cannot be applied. */
export function showNumber(value: number, code: string, date1904: boolean): string | undefined {
  if (code.length > LONGEST_CODE) return undefined;
  try {
    return formatter.format(code, value, { date1904 });
  } catch {
    return undefined;
  }
}

const DAY = 86_400_000;
/** Serial 25569 is 1 January 1970 in the 1900 system. */
const UNIX_EPOCH_SERIAL = 25_569;
const EPOCH_1904 = 1_462;
const LAST_SERIAL = 2_958_466;

/**
 * The ISO text of a date serial, or undefined where it is no date: before day 1, after the year 9999, or serial 60, the
 * 29 February 1900 that never was. Serials below 60 are one day off the calendar in the 1900 system (ECMA-376 18.17.4.1).
 */
export function serialToIso(
  serial: number,
  kind: 'date' | 'datetime' | 'time',
  date1904: boolean,
): string | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined;
  // To the millisecond: a serial of today holds no more, and 13:45:30 must not become 13:45:29.9999.
  let milliseconds = Math.round((serial % 1) * DAY);
  let day = Math.floor(serial);
  if (milliseconds === DAY) {
    milliseconds = 0;
    day += 1;
  }
  const clock = isoClock(milliseconds);
  if (kind === 'time' && day === 0) return clock;
  if (date1904) day += EPOCH_1904;
  else if (day < 1) return kind === 'date' ? undefined : clock;
  else if (day === 60) return undefined;
  else if (day < 60) day += 1;
  if (day >= LAST_SERIAL) return undefined;
  const date = new Date((day - UNIX_EPOCH_SERIAL) * DAY).toISOString().slice(0, 10);
  return milliseconds === 0 && kind !== 'datetime' ? date : `${date}T${clock}`;
}

function isoClock(milliseconds: number): string {
  return new Date(milliseconds)
    .toISOString()
    .slice(11, 23)
    .replace(/\.000$/, '');
}

/** The serial of an ISO date or date and time, as a spreadsheet would store it; null where the text is not one. */
export function isoToSerial(text: string, date1904 = false): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!match) return null;
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY + UNIX_EPOCH_SERIAL;
  const time = (Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) / 86_400;
  if (date1904) return day - EPOCH_1904 + time;
  return (day <= 60 ? day - 1 : day) + time;
}
