import type { WorkbookPreset } from '../../shared/export/ranking-workbook';
import type { TableId } from '../../shared/model/ids';
import type { Project } from '../../shared/model/project';
import type { Table } from '../../shared/model/table';
import type { ExportTalk } from './export.worker';
import { tablesInUse } from './project-file-client';
import { WorkerChannel } from './worker-channel';

/** Making the files people take away; the app uses a worker, so the window stays responsive. */
export interface ExportClient {
  rankingWorkbook(
    project: Project,
    tables: ReadonlyMap<TableId, Table>,
    preset: WorkbookPreset,
  ): Promise<Uint8Array>;
}

const killAfter = 60_000;

export function createExportClient(): ExportClient {
  return {
    async rankingWorkbook(project, tables, preset) {
      // One worker an export: writing is rare, and its memory is free again at once.
      const channel = new WorkerChannel<ExportTalk>(
        () => new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' }),
      );
      const wanted = new Map(
        tablesInUse(project).flatMap((id) => {
          const table = tables.get(id);
          return table ? [[id, table] as const] : [];
        }),
      );
      try {
        return await channel.ask({ project, tables: wanted, preset }, { timeout: killAfter });
      } finally {
        channel.close();
      }
    },
  };
}
