import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../../shared/export/write-csv';

describe('writing CSV', () => {
  it('begins with a byte order mark and ends each record with CRLF', () => {
    expect(
      writeCsv([
        ['a', 1],
        [null, true],
      ]),
    ).toBe('\uFEFFa,1\r\n,TRUE\r\n');
  });

  it.each(['=cmd|calc', '+1', '-2', '@SUM(A1)', '|x', '\ttab', '\rreturn', '\nline', ' =1+1', '\u00a0=1'])(
    'keeps %j as text by an apostrophe',
    (text) => {
      const [[cell]] = Papa.parse<string[]>(
        writeCsv([[text]])
          .slice(1)
          .trimEnd(),
        { delimiter: ',' },
      ).data as [[string]];
      expect(cell).toBe(`'${text}`);
    },
  );

  it('never changes a number, a negative one least of all', () => {
    expect(writeCsv([[-5, 0.1, 1e21]])).toBe('\uFEFF-5,0.1,1e+21\r\n');
  });

  it('leaves what is no number empty', () => {
    expect(writeCsv([[Number.NaN, Infinity]])).toBe('\uFEFF,\r\n');
  });

  it('brings quotes, commas and line breaks back through another reader', () => {
    const row = ['He said "no"', 'a,b', 'two\nlines', 'ünïcode 💷 \u202eright'];
    expect(Papa.parse<string[]>(writeCsv([row]).slice(1).trimEnd()).data[0]).toEqual(row);
  });
});
