import type { HostBridge } from '../../shared/host/host-bridge';
import { type BrowserHostOptions, createBrowserHost } from './browser-host';
import { createElectronHost } from './electron-host';

/** Electron when its preload is there, else the browser. Nothing else in the app asks which host it runs in. */
export function selectHost(options: BrowserHostOptions): HostBridge {
  return window.host === undefined ? createBrowserHost(options) : createElectronHost(window.host);
}
