import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { lintTimescale } from '../../../../shared/outcomes/timescale-lint';

const file = resolve(import.meta.dirname, '../../../fixtures/statements/timescales.csv');
/** Dates worked out by hand with a calendar; a month is its last day, a financial year its 31 March. */
const labelled = Papa.parse<{ timescale: string; verdict: string; date: string }>(
  readFileSync(file, 'utf8').trimEnd(),
  { header: true },
).data;

describe('lintTimescale', () => {
  it.each(labelled.filter((row) => row.verdict === 'ok').map((row) => [row.timescale, row.date] as const))(
    'accepts “%s”',
    (text, date) => {
      expect(lintTimescale(text)).toEqual(date === '' ? { ok: true } : { ok: true, date });
    },
  );

  it.each(labelled.filter((row) => row.verdict === 'refused').map((row) => row.timescale))(
    'refuses “%s”',
    (text) => {
      expect(lintTimescale(text)).toMatchObject({ ok: false, message: expect.stringMatching(/\S/u) });
    },
  );

  it.each([
    ['', 'empty'],
    ['ongoing', 'open-ended'],
    ['when required', 'conditional'],
    ['asap', 'urgent'],
    ['regularly', 'recurring'],
    ['in due course', 'vague'],
    ['next year', 'relative'],
    ['by June', 'no-year'],
    ['31 February 2027', 'impossible-date'],
    ['The whole team', 'no-date'],
  ])('says of “%s” that it is %s', (text, kind) => {
    expect(lintTimescale(text)).toMatchObject({ ok: false, kind });
  });

  it('quotes the seed to whoever writes “ongoing”', () => {
    expect(lintTimescale('ongoing')).toMatchObject({
      message: expect.stringContaining(
        '“there is no place for statements like ‘when required’ or ‘ongoing’”',
      ),
    });
  });

  it('knows that 2028 has a 29 February and 2027 has none', () => {
    expect(lintTimescale('29 February 2028')).toEqual({ ok: true, date: '2028-02-29' });
    expect(lintTimescale('29/02/2027')).toMatchObject({ ok: false, kind: 'impossible-date' });
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const verdict = lintTimescale(text);
        if (verdict.ok) expect(verdict.date ?? '2000-01-01').toMatch(/^\d{4}-\d\d-\d\d$/u);
        else expect(verdict.message).not.toBe('');
      }),
    );
  });

  it('reads every ISO day as itself', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (day) => {
          const date = day.toISOString().slice(0, 10);
          expect(lintTimescale(`by ${date}`)).toEqual({ ok: true, date });
        },
      ),
    );
  });
});
