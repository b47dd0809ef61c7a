import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { App } from '../../../renderer/app/app';
import type { AppServices } from '../../../renderer/app/services';
import { ThroughlineDatabase } from '../../../renderer/persistence/database';
import { rankingWorkbook } from '../../../shared/export/ranking-workbook';
import { readRankingWorkbook } from '../../../shared/export/round-trip/read-ranking-workbook';
import { createCountedIdSource } from '../../../shared/model/ids';
import { packTables, unpackTables } from '../../../renderer/store/packed-table';
import { ok } from '../../../shared/result';
import { openProject } from '../../../shared/project-file/open';
import { saveProject } from '../../../shared/project-file/save';
import { memoryFiles, memoryHost } from '../../support/memory-host';

// Screens are loaded when first opened; on a busy machine that takes longer than the usual second.
configure({ asyncUtilTimeout: 15_000 });

let runs = 0;

/** Web Locks for one page: enough to hold, refuse and steal a name (jsdom has none). */
export function memoryLocks(): LockManager {
  const held = new Map<string, { steal: () => void }>();
  const locks = {
    async request(name: string, options: LockOptions, callback: (lock: Lock | null) => unknown) {
      if (held.has(name) && options.steal !== true) return callback(null);
      held.get(name)?.steal();
      return new Promise((resolve, reject) => {
        const mine = { steal: () => reject(new DOMException('stolen', 'AbortError')) };
        held.set(name, mine);
        void Promise.resolve(callback({ name, mode: 'exclusive' })).then((value) => {
          if (held.get(name) === mine) held.delete(name);
          resolve(value);
        });
      });
    },
    query: () => Promise.resolve({}),
  };
  // Only `request` with these options is used; the overloads of the real one cannot be written by hand.
  return locks as unknown as LockManager;
}

export interface HarnessOptions {
  readonly disk?: ReturnType<typeof memoryFiles>;
  readonly database?: ThroughlineDatabase;
  readonly locks?: LockManager;
  readonly sample?: Uint8Array;
}

/** The whole app over a disk in memory, a fresh database and counted ids: nothing of ours is mocked. */
export function startApp({
  disk = memoryFiles(),
  database = new ThroughlineDatabase(`app-test-${++runs}`),
  locks = memoryLocks(),
  sample,
}: HarnessOptions = {}) {
  location.hash = '';
  const { host, told, chooseFromHostMenu } = memoryHost(disk);
  const services: AppServices = {
    host,
    database,
    projectFiles: {
      open: (bytes) => {
        const opened = openProject(bytes);
        if (!opened.ok) return Promise.resolve(opened);
        return Promise.resolve(ok({ ...opened.value, tables: packTables(opened.value.tables) }));
      },
      pack: (project, tables) => Promise.resolve(saveProject(project, unpackTables(tables))),
    },
    exports: {
      rankingWorkbook: ({ project, tables, preset }, { onProgress = () => undefined } = {}) =>
        rankingWorkbook(project, { tables: unpackTables(tables), preset, onProgress }),
      projectCopy: ({ project, tables }) => Promise.resolve(saveProject(project, unpackTables(tables))),
      readRankingWorkbook: (file, project) => Promise.resolve(readRankingWorkbook(file, project)),
    },
    locks,
    now: () => '2026-03-24T14:02:00.000Z',
    newId: createCountedIdSource(runs * 10_000),
    loadSample: () => Promise.resolve(sample),
  };
  const view = render(<App services={services} />);
  onTestFinished(() => database.close());
  return { ...view, user: userEvent.setup(), disk, database, locks, told, services, chooseFromHostMenu };
}
