/** `BrowserWindow`: made at once, as in Electron; what needs its page waits until the page exists. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { quitIfAllClosed } from './app';
import { PreventableEvent, state } from './state';
import { strict } from './strict';
import { StandInContents } from './web-contents';

export class StandInWindow extends EventEmitter {
  readonly id: number;
  readonly webContents: StandInContents;
  /** What the window was made with, for the specs that check how windows are made. */
  readonly standInOptions: BrowserWindowConstructorOptions;
  private bounds: Rectangle;
  private title: string;
  private destroyed = false;
  private readonly flags = { fullScreen: false, maximised: false, minimised: false, visible: true };

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!state.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    const { x = 0, y = 0, width = 800, height = 600, webPreferences = {} } = options;
    this.standInOptions = options;
    this.bounds = { x, y, width, height };
    this.title = options.title ?? '';
    this.flags.visible = options.show ?? true;
    const contents = new StandInContents({
      preload:
        webPreferences.preload === undefined ? undefined : readFileSync(webPreferences.preload, 'utf8'),
      process: {
        argv: [process.argv[0], ...(webPreferences.additionalArguments ?? [])],
        platform: process.platform,
        type: 'renderer',
        sandboxed: true,
        contextIsolated: true,
        versions: process.versions,
        env: {},
      },
      width,
      height,
    });
    this.id = contents.id;
    this.webContents = strict('webContents', contents);
    state.contents.set(contents.id, this.webContents);
    contents.once('did-finish-load', () => this.emit('ready-to-show'));
    const window = strict('BrowserWindow', this);
    state.windows.set(this.id, window);
    state.appEvents.emit('web-contents-created', {}, this.webContents);
    state.appEvents.emit('browser-window-created', {}, window);
    return window;
  }

  static getAllWindows(): StandInWindow[] {
    return [...state.windows.values()];
  }
  static fromId(id: number): StandInWindow | null {
    return state.windows.get(id) ?? null;
  }
  static fromWebContents(contents: { readonly id: number } | undefined): StandInWindow | null {
    return StandInWindow.getAllWindows().find((window) => window.webContents.id === contents?.id) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  close(): void {
    if (this.destroyed) return;
    const event = new PreventableEvent();
    this.emit('close', event);
    if (event.defaultPrevented) state.isQuitting = false;
    else this.destroy();
  }
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    state.windows.delete(this.id);
    const { webContents } = this;
    const closed = webContents.exists
      .then((connection) => connection.send('Target.closeTarget', { targetId: webContents.targetId }))
      .catch(() => undefined);
    webContents.evaluateDestroyed();
    this.emit('closed');
    void closed.then(quitIfAllClosed);
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  getBounds(): Rectangle {
    return { ...this.bounds };
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
    const { width, height } = this.bounds;
    void this.webContents.exists
      .then(async (connection) => {
        const { windowId } = await connection.send('Browser.getWindowForTarget', {
          targetId: this.webContents.targetId,
        });
        await connection.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
      })
      .catch(() => undefined);
  }
  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  show(): void {
    this.flags.visible = true;
    this.emit('show');
  }
  isVisible(): boolean {
    return this.flags.visible;
  }
  focus(): void {
    this.emit('focus');
  }
  isFullScreen(): boolean {
    return this.flags.fullScreen;
  }
  setFullScreen(fullScreen: boolean): void {
    this.flags.fullScreen = fullScreen;
    this.emit(fullScreen ? 'enter-full-screen' : 'leave-full-screen');
  }
  isMaximized(): boolean {
    return this.flags.maximised;
  }
  maximize(): void {
    this.flags.maximised = true;
    this.emit('maximize');
  }
  isMinimized(): boolean {
    return this.flags.minimised;
  }
  minimize(): void {
    this.flags.minimised = true;
    this.emit('minimize');
  }
  restore(): void {
    this.flags.minimised = false;
    this.emit('restore');
  }
}
