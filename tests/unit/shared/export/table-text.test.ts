import { describe, expect, it } from 'vitest';
import { tableCsv, tableTsv } from '../../../../shared/export/table-text';

describe('a table on its way out', () => {
  const rows = [
    ['Option', 'Net cost', 'Note'],
    ['A01', '1,720,000', '=1+1'],
    ['A02', '−410.5', '@SUM\tof two\nlines'],
    ['007', '£3', '-2 points'],
  ];

  it('has plain numbers as numbers and everything else as text that is no formula, in CSV', () => {
    expect(tableCsv(rows)).toBe(
      "\uFEFFOption,Net cost,Note\r\nA01,1720000,'=1+1\r\nA02,-410.5,\"'@SUM\tof two\nlines\"\r\n007,£3,'-2 points\r\n",
    );
  });

  it('keeps each cell in its place when it is pasted', () => {
    expect(
      tableTsv(rows)
        .split('\n')
        .map((line) => line.split('\t')),
    ).toEqual([
      ['Option', 'Net cost', 'Note'],
      ['A01', '1720000', "'=1+1"],
      ['A02', '-410.5', "'@SUM of two lines"],
      ['007', '£3', "'-2 points"],
    ]);
  });
});
