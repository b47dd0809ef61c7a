/** The app in Electron or in the stand-in. */
import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { collectProblems } from './problems';
import type { ChosenFile, DiskFault, HostName, LaunchedApp, LaunchOptions } from './launched-app';

const root = resolve(import.meta.dirname, '../../..');

export async function launchElectronApp(
  host: Exclude<HostName, 'browser-host'>,
  executablePath: string,
  { userData, words = [] }: LaunchOptions,
): Promise<LaunchedApp> {
  const saved = join(userData, 'saved');
  await mkdir(saved, { recursive: true });
  const electron = await _electron.launch({
    executablePath,
    args: [root, `--user-data-dir=${userData}`, ...words],
    env: { ...definedEnvironment(), XDG_CONFIG_HOME: userData },
    timeout: 60_000,
  });
  const child = electron.process();
  const ended = new Promise<void>((done) => electron.once('close', () => done()));
  const origin = host === 'electron' ? 'app://bundle' : 'https://bundle.app-scheme.test';
  const problems = collectProblems(electron.context(), origin);
  const facilitator = await electron.firstWindow();
  await facilitator.waitForURL('**/facilitator/index.html*');
  await installFaults(electron);

  async function pathOf(file: ChosenFile): Promise<string> {
    if (typeof file === 'string') return resolve(file);
    if ('saved' in file) return join(saved, file.saved);
    const path = join(userData, 'picked', basename(file.name));
    await mkdir(join(userData, 'picked'), { recursive: true });
    await writeFile(path, file.bytes);
    return path;
  }
  async function answerOpen(filePaths: string[]): Promise<void> {
    await electron.evaluate(({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: paths });
    }, filePaths);
  }
  async function answerSave(filePath: string): Promise<void> {
    await electron.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: path === '', filePath: path });
    }, filePath);
  }

  return {
    host,
    facilitator,
    electron,
    problems,
    openProjector: async (open) => {
      const [projector] = await Promise.all([electron.waitForEvent('window'), open()]);
      await projector.waitForURL('**/projector/index.html*');
      return projector;
    },
    chooseFile: async (file) => answerOpen([await pathOf(file)]),
    chooseFiles: async (files) => answerOpen(await Promise.all(files.map(pathOf))),
    chooseSaveTarget: async (name) => answerSave(join(saved, name)),
    cancelNextDialog: async () => {
      await answerOpen([]);
      await answerSave('');
    },
    readSavedFile: async (name) => new Uint8Array(await readFile(join(saved, name))),
    overwriteSavedFile: (name, bytes) => writeFile(join(saved, name), bytes),
    setDiskFault: async (fault) => {
      await electron.evaluate((_module, value) => {
        Object.assign(globalThis, { throughlineDiskFault: value });
      }, fault);
    },
    // Unsaved work would make closing ask; a test that wants the question asks it itself.
    close: async () => {
      await electron.evaluate(({ app }) => setTimeout(() => app.exit(0), 0)).catch(() => undefined);
      await ended;
    },
    kill: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}

/**
 * Lets the disk misbehave on request: Node's own file functions in the main process fail as a full disk or a locked
 * file would. The app under test is unchanged.
 */
async function installFaults(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(() => {
    type Step = (...values: unknown[]) => Promise<unknown>;
    const files = process.getBuiltinModule('node:fs/promises') as unknown as Record<'open' | 'rename', Step>;
    const { open, rename } = files;
    const fault = (): DiskFault | undefined =>
      (globalThis as { throughlineDiskFault?: DiskFault }).throughlineDiskFault;
    const failure = (code: string): Error => Object.assign(new Error(code), { code });
    const isOwnFile = (path: unknown): boolean => /settings\.json|recent-projects\.json/.test(String(path));
    files.open = (path, ...rest) =>
      fault() === 'disk-full' && String(path).endsWith('.tmp') && !isOwnFile(path)
        ? Promise.reject(failure('ENOSPC'))
        : open(path, ...rest);
    files.rename = (from, to) =>
      fault() === 'locked-file' && !isOwnFile(to) ? Promise.reject(failure('EBUSY')) : rename(from, to);
  });
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
