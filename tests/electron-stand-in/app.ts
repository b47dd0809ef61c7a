/** Electron's `app`: command line, paths, life cycle, and one instance a data folder. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { state } from './state';

interface Manifest {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
}

const words = process.argv.slice(2);
const flags = words.filter((word) => word.startsWith('--'));
const entry = resolve(words.find((word) => !word.startsWith('-')) ?? '.');
const isFolder = statSync(entry).isDirectory();
const manifest: Manifest =
  isFolder && existsSync(join(entry, 'package.json'))
    ? (JSON.parse(readFileSync(join(entry, 'package.json'), 'utf8')) as Manifest)
    : {};

/** The file Electron would run: the folder's `main`, or the file itself. */
export const mainFile = isFolder ? resolve(entry, manifest.main ?? 'index.js') : entry;
const appPath = isFolder ? entry : dirname(entry);
const appName = manifest.productName ?? manifest.name ?? 'Electron';
const userData =
  flags.find((flag) => flag.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ??
  join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), appName);

const paths: Record<string, string> = {
  home: homedir(),
  temp: tmpdir(),
  userData,
  appData: dirname(userData),
  documents: join(homedir(), 'Documents'),
  downloads: join(homedir(), 'Downloads'),
  desktop: join(homedir(), 'Desktop'),
};

let markReady: () => void = () => undefined;
const ready = new Promise<void>((done) => {
  markReady = done;
});

/** Called by the entry once Chromium runs and Playwright, if it started us, is attached. */
export function becomeReady(): void {
  state.isReady = true;
  markReady();
  state.appEvents.emit('ready', {}, {});
}

/** What follows the last window: the event, or leaving if nobody listens. */
export function quitIfAllClosed(): void {
  if (state.windows.size > 0) return;
  if (state.isQuitting) {
    leave(0);
    return;
  }
  if (!state.appEvents.emit('window-all-closed')) app.quit();
}

function leave(code: number): never {
  state.appEvents.emit('will-quit', {});
  state.appEvents.emit('quit', {}, code);
  state.chromium?.kill();
  process.exit(code);
}

const lockFile = join(userData, 'stand-in-instance');
const messageFile = join(userData, 'stand-in-second-instance');

/** One process a data folder, by a file with its number; a second one leaves its command line and goes. */
function claimInstance(): boolean {
  mkdirSync(userData, { recursive: true });
  const holder = existsSync(lockFile) ? Number(readFileSync(lockFile, 'utf8')) : 0;
  if (holder !== 0 && holder !== process.pid && isAlive(holder)) {
    appendFileSync(messageFile, `${JSON.stringify({ argv: process.argv, cwd: process.cwd() })}\n`);
    return false;
  }
  writeFileSync(lockFile, String(process.pid));
  rmSync(messageFile, { force: true });
  process.on('exit', () => rmSync(lockFile, { force: true }));
  watch(userData, (_event, name) => {
    if (name !== 'stand-in-second-instance' || !existsSync(messageFile)) return;
    const lines = readFileSync(messageFile, 'utf8').split('\n').filter(Boolean);
    rmSync(messageFile, { force: true });
    for (const line of lines) {
      const { argv, cwd } = JSON.parse(line) as { argv: string[]; cwd: string };
      state.appEvents.emit('second-instance', {}, argv, cwd, undefined);
    }
  }).unref();
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export const app = {
  name: appName,
  isPackaged: false,
  /** What was called before `ready`, in order, for the specs. */
  standInCalls: [] as string[],
  on(event: string, listener: (...values: never[]) => void) {
    state.appEvents.on(event, listener as (...values: unknown[]) => void);
    return app;
  },
  emit: (event: string, ...values: unknown[]) => state.appEvents.emit(event, ...values),
  whenReady: () => ready,
  isReady: () => state.isReady,
  getName: () => appName,
  getVersion: () => manifest.version ?? '0.0.0',
  getAppPath: () => appPath,
  getPath: (name: string) => {
    const path = paths[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  },
  enableSandbox: () => {
    if (state.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    app.standInCalls.push('enableSandbox');
  },
  requestSingleInstanceLock: () => claimInstance(),
  quit: () => {
    if (state.isQuitting) return;
    state.isQuitting = true;
    state.appEvents.emit('before-quit', { preventDefault: () => undefined });
    if (state.windows.size === 0) leave(0);
    for (const window of state.windows.values()) window.close();
  },
  exit: (code = 0) => {
    for (const window of state.windows.values()) window.webContents.evaluateDestroyed();
    leave(code);
  },
};
