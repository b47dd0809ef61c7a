import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { detectTables } from '../../shared/evidence/detect-table';
import { parseCell } from '../../shared/evidence/parse-cell';
import { readWorkbook } from '../../shared/evidence/read-workbook';

const fixtures = resolve(import.meta.dirname, '../fixtures/ashmere');
const seeds = [
  '01_options_longlist.xlsx',
  '01_options_longlist.ods',
  '06_monthly_ready_to_leave_hospital.csv',
].map((name) => new Uint8Array(readFileSync(resolve(fixtures, name))));
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
      fc.constantFrom(...seeds),
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
    { numRuns: 400 },
  );
});
