/**
 * Parts of an .xlsb are streams of records (MS-XLSB 2.1.4). The parser behind us trusts the lengths of strings inside
 * them, which in a browser is an endless loop waiting to be written; so it only ever sees records we know, with every
 * string length cut to its record.
 */

/** Offset of a string’s length field in the records that hold one, and 0 for records without. */
type KnownRecords = ReadonlyMap<number, number>;

const NONE = 0;

const SHEET: KnownRecords = new Map([
  ...[
    0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 12, 13, 14, 15, 16, 18, 60, 129, 130, 145, 146, 148, 176, 177, 178, 390,
    391,
  ].map((type) => [type, NONE] as const),
  [6, 8],
  [8, 8],
  [17, 4],
]);

const WORKBOOK: KnownRecords = new Map([
  ...[128, 131, 132, 143, 144, 153].map((type) => [type, NONE] as const),
  [156, 8],
]);

const STRINGS: KnownRecords = new Map([
  [159, NONE],
  [160, NONE],
  [19, 1],
]);

const STYLES: KnownRecords = new Map([
  ...[278, 279, 615, 616, 617, 618, 47].map((type) => [type, NONE] as const),
  [44, 2],
]);

/** Which records of a part are handed on; null for parts that are left out altogether. */
export function knownRecordsOf(part: string): KnownRecords | null {
  if (/worksheets\/[^/]*\.bin$/i.test(part)) return /binaryIndex/i.test(part) ? null : SHEET;
  if (/workbook\.bin$/i.test(part)) return WORKBOOK;
  if (/sharedStrings\.bin$/i.test(part)) return STRINGS;
  return /styles\.bin$/i.test(part) ? STYLES : null;
}

/** The part with only the known records, each whole and with string lengths that fit. */
export function keepKnownRecords(part: Uint8Array, known: KnownRecords): Uint8Array {
  const kept = new Uint8Array(part.length);
  let size = 0;
  for (let at = 0; at < part.length;) {
    const start = at;
    let type = part[at++]!;
    if (type & 0x80) type = (type & 0x7f) | ((part[at++] ?? 0) << 7);
    let length = 0;
    for (let index = 0; index < 4; index++) {
      const byte = part[at++] ?? 0;
      length += (byte & 0x7f) * 2 ** (7 * index);
      if (byte < 0x80) break;
    }
    const end = at + length;
    if (end > part.length) break;
    const field = known.get(type);
    if (field !== undefined) {
      kept.set(part.subarray(start, end), size);
      const body = size + (at - start);
      size += end - start;
      if (field !== NONE) cutStrings(kept.subarray(body, size), type === 156 ? [field, null] : [field]);
    }
    at = end;
  }
  return kept.subarray(0, size);
}

/** Cuts the length of a string to what the record holds; null stands for the string that follows the one before. */
function cutStrings(body: Uint8Array, fields: readonly (number | null)[]): void {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  let next = 0;
  for (const field of fields) {
    const at = field ?? next;
    if (at + 4 > body.length) return;
    const count = view.getUint32(at, true);
    // An all-ones length is a null string.
    const fits = count === 0xffffffff ? 0 : Math.min(count, Math.floor((body.length - at - 4) / 2));
    if (count !== 0xffffffff) view.setUint32(at, fits, true);
    next = at + 4 + fits * 2;
  }
}
