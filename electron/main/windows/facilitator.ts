import type { EventName, PayloadOf } from '../../../shared/host/ipc-contract';
import type { AppWindow, ElectronApi } from '../electron-api';
import type { JsonFile } from '../files/json-file';
import type { Settings } from '../files/settings';
import { pageUrls } from '../security/trusted-url';
import { sendEvent } from './send-event';
import type { WindowFactory } from './window-factory';
import { usableBounds } from './window-state';

/** The facilitator's window: the one that holds the project and asks before it closes with unsaved work. */
export interface FacilitatorWindow {
  readonly window: AppWindow;
  send<Name extends EventName>(name: Name, payload: PayloadOf<Name>): void;
  focus(): void;
  setTitle(title: string): void;
  setUnsaved(unsaved: boolean): void;
  confirmClose(): void;
}

export interface FacilitatorOptions {
  readonly electron: Pick<ElectronApi, 'screen'>;
  readonly factory: WindowFactory;
  readonly settings: JsonFile<Settings>;
  readonly onClosed: () => void;
}

const usualSize = { width: 1280, height: 800 } as const;

export function openFacilitator({
  electron,
  factory,
  settings,
  onClosed,
}: FacilitatorOptions): FacilitatorWindow {
  const saved = settings.read().facilitator;
  const bounds = usableBounds(saved?.bounds, electron.screen.getAllDisplays());
  const window = factory.create({ role: 'facilitator', title: 'Throughline', bounds: bounds ?? usualSize });
  let unsaved = false;

  window.once('ready-to-show', () => {
    if (bounds !== undefined && saved?.maximised === true) window.maximize();
    window.show();
  });
  window.on('close', (event) => {
    rememberBounds(window, settings);
    // A page that has crashed can answer no question; its work is in the journal.
    if (!unsaved || window.webContents.isCrashed()) return;
    event.preventDefault();
    sendEvent(window, 'closeRequested', null);
  });
  window.on('closed', onClosed);
  void window.loadURL(pageUrls.facilitator);

  return {
    window,
    send: (name, payload) => sendEvent(window, name, payload),
    focus: () => {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    setTitle: (title) => window.setTitle(title),
    setUnsaved: (value) => {
      unsaved = value;
    },
    confirmClose: () => {
      unsaved = false;
      window.close();
    },
  };
}

function rememberBounds(window: AppWindow, settings: JsonFile<Settings>): void {
  const maximised = window.isMaximized();
  if (window.isMinimized() || window.isFullScreen()) return;
  const { facilitator } = settings.read();
  const bounds = maximised && facilitator !== undefined ? facilitator.bounds : window.getBounds();
  settings.write({ ...settings.read(), facilitator: { bounds, maximised } });
}
