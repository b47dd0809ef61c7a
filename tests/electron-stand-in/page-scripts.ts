/**
 * What runs inside the page before its own scripts: in the isolated world the preload with its `require('electron')`, in
 * the main world the proxies of what the preload exposed. The functions are sent as text, so each stands alone.
 */

/** The text to evaluate in the isolated world of every new document. */
export function isolatedWorldScript(options: {
  readonly preload: string;
  readonly process: unknown;
  readonly binding: string;
  readonly receiver: string;
  readonly events: { readonly toPage: string; readonly fromPage: string };
}): string {
  const { preload, ...settings } = options;
  return `if (window.top === window) {
    const membrane = (${createMembrane.toString()})(${JSON.stringify(settings.events.fromPage)}, ${JSON.stringify(settings.events.toPage)});
    const modules = (${installPreload.toString()})(${JSON.stringify(settings)}, membrane);
    (function (require, process, exports, module) {${preload}
    })(modules.require, modules.process, {}, { exports: {} });
  }`;
}

/** The text to evaluate in the main world of every new document. */
export function mainWorldScript(options: {
  readonly windowOpenBinding: string;
  readonly events: { readonly toPage: string; readonly fromPage: string };
}): string {
  return `if (window.top === window) {
    const membrane = (${createMembrane.toString()})(${JSON.stringify(options.events.toPage)}, ${JSON.stringify(options.events.fromPage)});
    (${installMainWorld.toString()})(${JSON.stringify(options)}, membrane);
  }`;
}

type Tree =
  | { kind: 'value'; value: unknown }
  | { kind: 'function'; id: number }
  | { kind: 'promise'; id: number }
  | { kind: 'array'; items: Tree[] }
  | { kind: 'object'; entries: [string, Tree][] };

type Message =
  | { kind: 'call'; call: number; id: number; values: Tree[] }
  | { kind: 'answer'; call: number; tree?: Tree; error?: string }
  | { kind: 'settle'; id: number; tree?: Tree; error?: string }
  | { kind: 'expose'; key: string; tree: Tree }
  | { kind: 'hello' };

interface Membrane {
  send(message: Message): void;
  take(tree: Tree): unknown;
  give(value: unknown): Tree;
  onMessage(listener: (message: Message) => void): void;
}

/**
 * One half of the wall between the two worlds. Values cross by structured clone in a DOM event, functions and promises
 * as numbers; a call is answered before it returns, as in Electron.
 */
function createMembrane(incoming: string, outgoing: string): Membrane {
  type Callable = (...values: unknown[]) => unknown;
  const given = new Map<number, Callable>();
  const answers = new Map<number, { tree?: Tree; error?: string }>();
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners: ((message: Message) => void)[] = [];
  let nextId = 1;

  function send(message: Message): void {
    document.dispatchEvent(new CustomEvent(outgoing, { detail: message }));
  }
  function give(value: unknown): Tree {
    if (typeof value === 'function') {
      const id = nextId++;
      given.set(id, value as Callable);
      return { kind: 'function', id };
    }
    if (value instanceof Promise) {
      const id = nextId++;
      value.then(
        (result: unknown) => send({ kind: 'settle', id, tree: give(result) }),
        (error: unknown) => send({ kind: 'settle', id, error: messageOf(error) }),
      );
      return { kind: 'promise', id };
    }
    if (Array.isArray(value)) return { kind: 'array', items: value.map(give) };
    if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      return { kind: 'object', entries: Object.entries(value).map(([key, member]) => [key, give(member)]) };
    }
    return { kind: 'value', value };
  }
  function take(tree: Tree): unknown {
    switch (tree.kind) {
      case 'value':
        return tree.value;
      case 'array':
        return tree.items.map(take);
      case 'object':
        return Object.fromEntries(tree.entries.map(([key, member]) => [key, take(member)]));
      case 'promise':
        return new Promise((resolve, reject) => promises.set(tree.id, { resolve, reject }));
      case 'function':
        return (...values: unknown[]) => {
          const call = nextId++;
          send({ kind: 'call', call, id: tree.id, values: values.map(give) });
          const answer = answers.get(call);
          answers.delete(call);
          if (answer?.tree === undefined) throw new Error(answer?.error ?? 'The other world did not answer');
          return take(answer.tree);
        };
    }
  }
  function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
  }
  function settle(message: { id: number; tree?: Tree; error?: string }): void {
    const promise = promises.get(message.id);
    promises.delete(message.id);
    if (message.tree === undefined) promise?.reject(new Error(message.error));
    else promise?.resolve(take(message.tree));
  }
  function answer(message: { call: number; id: number; values: Tree[] }): void {
    try {
      const result = given.get(message.id)?.(...message.values.map(take));
      send({ kind: 'answer', call: message.call, tree: give(result) });
    } catch (error) {
      send({ kind: 'answer', call: message.call, error: messageOf(error) });
    }
  }
  document.addEventListener(incoming, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    if (message.kind === 'call') answer(message);
    else if (message.kind === 'answer') answers.set(message.call, message);
    else if (message.kind === 'settle') settle(message);
    else for (const listener of listeners) listener(message);
  });
  return { send, take, give, onMessage: (listener) => void listeners.push(listener) };
}

