/** The module the app gets for `require('electron')`; the compiler holds it against the list of what main relies on. */
import { EventEmitter } from 'node:events';
import type { Display, MenuItemConstructorOptions } from 'electron';
import type { ElectronApi } from '../../electron/main/electron-api';
import { app } from './app';
import { StandInWindow } from './browser-window';
import { protocol, session } from './session';
import { state, type InvokeHandler } from './state';
import { strict } from './strict';

function unanswered(name: string): () => never {
  return () => {
    throw new Error(`electron stand-in: dialog.${name} was called and the test has not answered it`);
  };
}

/** Tests answer dialogs as they do on a real binary: `app.evaluate(({ dialog }) => { dialog.showOpenDialog = … })`. */
const dialog = strict('dialog', {
  showOpenDialog: async () => unanswered('showOpenDialog')(),
  showSaveDialog: async () => unanswered('showSaveDialog')(),
  showMessageBox: async () => unanswered('showMessageBox')(),
  showErrorBox: unanswered('showErrorBox'),
});

const ipcMain = strict('ipcMain', {
  handle: (channel: string, handler: InvokeHandler) => {
    if (state.invokeHandlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    state.invokeHandlers.set(channel, handler);
  },
  removeHandler: (channel: string) => void state.invokeHandlers.delete(channel),
});

/** Two screens, as in a meeting room: the facilitator's and the one on the wall. */
function display(id: number, label: string, bounds: Display['bounds']): Display {
  const shape = { id, label, bounds, workArea: bounds, workAreaSize: bounds, size: bounds, scaleFactor: 1 };
  // The rest of a Display (colour depth, touch) is nothing the app looks at.
  return strict('Display', shape) as unknown as Display;
}
const displays = [
  display(1, 'Laptop', { x: 0, y: 0, width: 1440, height: 900 }),
  display(2, 'Wall', { x: 1440, y: 0, width: 1920, height: 1080 }),
];
const screen = strict(
  'screen',
  Object.assign(new EventEmitter(), {
    getAllDisplays: () => [...displays],
    getPrimaryDisplay: () => displays[0]!,
    getDisplayMatching: ({ x }: { readonly x: number }) => (x >= 1440 ? displays[1]! : displays[0]!),
  }),
);

interface StandInMenuItem {
  readonly id: string;
  readonly label: string;
  readonly accelerator: string | undefined;
  readonly role: string | undefined;
  readonly submenu: StandInMenu | undefined;
  click(): void;
}
interface StandInMenu {
  readonly items: readonly StandInMenuItem[];
  getMenuItemById(id: string): StandInMenuItem | null;
}

function buildMenu(template: readonly MenuItemConstructorOptions[]): StandInMenu {
  const items = template.map((options) => {
    const { id = '', label = '', role, submenu, accelerator } = options;
    const click = options.click as (() => void) | undefined;
    return {
      id,
      label,
      accelerator: typeof accelerator === 'string' ? accelerator : undefined,
      role,
      submenu: Array.isArray(submenu) ? buildMenu(submenu) : undefined,
      click: () => click?.(),
    };
  });
  return {
    items,
    getMenuItemById: (id) => {
      for (const item of items) {
        const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
        if (found != null) return found;
      }
      return null;
    },
  };
}

let applicationMenu: StandInMenu | null = null;
const Menu = strict('Menu', {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => buildMenu(template),
  setApplicationMenu: (menu: StandInMenu | null) => {
    applicationMenu = menu;
  },
  getApplicationMenu: () => applicationMenu,
});

const shell = strict('shell', {
  /** Where the app wanted to send the person, for the specs. */
  standInOpened: [] as string[],
  openExternal: async (url: string) => {
    shell.standInOpened.push(url);
  },
});

const webContents = strict('webContents', {
  fromDevToolsTargetId: (targetId: string) =>
    [...state.contents.values()].find((contents) => contents.targetId === targetId),
  getAllWebContents: () => [...state.contents.values()],
});

/**
 * What main relies on, as the compiler can compare it: every member is there, and every function gives back what
 * Electron's gives. Parameters are left out: the stand-in looks at fewer than Electron accepts.
 */
type Faithful<Member> = Member extends (...values: never[]) => infer Result
  ? (...values: never[]) => Result extends object ? unknown : Result
  : unknown;
type Relied<Part> = { readonly [Key in keyof Part]: Faithful<Part[Key]> };
type ReliedModule = {
  readonly [Name in Exclude<keyof ElectronApi, 'BrowserWindow'>]: Relied<ElectronApi[Name]>;
};

const relied = {
  app: strict('app', app),
  dialog,
  ipcMain,
  Menu,
  protocol: strict('protocol', protocol),
  screen,
  session,
  shell,
} satisfies ReliedModule;
type ReliedWindow = InstanceType<ElectronApi['BrowserWindow']>;

export const electron = strict('electron', {
  ...relied,
  BrowserWindow: StandInWindow satisfies new (options: never) => Relied<ReliedWindow> & {
    readonly webContents: Relied<ReliedWindow['webContents']>;
  },
  webContents,
});
