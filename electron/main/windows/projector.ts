import type { Display } from 'electron';
import type { AppWindow, ElectronApi } from '../electron-api';
import type { JsonFile } from '../files/json-file';
import type { Settings } from '../files/settings';
import { pageUrls } from '../security/trusted-url';
import type { WindowFactory } from './window-factory';
import { chooseProjectorDisplay, nextDisplay } from './window-state';

/** The window the room looks at. */
export interface Projector {
  open(channel: string): Promise<{ readonly fullScreen: boolean }>;
  close(): void;
  /** Moves to the next display; undefined when the projector is not open. */
  swapDisplay(): string | undefined;
  /** Undefined when the projector is not open. */
  toggleFullScreen(): boolean | undefined;
  readonly isOpen: boolean;
}

export interface ProjectorOptions {
  readonly electron: Pick<ElectronApi, 'screen'>;
  readonly factory: WindowFactory;
  readonly settings: JsonFile<Settings>;
  readonly facilitator: () => AppWindow;
  readonly onOpened: (window: AppWindow) => void;
  readonly onClosed: () => void;
}

export function createProjector(options: ProjectorOptions): Projector {
  const { electron, factory, settings } = options;
  let open: { readonly window: AppWindow; display: Display } | undefined;

  const displays = (): Display[] => electron.screen.getAllDisplays();
  const facilitatorsDisplay = (): Display =>
    electron.screen.getDisplayMatching(options.facilitator().getBounds());

  const bestDisplay = (): Display =>
    chooseProjectorDisplay(displays(), facilitatorsDisplay(), settings.read().projectorDisplay);

  /** Fills another display; on the facilitator's own it stays an ordinary window that can be moved aside. */
  function place(window: AppWindow, display: Display): boolean {
    const fullScreen = display.id !== facilitatorsDisplay().id;
    if (window.isFullScreen()) window.setFullScreen(false);
    window.setBounds(fullScreen ? display.bounds : windowedBounds(display));
    if (fullScreen) window.setFullScreen(true);
    return fullScreen;
  }

  function moveTo(current: { readonly window: AppWindow; display: Display }, display: Display): boolean {
    current.display = display;
    return place(current.window, display);
  }

  // A cable pulled out takes the picture to the next best display; plugged in again, back to the one chosen.
  electron.screen.on('display-removed', (_event, removed) => {
    if (open?.display.id === removed.id) moveTo(open, bestDisplay());
  });
  electron.screen.on('display-added', (_event, added) => {
    if (open === undefined || open.display.id === added.id) return;
    if (bestDisplay().id === added.id) moveTo(open, added);
  });

  async function show(channel: string): Promise<{ readonly fullScreen: boolean }> {
    const display = bestDisplay();
    const window =
      open?.window ??
      factory.create({ role: 'projector', title: 'Throughline projector', bounds: windowedBounds(display) });
    if (open === undefined) {
      open = { window, display };
      window.on('closed', () => {
        open = undefined;
        options.onClosed();
      });
      options.onOpened(window);
    }
    await load(window, channel);
    window.show();
    return { fullScreen: place(window, open.display) };
  }

  /** The channel travels behind the `#`, as in the browser host; a change of it alone would not load the page again. */
  async function load(window: AppWindow, channel: string): Promise<void> {
    const url = `${pageUrls.projector}#${channel}`;
    if (window.webContents.getURL() === url) return;
    const isLoaded = window.webContents.getURL().startsWith(pageUrls.projector);
    await window.loadURL(url);
    if (isLoaded) window.webContents.reload();
  }

  return {
    open: show,
    close: () => open?.window.close(),
    swapDisplay: () => {
      if (open === undefined) return undefined;
      const all = displays();
      const display = nextDisplay(all, open.display);
      moveTo(open, display);
      settings.write({ ...settings.read(), projectorDisplay: display.id });
      return display.label === '' ? `Display ${all.indexOf(display) + 1}` : display.label;
    },
    toggleFullScreen: () => {
      if (open === undefined) return undefined;
      const fullScreen = !open.window.isFullScreen();
      open.window.setFullScreen(fullScreen);
      return fullScreen;
    },
    get isOpen() {
      return open !== undefined;
    },
  };
}

/** A 16:9 window that leaves room around it. */
function windowedBounds({ workArea }: Display): { x: number; y: number; width: number; height: number } {
  const width = Math.round(Math.min(workArea.width * 0.8, (workArea.height * 0.8 * 16) / 9));
  const height = Math.round((width * 9) / 16);
  return {
    x: workArea.x + Math.round((workArea.width - width) / 2),
    y: workArea.y + Math.round((workArea.height - height) / 2),
    width,
    height,
  };
}
