/**
 * The facts about Electron the app relies on, asked of the very main process and preload that ship. The same specs run on
 * the stand-in and on a real binary: where they disagree, the stand-in is wrong.
 */
import { resolve } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test as base } from '../e2e/fixtures';

export const test = base.extend<{ readonly electron: ElectronApplication }>({
  electron: async ({ app }, use) => {
    if (app.electron === undefined) throw new Error('These facts concern Electron only.');
    await use(app.electron);
  },
});

/** The repository, which is the app Electron runs. */
export const appRoot = resolve(import.meta.dirname, '../..');
export { expect };
