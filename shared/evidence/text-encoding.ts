/**
 * Bytes to text, by our own rules: hosts disagree about Windows-1252 (Node 20 decodes 0x92 as U+0092), and a council's
 * CSV may hold two encodings in one file. Sources: WHATWG Encoding Standard (windows-1252 index), RFC 3629 (UTF-8).
 */

export type TextEncodingName =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'windows-1252' | 'mixed';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/** The 32 positions 0x80–0x9F of windows-1252; the five unassigned ones stay control characters, as the standard says. */
const WINDOWS_1252 = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,
  0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0x9d, 0x017e, 0x0178,
] as const;

const CHUNK = 8_192;
const NEW_LINE = 0x0a;
const REPLACEMENT = 0xfffd;

/** Collects UTF-16 code units and joins them in chunks: concatenating single characters is slow for megabytes. */
class CodeUnits {
  private readonly units = new Uint16Array(CHUNK);
  private used = 0;
  private readonly pieces: string[] = [];

  push(codePoint: number): void {
    if (this.used > CHUNK - 2) this.flush();
    if (codePoint > 0xffff) {
      this.units[this.used++] = 0xd800 + ((codePoint - 0x10000) >> 10);
      this.units[this.used++] = 0xdc00 + ((codePoint - 0x10000) & 0x3ff);
    } else {
      this.units[this.used++] = codePoint;
    }
  }

  private flush(): void {
    this.pieces.push(
      String.fromCharCode.apply(null, this.units.subarray(0, this.used) as unknown as number[]),
    );
    this.used = 0;
  }

  text(): string {
    this.flush();
    return this.pieces.join('');
  }
}

/** Decodes the UTF-8 sequence at `at`. Returns the code point × 8 + its length, or -1 where the bytes are not UTF-8. */
function utf8At(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return first * 8 + 1;
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  if (length === 0 || at + length > end) return -1;
  let codePoint = first & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) {
    const next = bytes[at + index]!;
    if ((next & 0xc0) !== 0x80) return -1;
    codePoint = (codePoint << 6) | (next & 0x3f);
  }
  const overlong = (length === 3 && codePoint < 0x800) || (length === 4 && codePoint < 0x10000);
  if (overlong || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint < 0xe000)) return -1;
  return codePoint * 8 + length;
}

export function isUtf8(bytes: Uint8Array, from = 0, to = bytes.length): boolean {
  for (let at = from; at < to;) {
    const found = utf8At(bytes, at, to);
    if (found < 0) return false;
    at += found & 7;
  }
  return true;
}

/** UTF-8 to text; bytes that are not UTF-8 become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, from = 0, to = bytes.length): string {
  if (to - from < 64) return decodeShortUtf8(bytes, from, to);
  const units = new CodeUnits();
  for (let at = from; at < to;) {
    const found = utf8At(bytes, at, to);
    units.push(found < 0 ? REPLACEMENT : found >> 3);
    at += found < 0 ? 1 : found & 7;
  }
  return units.text();
}

function decodeShortUtf8(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to;) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      at++;
      continue;
    }
    const found = utf8At(bytes, at, to);
    text += String.fromCodePoint(found < 0 ? REPLACEMENT : found >> 3);
    at += found < 0 ? 1 : found & 7;
  }
  return text;
}

export function decodeWindows1252(bytes: Uint8Array, from = 0, to = bytes.length): string {
  const units = new CodeUnits();
  for (let at = from; at < to; at++) units.push(windows1252CodePoint(bytes[at]!));
  return units.text();
}

function windows1252CodePoint(byte: number): number {
  return byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80]! : byte;
}

/** Two systems pasted into one file: each line is UTF-8 where it can be, else Windows-1252. */
function decodeLineByLine(bytes: Uint8Array, from: number): DecodedText {
  const units = new CodeUnits();
  let sawUtf8 = false;
  for (let start = from; start < bytes.length;) {
    const newLine = bytes.indexOf(NEW_LINE, start);
    const end = newLine < 0 ? bytes.length : newLine + 1;
    const utf8 = isUtf8(bytes, start, end);
    for (let at = start; at < end;) {
      const byte = bytes[at]!;
      if (!utf8 || byte < 0x80) {
        units.push(windows1252CodePoint(byte));
        at++;
      } else {
        const found = utf8At(bytes, at, end);
        units.push(found >> 3);
        at += found & 7;
        sawUtf8 = true;
      }
    }
    start = end;
  }
  return { text: units.text(), encoding: sawUtf8 ? 'mixed' : 'windows-1252' };
}

