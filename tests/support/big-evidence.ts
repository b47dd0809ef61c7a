import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../../shared/evidence/workbook';

const headings = [
  'Evidence ID',
  'Date recorded',
  'Partner',
  'Area code',
  'Ward',
  'Outcome',
  'Option',
  'Indicator',
  'Period',
  'Value',
  'Lower 95',
  'Upper 95',
  'Count',
  'Denominator',
  'Unit',
  'Source',
  'Quality',
  'Shorthand',
  'Cost £',
  'Note',
];
const wards = ['Alder Bridge', 'Brook Lane', 'Castle and Quay', 'Dunmarsh', 'Eastholt', 'Harbour', 'Minster'];
const indicators = [
  'Blood pressure treated to target',
  'Damp repairs in ten days',
  'Child road casualties',
  'Carers with an emergency plan',
  'Ready to leave hospital',
  'Students who stay to the end',
  'Homes flooded inside',
  'Repeat referrals',
  'Tenancies kept 12 months',
  'People often or always lonely',
];
const partners = ['COUNCIL', 'NHS', 'HOMES', 'POLICE', 'ALLIANCE', 'COLLEGE'];
const notes = [
  '',
  '',
  '',
  'Checked by the service',
  '=2+3 (typed like this)',
  'Zero is a real zero',
  '0123 kept as text',
];

/** The values of one row, from its position alone: the file is the same on every run. */
function valuesOf(row: number): readonly (string | number)[] {
  const mixed = (row * 7919) % 100_003;
  const share = (mixed % 10_000) / 100;
  const ward = mixed % wards.length;
  const quarter = mixed % 28;
  const year = 2019 + Math.floor(quarter / 4);
  return [
    `EV${String(row + 1).padStart(6, '0')}`,
    43_556 + (mixed % 2_500),
    partners[mixed % partners.length]!,
    `E05099${701 + ward}`,
    wards[ward]!,
    1 + (mixed % 10),
    `A${String(1 + (mixed % 16)).padStart(2, '0')}`,
    indicators[mixed % indicators.length]!,
    `${year}/${String(year - 1999).padStart(2, '0')} Q${(quarter % 4) + 1}`,
    row % 33 === 0 ? '[c]' : share,
    Math.max(0, share - 2),
    Math.min(100, share + 2),
    mixed % 5_000,
    5_000,
    '%',
    `Return ${1 + (mixed % 40)}`,
    'ABCD'[mixed % 4]!,
    row % 33 === 0 ? '[c]' : '',
    (mixed % 900) * 500,
    notes[mixed % notes.length]!,
  ];
}

/** An evidence table of a heading and `rows` rows by 20 columns of codes, dates, figures and words, as Excel writes it. */
export function bigEvidence(rows: number): Uint8Array {
  const texts = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const line = (number: number, values: readonly (string | number)[]): string => {
    const cells = values.map((value, column) => {
      if (value === '') return '';
      const place = `${columnLetters(column)}${number}`;
      if (typeof value === 'string') return `<c r="${place}" t="s"><v>${placeOf(value)}</v></c>`;
      return `<c r="${place}"${column === 1 ? ' s="1"' : ''}><v>${value}</v></c>`;
    });
    return `<row r="${number}">${cells.join('')}</row>`;
  };
  const parts = [line(1, headings)];
  for (let row = 0; row < rows; row++) parts.push(line(row + 2, valuesOf(row)));
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Evidence" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${parts.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="${texts.size}" uniqueCount="${texts.size}">${[...texts.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
    mtime: '1980-01-01T00:00:00.000Z',
  });
}
