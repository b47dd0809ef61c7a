import { describe, expect, it } from 'vitest';
import { detectTable, detectTables } from '../../../../shared/evidence/detect-table';
import type { Sheet } from '../../../../shared/evidence/workbook';
import { readAshmere, sheetOf } from './read-ashmere';

function sheet(rows: Sheet['rows'], merges: Sheet['merges'] = []): Sheet {
  return { name: 'Sheet', hidden: false, rows, merges, hiddenRows: [], hiddenColumns: [] };
}

describe('detectTable', () => {
  it('joins a merged group header with the header below it', () => {
    const table = detectTable(sheetOf(readAshmere('01_options_longlist.xlsx')));
    expect(table.headerRows).toEqual([4, 5]);
    expect(table.headers[6]).toMatch(/^Money .* – Gross cost$/);
  });

  it('leaves the bands, the total and the notes of the longlist out', () => {
    const table = detectTable(sheetOf(readAshmere('01_options_longlist.xlsx')));
    expect(table.dataRows).toEqual([7, 24]);
    expect(table.bandRows).toEqual([6, 15, 20]);
    expect(table.summaryRows).toEqual([26]);
    expect(table.notes.length).toBeGreaterThanOrEqual(5);
  });

  it('finds 16 options between the bands and subtotals of the costs', () => {
    const table = detectTable(sheetOf(readAshmere('04_costs.xlsx'), 'Budget 2026-27'));
    const left = new Set([...table.bandRows, ...table.summaryRows]);
    const sheetRows = sheetOf(readAshmere('04_costs.xlsx'), 'Budget 2026-27').rows;
    let options = 0;
    for (let row = table.dataRows[0]; row <= table.dataRows[1]; row++) {
      if (!left.has(row) && sheetRows[row]!.length > 0) options++;
    }
    expect(options).toBe(16);
  });

  it('fills a year merged over two columns into both headings', () => {
    const table = detectTable(sheetOf(readAshmere('02_performance_indicators.xlsx'), 'Table_2'));
    expect(table.headerRows).toEqual([5, 6]);
    expect(table.headers.slice(0, 4)).toEqual([
      'Area code',
      'Area name',
      '2021/22 – Number',
      '2021/22 – Percentage',
    ]);
  });

  it('finds a table that starts in column B', () => {
    const table = detectTable(sheetOf(readAshmere('05_scores_ALLIANCE_messy.xlsx'), 'Sheet1'));
    expect(table.headerRows).toEqual([5, 5]);
    expect(table.dataRows).toEqual([6, 22]);
    expect(table.columns).toEqual([1, 12]);
    expect(table.headers[1]).toBe('Option no.');
  });

  it('finds both tables of a sheet', () => {
    const tables = detectTables(sheetOf(readAshmere('05_scores_COUNCIL.xlsx'), 'Weights'));
    expect(tables.map((table) => table.dataRows)).toEqual([
      [3, 9],
      [14, 16],
    ]);
  });

  it('finds two tables side by side, each with its own title, rows and columns', () => {
    const tables = detectTables(
      sheet([
        ['Table A: wards', null, null, null, 'Table B: weights'],
        [],
        ['Ward', 'Homes', 'Empty', null, 'Partner', 'Points'],
        ['Abbey', 23, 1, null, 'NHS', 40],
        ['Docks', 19, 2, null, 'Police', 60],
        ['Mill', 15, 3],
      ]),
    );
    expect(tables.map(({ columns }) => columns)).toEqual([
      [0, 2],
      [4, 5],
    ]);
    expect(tables.map(({ dataRows }) => dataRows)).toEqual([
      [3, 5],
      [3, 4],
    ]);
    expect(tables.map(({ titles }) => titles)).toEqual([['Table A: wards'], ['Table B: weights']]);
    expect(tables[1]!.headers.slice(4)).toEqual(['Partner', 'Points']);
  });

  it('finds tables side by side above one that reaches over both', () => {
    const tables = detectTables(
      sheet([
        ['Ward', 'Homes', null, 'Partner', 'Points'],
        ['Abbey', 23, null, 'NHS', 40],
        ['Docks', 19, null, 'Police', 60],
        [],
        ['Option', 'Cost', 'Reach', 'Fit', 'Risk'],
        ['Retrofit', 100, 40, 3, 2],
        ['Damp', 50, 30, 4, 1],
      ]),
    );
    expect(tables.map(({ columns, dataRows }) => [columns, dataRows])).toEqual([
      [
        [0, 1],
        [1, 2],
      ],
      [
        [3, 4],
        [1, 2],
      ],
      [
        [0, 4],
        [5, 6],
      ],
    ]);
  });

  it('keeps a table with blank columns between its years in one piece', () => {
    const tables = detectTables(
      sheet([
        ['Ward', null, '2023', null, '2024'],
        ['Abbey', null, 23, null, 24],
        ['Docks', null, 19, null, 20],
      ]),
    );
    expect(tables.map(({ columns }) => columns)).toEqual([[0, 4]]);
  });

  it('keeps headings with a blank row under them', () => {
    const table = detectTable(
      sheet([['Ward', 'Homes', 'Empty'], [], ['Abbey', 2300, 41], ['Docks', 1900, 88], ['Mill', 1500, 12]]),
    );
    expect(table).toMatchObject({ headerRows: [0, 0], dataRows: [2, 4] });
  });

  it('leaves a subtotal inside the data and a total below it out', () => {
    const table = detectTable(
      sheet([
        ['Team', 'Pay'],
        ['Planning', 100],
        ['Subtotal', 100],
        ['Parks', 60],
        ['Grand total', 160],
      ]),
    );
    expect(table).toMatchObject({ dataRows: [1, 3], summaryRows: [2, 4] });
  });

  it('finds no table on a sheet with only a title', () => {
    expect(detectTable(sheet([['Ashmere longlist']]))).toMatchObject({
      headerRows: [0, -1],
      dataRows: [0, -1],
      notes: ['Ashmere longlist'],
      confidence: 0,
    });
  });

  it('keeps headings named like parts of every object', () => {
    const table = detectTable(
      sheet([
        ['__proto__', 'constructor', 'toString'],
        ['Abbey', 1, 2],
        ['Docks', 3, 4],
      ]),
    );
    expect(table.headers).toEqual(['__proto__', 'constructor', 'toString']);
  });

  it('takes years that are numbers for headings', () => {
    const table = detectTable(
      sheet([
        ['Area', 2021, 2022, 2023],
        ['Abbey', 12, 15, 9],
        ['Castle', 8, 7, 11],
      ]),
    );
    expect(table.headerRows).toEqual([0, 0]);
    expect(table.headers).toEqual(['Area', '2021', '2022', '2023']);
  });

  it('says so where a table has no headings', () => {
    const table = detectTable(
      sheet([
        ['Abbey', 12, 15.5],
        ['Castle', 8, 7.25],
        ['Docks', 3, 9.5],
      ]),
    );
    expect(table.headerRows[1]).toBeLessThan(table.headerRows[0]);
    expect(table.confidence).toBeLessThan(0.5);
  });

  it('reads units from the headings', () => {
    const table = detectTable(
      sheet([
        ['Ward', 'Rate (%)', 'Cost £000', 'Energy [kWh]'],
        ['Abbey', 1, 2, 3],
        ['Docks', 3, 4, 5],
      ]),
    );
    expect(table.units).toEqual(['', '%', '£000', 'kWh']);
  });

  it('gives empty ranges for an empty sheet', () => {
    expect(detectTable(sheet([]))).toMatchObject({ headerRows: [0, -1], dataRows: [0, -1], confidence: 0 });
  });
});
