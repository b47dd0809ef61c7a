import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../shared/evidence/read-workbook';
import type { EvidenceErrorCode } from '../../../../shared/evidence/evidence-error';
import type { Limits } from '../../../../shared/evidence/limits';

const WORKBOOK =
  '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>';
const RELS =
  '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';

/** A workbook of one sheet whose XML is given. */
function xlsx(sheet: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const all = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELS,
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { level: 1 },
  );
}

function ods(table: string): Uint8Array {
  const content = `<office:document-content><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(content),
  });
}

function codeOf(bytes: Uint8Array, limits: Partial<Limits> = {}): EvidenceErrorCode | 'read' {
  const result = readWorkbook(bytes, { name: 'file.xlsx', limits });
  return result.ok ? 'read' : result.error.code;
}

const cell = (reference: string, value = '1') => `<c r="${reference}"><v>${value}</v></c>`;

describe('readWorkbook on hostile workbooks', () => {
  it('stops a zip bomb while unpacking, whatever size it claims', () => {
    const bomb = xlsx(`<worksheet>${' '.repeat(3_000_000)}</worksheet>`);
    // The central directory claims ten bytes for every part.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(codeOf(bomb, { partBytes: 1_000_000 })).toBe('unpacks-too-big');
  });

  it('calls a package without its list of sheets damaged, not a folder of other files', () => {
    const bytes = zipSync({
      'xl/_rels/workbook.xml.rels': strToU8(RELS),
      'xl/worksheets/sheet1.xml': strToU8('<worksheet/>'),
    });
    expect(codeOf(bytes)).toBe('damaged');
  });

  it('counts all parts together, pictures too', () => {
    const parts = {
      'xl/media/image1.png': new Uint8Array(700_000),
      'xl/media/image2.png': new Uint8Array(700_000),
    };
    expect(codeOf(xlsx('<worksheet/>', parts), { unpackedBytes: 1_000_000 })).toBe('unpacks-too-big');
  });

  it.each([
    ['a document type', strToU8('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')],
    [
      'a document type hidden in UTF-16',
      Uint8Array.from([
        0xff,
        0xfe,
        ...Array.from('<!DOCTYPE x><worksheet/>', (letter) => [letter.charCodeAt(0), 0]).flat(),
      ]),
    ],
  ])('refuses %s', (_, sheet) => {
    expect(codeOf(xlsx('', { 'xl/worksheets/sheet1.xml': sheet }))).toBe('document-type');
  });

  it('refuses too many parts, rows, cells, columns and merges, each by name', () => {
    const rows = Array.from(
      { length: 30 },
      (_, row) => `<row r="${row + 1}">${cell(`A${row + 1}`)}${cell(`B${row + 1}`)}</row>`,
    ).join('');
    const sheet = `<worksheet><sheetData>${rows}</sheetData><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(20)}</mergeCells></worksheet>`;
    expect(codeOf(xlsx(sheet), { parts: 3 })).toBe('too-many-parts');
    expect(codeOf(xlsx(sheet), { rows: 10 })).toBe('too-many-rows');
    expect(codeOf(xlsx(sheet), { cells: 50 })).toBe('too-many-cells');
    expect(codeOf(xlsx(sheet), { columns: 1 })).toBe('too-many-columns');
    expect(codeOf(xlsx(sheet), { merges: 10 })).toBe('too-many-merges');
  });

  it.each([
    ['far outside any sheet', `<row r="99999999">${cell('ZZZZZZ99999999')}</row>`],
    ['in row 0', `<row r="0">${cell('A0')}</row>`],
    ['in row -5', `<row r="-5">${cell('A-5')}</row>`],
  ])('refuses a cell %s', (_, row) => {
    expect(['damaged', 'too-many-columns']).toContain(
      codeOf(xlsx(`<worksheet><sheetData>${row}</sheetData></worksheet>`)),
    );
  });

  it('refuses a few cells spread over an enormous grid', () => {
    const rows = Array.from(
      { length: 700 },
      (_, row) => `<row r="${row + 1}">${cell(`XFD${row + 1}`)}</row>`,
    ).join('');
    expect(codeOf(xlsx(`<worksheet><sheetData>${rows}</sheetData></worksheet>`))).toBe('too-many-cells');
  });

  it('ends on elements nested two hundred thousand deep', () => {
    const nested = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'<b>'.repeat(200_000)}deep${'</b>'.repeat(200_000)}</t></is></c></row></sheetData></worksheet>`;
    expect(codeOf(xlsx(nested))).toBe('read');
  });

  it('refuses OpenDocument repeats that multiply into billions of cells', () => {
    const row =
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>';
    expect(['too-many-rows', 'too-many-cells']).toContain(
      codeOf(ods(`<table:table table:name="S">${row}</table:table>`)),
    );
  });

  it('passes over blank OpenDocument repeats to the last row', () => {
    const rows =
      '<table:table-row><table:table-cell office:value-type="float" office:value="7"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const result = readWorkbook(ods(`<table:table table:name="S">${rows}</table:table>`));
    expect(result.ok && result.value.sheets[0]?.rows).toEqual([[7]]);
  });

  it('leaves Object.prototype alone for sheets and headings named __proto__', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>__proto__</t></is></c><c r="B1" t="inlineStr"><is><t>constructor</t></is></c></row></sheetData></worksheet>';
    const result = readWorkbook(
      xlsx(sheet, { 'xl/workbook.xml': WORKBOOK.replace('name="S"', 'name="__proto__"') }),
    );
    expect(result.ok && result.value.sheets[0]).toMatchObject({
      name: '__proto__',
      rows: [['__proto__', 'constructor']],
    });
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('says that a zip holds a workbook instead of opening it', () => {
    const result = readWorkbook(zipSync({ 'real.xlsx': xlsx('<worksheet/>') }));
    expect(result.ok ? '' : result.error.message).toContain('“real.xlsx”');
  });

  it('refuses a part whose bytes were changed', () => {
    const bytes = xlsx(
      `<worksheet><sheetData><row r="1">${cell('A1', '12345')}</row></sheetData></worksheet>`,
      {},
    );
    const stored = zipSync(
      {
        ...{
          '[Content_Types].xml': strToU8('<Types/>'),
          'xl/workbook.xml': strToU8(WORKBOOK),
          'xl/_rels/workbook.xml.rels': strToU8(RELS),
        },
        'xl/worksheets/sheet1.xml': strToU8(
          '<worksheet><sheetData><row r="1"><c r="A1"><v>12345</v></c></row></sheetData></worksheet>',
        ),
      },
      { level: 0 },
    );
    const at = stored.findIndex(
      (_, index) => String.fromCharCode(...stored.subarray(index, index + 5)) === '12345',
    );
    stored[at] = '9'.charCodeAt(0);
    expect(codeOf(bytes)).toBe('read');
    expect(codeOf(stored)).toBe('damaged');
  });

  it('never shows the words of an engine', () => {
    const broken = xlsx('<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>');
    const result = readWorkbook(broken);
    expect(result.ok ? '' : result.error.message).toMatch(/^The spreadsheet is damaged/);
  });

  it('does not evaluate or follow anything: a formula without a result stays without one', () => {
    const result = readWorkbook(
      xlsx(
        '<worksheet><sheetData><row r="1"><c r="A1"><f>WEBSERVICE("http://x")</f></c></row></sheetData></worksheet>',
      ),
    );
    expect(result.ok && result.value.sheets[0]?.rows[0]?.[0]).toEqual({ value: '', formula: true });
  });

  it('refuses a CSV with more filled rows than the limit before it fills memory', () => {
    expect(codeOf(strToU8('a,b\n'.repeat(5_000)), { rows: 1_000 })).toBe('too-many-rows');
  });

  it('reads two hundred thousand quotation marks without hanging', () => {
    expect(codeOf(strToU8(`a,b\n${'"'.repeat(200_001)}\n`))).toBe('read');
  });
});
