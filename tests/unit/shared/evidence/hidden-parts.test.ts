import { describe, expect, it } from 'vitest';
import { utils, write, type BookType } from 'xlsx';
import { readWorkbook } from '../../../../shared/evidence/read-workbook';

/** A workbook with the second row, the third column and the second sheet hidden, written by SheetJS. */
function hiding(bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['Ref', 'Option', 'Finance view'],
    ['A01', 'Retrofit', 10],
    ['A02', 'Damp', 20],
  ]);
  sheet['!rows'] = [{}, { hidden: true }];
  sheet['!cols'] = [{}, {}, { hidden: true }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Longlist');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Yes'], ['No']]), 'lookups');
  book.Workbook = {
    Sheets: [
      { name: 'Longlist', Hidden: 0 },
      { name: 'lookups', Hidden: 1 },
    ],
  };
  return new Uint8Array(write(book, { bookType, type: 'array', cellStyles: true }) as ArrayBuffer); // `array` gives one
}

describe.each(['xlsx', 'xlsb'] as const)('a workbook with hidden parts, as %s', (bookType) => {
  const result = readWorkbook(hiding(bookType));
  const sheets = result.ok ? result.value.sheets : [];

  it('says which row and which column are hidden', () => {
    expect(sheets[0]).toMatchObject({ hiddenRows: [1], hiddenColumns: [2] });
  });

  it('says which sheet is hidden', () => {
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Longlist', false],
      ['lookups', true],
    ]);
  });

  it('keeps what stands in the hidden parts', () => {
    expect(sheets[0]?.rows[1]).toEqual(['A01', 'Retrofit', 10]);
  });
});

it('says which parts of an Excel 2003 XML file are hidden', () => {
  const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="S"><Table><Column/><Column ss:Hidden="1"/>
<Row><Cell><Data ss:Type="String">Ref</Data></Cell><Cell><Data ss:Type="String">Cost</Data></Cell></Row>
<Row ss:Hidden="1"><Cell><Data ss:Type="String">A01</Data></Cell><Cell><Data ss:Type="Number">5</Data></Cell></Row>
</Table></Worksheet></Workbook>`;
  const result = readWorkbook(new TextEncoder().encode(xml));
  expect(result.ok && result.value.sheets[0]).toMatchObject({ hiddenRows: [1], hiddenColumns: [1] });
});
