import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { findChromium } from '../../../build/find-chromium.mjs';
import { startServer } from '../../../electron/browser-host/server';
import type { Project } from '../../../shared/model/project';
import { saveProject } from '../../../shared/project-file/save';
import { launchBrowserApp } from '../../e2e/hosts/browser-app';

/** The built application in a real Chromium with a project open, or why there is none. */
export type OpenedPage =
  | { readonly ok: true; readonly page: Page; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly reason: string };

/** Opens a project as a person would, from a file. @param root the repository's root, whose `dist` is shown. */
export async function openInBrowser(root: string, project: Project): Promise<OpenedPage> {
  const served = resolve(root, 'dist/renderer');
  if (!existsSync(join(served, 'facilitator/index.html'))) {
    return { ok: false, reason: 'the app is not built (npm run build)' };
  }
  try {
    await findChromium({ install: false });
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
  const server = await startServer({ root: served, port: 0 });
  const userData = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const app = await launchBrowserApp(server.url, { userData });
  const page = app.facilitator;
  await app.chooseFile({ name: 'bench.throughline', bytes: saveProject(project, new Map()) });
  await page.getByRole('button', { name: /^Open a project/ }).click();
  await page.getByRole('banner').getByText(project.title).waitFor();
  return {
    ok: true,
    page,
    close: async () => {
      await app.close();
      await server.close();
      await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
