/** The entry: puts the stand-in in Electron's place, starts Chromium, then runs the app's main file. */
import { mkdirSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { join } from 'node:path';
import { findChromium } from '../../build/find-chromium.mjs';
import { app, becomeReady, mainFile } from './app';
import { startChromium } from './chromium';
import { takeOverRequests } from './session';
import { state } from './state';
import { electron } from './surface';

type Load = (request: string, parent: unknown, isMain: boolean) => unknown;
// Node's own loading function has no public type; replacing it is the documented trick of every module mock.
const loader = Module as unknown as { _load: Load };
const load = loader._load;
loader._load = (request, parent, isMain) =>
  request === 'electron' ? electron : load(request, parent, isMain);

// Electron says which versions it holds; what reads them should find something.
Object.defineProperty(process.versions, 'electron', { value: '0.0.0-stand-in' });
Object.defineProperty(process.versions, 'chrome', { value: 'installed' });

/** Playwright calls this when it is attached; a page that opened earlier could hide its first messages from it. */
const isUnderPlaywright = process.argv.includes('--remote-debugging-port=0');
let attached: () => void = () => undefined;
const whenAttached = new Promise<void>((resolve) => {
  attached = resolve;
});
Object.assign(globalThis, { __playwright_run: () => attached() });

async function start(): Promise<void> {
  const profile = join(app.getPath('userData'), 'chromium');
  mkdirSync(profile, { recursive: true });
  const chromium = await startChromium({
    executable: (await findChromium({ install: false })).path,
    profile,
    passOn: (line) => void process.stderr.write(`${line}\n`),
  });
  state.chromium = chromium;
  await takeOverRequests(chromium.connection);
  state.resolveStarted(chromium);
  if (isUnderPlaywright) await whenAttached;
  becomeReady();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));

// As Electron's argv: the executable, then the words it was given.
process.argv.splice(1, 1);
start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
createRequire(mainFile)(mainFile);
