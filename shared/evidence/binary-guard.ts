import type { CompoundFile } from './compound-file';
import { refuse } from './evidence-error';
import type { Limits } from './limits';

/** Records of the binary formats that matter before a parser sees them (MS-XLS 2.3, MS-XLSB 2.3). */
const FILEPASS = 0x002f;
const MERGE_CELLS = 0x00e5;
const MULTIPLE_NUMBERS = 0x00bd;
const ONE_CELL = new Set([
  0x0006, 0x0206, 0x0406, 0x0203, 0x0003, 0x027e, 0x0204, 0x0004, 0x0002, 0x00fd, 0x0205, 0x0005, 0x00d6,
]);

/** The document inside a compound file, or a refusal that says what it is instead. */
export function workbookStream(file: CompoundFile): Uint8Array {
  const has = (name: string) => file.names.some((each) => each.toLowerCase() === name.toLowerCase());
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw refuse.password();
  const stream = file.stream('Workbook') ?? file.stream('Book');
  if (stream) return stream;
  if (has('WordDocument')) throw refuse.foreign('a Word document');
  if (has('PowerPoint Document')) throw refuse.foreign('a PowerPoint presentation');
  if (has('__properties_version1.0'))
    throw refuse.foreign('an Outlook message', 'Save its attachment and import that.');
  throw refuse.foreign('an Office or installer file without a workbook in it');
}

const BLANK = 0x0201;
const MULTIPLE_BLANKS = 0x00be;

/**
 * Counts the cells and merges of a BIFF stream and refuses encrypted ones. Ends at the first broken record. Returns how
 * many cells are only formatted: two bytes of file each, but an object each in the parser.
 */
export function guardBiff(stream: Uint8Array, limits: Limits): number {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let cells = 0;
  let merges = 0;
  let blanks = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (type === FILEPASS && length > 0) throw refuse.password();
    if (type === MULTIPLE_NUMBERS) cells += Math.floor(length / 6);
    else if (ONE_CELL.has(type)) cells++;
    else if (type === BLANK) blanks++;
    else if (type === MULTIPLE_BLANKS) blanks += Math.floor(length / 2);
    else if (type === MERGE_CELLS && at + 6 <= stream.length) merges += view.getUint16(at + 4, true);
    if (cells > limits.cells) throw refuse.tooManyCells(limits.cells);
    if (merges > limits.merges) throw refuse.tooManyMerges(limits.merges);
    at += 4 + length;
  }
  return blanks;
}

const ROW_HEADER = 0;
const LAST_CELL_RECORD = 11;
const MERGE_CELL = 176;

/** The same for one worksheet part of an .xlsb: records have a type of one or two bytes and a length of one to four. */
export function guardBinarySheet(part: Uint8Array, limits: Limits): number {
  let rows = 0;
  let cells = 0;
  let merges = 0;
  let at = 0;
  const variable = (most: number): number => {
    let value = 0;
    for (let index = 0; index < most; index++) {
      const byte = part[at++] ?? 0;
      value += (byte & 0x7f) * 2 ** (7 * index);
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < part.length) {
    const type = variable(2);
    const length = variable(4);
    if (type === ROW_HEADER) rows++;
    else if (type <= LAST_CELL_RECORD) cells++;
    else if (type === MERGE_CELL) merges++;
    if (rows > limits.rows) throw refuse.tooManyRows(rows, limits.rows);
    if (merges > limits.merges) throw refuse.tooManyMerges(limits.merges);
    at += length;
  }
  return cells;
}
