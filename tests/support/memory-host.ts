import { createHash } from 'node:crypto';
import type {
  HostBridge,
  HostFailure,
  HostFiles,
  HostResult,
  MenuCommand,
  OpenedFile,
  SpreadsheetState,
} from '../../shared/host/host-bridge';

/** A disk in memory behind the same interface as the real hosts, with the faults a real disk has. */
export function memoryFiles({ onlyDownloads = false }: { readonly onlyDownloads?: boolean } = {}) {
  const disk = new Map<string, { bytes: Uint8Array; modifiedAt: number }>();
  let clock = 1;
  let failure: HostFailure | undefined;
  let failsOnce = false;
  let nextToOpen: string | undefined;
  let nextSpreadsheets: readonly string[] = [];
  const followed = new Set<string>();
  const states = new Map<string, SpreadsheetState>();

  function stampOf(name: string) {
    const { bytes, modifiedAt } = disk.get(name)!;
    return { size: bytes.length, modifiedAt, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  function open(name: string | undefined): HostResult<OpenedFile> {
    const found = name === undefined ? undefined : disk.get(name);
    if (name === undefined || !found)
      return { ok: false, error: { code: 'cancelled', message: 'Cancelled.' } };
    return { ok: true, value: { file: { token: name, name }, bytes: found.bytes, stamp: stampOf(name) } };
  }

  const files: HostFiles = {
    canSaveInPlace: !onlyDownloads,
    openProject: () => Promise.resolve(open(nextToOpen)),
    openRecent: (token) => Promise.resolve(open(token)),
    recentProjects: () =>
      Promise.resolve(
        [...disk.keys()].map((name) => ({
          token: name,
          name,
          place: 'memory',
          openedAt: '2026-03-24T09:00:00Z',
        })),
      ),
    forgetRecent: (token) => {
      disk.delete(token);
      return Promise.resolve();
    },
    saveProject({ bytes, token, suggestedName, expected }) {
      if (failure) return Promise.resolve({ ok: false, error: failure });
      const name = token ?? suggestedName;
      if (expected && disk.has(name) && stampOf(name).sha256 !== expected.sha256) {
        const error = { code: 'changed-on-disk', message: 'The file has changed.' } as const;
        return Promise.resolve({ ok: false, error });
      }
      disk.set(name, { bytes, modifiedAt: clock++ });
      const saved = { file: { token: name, name }, stamp: stampOf(name), confirmed: !onlyDownloads };
      return Promise.resolve({ ok: true, value: saved });
    },
    exportFile({ bytes, suggestedName }) {
      const error = failure;
      if (failsOnce) failure = undefined;
      if (error) return Promise.resolve({ ok: false, error });
      disk.set(suggestedName, { bytes, modifiedAt: clock++ });
      const file = { token: suggestedName, name: suggestedName };
      return Promise.resolve({ ok: true, value: { file, stamp: stampOf(suggestedName), confirmed: true } });
    },
    chooseSpreadsheets: () => {
      const opened = nextSpreadsheets.map(open).flatMap((each) => (each.ok ? [each.value] : []));
      if (opened.length > 0) return Promise.resolve({ ok: true, value: opened });
      return Promise.resolve({ ok: false, error: { code: 'cancelled', message: 'Cancelled.' } });
    },
    followSpreadsheet: (sha256) => {
      followed.add(sha256);
      return Promise.resolve();
    },
    spreadsheetState: (sha256) => Promise.resolve(states.get(sha256) ?? 'unknown'),
    onOpenRequested: () => () => undefined,
  };

  return {
    files,
    followed,
    /** What the disk will say of the spreadsheet with these bytes. */
    spreadsheetIs: (sha256: string, state: SpreadsheetState) => void states.set(sha256, state),
    willChoose: (...names: readonly string[]) => void (nextSpreadsheets = names),
    names: () => [...disk.keys()],
    read: (name: string) => disk.get(name)!.bytes,
    put: (name: string, bytes: Uint8Array) => void disk.set(name, { bytes, modifiedAt: clock++ }),
    willOpen: (name: string) => void (nextToOpen = name),
    changeBehindOurBack: (name: string) =>
      void disk.set(name, { bytes: new Uint8Array([...disk.get(name)!.bytes, 0]), modifiedAt: clock++ }),
    failOnceWith: (next: HostFailure) => {
      failure = next;
      failsOnce = true;
    },
    failWith: (next: HostFailure | undefined) => void (failure = next),
  };
}

/** A whole host over such a disk: what it was told about the window is kept for the test to read. */
export function memoryHost(disk: ReturnType<typeof memoryFiles>) {
  const told = { title: '', unsaved: false };
  const menuListeners = new Set<(command: MenuCommand) => void>();
  const host: HostBridge = {
    kind: 'browser',
    files: disk.files,
    projector: {
      open: () => Promise.resolve({ ok: true, value: { fullScreen: false } }),
      close: () => Promise.resolve(),
      swapDisplay: () => Promise.resolve({ ok: false, error: { code: 'not-supported', message: '' } }),
      onClosed: () => () => undefined,
    },
    window: {
      setTitle: (title) => void (told.title = title),
      setUnsaved: (unsaved) => void (told.unsaved = unsaved),
      onCloseRequested: () => () => undefined,
      confirmClose: () => undefined,
    },
    app: {
      version: '0.0.0',
      onMenu(listener) {
        menuListeners.add(listener);
        return () => void menuListeners.delete(listener);
      },
      diagnostics: () => Promise.resolve([]),
    },
  };
  /** A person chooses from the host's menu. */
  const chooseFromHostMenu = (command: MenuCommand) => menuListeners.forEach((listener) => listener(command));
  return { host, told, chooseFromHostMenu };
}
