/** The app in an ordinary Chromium, served from loopback. Its file pickers are answered with real handles of the page's own file system. */
import { spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../../build/find-chromium.mjs';
import { replaceFilePickers, type PickedFile } from './file-pickers';
import type { ChosenFile, DiskFault, LaunchedApp, LaunchOptions } from './launched-app';
import { collectProblems } from './problems';

export async function launchBrowserApp(url: string, { userData }: LaunchOptions): Promise<LaunchedApp> {
  const profile = join(userData, 'profile');
  await mkdir(profile, { recursive: true });
  const { path } = await findChromium({ install: false });
  const child = spawn(
    path,
    [
      ...chromiumFlags,
      '--headless=new',
      '--remote-debugging-port=0',
      '--no-default-browser-check',
      '--disable-popup-blocking',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--window-size=1280,900',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: process.platform !== 'win32', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const kill = async (): Promise<void> => {
    try {
      // The whole process group: killing only the parent leaves the renderers.
      if (child.pid !== undefined)
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    await ended;
  };
  const endpoint = await new Promise<string>((listening, failed) => {
    child.once('exit', () => failed(new Error('Chromium ended before it listened')));
    createInterface({ input: child.stderr }).on('line', (line) => {
      const match = /^DevTools listening on (ws:\/\/.*)$/.exec(line);
      if (match !== null) listening(match[1]!);
    });
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const context = browser.contexts()[0]!;
  const problems = collectProblems(context, new URL(url).origin);

  let toOpen: PickedFile[] | undefined;
  let toSave: string | undefined;
  let fault: DiskFault | undefined;
  await context.exposeFunction('throughlineTestOpen', () => toOpen ?? null);
  await context.exposeFunction('throughlineTestSave', () => toSave ?? null);
  await context.exposeFunction('throughlineTestFault', () => fault ?? null);
  await context.addInitScript(replaceFilePickers);

  const facilitator = context.pages()[0] ?? (await context.newPage());
  await facilitator.goto(url);

  return {
    host: 'browser-host',
    facilitator,
    electron: undefined,
    problems,
    openProjector: async (open) => {
      const [projector] = await Promise.all([context.waitForEvent('page'), open()]);
      await projector.waitForURL('**/projector/index.html*');
      return projector;
    },
    chooseFile: async (file) => {
      toOpen = [await pickedFile(file)];
    },
    chooseFiles: async (files) => {
      toOpen = await Promise.all(files.map(pickedFile));
    },
    chooseSaveTarget: (name) => {
      toSave = name;
      return Promise.resolve();
    },
    cancelNextDialog: () => {
      toOpen = undefined;
      toSave = undefined;
      return Promise.resolve();
    },
    readSavedFile: (name) => readFromPage(facilitator, name),
    overwriteSavedFile: (name, bytes) => writeInPage(facilitator, name, bytes),
    setDiskFault: (next) => {
      fault = next;
      return Promise.resolve();
    },
    close: async () => {
      await browser.close().catch(() => undefined);
      await kill();
    },
    kill,
  };
}

async function pickedFile(file: ChosenFile): Promise<PickedFile> {
  if (typeof file === 'string') {
    return { name: basename(file), base64: (await readFile(file)).toString('base64') };
  }
  if ('saved' in file) return { name: file.saved };
  return { name: file.name, base64: Buffer.from(file.bytes).toString('base64') };
}

async function readFromPage(page: Page, name: string): Promise<Uint8Array> {
  const base64 = await page.evaluate(async (wanted) => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(wanted)).getFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    }
    return btoa(text);
  }, name);
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

async function writeInPage(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ([wanted, base64]) => {
      const folder = await navigator.storage.getDirectory();
      const writable = await (await folder.getFileHandle(wanted, { create: true })).createWritable();
      await writable.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      await writable.close();
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
}
