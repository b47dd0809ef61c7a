/** How the app starts, in order. Each step is a line here and lives in the file that bears its name. */
import { randomUUID } from 'node:crypto';
import * as nodeFiles from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { reportCrashes } from './crash-report';
import type { ElectronApi } from './electron-api';
import type { AtomicWriteEffects } from './files/atomic-write';
import { createLog, type Log } from './log';
import { projectPathsIn } from './open-requests';
import { createRepeatLimit } from './repeat-limit';
import { registerAppScheme, serveBundle } from './security/app-protocol';
import { refuseNetwork } from './security/network';
import { guardPermissions } from './security/permissions';
import { guardWebContents } from './security/web-contents-guard';
import { startWindows, type RunningApp } from './start-windows';

/** Starts the app. Everything that must precede `ready` happens before this returns. */
export function boot(electron: ElectronApi, process: NodeJS.Process): void {
  const { app } = electron;
  const log = createLog({ path: join(app.getPath('userData'), 'throughline.log'), now: () => new Date() });

  app.enableSandbox();
  registerAppScheme(electron.protocol);
  reportCrashes({ process, dialog: electron.dialog, log, mayTell: threeTimesAMinute() });
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  const requested = collectOpenRequests(electron, process);
  guardWebContents(app, { openExternal: (url) => electron.shell.openExternal(url) });
  app.on('window-all-closed', () => app.quit());

  void app
    .whenReady()
    .then(() => whenReady(electron, process, log))
    .then(requested.handTo)
    .catch((error: unknown) => {
      log.error('start', error);
      electron.dialog.showErrorBox(
        'Throughline could not start',
        'Nothing was changed. Start it again; if this happens every time, the log in the app’s data folder says where it stopped.',
      );
      app.exit(1);
    });
}

async function whenReady(electron: ElectronApi, process: NodeJS.Process, log: Log): Promise<RunningApp> {
  const session = electron.session.defaultSession;
  serveBundle(session, join(electron.app.getAppPath(), 'dist', 'renderer'));
  guardPermissions(session);
  const refusedRequests = refuseNetwork(session);
  return startWindows({ electron, process, log, refusedRequests, effects, mayReload: threeTimesAMinute() });
}

const effects: AtomicWriteEffects = {
  files: nodeFiles,
  newId: randomUUID,
  wait: (milliseconds) => wait(milliseconds),
};

function threeTimesAMinute(): () => boolean {
  return createRepeatLimit({ times: 3, withinMilliseconds: 60_000, now: () => Date.now() });
}

/** Files named before the windows exist wait here; macOS may name one before `ready`. */
function collectOpenRequests(
  { app }: Pick<ElectronApi, 'app'>,
  process: NodeJS.Process,
): { readonly handTo: (running: RunningApp) => void } {
  const early = projectPathsIn(process.argv.slice(1), process.cwd());
  let running: RunningApp | undefined;
  const open = (paths: readonly string[]): void => {
    if (running === undefined) early.push(...paths);
    else running.open(paths);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open([path]);
  });
  app.on('second-instance', (_event, words, workingDirectory) => {
    open(projectPathsIn(words.slice(1), workingDirectory));
    running?.focus();
  });
  return {
    handTo: (started) => {
      running = started;
      started.open(early);
    },
  };
}
