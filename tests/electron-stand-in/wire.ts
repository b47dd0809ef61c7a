/** What crosses between the preload and Node: JSON with bytes and `undefined`, as text. */

const bytesTag = '$bytes';
const undefinedTag = '$undefined';

/** Refuses what Electron's structured clone refuses, and what the contract has no need of. */
export function encodeWire(value: unknown): string {
  return JSON.stringify(pack(value));
}

export function decodeWire(text: string): unknown {
  return unpack(JSON.parse(text));
}

function pack(value: unknown): unknown {
  if (value === undefined) return { [undefinedTag]: true };
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new Error('An object could not be cloned.');
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Uint8Array) return { [bytesTag]: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(pack);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new Error('electron stand-in: only JSON and bytes can be sent');
  }
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, pack(member)]));
}

function unpack(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(unpack);
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === undefinedTag) return undefined;
  if (entries.length === 1 && first?.[0] === bytesTag && typeof first[1] === 'string') {
    return new Uint8Array(Buffer.from(first[1], 'base64'));
  }
  return Object.fromEntries(entries.map(([key, member]) => [key, unpack(member)]));
}
