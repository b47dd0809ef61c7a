import type { HostBridge, HostProjector, HostWindow } from '../../shared/host/host-bridge';
import type { ThroughlineDatabase } from '../persistence/database';
import { filePickersOf } from './browser-files';
import { browserHostFiles } from './browser-host-files';

export interface BrowserHostOptions {
  readonly database: ThroughlineDatabase;
  readonly version: string;
  readonly now: () => string;
  readonly newToken: () => string;
}

/** The host in Chrome, Edge or Chromium: the same app without Electron. */
export function createBrowserHost(options: BrowserHostOptions): HostBridge {
  return {
    kind: 'browser',
    files: browserHostFiles({ ...options, pickers: filePickersOf(window) }),
    projector: browserProjector(),
    window: browserWindow(),
    app: {
      version: options.version,
      onMenu: () => () => undefined,
      diagnostics: () => browserDiagnostics(options.version),
    },
  };
}

/** The second window by `window.open`; its channel travels in the address, where only that window reads it. */
function browserProjector(): HostProjector {
  const listeners = new Set<() => void>();
  let opened: Window | null = null;
  let watch: ReturnType<typeof setInterval> | undefined;

  // A page is not told when a window it opened is closed; it can only look.
  function watchForClose() {
    clearInterval(watch);
    watch = setInterval(() => {
      if (opened?.closed !== true) return;
      clearInterval(watch);
      opened = null;
      for (const listener of listeners) listener();
    }, 1_000);
  }

  return {
    open(channel) {
      const address = new URL('../projector/index.html', document.baseURI);
      address.hash = channel;
      opened = window.open(address.href, `projector-${channel}`, 'popup,width=1280,height=720');
      if (!opened) {
        const message =
          'The browser blocked the projector window. Allow pop-ups for this address, then open the projector again.';
        return Promise.resolve({ ok: false, error: { code: 'refused', message } });
      }
      watchForClose();
      return Promise.resolve({ ok: true, value: { fullScreen: false } });
    },
    close() {
      opened?.close();
      return Promise.resolve();
    },
    swapDisplay() {
      const message = 'In a browser, drag the projector window to the other display and press F11 there.';
      return Promise.resolve({ ok: false, error: { code: 'not-supported', message } });
    },
    onClosed(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function browserWindow(): HostWindow {
  let unsaved = false;
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault();
  });
  return {
    setTitle(title) {
      document.title = title;
    },
    setUnsaved(next) {
      unsaved = next;
    },
    // The browser asks in its own words and never hands the question to the page.
    onCloseRequested: () => () => undefined,
    confirmClose: () => undefined,
  };
}

function browserDiagnostics(version: string) {
  return Promise.resolve([
    { name: 'Throughline', value: version },
    { name: 'Host', value: 'browser' },
    { name: 'Browser', value: navigator.userAgent },
    { name: 'Files', value: filePickersOf(window) ? 'saved in place' : 'downloaded' },
  ]);
}
