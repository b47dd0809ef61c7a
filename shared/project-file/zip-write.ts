import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../zip/crc32';
import { DIRECTORY_ENTRY, END_OF_DIRECTORY, LOCAL_HEADER } from '../zip/signatures';

/** A member as it stands in the zip: compressed already, so that an unchanged one can be copied. */
export interface PackedMember {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** Version 2.0 of the format: deflate. */
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980 00:00, the earliest a zip can say: real times would make equal projects unequal files. */
const DATE = 0x0021;
const TIME = 0;

export function packMember(name: string, bytes: Uint8Array): PackedMember {
  const deflated = deflateSync(bytes, { level: 6 });
  const stored = deflated.length >= bytes.length;
  return {
    name,
    method: stored ? 0 : 8,
    packed: stored ? bytes : deflated,
    size: bytes.length,
    crc: crc32(bytes),
  };
}

/** The members as one zip, in the order given. Format: PKWARE APPNOTE 6.3.9, without zip64 (a project is smaller). */
export function writeZip(members: readonly PackedMember[]): Uint8Array {
  const names = members.map(({ name }) => strToU8(name));
  const contentSize = members.reduce(
    (sum, { packed }, index) => sum + 30 + names[index]!.length + packed.length,
    0,
  );
  const directorySize = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(contentSize + directorySize + 22);
  const view = new DataView(bytes.buffer);

  let at = 0;
  let entryAt = contentSize;
  for (const [index, member] of members.entries()) {
    const name = names[index]!;
    const offset = at;
    view.setUint32(at, LOCAL_HEADER, true);
    writeFacts(view, at + 4, member, name.length);
    bytes.set(name, at + 30);
    bytes.set(member.packed, at + 30 + name.length);
    at += 30 + name.length + member.packed.length;

    view.setUint32(entryAt, DIRECTORY_ENTRY, true);
    view.setUint16(entryAt + 4, VERSION, true);
    writeFacts(view, entryAt + 6, member, name.length);
    view.setUint32(entryAt + 42, offset, true);
    bytes.set(name, entryAt + 46);
    entryAt += 46 + name.length;
  }

  view.setUint32(entryAt, END_OF_DIRECTORY, true);
  view.setUint16(entryAt + 8, members.length, true);
  view.setUint16(entryAt + 10, members.length, true);
  view.setUint32(entryAt + 12, directorySize, true);
  view.setUint32(entryAt + 16, contentSize, true);
  return bytes;
}

/** The 26 bytes that the local header and the directory entry share. */
function writeFacts(view: DataView, at: number, member: PackedMember, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, FLAGS, true);
  view.setUint16(at + 4, member.method, true);
  view.setUint16(at + 6, TIME, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, member.crc, true);
  view.setUint32(at + 14, member.packed.length, true);
  view.setUint32(at + 18, member.size, true);
  view.setUint16(at + 22, nameLength, true);
}
