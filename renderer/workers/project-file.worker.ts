import type { TableId } from '../../shared/model/ids';
import type { Project } from '../../shared/model/project';
import type { Table } from '../../shared/model/table';
import { openProject } from '../../shared/project-file/open';
import type { OpenError } from '../../shared/project-file/open-error';
import { saveProject } from '../../shared/project-file/save';
import { ok, type Result } from '../../shared/result';
import { buffersOf, type PackedTable, packTables, unpackTable } from '../store/packed-table';
import { answerRequests } from './worker-channel';

export type ProjectFileRequest =
  | { readonly kind: 'open'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'save';
      readonly project: Project;
      /** Tables this worker has not been given yet. */
      readonly newTables: readonly PackedTable[];
      readonly tableIds: readonly string[];
    };

/** A project file as the window takes it. */
export interface OpenedFile {
  readonly project: Project;
  readonly tables: ReadonlyMap<TableId, PackedTable>;
}

export type ProjectFileReply =
  | { readonly kind: 'opened'; readonly result: Result<OpenedFile, OpenError> }
  | { readonly kind: 'saved'; readonly bytes: Uint8Array };

/** Tables are immutable and large, so each crosses once. */
const tables = new Map<string, Table>();
/** The file as last opened or packed, by project: members that did not change are copied from it. */
const previousFiles = new Map<string, Uint8Array>();

export interface ProjectFileTalk {
  readonly request: ProjectFileRequest;
  readonly reply: ProjectFileReply;
}

answerRequests<ProjectFileTalk>(
  (request) => {
    if (request.kind === 'open') {
      const opened = openProject(request.bytes);
      if (!opened.ok) return { kind: 'opened', result: opened };
      const { project } = opened.value;
      previousFiles.set(project.id, request.bytes);
      for (const table of opened.value.tables.values()) tables.set(table.id, table);
      return { kind: 'opened', result: ok({ project, tables: packTables(opened.value.tables) }) };
    }
    for (const table of request.newTables) tables.set(table.id, unpackTable(table));
    const wanted = new Map<string, Table>();
    for (const id of request.tableIds) {
      const table = tables.get(id);
      if (table) wanted.set(id, table);
    }
    const bytes = saveProject(request.project, wanted, previousFiles.get(request.project.id));
    previousFiles.set(request.project.id, bytes.slice());
    return { kind: 'saved', bytes };
  },
  (reply) => {
    if (reply.kind === 'saved') return [reply.bytes.buffer];
    return reply.result.ok ? [...reply.result.value.tables.values()].flatMap(buffersOf) : [];
  },
);
