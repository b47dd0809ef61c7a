/**
 * The renderer's only way to files. A page names a file by an opaque token that stands for a path some dialog, the
 * recent list or the operating system gave us; a path never arrives from a page and never leaves to one.
 */
import { basename } from 'node:path';
import type {
  ExportKind,
  HostFailure,
  HostFile,
  HostResult,
  OpenedFile,
  SavedFile,
  SaveRequest,
  SpreadsheetState,
} from '../../../shared/host/host-bridge';
import { writeAtomically, type AtomicWriteEffects } from './atomic-write';
import { fileFailure } from './file-failure';
import { isProjectPath, projectExtension, safeFileName, withExtension } from './file-names';
import { hasChangedSince, readWithStamp, stampOf } from './file-stamp';
import type { FollowedSpreadsheets } from './followed-spreadsheets';
import type { RecentFiles } from './recent-files';

/** Asks the person; undefined when they close the dialog. */
export interface FileDialogs {
  openProject(): Promise<string | undefined>;
  openSpreadsheets(): Promise<readonly string[]>;
  saveAs(suggestedName: string, extension: string): Promise<string | undefined>;
}

export interface FileAccess {
  openProject(): Promise<HostResult<OpenedFile>>;
  openRecent(token: string): Promise<HostResult<OpenedFile>>;
  /** A path from outside: the command line, a double click, a second start. */
  openPath(path: string): Promise<HostResult<OpenedFile>>;
  saveProject(request: SaveRequest): Promise<HostResult<SavedFile>>;
  exportFile(request: {
    readonly bytes: Uint8Array;
    readonly suggestedName: string;
    readonly kind: ExportKind;
  }): Promise<HostResult<SavedFile>>;
  chooseSpreadsheets(): Promise<HostResult<readonly OpenedFile[]>>;
  followSpreadsheet(sha256: string): void;
  spreadsheetState(sha256: string): Promise<SpreadsheetState>;
}

export interface FileAccessOptions extends AtomicWriteEffects {
  readonly dialogs: FileDialogs;
  readonly recent: RecentFiles;
  readonly spreadsheets: FollowedSpreadsheets;
  readonly largestFile?: number;
}

const defaultLargestFile = 512 * 1024 * 1024;
const cancelled: HostFailure = { code: 'cancelled', message: 'Nothing was chosen.' };

export function createFileAccess(options: FileAccessOptions): FileAccess {
  const { dialogs, files, newId, recent, spreadsheets, largestFile = defaultLargestFile } = options;
  /** Paths a page may name in this session, by token. */
  const paths = new Map<string, string>();

  function tokenFor(path: string): string {
    const token = newId();
    paths.set(token, path);
    return token;
  }
  function projectFile(path: string): HostFile {
    const token = recent.remember(path);
    paths.set(token, path);
    return { token, name: basename(path) };
  }

  async function read(path: string, fileOf: (path: string) => HostFile): Promise<HostResult<OpenedFile>> {
    try {
      const { size } = await files.stat(path);
      if (size > largestFile) return failed(tooLarge(path, size, largestFile));
      const { bytes, stamp } = await readWithStamp(files, path);
      return { ok: true, value: { file: fileOf(path), bytes, stamp } };
    } catch (error) {
      return failed(fileFailure(error, basename(path), 'open'));
    }
  }

  function openPath(path: string): Promise<HostResult<OpenedFile>> {
    return isProjectPath(path) ? read(path, projectFile) : Promise.resolve(failed(notAProject(path)));
  }

  async function write(
    path: string,
    bytes: Uint8Array,
    fileOf: (path: string) => HostFile,
  ): Promise<HostResult<SavedFile>> {
    try {
      await writeAtomically(path, bytes, options);
      const stamp = await stampOf(files, path, bytes);
      return { ok: true, value: { file: fileOf(path), stamp, confirmed: true } };
    } catch (error) {
      return failed(fileFailure(error, basename(path), 'save'));
    }
  }

  async function pathToSave({ token, suggestedName, expected }: SaveRequest): Promise<HostResult<string>> {
    if (token === undefined) {
      const chosen = await dialogs.saveAs(safeFileName(suggestedName, 'Project'), projectExtension);
      return chosen === undefined
        ? failed(cancelled)
        : { ok: true, value: withExtension(chosen, projectExtension) };
    }
    const path = paths.get(token) ?? recent.pathOf(token);
    if (path === undefined || !isProjectPath(path)) return failed(unknownToken);
    if (expected !== undefined && (await hasChangedSince(files, path, expected))) {
      return failed(changedOnDisk(path));
    }
    return { ok: true, value: path };
  }

  return {
    openPath,
    openProject: async () => {
      const path = await dialogs.openProject();
      return path === undefined ? failed(cancelled) : openPath(path);
    },
    openRecent: (token) => {
      const path = recent.pathOf(token);
      return path === undefined ? Promise.resolve(failed(unknownToken)) : openPath(path);
    },
    saveProject: async (request) => {
      const target = await attempt(() => pathToSave(request), request.suggestedName);
      return target.ok ? write(target.value, request.bytes, projectFile) : target;
    },
    exportFile: async ({ bytes, suggestedName, kind }) => {
      const chosen = await dialogs.saveAs(safeFileName(suggestedName, `Export.${kind}`), `.${kind}`);
      if (chosen === undefined) return failed(cancelled);
      return write(withExtension(chosen, `.${kind}`), bytes, (path) => ({
        token: tokenFor(path),
        name: basename(path),
      }));
    },
    chooseSpreadsheets: async () => {
      const opened: OpenedFile[] = [];
      const chosen = await dialogs.openSpreadsheets();
      if (chosen.length === 0) return failed(cancelled);
      for (const path of chosen) {
        const result = await read(path, () => ({ token: tokenFor(path), name: basename(path) }));
        if (!result.ok) return result;
        spreadsheets.chosen(result.value.stamp.sha256, path);
        opened.push(result.value);
      }
      return { ok: true, value: opened };
    },
    followSpreadsheet: (sha256) => spreadsheets.follow(sha256),
    spreadsheetState: (sha256) => spreadsheets.stateOf(sha256),
  };
}

/** A disk that cannot even be looked at is a failure to save like any other. */
async function attempt(step: () => Promise<HostResult<string>>, name: string): Promise<HostResult<string>> {
  try {
    return await step();
  } catch (error) {
    return failed(fileFailure(error, name, 'save'));
  }
}

function failed(error: HostFailure): { readonly ok: false; readonly error: HostFailure } {
  return { ok: false, error };
}

const unknownToken: HostFailure = {
  code: 'refused',
  message: 'This file was not chosen in this window. Use Open or Save as to choose it.',
};

function notAProject(path: string): HostFailure {
  return {
    code: 'wrong-type',
    message: `“${basename(path)}” is not a Throughline project (${projectExtension}). To use a spreadsheet, open a project first and import it there.`,
  };
}

function tooLarge(path: string, size: number, limit: number): HostFailure {
  const megabytes = (value: number): string => `${String(Math.ceil(value / (1024 * 1024)))} MB`;
  return {
    code: 'too-large',
    message: `“${basename(path)}” is ${megabytes(size)}; files over ${megabytes(limit)} are not opened. Nothing has changed.`,
  };
}

function changedOnDisk(path: string): HostFailure {
  return {
    code: 'changed-on-disk',
    message: `“${basename(path)}” was changed by someone else or another program since you opened it. Nothing was written, and your work is still here. Save a copy under another name, or overwrite knowingly.`,
  };
}
