import { zipSync } from 'fflate';
import { ok, fail, type Result } from '../result';
import { guardBiff, guardBinarySheet, workbookStream } from './binary-guard';
import { keepKnownRecords, knownRecordsOf } from './binary-parts';
import { openCompoundFile } from './compound-file';
import { refuse, Refusal, type EvidenceError } from './evidence-error';
import { defaultLimits, type Limits } from './limits';
import { readCsv } from './read-csv';
import { readHtml } from './read-html';
import { readOpenDocument } from './read-opendocument';
import { readSpreadsheetMl } from './read-spreadsheetml';
import { readWithSheetJs } from './read-with-sheetjs';
import { readXmlSpreadsheet } from './read-xml-spreadsheet';
import { looksLikeText, sniffContent, sniffText } from './sniff-content';
import { findWorkbookPart } from './spreadsheetml-package';
import { decodeText, decodeUtf8, encodeUtf8 } from './text-encoding';
import type { Workbook } from './workbook';
import { ZipArchive } from './zip-archive';

/**
 * Reads any spreadsheet a council has: xlsx, xlsm, xlsb, xls, ods, fods, Excel 2003 XML, HTML saved as xls, SYLK, CSV
 * and TSV in any common encoding. Decides by content, never by name; the name only names the sheet of a text file.
 *
 * It finishes or refuses on every input, in time and memory bounded by the limits: sizes are counted while unpacking,
 * cells while reading. Formulas, macros and links are never evaluated or followed. A refusal has a stable code and a
 * sentence for people.
 */
export function readWorkbook(
  bytes: Uint8Array,
  options: {
    readonly name?: string;
    readonly limits?: Partial<Limits>;
    /** Called now and then with the share done, 0 to 1. */
    readonly onProgress?: (fraction: number) => void;
  } = {},
): Result<Workbook, EvidenceError> {
  const limits: Limits = { ...defaultLimits, ...options.limits };
  try {
    return ok(
      readAnything(bytes, { name: options.name ?? '', limits, onProgress: options.onProgress ?? ignore }),
    );
  } catch (error) {
    if (error instanceof Refusal) return fail(error.error);
    // A fault of a parser on a hostile file is the file's fault to the person; its wording helps nobody.
    return fail(refuse.damaged().error);
  }
}

interface Reading {
  readonly name: string;
  readonly limits: Limits;
  readonly onProgress: (fraction: number) => void;
}

const ignore = (): void => undefined;

function readAnything(bytes: Uint8Array, reading: Reading): Workbook {
  const { name, limits } = reading;
  if (bytes.length === 0) throw refuse.empty();
  const content = sniffContent(bytes);
  const sizeLimit = content.kind === 'text' ? Math.max(limits.textBytes, limits.fileBytes) : limits.fileBytes;
  if (bytes.length > sizeLimit) throw refuse.tooBig(bytes.length, sizeLimit);
  switch (content.kind) {
    case 'foreign':
      throw refuse.foreign(content.what, content.hint);
    case 'zip':
      return readZip(new ZipArchive(bytes, limits), reading);
    case 'compound-file':
      return readWithSheetJs(
        bytes,
        'xls',
        limits,
        guardBiff(workbookStream(openCompoundFile(bytes)), limits),
      );
    case 'old-binary':
      return readWithSheetJs(bytes, 'xls', limits, guardBiff(bytes, limits));
    case 'text':
      return readText(bytes, name, limits);
  }
}

function readText(bytes: Uint8Array, name: string, limits: Limits): Workbook {
  const decoded = decodeText(bytes);
  if (!looksLikeText(decoded.text)) throw refuse.notText();
  if (decoded.text.trim() === '') throw refuse.empty();
  const kind = sniffText(decoded.text);
  if (kind !== 'delimited' && bytes.length > limits.openDocumentBytes)
    throw refuse.tooBig(bytes.length, limits.openDocumentBytes);
  switch (kind) {
    case 'html':
      return readHtml(decoded.text, limits);
    case 'xml-spreadsheet':
      return readXmlSpreadsheet(encodeUtf8(decoded.text), limits);
    case 'flat-opendocument':
      return readOpenDocument(encodeUtf8(decoded.text), 'fods', limits);
    case 'other-xml':
      if (/<!(?:DOCTYPE|ENTITY)/i.test(decoded.text.slice(0, 65_536))) throw refuse.documentType();
      throw refuse.foreign('an XML file of another kind');
    case 'sylk':
      return readSylk(decoded.text, limits);
    case 'delimited':
      return readCsv(decoded, name, limits);
  }
}

