/**
 * The fixtures of every end-to-end test. A test names no host: `app`, `facilitator` and what they offer mean the same in the
 * browser host, the stand-in and Electron. Each test has a data folder of its own.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { startServer } from '../../electron/browser-host/server';
import { launchBrowserApp } from './hosts/browser-app';
import { launchElectronApp } from './hosts/electron-app';
import type { HostName, LaunchedApp } from './hosts/launched-app';

import { resolveElectron } from './resolve-electron';

const renderer = resolve(import.meta.dirname, '../../dist/renderer');

export interface HostOptions {
  /** Set by the project. */
  readonly host: HostName;
  /** The settings file holds nonsense when the app starts (Electron hosts; the browser host keeps no such file). */
  readonly corruptSettings: boolean;
  /** Every project file and export meets a full disk. */
  readonly diskFull: boolean;
  /** Every project file and export is held by another program. */
  readonly lockedFile: boolean;
  /** Complaints of pages that a test provokes on purpose. */
  readonly allowedProblems: RegExp;
}

export interface Fixtures {
  /** Everything this test's app keeps. */
  readonly userData: string;
  /** The address of the browser host, the same for every launch of one test; undefined on Electron hosts. */
  readonly address: string | undefined;
  /** Starts the app; again with the same data is the person's next start. Closed after the test in any case. */
  readonly launchApp: (options?: { readonly words?: readonly string[] }) => Promise<LaunchedApp>;
  /** The app, started once. */
  readonly app: LaunchedApp;
  /** Its first window. */
  readonly facilitator: Page;
}

export const test = base.extend<Fixtures & HostOptions>({
  host: ['browser-host', { option: true }],
  corruptSettings: [false, { option: true }],
  diskFull: [false, { option: true }],
  lockedFile: [false, { option: true }],
  allowedProblems: [/(?!)/, { option: true }],

  userData: async ({ corruptSettings }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'throughline-e2e-'));
    if (corruptSettings) await writeFile(join(folder, 'settings.json'), '{ "version": 1, "facil');
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },

  address: async ({ host }, use) => {
    if (!existsSync(join(renderer, 'facilitator', 'index.html'))) {
      throw new Error('dist/renderer is not built: run "npm run build" first.');
    }
    if (host !== 'browser-host') {
      await use(undefined);
      return;
    }
    const server = await startServer({ root: renderer, port: 0 });
    await use(server.url);
    await server.close();
  },

  launchApp: async ({ host, userData, address, allowedProblems, diskFull, lockedFile }, use) => {
    const launched: LaunchedApp[] = [];
    await use(async (options = {}) => {
      const app = await launch(host, address, { userData, ...options });
      launched.push(app);
      if (diskFull) await app.setDiskFault('disk-full');
      if (lockedFile) await app.setDiskFault('locked-file');
      return app;
    });
    for (const app of launched) await app.kill();
    const problems = launched.flatMap((app) => app.problems);
    expect(problems.filter((problem) => !allowedProblems.test(problem))).toEqual([]);
  },

  app: async ({ launchApp }, use) => {
    await use(await launchApp());
  },

  facilitator: async ({ app }, use) => {
    await use(app.facilitator);
  },
});

async function launch(
  host: HostName,
  address: string | undefined,
  options: { readonly userData: string; readonly words?: readonly string[] },
): Promise<LaunchedApp> {
  if (host === 'browser-host') return launchBrowserApp(address ?? '', options);
  const electron = resolveElectron(host);
  if ('missing' in electron) {
    if (process.env['REQUIRE_ELECTRON'] === '1') throw new Error(electron.missing);
    test.skip(true, electron.missing);
    throw new Error(electron.missing);
  }
  return launchElectronApp(host, electron.path, options);
}

export { expect };
