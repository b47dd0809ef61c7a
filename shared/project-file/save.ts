import { strToU8 } from 'fflate';
import { sha256 } from '../hash/sha256';
import type { Project } from '../model/project';
import type { Table } from '../model/table';
import { toMemberLines } from './canonical-json';
import {
  defaultProjectFileLimits,
  FORMAT,
  FORMAT_VERSION,
  MANIFEST,
  type Manifest,
  WRITTEN_BY,
} from './format';
import { readArchive, type Archive } from './archive';
import { projectMembers, type TextMember } from './project-members';
import { tableMemberNames, tableMembers } from './table-members';
import { type PackedMember, packMember, writeZip } from './zip-write';

interface Packed {
  readonly member: PackedMember;
  readonly sha256: string;
}

/**
 * The project and its imported tables as the bytes of a `.throughline` file.
 *
 * Deterministic: the same project and tables give the same bytes, whatever commands led there. Pure and synchronous;
 * large projects belong in a worker.
 *
 * @param previous the file as last opened or saved: members that have not changed are copied without compressing
 *   them again, and members a newer version added are carried over. Bytes that are no project are ignored.
 */
export function saveProject(
  project: Project,
  tables: ReadonlyMap<string, Table>,
  previous?: Uint8Array,
): Uint8Array {
  const earlier = previous === undefined ? undefined : earlierArchive(previous);
  const packed: Packed[] = projectMembers(project).map((member) => packText(member, earlier));
  const tableIds = [...tables.keys()].sort();
  for (const id of tableIds) packed.push(...packTable(tables.get(id)!, earlier));
  packed.push(...carriedOver(packed, earlier));

  const manifest: Manifest = {
    ...earlier?.manifest,
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    app: WRITTEN_BY,
    title: project.title,
    changedAt: project.changedAt,
    members: packed.map(({ member, sha256: hash }) => ({
      name: member.name,
      bytes: member.size,
      sha256: hash,
    })),
  };
  return writeZip([
    packMember(MANIFEST, strToU8(toMemberLines(manifest))),
    ...packed.map(({ member }) => member),
  ]);
}

function earlierArchive(bytes: Uint8Array): Archive | undefined {
  const archive = readArchive(bytes, defaultProjectFileLimits);
  return archive.ok ? archive.value : undefined;
}

function packText([name, text]: TextMember, earlier: Archive | undefined): Packed {
  const bytes = strToU8(text);
  const hash = sha256(bytes);
  const known = earlier?.members.get(name);
  if (known && earlier?.hashes.get(name) === hash) return { member: known, sha256: hash };
  return { member: packMember(name, bytes), sha256: hash };
}

/** Tables are immutable and named by their content: one that the earlier file holds need not even be written out. */
function packTable(table: Table, earlier: Archive | undefined): Packed[] {
  const names = tableMemberNames(table.id);
  const copies = [names.facts, names.cells].flatMap((name) => {
    const member = earlier?.members.get(name);
    const hash = earlier?.hashes.get(name);
    return member && hash !== undefined ? [{ member, sha256: hash }] : [];
  });
  return copies.length === 2 ? copies : tableMembers(table).map((member) => packText(member, earlier));
}

/** Members this version does not know; its own, such as a table no longer used, are written anew or dropped. */
function carriedOver(packed: readonly Packed[], earlier: Archive | undefined): Packed[] {
  if (!earlier) return [];
  const known = new Set([MANIFEST, ...packed.map(({ member }) => member.name)]);
  return [...earlier.members.values()]
    .filter(({ name }) => !known.has(name) && !name.startsWith('tables/'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((member) => {
      const hash = earlier.hashes.get(member.name);
      return hash === undefined ? [] : [{ member, sha256: hash }];
    });
}
