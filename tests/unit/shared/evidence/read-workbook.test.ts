import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../shared/evidence/read-workbook';
import { isCell } from '../../../../shared/evidence/workbook';
import { readAshmere, sheetOf } from './read-ashmere';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function refusal(bytes: Uint8Array, name = 'file.xlsx') {
  const result = readWorkbook(bytes, { name });
  return result.ok ? null : result.error.code;
}

describe('readWorkbook on the Ashmere files', () => {
  it('reports the hidden column and the hidden sheet of the longlist', () => {
    const workbook = readAshmere('01_options_longlist.xlsx');
    expect(workbook.sheets.find((sheet) => sheet.name === 'lookups')?.hidden).toBe(true);
    expect(sheetOf(workbook).hiddenColumns).toEqual([7]);
  });

  it('reports them in the OpenDocument copy too', () => {
    const workbook = readAshmere('01_options_longlist.ods');
    expect(workbook.sheets.find((sheet) => sheet.name === 'lookups')?.hidden).toBe(true);
    expect(sheetOf(workbook).hiddenColumns).toEqual([7]);
  });

  it('reads the same text from the workbook and its OpenDocument copy', () => {
    const texts = (name: string) =>
      sheetOf(readAshmere(name)).rows.map((row) =>
        row.filter((cell) => typeof cell === 'string').map((cell) => cell.trim()),
      );
    expect(texts('01_options_longlist.ods')).toEqual(texts('01_options_longlist.xlsx'));
  });

  it('keeps all 16 pound signs of the Windows-1252 longlist', () => {
    const rows = sheetOf(readAshmere('01_options_longlist_semicolon_cp1252.csv')).rows;
    expect(JSON.stringify(rows).match(/£/g)).toHaveLength(16);
  });

  it('never reads a formula without a stored result as a number', () => {
    const workbook = readAshmere('04_costs_no_stored_results.xlsx');
    const formulas = workbook.sheets
      .flatMap((sheet) => sheet.rows.flat())
      .filter((cell) => isCell(cell) && cell.formula);
    expect(formulas).toHaveLength(152);
    expect(formulas.every((cell) => isCell(cell) && cell.value === '')).toBe(true);
    expect(workbook.warnings.join(' ')).toContain('results are not stored');
  });

  it('finds the 152 formulas of the costs and the one error value', () => {
    const workbook = readAshmere('04_costs.xlsx');
    const cells = workbook.sheets.flatMap((sheet) => sheet.rows.flat()).filter(isCell);
    expect(cells.filter((cell) => cell.formula)).toHaveLength(152);
    expect(cells.filter((cell) => cell.error !== undefined).map((cell) => cell.error)).toEqual(['#N/A']);
    const i34 = sheetOf(workbook).rows[33]?.[8];
    expect(isCell(i34) && i34.error).toBe('#N/A');
  });

  it('reports the hidden row of the messy score sheet', () => {
    const sheet = sheetOf(readAshmere('05_scores_ALLIANCE_messy.xlsx'), 'Sheet1');
    expect(sheet.hiddenRows).toEqual([9]);
  });
});

describe('readWorkbook on files that are no spreadsheet', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['blank text', text('  \n \n'), 'empty'],
    ['a PDF named xlsx', text('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'not-a-spreadsheet'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'not-a-spreadsheet'],
    ['NUL bytes', new Uint8Array(5_000), 'not-a-spreadsheet'],
    ['one letter named xls', text('x'), 'not-a-spreadsheet'],
    ['a zip that stops', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), 'damaged'],
  ])('refuses %s', (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  it('names the size and the limit of a file that is too big', () => {
    const result = readWorkbook(text('a,b\n1,2\n'), { limits: { textBytes: 4, fileBytes: 4 } });
    expect(result.ok ? null : result.error).toMatchObject({ code: 'too-big', limit: 4, found: 8 });
  });
});
