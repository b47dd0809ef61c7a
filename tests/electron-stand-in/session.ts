/** Schemes, requests and permissions: every request of every page comes through here, and none goes further. */
import { fromBrowser } from './address';
import { app } from './app';
import type { CdpConnection, Parameters } from './cdp';
import { state, type BeforeRequest, type BeforeRequestDetails, type SchemeHandler } from './state';
import { strict } from './strict';
import type { StandInContents } from './web-contents';

let isSchemeListClosed = false;

export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string }[]) => {
    if (state.isReady) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    if (isSchemeListClosed)
      throw new Error('electron stand-in: registerSchemesAsPrivileged may be called once');
    isSchemeListClosed = true;
    app.standInCalls.push('registerSchemesAsPrivileged');
    for (const { scheme } of schemes) state.schemes.add(scheme);
  },
  handle: (scheme: string, handler: SchemeHandler) => {
    if (state.schemeHandlers.has(scheme)) throw new Error('Failed to register protocol: ' + scheme);
    state.schemeHandlers.set(scheme, handler);
  },
};

const { registerSchemesAsPrivileged: _onlyOnTheModule, ...sessionProtocol } = protocol;

const defaultSession = strict('session', {
  protocol: strict('session.protocol', sessionProtocol),
  webRequest: strict('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest) => {
      state.beforeRequest = listener;
    },
  }),
  /** Chromium asks nobody here; only the check decides, and it is applied when the app sets it. */
  setPermissionRequestHandler: (_handler: unknown) => undefined,
  setPermissionCheckHandler: (check: NonNullable<typeof state.permissionCheck>) => {
    state.permissionCheck = check;
    void state.started.then(({ connection }) => applyPermissions(connection, check));
  },
});

/** As in Electron, it may be touched only when the app is ready. */
export const session = strict('session', {
  get defaultSession() {
    if (!state.isReady) throw new Error('Session can only be received when app is ready');
    return defaultSession;
  },
});

/** Electron's name of a permission and Chromium's. */
const permissions: readonly (readonly [electron: string, chromium: string])[] = [
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['geolocation', 'geolocation'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['notifications', 'notifications'],
  ['window-management', 'window-management'],
];

async function applyPermissions(
  connection: CdpConnection,
  check: NonNullable<typeof state.permissionCheck>,
): Promise<void> {
  for (const scheme of state.schemes) {
    for (const [electron, name] of permissions) {
      const setting = check(null, electron, `${scheme}://bundle/`, {}) ? 'granted' : 'denied';
      const origin = `https://bundle.${scheme}-scheme.test`;
      await connection
        .send('Browser.setPermission', { permission: { name }, setting, origin })
        .catch(() => undefined);
    }
  }
}

/** Starts answering requests; called once, before the first page. */
export async function takeOverRequests(connection: CdpConnection): Promise<void> {
  connection.on('Fetch.requestPaused', (paused) => {
    void answer(connection, paused).catch(() => undefined);
  });
  connection.on('Target.targetCreated', ({ targetInfo }) => {
    const { targetId, openerId, url, type } = targetInfo as Record<string, string | undefined>;
    if (type !== 'page' || openerId === undefined) return;
    void connection.send('Target.closeTarget', { targetId });
    contentsOfFrame(openerId)?.windowOpenRequested(fromBrowser(url ?? ''));
  });
  connection.on('Target.targetDestroyed', ({ targetId }) => {
    [...state.windows.values()].find((window) => window.webContents.targetId === targetId)?.destroy();
  });
  await connection.send('Target.setDiscoverTargets', { discover: true });
  await connection.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

function contentsOfFrame(frameId: string): StandInContents | undefined {
  return [...state.contents.values()].find((contents) => contents.frames.has(frameId));
}

async function answer(connection: CdpConnection, paused: Parameters): Promise<void> {
  const { requestId, request, frameId, resourceType } = paused as unknown as {
    requestId: string;
    request: { url: string; method: string };
    frameId: string;
    resourceType: string;
  };
  const refuse = (errorReason: string): Promise<Parameters> =>
    connection.send('Fetch.failRequest', { requestId, errorReason });
  const url = fromBrowser(request.url);

  if (resourceType === 'Document') {
    const contents = contentsOfFrame(frameId);
    const isOurs = contents?.expected.delete(request.url) === true;
    if (contents !== undefined && !isOurs && !contents.allowsNavigation(url, frameId === contents.targetId)) {
      await refuse('Aborted');
      return;
    }
  }
  // Electron fetches no icon by itself; a browser does.
  if (resourceType === 'Other' && new URL(request.url).pathname === '/favicon.ico') {
    await connection.send('Fetch.fulfillRequest', { requestId, responseCode: 204 });
    return;
  }
  if (await isCancelled({ id: state.nextId++, url, method: request.method, resourceType })) {
    await refuse('BlockedByClient');
    return;
  }
  const handler = state.schemeHandlers.get(url.slice(0, url.indexOf(':')));
  if (handler === undefined) {
    await refuse('InternetDisconnected');
    return;
  }
  const response = await handler(new Request(url, { method: request.method }));
  await connection.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}

function isCancelled(details: BeforeRequestDetails): Promise<boolean> {
  const listener = state.beforeRequest;
  if (listener === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    listener(details, ({ cancel = false }) => resolve(cancel));
  });
}
