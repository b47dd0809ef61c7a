import type { Project } from '../../shared/model/project';
import type { Table } from '../../shared/model/table';
import { type OpenedProject, openProject } from '../../shared/project-file/open';
import type { OpenError } from '../../shared/project-file/open-error';
import { saveProject } from '../../shared/project-file/save';
import type { Result } from '../../shared/result';
import { answerRequests } from './worker-channel';

export type ProjectFileRequest =
  | { readonly kind: 'open'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'save';
      readonly project: Project;
      /** Tables this worker has not been given yet. */
      readonly newTables: readonly Table[];
      readonly tableIds: readonly string[];
    };

export type ProjectFileReply =
  | { readonly kind: 'opened'; readonly result: Result<OpenedProject, OpenError> }
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
      const result = openProject(request.bytes);
      if (result.ok) {
        previousFiles.set(result.value.project.id, request.bytes);
        for (const [id, table] of result.value.tables) tables.set(id, table);
      }
      return { kind: 'opened', result };
    }
    for (const table of request.newTables) tables.set(table.id, table);
    const wanted = new Map<string, Table>();
    for (const id of request.tableIds) {
      const table = tables.get(id);
      if (table) wanted.set(id, table);
    }
    const bytes = saveProject(request.project, wanted, previousFiles.get(request.project.id));
    previousFiles.set(request.project.id, bytes.slice());
    return { kind: 'saved', bytes };
  },
  (reply) => (reply.kind === 'saved' ? [reply.bytes.buffer] : []),
);
