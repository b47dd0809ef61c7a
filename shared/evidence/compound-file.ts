import { refuse } from './evidence-error';

/** The streams of an OLE2 compound file (MS-CFB), read with every chain bounded by the size of the file. */
export interface CompoundFile {
  readonly names: readonly string[];
  /** The bytes of a stream by its name, whatever its case; null where it is absent or broken. */
  stream(name: string): Uint8Array | null;
}

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const END_OF_CHAIN = 0xfffffffa;
const MINI_CUTOFF = 4_096;

export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < 512) throw refuse.damaged('it is cut short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw refuse.damaged('its header is broken');
  const sectorSize = 1 << shift;
  const sector = (index: number): Uint8Array | null => {
    const at = (index + 1) * sectorSize;
    return index < END_OF_CHAIN && at < bytes.length
      ? bytes.subarray(at, Math.min(at + sectorSize, bytes.length))
      : null;
  };
  const table = readAllocationTable(view, sector, sectorSize);
  const chain = (start: number): Uint8Array => {
    const sectors: Uint8Array[] = [];
    const most = Math.ceil(bytes.length / sectorSize);
    for (let index = start; sectors.length < most; index = table[index] ?? END_OF_CHAIN) {
      const next = sector(index);
      if (next === null) break;
      sectors.push(next);
    }
    return join(sectors);
  };
  const entries = readDirectory(chain(view.getUint32(48, true)));
  const root = entries.find((entry) => entry.type === 5);
  return {
    names: entries.map((entry) => entry.name),
    stream(name) {
      const entry = entries.find((each) => each.type === 2 && each.name.toLowerCase() === name.toLowerCase());
      if (!entry) return null;
      if (entry.size >= MINI_CUTOFF || !root) return chain(entry.start).subarray(0, entry.size);
      return miniStream(entry, chain(root.start), toWords(chain(view.getUint32(60, true))));
    },
  };
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toWords(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
}

/** The first 109 table sectors are named in the header, the rest in a chain of their own. */
function readAllocationTable(
  view: DataView,
  sector: (index: number) => Uint8Array | null,
  sectorSize: number,
): number[] {
  const named = Array.from({ length: 109 }, (_, index) => view.getUint32(76 + index * 4, true));
  const most = Math.ceil(view.byteLength / sectorSize);
  let next = view.getUint32(68, true);
  for (let read = 0; read < most; read++) {
    const words = toWords(sector(next) ?? new Uint8Array());
    if (words.length === 0) break;
    next = words.pop()!;
    named.push(...words);
  }
  return named
    .filter((index) => index < END_OF_CHAIN)
    .slice(0, most)
    .flatMap((index) => toWords(sector(index) ?? new Uint8Array()));
}

function readDirectory(bytes: Uint8Array): DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const length = Math.min(64, view.getUint16(at + 64, true));
    let name = '';
    for (let index = 0; index + 2 < length; index += 2)
      name += String.fromCharCode(view.getUint16(at + index, true));
    const type = view.getUint8(at + 66);
    if (type !== 0)
      entries.push({
        name,
        type,
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
  }
  return entries;
}

function miniStream(entry: DirectoryEntry, container: Uint8Array, table: readonly number[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const most = Math.ceil(entry.size / 64);
  for (let index = entry.start; parts.length < most; index = table[index] ?? END_OF_CHAIN) {
    if (index >= END_OF_CHAIN || index * 64 >= container.length) break;
    parts.push(container.subarray(index * 64, index * 64 + 64));
  }
  return join(parts).subarray(0, entry.size);
}
