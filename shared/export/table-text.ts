import { type CsvValue, writeCsv } from './write-csv';

/** A table as people read it: the text of each cell, row by row, headings first. */
export type ShownTable = readonly (readonly string[])[];

/** "1,234.5", "−2" and "40": a number and nothing else. Units, signs and ranges make text of it. */
const PLAIN_NUMBER = /^[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** The table as CSV: plain numbers as numbers, everything else as text that no program takes for a formula. */
export function tableCsv(rows: ShownTable): string {
  return writeCsv(rows.map((row) => row.map(csvValue)));
}

function csvValue(text: string): CsvValue {
  if (!PLAIN_NUMBER.test(text)) return text;
  // A code such as 007 is no quantity.
  if (/^[-−]?0\d/.test(text)) return text;
  return Number(text.replaceAll(',', '').replace('−', '-'));
}

/** Tab-separated, as spreadsheets paste it. Text that would begin a formula is quoted; a cell stays on one line. */
export function tableTsv(rows: ShownTable): string {
  return rows.map((row) => row.map(pasted).join('\t')).join('\n');
}

function pasted(text: string): string {
  const value = csvValue(text);
  if (typeof value === 'number') return String(value);
  const line = text.replaceAll(/[\t\r\n]+/g, ' ');
  return /^\s*[=+\-@|]/.test(line) ? `'${line}` : line;
}
