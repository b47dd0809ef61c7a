import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectTable } from '../../shared/evidence/detect-table';
import { parseCell } from '../../shared/evidence/parse-cell';
import { readWorkbook } from '../../shared/evidence/read-workbook';
import { isCell, type Cell, type CellValue, type Sheet } from '../../shared/evidence/workbook';

const root = resolve(import.meta.dirname, '../..');
const folder = join(
  process.env['THROUGHLINE_ODD_FILES'] ?? resolve(root, '../shared/examples/odd-files'),
  'fidelity',
);
const expectations = join(folder, 'expected.csv');
const present = existsSync(expectations);
if (!present)
  console.log(`Skipped the fidelity files: there is no ${expectations}. Set THROUGHLINE_ODD_FILES.`);

interface Expectation {
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
  readonly says: string;
  readonly stored: string;
}

/** What the words of the expectation mean for a cell as read and as parsed. Every row of `Types` must have one. */
const meanings: readonly (readonly [RegExp, (cell: CellValue | Cell | null, row: Expectation) => void])[] = [
  [/^date/, (cell, { stored }) => expect(dateOf(cell)).toBe(isoOf(stored))],
  [/^time of day/, (cell, { stored }) => expect(parsedAs(cell)).toEqual(['date', stored])],
  [
    /^duration/,
    (cell) => expect(parseCell(cell)).toMatchObject({ kind: 'number', value: 1.5, unit: 'days' }),
  ],
  [
    /shown as per cent/,
    (cell) => expect(parseCell(cell)).toMatchObject({ kind: 'number', value: 0.4567, unit: '%' }),
  ],
  [
    /offer as code/,
    (cell) => expect(parseCell(cell)).toMatchObject({ kind: 'number', value: 123, flags: ['code'] }),
  ],
  [/text that is a number/, (cell) => expect(parsedAs(cell)).toEqual(['number', 1234.5])],
  [/^number over/, (cell) => expect(parseCell(cell).flags).toContain('last digits lost')],
  [/unit £/, (cell) => expect(parseCell(cell)).toMatchObject({ kind: 'number', value: 1234.5, unit: '£' })],
  [/^number/, (cell, { stored }) => expect(parsedAs(cell)).toEqual(['number', Number(stored)])],
  [/^boolean/, (cell) => expect(isCell(cell) ? cell.value : cell).toBe(true)],
  [/^error/, (cell, { stored }) => expect(isCell(cell) && cell.error).toBe(stored)],
  [/^blank/, (cell) => expect(parseCell(cell).kind).toBe('missing')],
  [
    /^text/,
    (cell, { stored }) => {
      const parsed = parseCell(cell);
      expect(parsed.kind).toBe('text');
      expect(String(parsed.value).trim()).toBe(stored.trim());
    },
  ],
];

/** Where a program changed the value when it saved the other formats, so the file itself says something else. */
const SAVED_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  // Before 1 March 1900 the two calendars differ by one day.
  'fid.ods': ['pre-1900-march', 'day1'],
  // Text results of formulas were stored as 0; a warning says so.
  'fid.xls': ['string formula'],
  'fid.xlsx': [],
};

