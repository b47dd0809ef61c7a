/** What a file is by its content; its name is never trusted. */
export type ContentKind =
  | { readonly kind: 'zip' | 'compound-file' | 'old-binary' | 'text' }
  | { readonly kind: 'foreign'; readonly what: string; readonly hint?: string };

const EXPORT_HINT = 'Export the table from the program that made it as Excel or CSV.';

/** Files people pick by mistake, by their first bytes. */
const FOREIGN: readonly (readonly [signature: string, what: string, hint?: string])[] = [
  ['%PDF', 'a PDF document', 'Ask for the spreadsheet the PDF was made from.'],
  ['\x89PNG', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['BM\x00', 'a bitmap picture'],
  ['II*\x00', 'a TIFF picture'],
  ['MM\x00*', 'a TIFF picture'],
  ['RIFF', 'a sound, video or picture file'],
  ['ID3', 'a sound file'],
  ['OggS', 'a sound or video file'],
  ['{\\rtf', 'a rich text document', EXPORT_HINT],
  ['Rar!', 'a RAR archive', 'Unpack it first and import the file inside.'],
  ['7z\xbc\xaf', 'a 7-Zip archive', 'Unpack it first and import the file inside.'],
  ['\x1f\x8b', 'a gzip archive', 'Unpack it first and import the file inside.'],
  ['BZh', 'a bzip2 archive', 'Unpack it first and import the file inside.'],
  ['\xfd7zXZ', 'an xz archive', 'Unpack it first and import the file inside.'],
  ['MZ', 'a program'],
  ['\x7fELF', 'a program'],
  ['SQLite format 3', 'a database', EXPORT_HINT],
  ['PAR1', 'a Parquet data file', EXPORT_HINT],
  ['\x00\x01\x00\x00Standard', 'an Access database', EXPORT_HINT],
  ['!BDN', 'an Outlook mailbox'],
];

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The first record of a workbook of Excel 2 to 4, which was a bare stream: BOF with its version in the high byte. */
const isOldBinary = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 &&
  [0, 2, 4, 8].includes(bytes[1] ?? -1) &&
  [4, 6, 8, 16].includes(bytes[2] ?? -1) &&
  bytes[3] === 0;

export function sniffContent(bytes: Uint8Array): ContentKind {
  if (isZip(bytes)) return { kind: 'zip' };
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) return { kind: 'compound-file' };
  if (isOldBinary(bytes)) return { kind: 'old-binary' };
  for (const [signature, what, hint] of FOREIGN) {
    if (matches(bytes, signature)) return { kind: 'foreign', what, ...(hint === undefined ? {} : { hint }) };
  }
  return { kind: 'text' };
}

function matches(bytes: Uint8Array, signature: string): boolean {
  for (let index = 0; index < signature.length; index++) {
    if (bytes[index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}

/** More than 5% control characters, or any sizeable share of undecodable ones, is not text a person wrote. */
export function looksLikeText(text: string): boolean {
  const length = Math.min(text.length, 100_000);
  let strange = 0;
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index);
    const control = unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 13 && unit !== 12;
    if (control || unit === 0x7f || unit === 0xfffd || (unit >= 0x80 && unit < 0xa0)) strange++;
  }
  return strange <= length * 0.05;
}

export type TextKind = 'html' | 'xml-spreadsheet' | 'flat-opendocument' | 'other-xml' | 'sylk' | 'delimited';

/** Which kind of text a text file is; report servers save HTML and XML under the name `.xls`. */
export function sniffText(text: string): TextKind {
  const head = text.slice(0, 4_096).trimStart();
  if (head.startsWith('ID;P')) return 'sylk';
  if (!head.startsWith('<'))
    return /<table[\s>]/i.test(head) && /<t[rd][\s>]/i.test(text.slice(0, 65_536)) ? 'html' : 'delimited';
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && !/<html/i.test(head))
    return 'xml-spreadsheet';
  if (/<office:document[\s>]/.test(head)) return 'flat-opendocument';
  if (/<(?:!doctype\s+html|html|head|body|table|meta|div)[\s>]/i.test(head)) return 'html';
  if (head.startsWith('<?xml') || /^<!(?:DOCTYPE|ENTITY)/i.test(head)) return 'other-xml';
  return 'delimited';
}
