import type { WorkbookPreset } from '../../shared/export/ranking-workbook';
import type { ReturnedWorkbook, ReturnError } from '../../shared/export/round-trip/read-ranking-workbook';
import type { TableId } from '../../shared/model/ids';
import type { Project } from '../../shared/model/project';
import type { Result } from '../../shared/result';
import type { ExportTalk } from './export.worker';
import { tablesInUse } from './project-file-client';
import { type AskOptions, WorkerChannel } from './worker-channel';
import type { PackedTable } from '../store/packed-table';

/** How to follow and to stop a longer job. */
export type Watch = Pick<AskOptions, 'signal' | 'onProgress'>;

export interface Exported {
  readonly project: Project;
  readonly tables: ReadonlyMap<TableId, PackedTable>;
}

/** Making the files people take away and reading them back; the app uses a worker, so the window stays responsive. */
export interface ExportClient {
  rankingWorkbook(given: Exported & { readonly preset: WorkbookPreset }, watch?: Watch): Promise<Uint8Array>;
  /** The project as a file to send. */
  projectCopy(given: Exported, watch?: Watch): Promise<Uint8Array>;
  /** What was changed in a workbook that has come back. */
  readRankingWorkbook(
    file: { readonly name: string; readonly bytes: Uint8Array },
    project: Project,
    watch?: Watch,
  ): Promise<Result<ReturnedWorkbook, ReturnError>>;
}

const killAfter = 60_000;

export function createExportClient(): ExportClient {
  // One worker a job: this is rare work, its memory is free again at once, and stopping it stops nothing else.
  async function ask(request: ExportTalk['request'], watch: Watch = {}): Promise<ExportTalk['reply']> {
    const channel = new WorkerChannel<ExportTalk>(
      () => new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' }),
    );
    try {
      return await channel.ask(request, { ...watch, timeout: killAfter });
    } finally {
      channel.close();
    }
  }

  async function written(request: ExportTalk['request'], watch?: Watch): Promise<Uint8Array> {
    const reply = await ask(request, watch);
    if (reply.kind !== 'written') throw new Error('the worker answered another question');
    return reply.bytes;
  }

  return {
    rankingWorkbook: ({ project, tables, preset }, watch) =>
      written({ kind: 'workbook', project, tables: usedTables(project, tables), preset }, watch),
    projectCopy: ({ project, tables }, watch) =>
      written({ kind: 'copy', project, tables: usedTables(project, tables) }, watch),
    async readRankingWorkbook(file, project, watch) {
      const reply = await ask({ kind: 'read', file, project }, watch);
      if (reply.kind !== 'read') throw new Error('the worker answered another question');
      return reply.result;
    },
  };
}

/** Tables of an import that was undone stay behind. */
function usedTables(
  project: Project,
  tables: ReadonlyMap<TableId, PackedTable>,
): ReadonlyMap<TableId, PackedTable> {
  return new Map(
    tablesInUse(project).flatMap((id) => {
      const table = tables.get(id);
      return table ? [[id, table] as const] : [];
    }),
  );
}
