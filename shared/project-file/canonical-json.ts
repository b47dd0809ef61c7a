/** Keys people look for first come first; the rest follow by name. */
const leading = ['format', 'formatVersion', 'app', 'id', 'code', 'name', 'title', 'label'];

function compareKeys(a: string, b: string): number {
  const placeA = leading.indexOf(a);
  const placeB = leading.indexOf(b);
  if (placeA !== placeB && (placeA >= 0 || placeB >= 0)) {
    return (placeA < 0 ? leading.length : placeA) - (placeB < 0 ? leading.length : placeB);
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/** JSON on one line with its keys in a fixed order, so that equal values give equal text whatever their history. */
export function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map((item: unknown) => (item === undefined ? 'null' : toCanonicalJson(item))).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => compareKeys(a, b))
      .map(([key, member]) => `${JSON.stringify(key)}:${toCanonicalJson(member)}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** A JSON list, one record a line. */
export function toRecordLines(records: readonly unknown[]): string {
  if (records.length === 0) return '[]\n';
  return `[\n${records.map(toCanonicalJson).join(',\n')}\n]\n`;
}

/** A JSON object, one member a line. */
export function toMemberLines(value: object): string {
  const parts = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([key, member]) => `${JSON.stringify(key)}: ${toCanonicalJson(member)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** Deeper than any project goes, shallower than any stack. */
const DEEPEST = 100;

/**
 * JSON from a hostile file: keys that reach prototypes are dropped, depth is capped.
 *
 * @throws SyntaxError when it is not JSON, RangeError when it is nested too deeply
 */
export function parseHostileJson(text: string): unknown {
  checkDepth(text);
  // Escapes may spell the key too; the slow path is only taken where either occurs.
  if (!/__proto__|\\u00/.test(text)) return JSON.parse(text);
  return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
}

function checkDepth(text: string): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > DEEPEST) throw new RangeError('nested too deeply');
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
}
