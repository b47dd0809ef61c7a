import type { TableId } from '../../shared/model/ids';
import { listOf } from '../../shared/model/collection';
import type { Project } from '../../shared/model/project';
import { fail, type Result } from '../../shared/result';
import type { OpenedFile, ProjectFileTalk } from './project-file.worker';
import { WorkerChannel } from './worker-channel';
import type { PackedTable } from '../store/packed-table';

/** Opening and packing project files; the app uses the worker, tests may call the same functions directly. */
export interface ProjectFileClient {
  open(bytes: Uint8Array): Promise<Result<OpenedFile>>;
  pack(project: Project, tables: ReadonlyMap<TableId, PackedTable>): Promise<Uint8Array>;
}

const killAfter = 60_000;

export function createProjectFileClient(): ProjectFileClient {
  const channel = new WorkerChannel<ProjectFileTalk>(
    () => new Worker(new URL('./project-file.worker.ts', import.meta.url), { type: 'module' }),
  );
  let generation = 0;
  let sent = new Set<TableId>();

  return {
    async open(bytes) {
      try {
        const reply = await channel.ask({ kind: 'open', bytes }, { timeout: killAfter });
        if (reply.kind === 'opened') return reply.result;
      } catch {
        // Falls through: whatever stopped the worker, nothing was opened.
      }
      const message =
        'The file could not be read within a minute and reading was stopped. It has not been changed. Open an earlier copy.';
      return fail({ code: 'stopped', message });
    },

    async pack(project, tables) {
      if (channel.generation !== generation) {
        generation = channel.generation;
        sent = new Set();
      }
      const tableIds = tablesInUse(project).filter((id) => tables.has(id));
      const newTables = tableIds.filter((id) => !sent.has(id)).flatMap((id) => tables.get(id) ?? []);
      const reply = await channel.ask({ kind: 'save', project, newTables, tableIds }, { timeout: killAfter });
      for (const id of tableIds) sent.add(id);
      if (reply.kind !== 'saved') throw new Error('the worker answered another question');
      return reply.bytes;
    },
  };
}

/** The tables a project's source files name; those of an import that was undone are left out of the file. */
export function tablesInUse(project: Project): TableId[] {
  return [...new Set(listOf(project.sourceFiles).flatMap((file) => file.tableIds))];
}
