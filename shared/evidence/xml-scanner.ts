import { refuse } from './evidence-error';
import { decodeText, decodeUtf8, encodeUtf8 } from './text-encoding';

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const AMPERSAND = 0x26;

/** What the scanner stands on: the start of an element, its end, a run of text, or the end of the document. */
export type XmlToken = 'open' | 'close' | 'text' | 'end';

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/**
 * A pull scanner over the bytes of one XML document, forgiving about namespaces (names come without prefix) and strict
 * about danger: a document type declaration is refused, entities other than the five of XML and character references
 * stay as written. It holds no tree and no stack, so nesting costs nothing; it goes forward only, so it always ends.
 */
export class XmlScanner {
  /** Local name of the element last opened or closed. */
  name = '';
  private readonly bytes: Uint8Array;
  private at = 0;
  private tagFrom = 0;
  private tagTo = 0;
  private textFrom = 0;
  private textTo = 0;
  private literal = false;
  private closePending = false;
  private readonly names = new Map<number, string>();

  constructor(bytes: Uint8Array) {
    this.bytes = asUtf8(bytes);
  }

  next(): XmlToken {
    if (this.closePending) {
      this.closePending = false;
      return 'close';
    }
    const { bytes } = this;
    for (;;) {
      if (this.at >= bytes.length) return 'end';
      if (bytes[this.at] !== LESS_THAN) {
        const tag = bytes.indexOf(LESS_THAN, this.at);
        this.textFrom = this.at;
        this.textTo = tag < 0 ? bytes.length : tag;
        this.at = this.textTo;
        this.literal = false;
        return 'text';
      }
      const mark = bytes[this.at + 1];
      if (mark === EXCLAMATION) {
        if (this.skipDeclaration()) return 'text';
      } else if (mark === QUESTION) {
        this.at = this.after('?>', this.at + 2);
      } else {
        return this.readTag(mark === SLASH);
      }
    }
  }

  /** How much of the document lies behind. */
  fraction(): number {
    return this.bytes.length === 0 ? 1 : this.at / this.bytes.length;
  }

  /** The value of an attribute of the element just opened, entities resolved, by its local name; null where absent. */
  attribute(wanted: string): string | null {
    const { bytes } = this;
    let at = this.tagFrom;
    while (at < this.tagTo) {
      while (at < this.tagTo && isSpace(bytes[at]!)) at++;
      let nameFrom = at;
      while (at < this.tagTo && bytes[at] !== EQUALS && !isSpace(bytes[at]!)) {
        if (bytes[at] === COLON) nameFrom = at + 1;
        at++;
      }
      const nameTo = at;
      while (at < this.tagTo && bytes[at] !== DOUBLE_QUOTE && bytes[at] !== SINGLE_QUOTE) at++;
      if (at >= this.tagTo) return null;
      const valueEnd = bytes.indexOf(bytes[at]!, at + 1);
      if (valueEnd < 0 || valueEnd > this.tagTo) return null;
      if (this.sameName(wanted, nameFrom, nameTo)) return this.decode(at + 1, valueEnd);
      at = valueEnd + 1;
    }
    return null;
  }

  /** The text just met, entities resolved. */
  text(): string {
    return this.literal
      ? decodeUtf8(this.bytes, this.textFrom, this.textTo)
      : this.decode(this.textFrom, this.textTo);
  }

  /** All text until the element just opened closes again, elements inside it left out of the result. */
  innerText(): string {
    const element = this.name;
    let text = '';
    for (let depth = 1; depth > 0;) {
      const token = this.next();
      if (token === 'end') break;
      if (token === 'text') text += this.text();
      else if (this.name === element) depth += token === 'open' ? 1 : -1;
    }
    return text;
  }

  private readTag(closing: boolean): XmlToken {
    const { bytes } = this;
    let at = this.at + (closing ? 2 : 1);
    let nameFrom = at;
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte === COLON) nameFrom = at + 1;
      else if (byte === GREATER_THAN || byte === SLASH || isSpace(byte)) break;
    }
    this.name = this.intern(nameFrom, at);
    this.tagFrom = at;
    // A `>` may stand inside a quoted attribute value.
    for (let quote = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === GREATER_THAN) break;
      else if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) quote = byte;
    }
    const empty = !closing && bytes[at - 1] === SLASH;
    this.tagTo = empty ? at - 1 : at;
    this.at = at + 1;
    this.closePending = empty;
    return closing ? 'close' : 'open';
  }

  /** Comments are passed over; CDATA is text (true); a document type is refused. */
  private skipDeclaration(): boolean {
    if (this.sameName('--', this.at + 2, this.at + 4)) {
      this.at = this.after('-->', this.at + 4);
      return false;
    }
    if (this.sameName('[CDATA[', this.at + 2, this.at + 9)) {
      this.textFrom = this.at + 9;
      this.at = this.after(']]>', this.textFrom);
      this.textTo = Math.max(this.textFrom, this.at - 3);
      this.literal = true;
      return true;
    }
    throw refuse.documentType();
  }

  private after(mark: string, from: number): number {
    const first = mark.charCodeAt(0);
    for (let at = this.bytes.indexOf(first, from); at >= 0; at = this.bytes.indexOf(first, at + 1)) {
      if (this.sameName(mark, at, at + mark.length)) return at + mark.length;
    }
    return this.bytes.length;
  }

  private sameName(wanted: string, from: number, to: number): boolean {
    if (to - from !== wanted.length) return false;
    for (let index = 0; index < wanted.length; index++) {
      if (this.bytes[from + index] !== wanted.charCodeAt(index)) return false;
    }
    return true;
  }

  /** Element names repeat millions of times; each is made into a string once. */
  private intern(from: number, to: number): string {
    let hash = to - from;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + this.bytes[at]!) | 0;
    const known = this.names.get(hash);
    if (known !== undefined && this.sameName(known, from, to)) return known;
    const name = decodeUtf8(this.bytes, from, Math.min(to, from + 200));
    if (this.names.size < 1_000) this.names.set(hash, name);
    return name;
  }

  private decode(from: number, to: number): string {
    const raw = decodeUtf8(this.bytes, from, to);
    return this.bytes.subarray(from, to).includes(AMPERSAND) ? resolveEntities(raw) : raw;
  }
}

const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The five entities of XML and character references; anything else stays as it was written. */
export function resolveEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      if (name) return ENTITIES.get(name) ?? whole;
      const codePoint = hex ? parseInt(hex, 16) : Number(decimal);
      return codePoint > 0 && codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff)
        ? String.fromCodePoint(codePoint)
        : whole;
    },
  );
}

/** XML parts may be UTF-16 (which hides a DOCTYPE from a careless check) or declare a Western encoding. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const [a, b] = bytes;
  const wide = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0;
  if (wide) return encodeUtf8(decodeText(bytes).text);
  const declaration = decodeUtf8(bytes, 0, Math.min(bytes.length, 100));
  if (/encoding\s*=\s*["'](?:iso-8859|windows-125|us-ascii|latin)/i.test(declaration))
    return encodeUtf8(decodeText(bytes).text);
  return a === 0xef && b === 0xbb ? bytes.subarray(3) : bytes;
}
