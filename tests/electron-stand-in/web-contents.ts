/** A page of Chromium as Electron's `webContents`, as far as the app relies on it. */
import { EventEmitter } from 'node:events';
import { fromBrowser, toBrowser } from './address';
import type { Parameters, CdpConnection } from './cdp';
import { isolatedWorldScript, mainWorldScript } from './page-scripts';
import { PreventableEvent, state } from './state';
import { strict } from './strict';
import { decodeWire, encodeWire } from './wire';

interface ContentsOptions {
  readonly preload: string | undefined;
  readonly process: unknown;
  readonly width: number;
  readonly height: number;
}

type WindowOpenHandler = (details: {
  url: string;
  frameName: string;
  features: string;
  disposition: string;
}) => {
  action: 'allow' | 'deny';
};

const world = 'electron-preload';

export class StandInContents extends EventEmitter {
  readonly id = state.nextId++;
  targetId = '';
  private sessionId = '';
  private url = '';
  private hasCrashed = false;
  private destroyed = false;
  private windowOpenHandler: WindowOpenHandler | undefined;
  private isolatedContext: { readonly id: number; isReady: boolean } | undefined;
  private unsent: string[] = [];
  /** Addresses this process asked for, which are therefore not the page's own navigations. */
  readonly expected = new Set<string>();
  readonly frames = new Set<string>();
  private readonly names: Record<'binding' | 'receiver' | 'windowOpen' | 'toPage' | 'fromPage', string>;
  /** Resolves when the page exists and its preload is in place. */
  readonly exists: Promise<CdpConnection>;

  constructor(private readonly options: ContentsOptions) {
    super();
    const secret = Math.random().toString(36).slice(2);
    this.names = {
      binding: `binding_${secret}`,
      receiver: `receiver_${secret}`,
      windowOpen: `open_${secret}`,
      toPage: `to-page-${secret}`,
      fromPage: `from-page-${secret}`,
    };
    this.exists = state.started.then(({ connection }) => this.create(connection));
    this.exists.catch(() => undefined);
  }

  get mainFrame(): { url: string; parent: null } {
    return strict('WebFrameMain', { url: this.getURL(), parent: null });
  }
  getURL(): string {
    return this.url;
  }
  isCrashed(): boolean {
    return this.hasCrashed;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler;
  }
  /** As if the page had closed itself: no `close` event on the window. */
  close(): void {
    [...state.windows.values()].find((window) => window.webContents.id === this.id)?.destroy();
  }

  reload(): void {
    this.expected.add(toBrowser(this.url, state.schemes));
    void this.exists.then(async (connection) => {
      this.hasCrashed = false;
      await connection.send('Page.reload', {}, this.sessionId);
    });
  }

  send(channel: string, ...values: unknown[]): void {
    const text = JSON.stringify({
      kind: 'event',
      channel,
      values: values.map((value) => JSON.parse(encodeWire(value)) as unknown),
    });
    if (this.isolatedContext?.isReady === true) this.deliver(text);
    else this.unsent.push(text);
  }

  async loadURL(url: string): Promise<void> {
    const connection = await this.exists;
    const address = toBrowser(url, state.schemes);
    this.expected.add(address);
    const loaded = this.nextEvent(connection, 'Page.loadEventFired');
    const { errorText, loaderId } = await connection.send('Page.navigate', { url: address }, this.sessionId);
    if (typeof errorText === 'string') {
      throw new Error(`${errorText.replace(/^net::/, '')} (-2) loading '${url}'`);
    }
    // Without a loader it was a move within the document, which loads nothing.
    if (loaderId !== undefined) await loaded;
  }

  evaluateDestroyed(): void {
    this.destroyed = true;
    state.contents.delete(this.id);
    this.emit('destroyed');
  }

  /** The page wants to go somewhere; false when a listener prevented it. */
  allowsNavigation(url: string, isMainFrame: boolean): boolean {
    const details = { url, isMainFrame, isSameDocument: false, frame: null, initiator: null };
    const frameEvent = Object.assign(new PreventableEvent(), details);
    this.emit('will-frame-navigate', frameEvent, url, false, isMainFrame);
    if (frameEvent.defaultPrevented) return false;
    if (!isMainFrame) return true;
    const event = Object.assign(new PreventableEvent(), details);
    this.emit('will-navigate', event, url, false, true);
    return !event.defaultPrevented;
  }

  /** The page asked for a new window. Only refusals are simulated. */
  windowOpenRequested(url: string): void {
    const answer = this.windowOpenHandler?.({ url, frameName: '', features: '', disposition: 'new-window' });
    if (answer?.action !== 'deny') {
      throw new Error('electron stand-in: windows opened by a page are not implemented; deny them');
    }
  }

