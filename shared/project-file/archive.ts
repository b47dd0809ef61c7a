import { strFromU8 } from 'fflate';
import * as v from 'valibot';
import { fail, ok, type Result } from '../result';
import { parseHostileJson } from './canonical-json';
import {
  FORMAT,
  FORMAT_VERSION,
  MANIFEST,
  type Manifest,
  manifestSchema,
  type ProjectFileLimits,
} from './format';
import { type OpenError, OpenRefusal, openRefusals } from './open-error';
import { isObject } from './project-members';
import type { PackedMember } from './zip-write';
import { readZip, unpackMember } from './zip-read';

/** A project file taken apart as far as its manifest; its members are still packed. */
export interface Archive {
  readonly manifest: Manifest;
  readonly members: ReadonlyMap<string, PackedMember>;
  /** SHA-256 of each member the manifest vouches for. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Reads the directory and the manifest. Nothing else is unpacked. */
export function readArchive(bytes: Uint8Array, limits: ProjectFileLimits): Result<Archive, OpenError> {
  try {
    return ok(open(bytes, limits));
  } catch (error) {
    if (error instanceof OpenRefusal) return fail(error.error);
    throw error;
  }
}

function open(bytes: Uint8Array, limits: ProjectFileLimits): Archive {
  if (bytes.length === 0) throw openRefusals.empty();
  if (bytes.length > limits.fileBytes) throw openRefusals.tooLarge(bytes.length, limits.fileBytes);
  const foreign = foreignKind(bytes);
  if (foreign !== undefined) throw openRefusals.notAProject(foreign);

  const { members, unsafeNames } = readZip(bytes, limits);
  const packed = members.get(MANIFEST);
  if (!packed) throw openRefusals.notAProject(zipKind(members));
  if (unsafeNames[0] !== undefined) throw openRefusals.unsafeNames(unsafeNames[0]);
  const manifest = readManifest(unpackMember(packed, limits.partBytes));
  const hashes = new Map(manifest.members.map(({ name, sha256 }) => [name, sha256]));
  for (const name of hashes.keys()) {
    if (!members.has(name)) throw openRefusals.corrupt(`${name} is missing`);
  }
  return { manifest, members, hashes };
}

function readManifest(bytes: Uint8Array): Manifest {
  let value: unknown;
  try {
    value = parseHostileJson(strFromU8(bytes));
  } catch {
    throw openRefusals.corrupt(`${MANIFEST} is not JSON`);
  }
  if (!isObject(value) || value.format !== FORMAT) {
    throw openRefusals.notAProject('a file of another program');
  }
  // Asked before the shape: a newer version may have changed everything else.
  if (typeof value.formatVersion === 'number' && value.formatVersion > FORMAT_VERSION) {
    throw openRefusals.newerVersion(value.formatVersion, FORMAT_VERSION);
  }
  const parsed = v.safeParse(manifestSchema, value);
  if (!parsed.success) throw openRefusals.corrupt(`${MANIFEST}: ${parsed.issues[0].message}`);
  return parsed.output;
}

/** What a file that is no zip is, in words; undefined for a zip. */
function foreignKind(bytes: Uint8Array): string | undefined {
  const starts = (...codes: number[]): boolean => codes.every((code, index) => bytes[index] === code);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return undefined;
  if (starts(0x50, 0x4b, 0x05, 0x06)) return 'an empty zip folder';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'a PDF document';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'an older Office document or a password-protected workbook';
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff)) return 'a picture';
  const beginning = bytes.subarray(0, 512);
  return beginning.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
    ? 'a text file'
    : 'a file of another kind';
}

function zipKind(members: ReadonlyMap<string, PackedMember>): string {
  if (members.has('xl/workbook.xml') || members.has('xl/workbook.bin')) return 'an Excel workbook';
  if (members.has('word/document.xml')) return 'a Word document';
  if (members.has('ppt/presentation.xml')) return 'a PowerPoint presentation';
  if (members.has('mimetype')) return 'an OpenDocument file';
  return 'a zip folder of other files';
}
