import { strFromU8 } from 'fflate';
import { crc32 } from '../zip/crc32';
import { GrowingBytes, inflateInSteps } from '../zip/inflate';
import { DIRECTORY_ENTRY, END_OF_DIRECTORY, LOCAL_HEADER } from '../zip/signatures';
import type { ProjectFileLimits } from './format';
import { OpenRefusal, openRefusals } from './open-error';
import type { PackedMember } from './zip-write';

/** Letters, digits and a few marks, in at most four folders: nothing that could climb out of a folder or hide. */
const SAFE_NAME = /^(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*\/){0,3}[A-Za-z0-9_-][A-Za-z0-9_.-]*$/;

export interface ZipDirectory {
  readonly members: ReadonlyMap<string, PackedMember>;
  /** Names no project has, or that stand twice: other programs' files have them too, so the caller decides. */
  readonly unsafeNames: readonly string[];
}

/**
 * The members of a project file, still packed, by name.
 *
 * Stricter than a general zip reader, because only this app writes these files: no zip64, no encryption. Sizes in the file are claims; `unpackMember` counts.
 *
 * @throws OpenRefusal
 */
export function readZip(bytes: Uint8Array, limits: ProjectFileLimits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) throw openRefusals.tooManyParts(count, limits.parts);

  const members = new Map<string, PackedMember>();
  const unsafeNames: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw openRefusals.corrupt('the table of contents is broken');
    }
    const nameLength = view.getUint16(at + 28, true);
    if (at + 46 + nameLength > end) throw openRefusals.corrupt('the table of contents is broken');
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!SAFE_NAME.test(name) || members.has(name)) unsafeNames.push(name.slice(0, 80));
    members.set(name, packedMember(view, at, name));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { members, unsafeNames };
}

/** The end record stands in the last 64 KiB, behind an optional comment. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw openRefusals.corrupt('the end of the file is missing, as after a copy that stopped');
}

function packedMember(view: DataView, entryAt: number, name: string): PackedMember {
  const flags = view.getUint16(entryAt + 8, true);
  const method = view.getUint16(entryAt + 10, true);
  if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) {
    throw openRefusals.corrupt(`${name} is packed in a way projects do not use`);
  }
  const packedSize = view.getUint32(entryAt + 20, true);
  const at = view.getUint32(entryAt + 42, true);
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_HEADER) {
    throw openRefusals.corrupt(`${name} is not where the table of contents says`);
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packedSize > view.byteLength) throw openRefusals.corrupt(`${name} is cut short`);
  return {
    name,
    method,
    packed: new Uint8Array(view.buffer, view.byteOffset + start, packedSize),
    size: view.getUint32(entryAt + 24, true),
    crc: view.getUint32(entryAt + 16, true),
  };
}

/**
 * Unpacks one member, stopping as soon as more than `room` bytes have come out.
 *
 * @throws OpenRefusal `unpacks-too-large` or `corrupt`
 */
export function unpackMember(member: PackedMember, room: number): Uint8Array {
  const bytes = member.method === 0 ? member.packed : inflate(member, room);
  if (bytes.length > room) throw openRefusals.unpacksTooLarge(room);
  if (bytes.length !== member.size || crc32(bytes) !== member.crc) {
    throw openRefusals.corrupt(`${member.name} does not match its checksum`);
  }
  return bytes;
}

function inflate({ name, packed, size: claimed }: PackedMember, room: number): Uint8Array {
  const output = new GrowingBytes(claimed, packed.length, room);
  try {
    inflateInSteps(packed, (piece) => {
      if (output.size + piece.length > room) throw openRefusals.unpacksTooLarge(room);
      output.add(piece);
    });
  } catch (error) {
    if (error instanceof OpenRefusal) throw error;
    throw openRefusals.corrupt(`${name} cannot be unpacked`);
  }
  return output.bytes();
}