function readSylk(text: string, limits: Limits): Workbook {
  for (const [, axis, digits] of text.matchAll(/;([XY])(\d+)/g)) {
    const most = axis === 'X' ? limits.columns : limits.rows;
    if (Number(digits) > most)
      throw axis === 'X' ? refuse.tooManyColumns(most) : refuse.tooManyRows(Number(digits), most);
  }
  return readWithSheetJs(text, 'sylk', limits);
}

const SPREADSHEET_NAME = /\.(?:xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt|zip)$/i;
/** Parts that are read; the rest is only measured, so that a bomb hidden in a picture is found too. */
const READ_PARTS = /\.(?:xml|rels|bin|vml)$/i;

function readZip(zip: ZipArchive, { limits, onProgress }: Reading): Workbook {
  if (zip.isEncrypted()) throw refuse.password();
  const workbookPart = findWorkbookPart(zip);
  if (workbookPart === null && zip.find('content.xml') === null) throw refuseArchive(zip);
  for (const name of zip.names()) if (!READ_PARTS.test(name)) zip.measure(name);
  if (workbookPart === null) return readOds(zip, limits);
  return /\.bin$/i.test(workbookPart)
    ? readBinaryPackage(zip, limits)
    : readSpreadsheetMl(zip, workbookPart, { limits, onProgress });
}

function refuseArchive(zip: ZipArchive): Refusal {
  const names = zip.names();
  const starts = (folder: string) => names.some((name) => name.toLowerCase().startsWith(folder));
  if (starts('word/')) return refuse.foreign('a Word document');
  if (starts('ppt/')) return refuse.foreign('a PowerPoint presentation');
  if (starts('index/'))
    return refuse.foreign('an Apple Numbers document', 'In Numbers choose File, Export to, Excel.');
  if (zip.find('encrypted-package') !== null) return refuse.password();
  const inside = names.find((name) => SPREADSHEET_NAME.test(name)) ?? names[0];
  if (inside === undefined) return refuse.foreign('an empty zip folder');
  if (zip.find('[Content_Types].xml') !== null || starts('xl/'))
    return refuse.damaged('the list of sheets is missing');
  return refuse.zipOf(inside);
}

function readOds(zip: ZipArchive, limits: Limits): Workbook {
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest && decodeUtf8(manifest).includes('encryption-data')) throw refuse.password();
  const kind = decodeUtf8(zip.read('mimetype') ?? new Uint8Array());
  if (/opendocument\.(?:text|presentation|graphics)/.test(kind))
    throw refuse.foreign('an OpenDocument text or presentation');
  const content = zip.read('content.xml', limits.openDocumentBytes);
  if (!content) throw refuse.damaged('its content is missing');
  return readOpenDocument(content, 'ods', limits);
}

/** SheetJS gets a package that holds only what we have unpacked, counted and cut to size, stored without compression. */
function readBinaryPackage(zip: ZipArchive, limits: Limits): Workbook {
  const parts = Object.create(null) as Record<string, Uint8Array>; // no prototype: names come from the file
  let cells = 0;
  for (const name of zip.names()) {
    const known = knownRecordsOf(name);
    const isPlumbing = /\.rels$/i.test(name) || /\[Content_Types\]\.xml$/i.test(name);
    if (known === null && !isPlumbing) continue;
    const part = zip.read(name);
    if (!part) continue;
    if (/worksheets\/[^/]+\.bin$/i.test(name)) cells += guardBinarySheet(part, limits);
    if (cells > limits.cells) throw refuse.tooManyCells(limits.cells);
    parts[name] = known === null ? part : keepKnownRecords(part, known);
  }
  const types = zip.find('[Content_Types].xml');
  if (types !== null) parts[types] = withoutMissingParts(parts[types]!, new Set(Object.keys(parts)));
  return readWithSheetJs(zipSync(parts, { level: 0 }), 'xlsb', limits);
}

/** The list of parts, less those that were left out. */
function withoutMissingParts(contentTypes: Uint8Array, kept: ReadonlySet<string>): Uint8Array {
  const text = decodeUtf8(contentTypes).replace(/<Override\b[^<>]*>/g, (entry) => {
    const name = /PartName="\/?([^"]*)"/.exec(entry)?.[1] ?? '';
    return kept.has(name) ? entry : '';
  });
  return encodeUtf8(text);
}
