import type { ReturnInBatch } from '../../shared/export/partner-sheet/compare-returns';
import type { Partner } from '../../shared/model/frame';
import type { Project } from '../../shared/model/project';
import type { PartnerSheetsTalk, ReturnedFile } from './partner-sheets.worker';
import { type AskOptions, WorkerChannel } from './worker-channel';

export type { ReturnedFile } from './partner-sheets.worker';

/** How to follow and to stop a longer job. */
export type Watch = Pick<AskOptions, 'signal' | 'onProgress'>;

/** Scoring sheets for partners, out and back; the app uses a worker, tests may call the same functions directly. */
export interface PartnerSheetsClient {
  write(project: Project, partner: Partner): Promise<Uint8Array>;
  /** One zip archive with a workbook for each partner. */
  writeAll(project: Project, partners: readonly Partner[], watch: Watch): Promise<Uint8Array>;
  read(files: readonly ReturnedFile[], project: Project, watch: Watch): Promise<readonly ReturnInBatch[]>;
}

const killAfter = 120_000;

export function createPartnerSheetsClient(): PartnerSheetsClient {
  // One worker a job, as with other exports: rare work, and its memory is free again at once.
  async function ask(request: PartnerSheetsTalk['request'], watch: Watch = {}) {
    const channel = new WorkerChannel<PartnerSheetsTalk>(
      () => new Worker(new URL('./partner-sheets.worker.ts', import.meta.url), { type: 'module' }),
    );
    try {
      return await channel.ask(request, { ...watch, timeout: killAfter });
    } finally {
      channel.close();
    }
  }

  async function written(request: PartnerSheetsTalk['request'], watch?: Watch): Promise<Uint8Array> {
    const reply = await ask(request, watch);
    if (reply.kind !== 'written') throw new Error('the worker answered another question');
    return reply.bytes;
  }

  return {
    write: (project, partner) => written({ kind: 'write', project, partner }),
    writeAll: (project, partners, watch) => written({ kind: 'write-all', project, partners }, watch),
    async read(files, project, watch) {
      const reply = await ask({ kind: 'read', files, project }, watch);
      if (reply.kind !== 'read') throw new Error('the worker answered another question');
      return reply.returns;
    },
  };
}
