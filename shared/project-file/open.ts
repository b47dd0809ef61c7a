import { strFromU8 } from 'fflate';
import * as v from 'valibot';
import { sha256 } from '../hash/sha256';
import { invariantViolations } from '../model/invariants';
import { type Project, projectSchema } from '../model/project';
import type { Table } from '../model/table';
import { destroyedTables, withLinksDestroyed } from '../model/unlink-scores';
import { fail, ok, type Result } from '../result';
import { type Archive, readArchive } from './archive';
import { parseHostileJson } from './canonical-json';
import { defaultProjectFileLimits, MANIFEST, type ProjectFileLimits, TABLE_FOLDER } from './format';
import { migrate } from './migrations';
import { type OpenError, OpenRefusal, openRefusals } from './open-error';
import { joinProject } from './project-members';
import { joinTable } from './table-members';
import { unpackMember } from './zip-read';

export interface OpenedProject {
  readonly project: Project;
  /** Imported tables by id. A table that provenance names may be absent; the figures stand without it. */
  readonly tables: ReadonlyMap<string, Table>;
}

/** Faults listed in an error: enough to find the cause, not a report. */
const MOST_DETAILS = 20;

/**
 * Reads the bytes of a `.throughline` file, which may be anything: size and kind first, then the directory, each
 * member unpacked with a counted cap and checked against its SHA-256, migrated step by step, validated record by
 * record, and checked for records that do not fit together.
 *
 * Pure and synchronous; belongs in a worker. Fields it does not know are kept at every level.
 *
 * @param limits raised or lowered caps; the rest stay as `defaultProjectFileLimits`
 */
export function openProject(
  bytes: Uint8Array,
  limits: Partial<ProjectFileLimits> = {},
): Result<OpenedProject, OpenError> {
  const caps = { ...defaultProjectFileLimits, ...limits };
  const archive = readArchive(bytes, caps);
  if (!archive.ok) return archive;
  try {
    const texts = readMembers(archive.value, caps);
    const parsed = parseMembers(texts);
    const { project } = migrate({ project: joinProject(parsed) }, archive.value.manifest.formatVersion);
    const valid = validProject(project);
    const opened = withLinksDestroyed(valid);
    const destroyed = new Set<string>(opened === valid ? [] : destroyedTables(valid, opened));
    const tables = [...joinTables(parsed, texts)].filter(([id]) => !destroyed.has(id));
    return ok({ project: checkedProject(opened), tables: new Map(tables) });
  } catch (error) {
    if (error instanceof OpenRefusal) return fail(error.error);
    throw error;
  }
}

/** The texts of the members this version knows; the others are carried over by `saveProject`, packed. */
function readMembers(archive: Archive, limits: ProjectFileLimits): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let room = limits.unpackedBytes;
  for (const [name, hash] of archive.hashes) {
    const member = archive.members.get(name);
    if (!member || name === MANIFEST) continue;
    const bytes = unpackMember(member, Math.min(room, limits.partBytes));
    if (sha256(bytes) !== hash) throw openRefusals.corrupt(`${name} is not what was saved`);
    room -= bytes.length;
    texts.set(name, strFromU8(bytes));
  }
  return texts;
}

function parseMembers(texts: ReadonlyMap<string, string>): ReadonlyMap<string, unknown> {
  const parsed = new Map<string, unknown>();
  for (const [name, text] of texts) {
    if (!name.endsWith('.json')) continue;
    try {
      parsed.set(name, parseHostileJson(text));
    } catch {
      throw openRefusals.corrupt(`${name} is not JSON`);
    }
  }
  return parsed;
}

function joinTables(
  parsed: ReadonlyMap<string, unknown>,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (const [name, facts] of parsed) {
    if (!name.startsWith(TABLE_FOLDER)) continue;
    const table = joinTable(name, facts, texts.get(name.replace(/\.json$/, '.csv')));
    tables.set(table.id, table);
  }
  return tables;
}

function validProject(data: Readonly<Record<string, unknown>>): Project {
  const result = v.safeParse(projectSchema, data);
  if (!result.success) {
    throw openRefusals.invalidRecords(
      result.issues
        .slice(0, MOST_DETAILS)
        .map((issue) => `${v.getDotPath(issue) ?? 'project'}: ${issue.message}`),
    );
  }
  return result.output;
}

function checkedProject(project: Project): Project {
  const violations = invariantViolations(project);
  if (violations.length > 0) {
    throw openRefusals.brokenReferences(
      violations.slice(0, MOST_DETAILS).map(({ at, message }) => `${at}: ${message}`),
    );
  }
  return project;
}
