import { crc32 } from '../zip/crc32';
import { GrowingBytes, inflateInSteps } from '../zip/inflate';
import { DIRECTORY_ENTRY, END_OF_DIRECTORY, LOCAL_HEADER, ZIP64_END, ZIP64_LOCATOR } from '../zip/signatures';
import { refuse, Refusal } from './evidence-error';
import { decodeUtf8, decodeWindows1252, isUtf8 } from './text-encoding';
import type { Limits } from './limits';

/** One member of a zip, as its central directory names it. Sizes are what the file claims, and are not trusted. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly claimedSize: number;
  readonly headerOffset: number;
}

const STORED = 0;
const DEFLATED = 8;
/** Real sheets shrink to a twentieth or so; a large part that shrank to less than this share is a bomb, and waiting for the limit would only cost time. */
const MOST_SHRUNK = 250;
const LARGE_PART = 64 * 1024 * 1024;

/**
 * A zip read with hard caps. Every member is unpacked at most once, counting bytes as they come out; nothing is ever
 * written to disk, so names such as `../x` are only names. Format: PKWARE APPNOTE 6.3.9.
 */
export class ZipArchive {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly byLowerCase = new Map<string, string>();
  private readonly bytes: Uint8Array;
  private readonly limits: Limits;
  private unpacked = 0;

  constructor(bytes: Uint8Array, limits: Limits) {
    this.bytes = bytes;
    this.limits = limits;
    for (const entry of readDirectory(bytes, limits)) {
      this.entries.set(entry.name, entry);
      this.byLowerCase.set(entry.name.toLowerCase(), entry.name);
    }
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** The stored spelling of a name; some writers differ in case between the directory and their own references. */
  find(name: string): string | null {
    if (this.entries.has(name)) return name;
    return this.byLowerCase.get(name.toLowerCase()) ?? null;
  }

  isEncrypted(): boolean {
    for (const entry of this.entries.values()) if (entry.encrypted) return true;
    return false;
  }

  /** The member's bytes, or null where there is no such member. Throws a Refusal on damage or at a limit. */
  read(name: string, limit = this.limits.partBytes): Uint8Array | null {
    const found = this.find(name);
    const entry = found === null ? undefined : this.entries.get(found);
    return entry ? this.unpack(entry, limit, true) : null;
  }

  /** Unpacks a member only to count it: a bomb hidden in a part nobody reads is still a bomb. */
  measure(name: string): void {
    const entry = this.entries.get(name);
    if (entry) this.unpack(entry, this.limits.partBytes, false);
  }

  private unpack(entry: ZipEntry, limit: number, keep: boolean): Uint8Array {
    const packed = packedBytes(this.bytes, entry);
    // A small claim is not believed; a large one is reason enough to stop.
    if (entry.claimedSize > limit) throw refuse.unpacksTooBig(limit);
    const room = Math.min(limit, this.limits.unpackedBytes - this.unpacked);
    const output =
      entry.method === STORED
        ? stored(packed, room, limit)
        : inflated(packed, entry.claimedSize, { room, limit, keep });
    this.unpacked += output.size;
    if (keep && crc32(output.bytes) !== entry.crc) throw refuse.damaged('a part does not match its checksum');
    return output.bytes;
  }
}

function readDirectory(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view);
  if (count > limits.parts) throw refuse.tooManyParts(count, limits.parts);
  const entries: ZipEntry[] = [];
  for (let at = offset, index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw refuse.damaged('its table of contents is broken');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extraAt = at + 46 + nameLength;
    if (extraAt + extraLength > view.byteLength) throw refuse.damaged('its table of contents is broken');
    const sizes = wideSizes(view, at, extraAt, extraLength);
    const rawName = bytes.subarray(at + 46, extraAt);
    const name = (isUtf8(rawName) ? decodeUtf8(rawName) : decodeWindows1252(rawName)).replaceAll('\\', '/');
    if (!name.endsWith('/')) {
      entries.push({
        name: name.replace(/^\/+/, ''),
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
        crc: view.getUint32(at + 16, true),
        ...sizes,
      });
    }
    at = extraAt + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands in the last 64 KiB, behind an optional comment. */
function findDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (
      (count === 0xffff || offset === 0xffffffff) &&
      at >= 20 &&
      view.getUint32(at - 20, true) === ZIP64_LOCATOR
    ) {
      return findWideDirectory(view, at - 20);
    }
    return { count, offset };
  }
  throw refuse.damaged('its end is missing, as after a download that stopped');
}

function findWideDirectory(view: DataView, locator: number): { count: number; offset: number } {
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== ZIP64_END) {
    throw refuse.damaged('its table of contents is broken');
  }
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

/** Sizes and offset; where a field is full, the zip64 extra field holds the real one, in this order. */
function wideSizes(
  view: DataView,
  at: number,
  extraAt: number,
  extraLength: number,
): Pick<ZipEntry, 'packedSize' | 'claimedSize' | 'headerOffset'> {
  const fields = {
    claimedSize: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    headerOffset: view.getUint32(at + 42, true),
  };
  for (let extra = extraAt; extra + 4 <= extraAt + extraLength;) {
    const end = Math.min(extra + 4 + view.getUint16(extra + 2, true), extraAt + extraLength);
    if (view.getUint16(extra, true) === 1) {
      let value = extra + 4;
      for (const key of ['claimedSize', 'packedSize', 'headerOffset'] as const) {
        if (fields[key] !== 0xffffffff || value + 8 > end) continue;
        fields[key] = Number(view.getBigUint64(value, true));
        value += 8;
      }
    }
    extra = end;
  }
  return fields;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) {
    throw refuse.damaged('a part is not where the table of contents says');
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw refuse.unsupported('This file is compressed in a way that spreadsheets do not use.');
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedSize > bytes.length) throw refuse.damaged('a part is cut short');
  return bytes.subarray(start, start + entry.packedSize);
}

interface Unpacked {
  readonly bytes: Uint8Array;
  readonly size: number;
}

function stored(packed: Uint8Array, room: number, limit: number): Unpacked {
  if (packed.length > room) throw refuse.unpacksTooBig(limit);
  return { bytes: packed, size: packed.length };
}

function inflated(
  packed: Uint8Array,
  claimedSize: number,
  { room, limit, keep }: { room: number; limit: number; keep: boolean },
): Unpacked {
  const output = keep ? new GrowingBytes(claimedSize, packed.length, room) : undefined;
  let size = 0;
  try {
    inflateInSteps(packed, (piece) => {
      if (size + piece.length > room) throw refuse.unpacksTooBig(limit);
      if (size > LARGE_PART && size > packed.length * MOST_SHRUNK) throw refuse.unpacksTooBig(LARGE_PART);
      output?.add(piece);
      size += piece.length;
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refuse.damaged('a part cannot be unpacked');
  }
  return { bytes: output?.bytes() ?? new Uint8Array(0), size };
}
