import type { HostBridge } from '../../shared/host/host-bridge';
import { type BrowserHostOptions, createBrowserHost } from './browser-host';
import { createElectronHost } from './electron-host';

/** The host this window runs in. Nothing else in the app asks. */
export function selectHost(options: BrowserHostOptions): HostBridge {
  return window.host === undefined ? createBrowserHost(options) : createElectronHost(window.host);
}
