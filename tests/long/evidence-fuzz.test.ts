import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { utils, write, type BookType } from 'xlsx';
import { detectTables } from '../../shared/evidence/detect-table';
import { parseCell } from '../../shared/evidence/parse-cell';
import { readWorkbook } from '../../shared/evidence/read-workbook';

const fixtures = resolve(import.meta.dirname, '../fixtures/ashmere');
const seeds = [
  '01_options_longlist.xlsx',
  '01_options_longlist.ods',
  '06_monthly_ready_to_leave_hospital.csv',
].map((name) => new Uint8Array(readFileSync(resolve(fixtures, name))));
/** A small workbook in a format none of the fixtures has, written by SheetJS. */
function written(bookType: BookType): Uint8Array {
  const book = utils.book_new();
  const rows = [
    ['Ref', 'Option', 'Cost', '__proto__'],
    ['A01', 'Retrofit homes', 415_000, true],
    ['A02', 'Damp – repairs', 12.5, 'constructor'],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'toString');
  return new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer); // `array` gives one
}
const formats = ['xlsb', 'biff8', 'biff5', 'biff2', 'sylk', 'fods', 'xlml', 'html'] as const;
const allSeeds = [...seeds, ...formats.map(written)];
const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'Ref',
  'Cost (£)',
  'Total',
  '',
  '[c]',
];
const cellText = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.stringMatching(/^[£(]?[0-9][0-9,. ]{0,8}(k|m|%|\*|\)| \[p\])?$/),
  fc.constantFrom('', '-', '[c]', 'n/a', '£220k–£236k', 'Q4 2026/27', '2023/24', 'Mar-23', 'four'),
);
const cell = fc.oneof(fc.constant(null), cellText, fc.double(), fc.boolean());

it('gives an answer for any cell, with a number only where it says number', () => {
  fc.assert(
    fc.property(cell, fc.constantFrom(undefined, 'number', 'date', 'text', 'code'), (raw, kind) => {
      const parsed = parseCell(raw, kind === undefined ? {} : { kind });
      if (parsed.kind === 'number') expect(Number.isFinite(parsed.value)).toBe(true);
      if (parsed.kind === 'missing') expect(parsed.value).toBeUndefined();
      if (parsed.kind === 'problem') expect(parsed.message).not.toBe('');
    }),
    { numRuns: 20_000 },
  );
});

it('finds tables inside the sheet, and never rows that are not there', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 25 }), (rows) => {
      const sheet = { name: 'S', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] };
      for (const table of detectTables(sheet)) {
        expect(table.dataRows[0]).toBeGreaterThan(table.headerRows[1]);
        expect(table.dataRows[1]).toBeLessThan(rows.length);
        expect(table.headers.length).toBe(table.columns[1] + 1);
      }
    }),
    { numRuns: 3_000 },
  );
});

it('reads or clearly refuses files with changed bytes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...allSeeds),
      fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
        minLength: 1,
        maxLength: 12,
      }),
      (seed, changes) => {
        const bytes = seed.slice();
        for (const [place, value] of changes) bytes[Math.floor(place * bytes.length)] = value;
        const result = readWorkbook(bytes, { name: 'file' });
        if (!result.ok)
          expect(result.error.message).not.toMatch(/undefined|not a function|Cannot read|Invalid/);
      },
    ),
    { numRuns: 1_500 },
  );
});

it('reads or clearly refuses files that are cut short or have a piece twice', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...allSeeds),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
      (seed, at, twice) => {
        const place = Math.floor(at * seed.length);
        const bytes = twice
          ? new Uint8Array([...seed.subarray(0, place), ...seed.subarray(Math.max(0, place - 200))])
          : seed.slice(0, place);
        const result = readWorkbook(bytes, { name: 'file' });
        if (!result.ok)
          expect(result.error.message).not.toMatch(/undefined|not a function|Cannot read|Invalid/);
      },
    ),
    { numRuns: 300 },
  );
});

it('keeps any names of sheets and headings without touching Object.prototype', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 6 }),
      fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      (headers, rows) => {
        const lines = [headers, ...rows.map((row) => row.map((value) => String(value ?? '')))];
        const text = lines
          .map((line) => line.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        const result = readWorkbook(new TextEncoder().encode(text), { name: '__proto__.csv' });
        const sheet = result.ok ? result.value.sheets[0] : undefined;
        expect(result.ok).toBe(true);
        expect(sheet?.name).toBe('__proto__');
        if (sheet) detectTables(sheet);
      },
    ),
    { numRuns: 500 },
  );
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
});
