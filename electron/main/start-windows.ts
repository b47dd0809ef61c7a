/** Puts the services together once Electron is ready: settings, files, the two windows, the menu, the channels. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { collectDiagnostics } from './diagnostics';
import type { AppWindow, ElectronApi } from './electron-api';
import type { AtomicWriteEffects } from './files/atomic-write';
import { createFileAccess } from './files/file-access';
import { createFileDialogs } from './files/file-dialogs';
import { openJsonFile } from './files/json-file';
import {
  createFollowedSpreadsheets,
  followedSpreadsheetsSchema,
  noFollowedSpreadsheets,
} from './files/followed-spreadsheets';
import { createRecentFiles, noRecentFiles, recentFilesSchema } from './files/recent-files';
import { defaultSettings, settingsSchema } from './files/settings';
import { createHandlers } from './ipc/handlers';
import { registerIpc } from './ipc/register';
import type { Log } from './log';
import { menuTemplate } from './menu';
import { createOpenRequests } from './open-requests';
import type { RefusedRequests } from './security/network';
import { recoverFromCrashes } from './windows/crash-recovery';
import { openFacilitator } from './windows/facilitator';
import { createProjector } from './windows/projector';
import { createWindowFactory } from './windows/window-factory';

export interface RunningApp {
  /** Opens project files named from outside. */
  open(paths: readonly string[]): void;
  focus(): void;
}

export interface StartOptions {
  readonly electron: ElectronApi;
  readonly process: NodeJS.Process;
  readonly log: Log;
  readonly refusedRequests: RefusedRequests;
  readonly effects: AtomicWriteEffects;
  readonly mayReload: () => boolean;
}

export async function startWindows(options: StartOptions): Promise<RunningApp> {
  const { electron, process, log, refusedRequests, effects, mayReload } = options;
  const { dialog } = electron;
  const own = await openOwnFiles(options);
  const recent = createRecentFiles(own.recent, { newToken: effects.newId, now: () => new Date() });
  const factory = createWindowFactory(
    electron,
    join(electron.app.getAppPath(), 'dist', 'preload', 'index.cjs'),
  );
  const recover = (window: AppWindow, ask: boolean): void =>
    recoverFromCrashes(window, { dialog, log, mayReload, ask });
  const tell = (message: string, type: 'error' | 'warning'): void => {
    dialog
      .showMessageBox(facilitator.window, {
        type,
        title: 'Throughline',
        message,
        buttons: ['OK'],
        noLink: true,
      })
      .catch((error: unknown) => log.error('message-box', error));
  };

  const projector = createProjector({
    electron,
    factory,
    settings: own.settings,
    facilitator: () => facilitator.window,
    onOpened: (window) => recover(window, false),
    onClosed: () => facilitator.send('projectorClosed', null),
  });
  const facilitator = openFacilitator({
    electron,
    factory,
    settings: own.settings,
    onClosed: () => projector.close(),
  });
  recover(facilitator.window, true);
  const files = createFileAccess({
    ...effects,
    recent,
    spreadsheets: createFollowedSpreadsheets(own.spreadsheets, effects.files),
    dialogs: createFileDialogs(dialog, () => facilitator.window),
  });
  const openRequests = createOpenRequests({
    files,
    deliver: (opened) => facilitator.send('openRequested', opened),
    tell: (failure) => tell(failure.message, 'warning'),
  });
  const problems = (): string[] =>
    [own.settings.problem, own.recent.problem, own.spreadsheets.problem].filter(
      (problem) => problem !== undefined,
    );
  const diagnostics = (): Promise<{ name: string; value: string }[]> =>
    collectDiagnostics({
      electron,
      projector,
      refusedRequests,
      problems,
      files: effects.files,
      versions: process.versions,
      platform: `${process.platform} ${process.arch}`,
    });
  registerIpc({
    ipcMain: electron.ipcMain,
    roleOf: (contentsId) => factory.roleOf(contentsId),
    log,
    handlers: createHandlers({ files, recent, openRequests, projector, facilitator, diagnostics }),
  });
  const menu = menuTemplate(process.platform, (command) => facilitator.send('menu', command));
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(menu));
  for (const problem of problems()) tell(problem, 'warning');

  return {
    focus: () => facilitator.focus(),
    open: (paths) => openRequests.add(paths),
  };
}

async function openOwnFiles({ electron, log, effects }: StartOptions) {
  const folder = electron.app.getPath('userData');
  await mkdir(folder, { recursive: true });
  const onWriteFailure = (error: unknown): void => log.error('own-files', error);
  return {
    settings: await openJsonFile({
      path: join(folder, 'settings.json'),
      title: 'The settings',
      schema: settingsSchema,
      initial: defaultSettings,
      effects,
      onWriteFailure,
    }),
    recent: await openJsonFile({
      path: join(folder, 'recent-projects.json'),
      title: 'The list of recent projects',
      schema: recentFilesSchema,
      initial: noRecentFiles,
      effects,
      onWriteFailure,
    }),
    spreadsheets: await openJsonFile({
      path: join(folder, 'imported-spreadsheets.json'),
      title: 'The list of imported spreadsheets',
      schema: followedSpreadsheetsSchema,
      initial: noFollowedSpreadsheets,
      effects,
      onWriteFailure,
    }),
  };
}
