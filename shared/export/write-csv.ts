/** What a cell of a table may hold; null is an empty cell. */
export type CsvValue = string | number | boolean | null;

/**
 * Text that a spreadsheet program would take for a formula or a command when it opens a CSV (OWASP ASVS 1.2.10).
 * Spaces in front do not stop every program.
 */
const RISKY = /^\s*[=+\-@|]|^[\t\r\n]/;

/**
 * A table as CSV (RFC 4180): CRLF line ends, a byte order mark so that Excel reads UTF-8, quotes where needed. Text
 * that looks like a formula gets an apostrophe in front, so that it stays text; numbers are never changed.
 */
export function writeCsv(rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeValue).join(',')}\r\n`).join('')}`;
}

function writeValue(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const safe = RISKY.test(value) ? `'${value}` : value;
  return /[",;\t|\r\n]|^ | $/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
