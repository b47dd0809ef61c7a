import type {
  ExportKind,
  HostFiles,
  HostResult,
  OpenedFile,
  SavedFile,
  SaveRequest,
} from '../../shared/host/host-bridge';
import type { StoredHandle, ThroughlineDatabase } from '../persistence/database';
import {
  download,
  failureOf,
  type FilePickers,
  mayUse,
  mediaTypes,
  readFile,
  stampOf,
  upload,
} from './browser-files';
import { followedSpreadsheets } from './followed-spreadsheets';

export interface BrowserHostFilesOptions {
  readonly database: ThroughlineDatabase;
  /** Absent in browsers without the File System Access API: files are uploaded and downloaded instead. */
  readonly pickers: FilePickers | undefined;
  readonly now: () => string;
  readonly newToken: () => string;
}

const projectTypes = [
  { description: 'Throughline project', accept: { [mediaTypes.throughline]: ['.throughline'] } },
];
const spreadsheetExtensions = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.csv', '.tsv', '.txt'];
const spreadsheetTypes = [
  { description: 'Spreadsheets', accept: { 'application/octet-stream': spreadsheetExtensions } },
];
const recentLimit = 12;

/** Files by the File System Access API, or by upload and download where a browser has none. */
export function browserHostFiles(options: BrowserHostFilesOptions): HostFiles {
  const { database, pickers, now, newToken } = options;
  const spreadsheets = followedSpreadsheets(database);

  async function remember(handle: FileSystemFileHandle, token: string): Promise<void> {
    await database.fileHandles.put({ token, name: handle.name, openedAt: now(), handle });
    const stale = await database.fileHandles.orderBy('openedAt').reverse().offset(recentLimit).primaryKeys();
    await database.fileHandles.bulkDelete(stale);
  }

  /** The token a handle already has, so that one file is one line in the recent list. */
  async function tokenFor(handle: FileSystemFileHandle): Promise<string> {
    for (const known of await database.fileHandles.toArray()) {
      if (await handle.isSameEntry(known.handle).catch(() => false)) return known.token;
    }
    return newToken();
  }

  async function openHandle(
    handle: FileSystemFileHandle,
    token: string,
    keep: boolean,
  ): Promise<HostResult<OpenedFile>> {
    try {
      const opened = await readFile(await handle.getFile(), token);
      if (opened.ok && keep) await remember(handle, token);
      return opened;
    } catch (error) {
      return { ok: false, error: failureOf(error, handle.name) };
    }
  }

  async function pickSave(
    suggestedName: string,
    kind: ExportKind,
  ): Promise<FileSystemFileHandle | undefined> {
    const extension = `.${kind}`;
    return pickers?.showSaveFilePicker({
      id: kind === 'throughline' ? 'project' : 'export',
      suggestedName,
      types: [{ description: kind.toUpperCase(), accept: { [mediaTypes[kind]]: [extension] } }],
    });
  }

  /** Writes to the browser's swap file and only then moves it over the old one: never half of either. */
  async function write(handle: FileSystemFileHandle, bytes: Uint8Array, token: string) {
    const writable = await handle.createWritable();
    try {
      await writable.write(new Uint8Array(bytes));
      await writable.close();
    } catch (error) {
      await writable.abort().catch(() => undefined);
      throw error;
    }
    const { lastModified } = await handle.getFile();
    const stamp = await stampOf(bytes, lastModified);
    return { ok: true, value: { file: { token, name: handle.name }, stamp, confirmed: true } } as const;
  }

  async function downloaded(
    bytes: Uint8Array,
    name: string,
    kind: ExportKind,
  ): Promise<HostResult<SavedFile>> {
    download(bytes, name, mediaTypes[kind]);
    const stamp = await stampOf(bytes, 0);
    return { ok: true, value: { file: { token: '', name }, stamp, confirmed: false } };
  }

  /** A stored handle whose file is still what was opened; a failure in words otherwise. */
  async function writableHandle(
    known: StoredHandle,
    expected: SaveRequest['expected'],
  ): Promise<HostResult<FileSystemFileHandle>> {
    const { handle, name } = known;
    if (!(await mayUse(handle, 'readwrite'))) {
      return { ok: false, error: failureOf(new DOMException('', 'NotAllowedError'), name) };
    }
    if (!expected) return { ok: true, value: handle };
    const file = await handle.getFile();
    const untouched = file.lastModified === expected.modifiedAt && file.size === expected.size;
    if (untouched) return { ok: true, value: handle };
    const found = await stampOf(new Uint8Array(await file.arrayBuffer()), file.lastModified);
    if (found.sha256 === expected.sha256) return { ok: true, value: handle };
    const message = `“${name}” has been changed by someone or something else since you opened it. Nothing was written. Choose which version counts.`;
    return { ok: false, error: { code: 'changed-on-disk', message } };
  }

  return {
    canSaveInPlace: pickers !== undefined,

    async openProject() {
      try {
        if (!pickers) {
          const [file] = (await upload('.throughline', false)) ?? [];
          return file ? await readFile(file, '') : cancelled();
        }
        const [handle] = await pickers.showOpenFilePicker({ id: 'project', types: projectTypes });
        return handle ? await openHandle(handle, await tokenFor(handle), true) : cancelled();
      } catch (error) {
        return { ok: false, error: failureOf(error, 'The file') };
      }
    },

    async openRecent(token) {
      const known = await database.fileHandles.get(token);
      if (!known) {
        const message = 'This project is no longer in the recent list. Open it from its file.';
        return { ok: false, error: { code: 'not-found', message } };
      }
      try {
        if (await mayUse(known.handle, 'read')) return await openHandle(known.handle, token, true);
        return { ok: false, error: failureOf(new DOMException('', 'NotAllowedError'), known.name) };
      } catch (error) {
        return { ok: false, error: failureOf(error, known.name) };
      }
    },

    async recentProjects() {
      const known = await database.fileHandles.orderBy('openedAt').reverse().toArray();
      return known.map(({ token, name, openedAt }) => ({ token, name, place: 'this computer', openedAt }));
    },

    async forgetRecent(token) {
      await database.fileHandles.delete(token);
    },

    async saveProject({ bytes, token, suggestedName, expected }) {
      const name = suggestedName;
      try {
        const known = token === undefined || token === '' ? undefined : await database.fileHandles.get(token);
        if (known) {
          const handle = await writableHandle(known, expected);
          return handle.ok ? await write(handle.value, bytes, known.token) : handle;
        }
        const handle = await pickSave(name, 'throughline');
        if (!handle) return await downloaded(bytes, name, 'throughline');
        const newHandleToken = await tokenFor(handle);
        const saved = await write(handle, bytes, newHandleToken);
        await remember(handle, newHandleToken);
        return saved;
      } catch (error) {
        return { ok: false, error: failureOf(error, name) };
      }
    },

    async exportFile({ bytes, suggestedName, kind }) {
      try {
        const handle = await pickSave(suggestedName, kind);
        return handle ? await write(handle, bytes, '') : await downloaded(bytes, suggestedName, kind);
      } catch (error) {
        return { ok: false, error: failureOf(error, suggestedName) };
      }
    },

    followSpreadsheet: spreadsheets.followSpreadsheet,
    spreadsheetState: spreadsheets.spreadsheetState,

    async chooseSpreadsheets() {
      try {
        const handles = await pickers?.showOpenFilePicker({
          id: 'evidence',
          multiple: true,
          types: spreadsheetTypes,
        });
        const files = handles
          ? await Promise.all(handles.map((handle) => handle.getFile()))
          : await upload(spreadsheetExtensions.join(','), true);
        if (!files || files.length === 0) return cancelled();
        const opened: OpenedFile[] = [];
        for (const [index, file] of files.entries()) {
          const read = await readFile(file, '');
          if (!read.ok) return read;
          const handle = handles?.[index];
          if (handle) spreadsheets.chosen(read.value.stamp.sha256, handle);
          opened.push(read.value);
        }
        return { ok: true, value: opened };
      } catch (error) {
        return { ok: false, error: failureOf(error, 'The file') };
      }
    },

    // A page is never given a file from outside; the browser opens pages, not projects.
    onOpenRequested: () => () => undefined,
  };
}

function cancelled(): {
  readonly ok: false;
  readonly error: { readonly code: 'cancelled'; readonly message: string };
} {
  return { ok: false, error: { code: 'cancelled', message: 'Cancelled.' } };
}
