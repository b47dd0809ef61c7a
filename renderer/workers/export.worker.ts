import { rankingWorkbook, type WorkbookPreset } from '../../shared/export/ranking-workbook';
import {
  readRankingWorkbook,
  type ReturnedWorkbook,
  type ReturnError,
} from '../../shared/export/round-trip/read-ranking-workbook';
import type { Project } from '../../shared/model/project';
import { saveProject } from '../../shared/project-file/save';
import type { Result } from '../../shared/result';
import { type PackedTable, unpackTables } from '../store/packed-table';
import { answerRequests } from './worker-channel';

export interface ExportTalk {
  readonly request:
    | {
        readonly kind: 'workbook';
        readonly project: Project;
        readonly tables: ReadonlyMap<string, PackedTable>;
        readonly preset: WorkbookPreset;
      }
    | { readonly kind: 'copy'; readonly project: Project; readonly tables: ReadonlyMap<string, PackedTable> }
    | {
        readonly kind: 'read';
        readonly project: Project;
        readonly file: { readonly name: string; readonly bytes: Uint8Array };
      };
  readonly reply:
    | { readonly kind: 'written'; readonly bytes: Uint8Array }
    | { readonly kind: 'read'; readonly result: Result<ReturnedWorkbook, ReturnError> };
}

answerRequests<ExportTalk>(
  async (request, onProgress) => {
    const { project } = request;
    switch (request.kind) {
      case 'workbook': {
        const { preset } = request;
        const tables = unpackTables(request.tables);
        return { kind: 'written', bytes: await rankingWorkbook(project, { tables, preset, onProgress }) };
      }
      case 'copy':
        return { kind: 'written', bytes: saveProject(project, unpackTables(request.tables)) };
      case 'read':
        return { kind: 'read', result: readRankingWorkbook(request.file, project) };
    }
  },
  (reply) => (reply.kind === 'written' ? [reply.bytes.buffer] : []),
);
