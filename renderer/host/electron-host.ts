/**
 * Electron's `window.host` as a `HostBridge`. Everything that comes back is parsed by the contract's schemas: a reply
 * of the wrong shape is a bug in the shell and is reported as one, never handed to a feature.
 */
import * as v from 'valibot';
import type { HostBridge, HostFailure, HostResult } from '../../shared/host/host-bridge';
import {
  envelopeOf,
  events,
  subscriptionName,
  type EventName,
  type ExposedHost,
  type PayloadOf,
  type ReplyOf,
  type RequestName,
  type RequestOf,
} from '../../shared/host/ipc-contract';

/** The bridge of the facilitator's window, over the object the preload exposed. */
export function createElectronHost(exposed: ExposedHost): HostBridge {
  const { request, tell, on } = wire(exposed);
  return {
    kind: 'electron',
    files: {
      canSaveInPlace: true,
      openProject: () => request('openProject', null),
      openRecent: (token) => request('openRecent', { token }),
      recentProjects: async () => valueOf(await request('recentProjects', null)),
      forgetRecent: async (token) => void valueOf(await request('forgetRecent', { token })),
      saveProject: (save) => request('saveProject', save),
      exportFile: (file) => request('exportFile', file),
      chooseSpreadsheets: () => request('chooseSpreadsheets', null),
      followSpreadsheet: async (sha256) => void valueOf(await request('followSpreadsheet', { sha256 })),
      spreadsheetState: async (sha256) => valueOf(await request('spreadsheetState', { sha256 })),
      onOpenRequested: (listener) => {
        const stop = on('openRequested', listener);
        tell('acceptOpenRequests', null);
        return stop;
      },
    },
    projector: {
      open: (channel) => request('openProjector', { channel }),
      close: async () => void valueOf(await request('closeProjector', null)),
      swapDisplay: () => request('swapProjectorDisplay', null),
      onClosed: (listener) => on('projectorClosed', () => listener()),
    },
    window: {
      setTitle: (title) => tell('setTitle', { title: title.slice(0, 400) }),
      setUnsaved: (unsaved) => tell('setUnsaved', { unsaved }),
      onCloseRequested: (listener) => on('closeRequested', () => listener()),
      confirmClose: () => tell('confirmClose', null),
    },
    app: {
      version: exposed.version,
      onMenu: (listener) => on('menu', listener),
      diagnostics: async () => valueOf(await request('diagnostics', null)),
    },
  };
}

function wire(exposed: ExposedHost): {
  request: <Name extends RequestName>(
    name: Name,
    value: RequestOf<Name>,
  ) => Promise<HostResult<ReplyOf<Name>>>;
  tell: <Name extends RequestName>(name: Name, value: RequestOf<Name>) => void;
  on: <Name extends EventName>(name: Name, listener: (payload: PayloadOf<Name>) => void) => () => void;
} {
  async function request<Name extends RequestName>(
    name: Name,
    value: RequestOf<Name>,
  ): Promise<HostResult<ReplyOf<Name>>> {
    // The key picks the method whose request has this type; an indexed union cannot say so.
    const method = exposed[name] as ((request: RequestOf<Name>) => Promise<unknown>) | undefined;
    if (method === undefined) return failed('not-supported', 'This window may not do that.');
    try {
      const reply = v.safeParse(envelopeOf(name), await method(value));
      return reply.success
        ? reply.output
        : failed('failed', `The shell sent an unreadable answer to “${name}”.`);
    } catch (error) {
      return failed('failed', `The shell did not answer “${name}”: ${messageOf(error)}.`);
    }
  }

  /** For calls that nothing waits for; a refusal would be a bug, so it reaches the page's error handler. */
  function tell<Name extends RequestName>(name: Name, value: RequestOf<Name>): void {
    void request(name, value).then(valueOf);
  }

  function on<Name extends EventName>(name: Name, listener: (payload: PayloadOf<Name>) => void): () => void {
    const subscribe = exposed[subscriptionName(name)] as
      ((listener: (payload: unknown) => void) => () => void) | undefined;
    const schema: v.GenericSchema<unknown, PayloadOf<Name>> = events[name].payload;
    return subscribe === undefined
      ? () => undefined
      : subscribe((payload) => listener(v.parse(schema, payload)));
  }

  return { request, tell, on };
}

function failed(
  code: HostFailure['code'],
  message: string,
): { readonly ok: false; readonly error: HostFailure } {
  return { ok: false, error: { code, message } };
}

function valueOf<Value>(result: HostResult<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

declare global {
  interface Window {
    /** Present in Electron only. */
    readonly host?: ExposedHost;
  }
}