  private async create(connection: CdpConnection): Promise<CdpConnection> {
    const { width, height } = this.options;
    const created = await connection.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    });
    this.targetId = String(created['targetId']);
    this.frames.add(this.targetId);
    const attached = await connection.send('Target.attachToTarget', {
      targetId: this.targetId,
      flatten: true,
    });
    this.sessionId = String(attached['sessionId']);
    this.listen(connection);
    const send = (method: string, parameters: Parameters = {}): Promise<Parameters> =>
      connection.send(method, parameters, this.sessionId);
    await Promise.all([send('Page.enable'), send('Runtime.enable'), send('Inspector.enable')]);
    await send('Runtime.addBinding', { name: this.names.windowOpen });
    await send('Runtime.addBinding', { name: this.names.binding, executionContextName: world });
    const events = { toPage: this.names.toPage, fromPage: this.names.fromPage };
    if (this.options.preload !== undefined) {
      const source = isolatedWorldScript({
        preload: this.options.preload,
        process: this.options.process,
        binding: this.names.binding,
        receiver: this.names.receiver,
        events,
      });
      await send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: world });
    }
    await send('Page.addScriptToEvaluateOnNewDocument', {
      source: mainWorldScript({ windowOpenBinding: this.names.windowOpen, events }),
    });
    return connection;
  }

  private listen(connection: CdpConnection): void {
    const on = (method: string, listener: (parameters: Parameters) => void): void => {
      connection.on(method, (parameters, sessionId) => {
        if (sessionId === this.sessionId) listener(parameters);
      });
    };
    on('Page.frameAttached', ({ frameId }) => void this.frames.add(String(frameId)));
    on('Page.frameNavigated', ({ frame }) => {
      const { id, url } = frame as { id: string; url: string };
      this.frames.add(id);
      if (id === this.targetId) this.url = fromBrowser(url);
    });
    on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.targetId) this.url = fromBrowser(String(url));
    });
    on('Page.domContentEventFired', () => {
      if (this.isolatedContext !== undefined) this.isolatedContext.isReady = true;
      const unsent = this.unsent;
      this.unsent = [];
      for (const text of unsent) this.deliver(text);
      this.emit('dom-ready', {});
    });
    on('Page.loadEventFired', () => this.emit('did-finish-load', {}));
    on('Inspector.targetCrashed', () => {
      this.hasCrashed = true;
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    });
    on('Runtime.executionContextCreated', ({ context }) => {
      const { id, name, auxData } = context as { id: number; name: string; auxData?: { frameId?: string } };
      if (name === world && auxData?.frameId === this.targetId) this.isolatedContext = { id, isReady: false };
    });
    on('Runtime.executionContextsCleared', () => (this.isolatedContext = undefined));
    on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === this.names.windowOpen) this.windowOpenRequested(fromBrowser(String(payload)));
      if (name === this.names.binding) void this.invoked(String(payload), Number(executionContextId));
    });
  }

  private async invoked(payload: string, context: number): Promise<void> {
    const { id, channel, values } = JSON.parse(payload) as { id: number; channel: string; values: unknown[] };
    const sender = [...state.windows.values()].find(
      (window) => window.webContents.id === this.id,
    )?.webContents;
    const event = strict('IpcMainInvokeEvent', {
      sender,
      senderFrame: this.mainFrame,
      frameId: 1,
      processId: this.id,
    });
    let reply: string;
    try {
      const handler = state.invokeHandlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      const value = await handler(event, ...values.map((value) => decodeWire(JSON.stringify(value))));
      reply = `{"kind":"reply","id":${id},"value":${encodeWire(value)}}`;
    } catch (error) {
      const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      reply = JSON.stringify({
        kind: 'reply',
        id,
        error: `Error invoking remote method '${channel}': ${text}`,
      });
    }
    this.deliver(reply, context);
  }

  private deliver(text: string, context = this.isolatedContext?.id): void {
    if (this.destroyed || context === undefined) return;
    const expression = `globalThis[${JSON.stringify(this.names.receiver)}](${JSON.stringify(text)})`;
    // A document that has gone meanwhile has nobody left to tell.
    void this.exists
      .then((connection) =>
        connection.send('Runtime.evaluate', { expression, contextId: context }, this.sessionId),
      )
      .catch(() => undefined);
  }

  private nextEvent(connection: CdpConnection, method: string): Promise<void> {
    return new Promise((resolve) => {
      const stop = connection.on(method, (_parameters, sessionId) => {
        if (sessionId !== this.sessionId) return;
        stop();
        resolve();
      });
    });
  }
}
