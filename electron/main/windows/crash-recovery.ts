import type { AppWindow, ElectronApi } from '../electron-api';
import type { Log } from '../log';

export interface CrashRecovery {
  readonly dialog: ElectronApi['dialog'];
  readonly log: Log;
  /** True while another reload may be tried (three in a minute). */
  readonly mayReload: () => boolean;
  /** The facilitator decides; a projector has nobody in front of it and comes back by itself. */
  readonly ask: boolean;
}

/** When a window's page dies: says so, offers to load it again, and never loops. */
export function recoverFromCrashes(window: AppWindow, recovery: CrashRecovery): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    recovery.log.write('render-process-gone', { reason: details.reason, exitCode: details.exitCode });
    void recover(window, recovery).catch((error: unknown) => recovery.log.error('crash-recovery', error));
  });
}

async function recover(window: AppWindow, { ask, dialog, mayReload }: CrashRecovery): Promise<void> {
  const canReload = mayReload();
  if (!ask) {
    if (canReload && !window.isDestroyed()) window.webContents.reload();
    return;
  }
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Throughline',
    message: 'This window has stopped working.',
    detail: canReload
      ? 'Everything the screen showed as kept is safe. Reload to go on from there.'
      : 'It has stopped several times in a minute, so it is not reloaded again. Everything the screen showed as kept is safe and is offered at the next start.',
    buttons: canReload ? ['Reload', 'Close'] : ['Close'],
    defaultId: 0,
    cancelId: canReload ? 1 : 0,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (canReload && response === 0) window.webContents.reload();
  else window.destroy();
}