describe.skipIf(!present).each(Object.keys(SAVED_OTHERWISE))('the fidelity workbook %s', (name) => {
  const rows = present ? readExpectations() : [];
  const result = present
    ? readWorkbook(new Uint8Array(readFileSync(join(folder, name))), { name })
    : undefined;
  const workbook = result?.ok ? result.value : undefined;
  const sheet = (wanted: string): Sheet => {
    const found = workbook?.sheets.find((each) => each.name === wanted);
    if (!found) throw new Error(`${name} has no sheet ${wanted}`);
    return found;
  };

  it.each(rows.filter((row) => row.sheet === 'Types' && !SAVED_OTHERWISE[name]!.includes(row.label)))(
    'reads $cell ($label) as: $says',
    (row) => {
      const meaning = meanings.find(([words]) => words.test(row.says));
      if (!meaning) throw new Error(`No meaning for “${row.says}”`);
      meaning[1](cellAt(sheet('Types'), row.cell), row);
    },
  );

  it('finds the two-row header, leaves the total and the footnote out, and knows the hidden row', () => {
    const data = sheet('Data');
    const table = detectTable(data);
    expect(table.headerRows).toEqual([3, 4]);
    expect(table.dataRows[0]).toBe(5);
    expect([8, 9]).toContain(table.dataRows[1]);
    expect(table.headers[2]).toMatch(/2022\/23.*Number/);
    expect(table.headers[5]).toMatch(/2023\/24.*Rate \(%\)/);
    expect(table.notes.join(' ')).toContain('Figures are rounded');
    expect(data.hiddenRows).toEqual([7]);
    expect(data.hiddenColumns).toEqual([3]);
  });

  it('keeps each kind of missing apart and none of them as 0', () => {
    const data = sheet('Data');
    const found = ['C7', 'E8', 'F8', 'G7'].map((cell) => parseCell(cellAt(data, cell), { kind: 'number' }));
    expect(found.map(({ kind }) => kind)).toEqual(['missing', 'missing', 'missing', 'missing']);
    expect(found.map(({ rule }) => rule)).toEqual([
      'missing-confidential',
      'missing-dash',
      'missing-suppressed',
      'missing-not-applicable',
    ]);
  });

  it('reads the stored result of a formula and the negative amount', () => {
    const data = sheet('Data');
    expect(parseCell(cellAt(data, 'G6'))).toMatchObject({ kind: 'number', value: 0.208, unit: '%' });
    expect(parseCell(cellAt(data, 'H7'))).toMatchObject({ kind: 'number', value: -2500, unit: '£' });
  });

  it('marks hidden sheets and reads sheets with odd names and places', () => {
    expect(sheet('Hidden').hidden).toBe(true);
    expect(sheet('VeryHidden').hidden).toBe(true);
    expect(sheet('Empty').rows).toEqual([]);
    expect(cellAt(sheet('Offset'), 'D7')).toBe('x');
    expect(sheet('__proto__').rows[0]).toEqual(['constructor', '__proto__']);
    expect(Object.hasOwn(Object.prototype, 'constructor_NaN')).toBe(false);
  });
});

it.skipIf(!present)(
  'says of the workbook without stored results that they are missing, and reads none as 0',
  () => {
    const result = readWorkbook(new Uint8Array(readFileSync(join(folder, 'fid_nocache.xlsx'))));
    expect(result.ok && result.value.warnings.join(' ')).toContain('results are not stored');
    const data = result.ok ? result.value.sheets.find(({ name }) => name === 'Data') : undefined;
    expect(data && parseCell(cellAt(data, 'C10'))).toMatchObject({
      kind: 'problem',
      rule: 'problem-no-result',
    });
  },
);

function parsedAs(cell: CellValue | Cell | null): [string, unknown] {
  const { kind, value } = parseCell(cell);
  return [kind, value];
}

function dateOf(cell: CellValue | Cell | null): string | undefined {
  return isCell(cell) ? cell.date : undefined;
}

/** `2024-03-31 00:00:00` is the day; with another time it is day and time. */
function isoOf(stored: string): string {
  return stored.replace(' 00:00:00', '').replace(' ', 'T');
}

function cellAt(sheet: Sheet, address: string): CellValue | Cell | null {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return sheet.rows[Number(row) - 1]?.[letter.charCodeAt(0) - 65] ?? null;
}

/** The expectations are plain CSV with quoted fields that may hold line breaks. */
function readExpectations(): Expectation[] {
  const text = readFileSync(expectations, 'utf8');
  const records: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    records.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end !== ',') records.push([]);
  }
  return records
    .slice(1)
    .filter((record) => record.length >= 5)
    .map(([sheet = '', cell = '', label = '', says = '', stored = '']) => ({
      sheet,
      cell,
      label,
      says,
      stored,
    }));
}
