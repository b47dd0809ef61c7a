/**
 * The only value import of Electron in the main process. Everything else receives `ElectronApi` as a parameter, so
 * what we rely on is this list and nothing more.
 */
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  protocol,
  screen,
  session,
  shell,
  ipcMain,
  type BrowserWindowConstructorOptions,
  type Session,
  type WebContents,
} from 'electron';

export type AppContents = Pick<
  WebContents,
  | 'id'
  | 'isDestroyed'
  | 'isCrashed'
  | 'mainFrame'
  | 'on'
  | 'reload'
  | 'send'
  | 'setWindowOpenHandler'
  | 'getURL'
>;

export type AppWindow = Pick<
  BrowserWindow,
  | 'id'
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'isDestroyed'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'on'
  | 'once'
  | 'restore'
  | 'setBounds'
  | 'setFullScreen'
  | 'setTitle'
  | 'show'
> & { readonly webContents: AppContents };

export type AppSession = Pick<Session, 'setPermissionCheckHandler' | 'setPermissionRequestHandler'> & {
  readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>;
  readonly protocol: Pick<Session['protocol'], 'handle'>;
};

export interface ElectronApi {
  readonly app: Pick<
    typeof app,
    | 'enableSandbox'
    | 'exit'
    | 'getAppPath'
    | 'getPath'
    | 'getVersion'
    | 'isPackaged'
    | 'on'
    | 'quit'
    | 'requestSingleInstanceLock'
    | 'whenReady'
  >;
  readonly dialog: Pick<typeof dialog, 'showErrorBox'> & {
    showOpenDialog(
      window: AppWindow,
      options: Electron.OpenDialogOptions,
    ): Promise<Electron.OpenDialogReturnValue>;
    showSaveDialog(
      window: AppWindow,
      options: Electron.SaveDialogOptions,
    ): Promise<Electron.SaveDialogReturnValue>;
    showMessageBox(
      window: AppWindow,
      options: Electron.MessageBoxOptions,
    ): Promise<Electron.MessageBoxReturnValue>;
  };
  readonly ipcMain: Pick<typeof ipcMain, 'handle'>;
  readonly Menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>;
  readonly protocol: Pick<typeof protocol, 'registerSchemesAsPrivileged'>;
  readonly screen: Pick<typeof screen, 'getAllDisplays' | 'getDisplayMatching' | 'on'>;
  readonly session: { readonly defaultSession: AppSession };
  readonly shell: Pick<typeof shell, 'openExternal'>;
  /** The constructor; only the window factory calls it. */
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => AppWindow;
}

/** `session` and `screen` may be touched only after `ready`, so they are read when they are used. */
export const electronApi: ElectronApi = {
  app,
  BrowserWindow,
  dialog: {
    // Every AppWindow is a BrowserWindow, made by the factory from the constructor below.
    showOpenDialog: (window, options) => dialog.showOpenDialog(window as BrowserWindow, options),
    showSaveDialog: (window, options) => dialog.showSaveDialog(window as BrowserWindow, options),
    showMessageBox: (window, options) => dialog.showMessageBox(window as BrowserWindow, options),
    showErrorBox: (title, content) => dialog.showErrorBox(title, content),
  },
  ipcMain,
  Menu,
  protocol,
  shell,
  get screen() {
    return screen;
  },
  get session() {
    return session;
  },
};