function decodeUtf16(bytes: Uint8Array, from: number, bigEndian: boolean): string {
  const units = new CodeUnits();
  const high = bigEndian ? 0 : 1;
  for (let at = from; at + 1 < bytes.length; at += 2)
    units.push((bytes[at + high]! << 8) | bytes[at + 1 - high]!);
  return units.text();
}

function decodeUtf32(bytes: Uint8Array, from: number, bigEndian: boolean): string {
  const units = new CodeUnits();
  for (let at = from; at + 3 < bytes.length; at += 4) {
    const [a, b, c, d] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!];
    const codePoint = bigEndian
      ? ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
      : ((d << 24) | (c << 16) | (b << 8) | a) >>> 0;
    units.push(codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint < 0xe000) ? REPLACEMENT : codePoint);
  }
  return units.text();
}

/** Without a byte order mark, Western text in UTF-16 or UTF-32 shows itself by where its zero bytes stand. */
function wideEncoding(bytes: Uint8Array): TextEncodingName | null {
  const zeros = [0, 0, 0, 0];
  const sample = Math.min(bytes.length - (bytes.length % 4), 4_096);
  for (let at = 0; at < sample; at++) if (bytes[at] === 0) zeros[at % 4]!++;
  const quarter = sample / 4;
  if (quarter < 1) return null;
  const [a, b, c, d] = zeros.map((count) => count / quarter) as [number, number, number, number];
  if (a < 0.2 && b > 0.9 && c > 0.9 && d > 0.9) return 'utf-32le';
  if (d < 0.2 && a > 0.9 && b > 0.9 && c > 0.9) return 'utf-32be';
  if (b > 0.6 && d > 0.6 && a < 0.1 && c < 0.1) return 'utf-16le';
  if (a > 0.6 && c > 0.6 && b < 0.1 && d < 0.1) return 'utf-16be';
  return null;
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * Text of a file whose encoding nobody declared. A byte order mark decides; else the position of zero bytes; else
 * UTF-8 where the whole file is valid; else line by line UTF-8 or Windows-1252. The byte order mark is removed.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0))
    return { text: decodeUtf32(bytes, 4, false), encoding: 'utf-32le' };
  if (startsWith(bytes, 0, 0, 0xfe, 0xff)) return { text: decodeUtf32(bytes, 4, true), encoding: 'utf-32be' };
  if (startsWith(bytes, 0xff, 0xfe)) return { text: decodeUtf16(bytes, 2, false), encoding: 'utf-16le' };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: decodeUtf16(bytes, 2, true), encoding: 'utf-16be' };
  const from = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
  const wide = from === 0 ? wideEncoding(bytes) : null;
  if (wide === 'utf-32le' || wide === 'utf-32be')
    return { text: decodeUtf32(bytes, 0, wide === 'utf-32be'), encoding: wide };
  if (wide === 'utf-16le' || wide === 'utf-16be')
    return { text: decodeUtf16(bytes, 0, wide === 'utf-16be'), encoding: wide };
  if (isUtf8(bytes, from)) return { text: decodeUtf8(bytes, from), encoding: 'utf-8' };
  return decodeLineByLine(bytes, from);
}

/** Text to UTF-8 bytes; unpaired surrogates become U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let used = 0;
  for (let index = 0; index < text.length; index++) {
    let point = text.codePointAt(index)!;
    if (point > 0xffff) index++;
    else if (point >= 0xd800 && point < 0xe000) point = REPLACEMENT;
    if (point < 0x80) bytes[used++] = point;
    else if (point < 0x800) {
      bytes[used++] = 0xc0 | (point >> 6);
      bytes[used++] = 0x80 | (point & 0x3f);
    } else {
      if (point < 0x10000) bytes[used++] = 0xe0 | (point >> 12);
      else {
        bytes[used++] = 0xf0 | (point >> 18);
        bytes[used++] = 0x80 | ((point >> 12) & 0x3f);
      }
      bytes[used++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[used++] = 0x80 | (point & 0x3f);
    }
  }
  return bytes.slice(0, used);
}
