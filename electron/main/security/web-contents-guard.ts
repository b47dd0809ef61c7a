import type { ElectronApi } from '../electron-api';
import { isAllowedExternalUrl, isPageUrl } from './trusted-url';

export interface GuardOptions {
  /** Opens a page in the person's own browser. */
  readonly openExternal: (url: string) => Promise<void>;
}

/** Keeps every web contents, present and future, on our pages: no navigation away, no new windows, no embedded views. */
export function guardWebContents(app: Pick<ElectronApi['app'], 'on'>, options: GuardOptions): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isPageUrl(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isPageUrl(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isPageUrl(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) => {
      if (isAllowedExternalUrl(url)) void options.openExternal(url);
      return { action: 'deny' };
    });
  });
}
