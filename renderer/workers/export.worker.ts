import { rankingWorkbook, type WorkbookPreset } from '../../shared/export/ranking-workbook';
import type { Project } from '../../shared/model/project';
import type { Table } from '../../shared/model/table';
import { answerRequests } from './worker-channel';

export interface ExportTalk {
  readonly request: {
    readonly project: Project;
    readonly tables: ReadonlyMap<string, Table>;
    readonly preset: WorkbookPreset;
  };
  readonly reply: Uint8Array;
}

answerRequests<ExportTalk>(
  ({ project, tables, preset }) => rankingWorkbook(project, { tables, preset }),
  (bytes) => [bytes.buffer],
);