/** The modules a sandboxed preload may require. */
function installPreload(
  settings: { process: unknown; binding: string; receiver: string },
  membrane: Membrane,
): { require: (name: string) => unknown; process: unknown } {
  type Listener = (event: unknown, ...values: unknown[]) => void;
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const listeners = new Map<string, Listener[]>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const exposed: { key: string; tree: Tree }[] = [];
  let nextId = 1;

  function base64(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  }
  function pack(value: unknown): unknown {
    if (value === undefined) return { $undefined: true };
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error('An object could not be cloned.');
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Uint8Array) return { $bytes: base64(value) };
    if (Array.isArray(value)) return value.map(pack);
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, pack(member)]));
  }
  function unpack(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(unpack);
    const entries = Object.entries(value);
    const first = entries.length === 1 ? entries[0] : undefined;
    if (first?.[0] === '$undefined') return undefined;
    if (first?.[0] === '$bytes')
      return Uint8Array.from(atob(first[1] as string), (letter) => letter.charCodeAt(0));
    return Object.fromEntries(entries.map(([key, member]) => [key, unpack(member)]));
  }

  world[settings.receiver] = (text) => {
    const message = JSON.parse(text) as
      | { kind: 'reply'; id: number; value?: unknown; error?: string }
      | { kind: 'event'; channel: string; values: unknown[] };
    if (message.kind === 'event') {
      for (const listener of [...(listeners.get(message.channel) ?? [])]) {
        listener({ sender: ipcRenderer }, ...message.values.map(unpack));
      }
      return;
    }
    const waits = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) waits?.resolve(unpack(message.value));
    else waits?.reject(new Error(message.error));
  };

  const ipcRenderer = {
    invoke: async (channel: string, ...values: unknown[]) => {
      const id = nextId++;
      const text = JSON.stringify({ id, channel, values: values.map(pack) });
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        world[settings.binding]?.(text);
      });
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => {
      const left = [...(listeners.get(channel) ?? [])];
      const index = left.lastIndexOf(listener);
      if (index >= 0) left.splice(index, 1);
      listeners.set(channel, left);
      return ipcRenderer;
    },
  };
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => {
      if (exposed.some((known) => known.key === key)) {
        throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`);
      }
      const tree = membrane.give(api);
      exposed.push({ key, tree });
      membrane.send({ kind: 'expose', key, tree });
    },
  };
  membrane.onMessage((message) => {
    if (message.kind !== 'hello') return;
    for (const { key, tree } of exposed) membrane.send({ kind: 'expose', key, tree });
  });

  function strictly(name: string, target: object): unknown {
    return new Proxy(target, {
      get(object, key) {
        if (typeof key === 'string' && !(key in object)) {
          throw new Error(`electron stand-in: ${name}.${key} is not implemented`);
        }
        return Reflect.get(object, key) as unknown;
      },
    });
  }
  const electron = strictly('electron', {
    contextBridge: strictly('contextBridge', contextBridge),
    ipcRenderer: strictly('ipcRenderer', ipcRenderer),
  });
  return {
    process: settings.process,
    require: (name) => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return electron;
    },
  };
}

/** Defines in the page what the preload exposes, deeply frozen, and answers `window.open`. */
function installMainWorld(settings: { windowOpenBinding: string }, membrane: Membrane): void {
  const world = globalThis as unknown as Record<string, ((text: string) => void) | undefined>;
  const tellWindowOpen = world[settings.windowOpenBinding];
  delete world[settings.windowOpenBinding];

  function freezeDeeply(value: unknown): void {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
    if (ArrayBuffer.isView(value) || Object.isFrozen(value)) return;
    Object.freeze(value);
    for (const member of Object.values(value)) freezeDeeply(member);
  }
  membrane.onMessage((message) => {
    if (message.kind !== 'expose' || Object.hasOwn(window, message.key)) return;
    const value = membrane.take(message.tree);
    freezeDeeply(value);
    Object.defineProperty(window, message.key, {
      value,
      writable: false,
      configurable: false,
      enumerable: true,
    });
  });
  membrane.send({ kind: 'hello' });

  window.open = (url = '') => {
    tellWindowOpen?.(new URL(url, document.baseURI).href);
    return null;
  };
}
