import { strToU8, zipSync } from 'fflate';
import { read } from 'xlsx';
import { readWorkbook } from '../../shared/evidence/read-workbook';
import { columnLetters } from '../../shared/evidence/workbook';
import type { BenchReport } from './bench-report';

const ROWS = 100_000;
const COLUMNS = 20;
const WARDS = ['Alder Bridge', 'Brook Lane', 'Castle and Quay', 'Dene', 'Elm Park', 'Fairfield', 'Granary'];

/** One cell as Excel writes it: texts by their place in the shared strings, numbers bare. */
function cellOf(row: number, column: number): string {
  const place = `${columnLetters(column)}${row + 2}`;
  // Text, whole numbers, decimals and dates by turns, from the position alone: the file is the same on every run.
  const mixed = (row * 7919 + column * 104_729) % 100_003;
  switch (column % 4) {
    case 0:
      return `<c r="${place}" t="s"><v>${COLUMNS + (mixed % WARDS.length)}</v></c>`;
    case 1:
      return `<c r="${place}"><v>${mixed}</v></c>`;
    case 2:
      return `<c r="${place}"><v>${mixed / 1000}</v></c>`;
    default:
      return `<c r="${place}" s="1"><v>${40_000 + (mixed % 6_000)}</v></c>`;
  }
}

/** A workbook of a heading and `rows` rows by 20 columns of text, numbers and dates, in as few parts as Excel needs. */
export function bigWorkbook(rows: number): Uint8Array {
  const texts = [...Array.from({ length: COLUMNS }, (_, column) => `Column ${column + 1}`), ...WARDS];
  const columns = Array.from({ length: COLUMNS }, (_, column) => column);
  const head = columns
    .map((column) => `<c r="${columnLetters(column)}1" t="s"><v>${column}</v></c>`)
    .join('');
  const parts: string[] = [`<row r="1">${head}</row>`];
  for (let row = 0; row < rows; row++) {
    parts.push(`<row r="${row + 2}">${columns.map((column) => cellOf(row, column)).join('')}</row>`);
  }
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${parts.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
    mtime: '1980-01-01T00:00:00.000Z',
  });
}

/** Reading a large workbook, all our checks and rules included, against the bare parser on the same bytes. */
export async function run(report: BenchReport): Promise<void> {
  const bytes = bigWorkbook(ROWS);
  const ours = await report.time(() => {
    const result = readWorkbook(bytes, { name: 'big.xlsx' });
    if (!result.ok || result.value.sheets[0]?.rows.length !== ROWS + 1)
      throw new Error('it was not read whole');
  });
  const theirs = await report.time(() => {
    const book = read(bytes, { dense: true });
    if (book.Sheets['Data']?.['!data']?.length !== ROWS + 1) throw new Error('it was not read whole');
  });
  report.compare({
    task: `import of ${ROWS + 1} rows × ${COLUMNS} columns`,
    ours,
    anchor: 'xlsx 0.20.3, bare read',
    theirs,
    limit: 1.3,
  });
  // On the error stream, so that `--json` stays JSON.
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.error(`peak memory of the process, both readers included: ${peak} MB`);
}
