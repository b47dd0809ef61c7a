/** Every window of the app is made here, so that every window is as guarded as the next. */
import type { Rectangle } from 'electron';
import { roleSwitch, versionSwitch, type WindowRole } from '../../../shared/host/ipc-contract';
import type { AppWindow, ElectronApi } from '../electron-api';

export interface WindowRequest {
  readonly role: WindowRole;
  readonly title: string;
  readonly bounds: Rectangle | { readonly width: number; readonly height: number };
}

export interface WindowFactory {
  create(request: WindowRequest): AppWindow;
  /** The role of the window a message came from; undefined for contents the factory did not make. */
  roleOf(contentsId: number): WindowRole | undefined;
}

export function createWindowFactory(
  electron: Pick<ElectronApi, 'BrowserWindow' | 'app'>,
  preload: string,
): WindowFactory {
  const roles = new Map<number, WindowRole>();
  return {
    roleOf: (contentsId) => roles.get(contentsId),
    create: ({ role, title, bounds }) => {
      const window = new electron.BrowserWindow({
        ...bounds,
        title,
        show: false,
        backgroundColor: '#ffffff',
        autoHideMenuBar: role === 'projector',
        webPreferences: {
          preload,
          additionalArguments: [`${roleSwitch}${role}`, `${versionSwitch}${electron.app.getVersion()}`],
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          webviewTag: false,
          // A projector nobody clicks on must not fall asleep while the room looks at it.
          backgroundThrottling: role !== 'projector',
        },
      });
      const contentsId = window.webContents.id;
      roles.set(contentsId, role);
      window.on('closed', () => roles.delete(contentsId));
      return window;
    },
  };
}
