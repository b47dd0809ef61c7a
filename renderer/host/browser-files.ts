import type {
  ExportKind,
  FileStamp,
  HostFailure,
  HostResult,
  OpenedFile,
} from '../../shared/host/host-bridge';
import { alternativeName } from './file-names';

/** What the File System Access API adds to `window` in Chrome and Edge; lib.dom does not name it yet. */
export interface FilePickers {
  readonly showOpenFilePicker: (options: object) => Promise<FileSystemFileHandle[]>;
  readonly showSaveFilePicker: (options: object) => Promise<FileSystemFileHandle>;
}

export interface PermissionAware {
  readonly queryPermission: (descriptor: { mode: 'read' | 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission: (descriptor: { mode: 'read' | 'readwrite' }) => Promise<PermissionState>;
}

export function filePickersOf(target: object): FilePickers | undefined {
  return 'showOpenFilePicker' in target && 'showSaveFilePicker' in target
    ? // Both functions are there; the API fixes what they take and give.
      (target as FilePickers)
    : undefined;
}

/** True when the person has allowed (or now allows) the app to use this file. Handles without the API always may. */
export async function mayUse(handle: FileSystemFileHandle, mode: 'read' | 'readwrite'): Promise<boolean> {
  if (!('queryPermission' in handle)) return true;
  const aware = handle as FileSystemFileHandle & PermissionAware;
  if ((await aware.queryPermission({ mode })) === 'granted') return true;
  return (await aware.requestPermission({ mode })) === 'granted';
}

export async function stampOf(bytes: Uint8Array, modifiedAt: number): Promise<FileStamp> {
  // Digest wants a buffer that is certainly not shared; a copy of a large file would be felt.
  const { buffer, byteOffset, byteLength } = bytes;
  const plain =
    buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(bytes);
  const digest = await crypto.subtle.digest('SHA-256', plain);
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { size: bytes.byteLength, modifiedAt, sha256 };
}

/** Reads one file the person gave us, by picker, upload or drop. */
export async function readFile(file: File, token: string): Promise<HostResult<OpenedFile>> {
  if (file.size > maximumSize) {
    const message = `“${file.name}” is ${Math.round(file.size / megabyte)} MB; files up to ${maximumSize / megabyte} MB can be opened. Nothing was opened.`;
    return { ok: false, error: { code: 'too-large', message } };
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const stamp = await stampOf(bytes, file.lastModified);
    return { ok: true, value: { file: { token, name: file.name }, bytes, stamp } };
  } catch (error) {
    return { ok: false, error: failureOf(error, file.name) };
  }
}

const megabyte = 1024 * 1024;
const maximumSize = 512 * megabyte;

/** What a browser file call threw, in words: what happened, what is safe, what to do. */
export function failureOf(error: unknown, name: string): HostFailure {
  const kind = error instanceof DOMException ? error.name : '';
  switch (kind) {
    case 'AbortError':
      return { code: 'cancelled', message: 'Cancelled.' };
    case 'NotFoundError':
      return {
        code: 'not-found',
        message: `“${name}” is no longer where it was. It may have been moved or renamed; open it from its new place.`,
      };
    case 'NotAllowedError':
    case 'SecurityError':
      return {
        code: 'no-permission',
        message: `The browser was not allowed to use “${name}”. Your work is kept here; try again and allow it, or save as another file.`,
      };
    case 'NoModificationAllowedError':
    case 'InvalidStateError':
      return {
        code: 'locked',
        name,
        message: `“${name}” is in use by another program (open in Excel, or being copied by OneDrive). Close it there and try again, or save under another name, such as “${alternativeName(name)}”.`,
      };
    case 'QuotaExceededError':
      return {
        code: 'disk-full',
        message: `There is no room left on the disk for “${name}”. The file there is unchanged and your work is kept here; free some space and try again, or save to another place.`,
      };
    default:
      return {
        code: 'failed',
        message: `“${name}” could not be used${error instanceof Error && error.message !== '' ? ` (${error.message})` : ''}. Your work is kept here; try again or choose another place.`,
      };
  }
}

/** Hands a copy to the browser's own download. Whether it is kept, nobody tells us. */
export function download(bytes: Uint8Array, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own reference once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Asks for files with a plain upload control; `undefined` when the person closes the dialog. */
export function upload(accept: string, multiple: boolean): Promise<readonly File[] | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = multiple;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}

export const mediaTypes: Record<ExportKind, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json',
  txt: 'text/plain',
  zip: 'application/zip',
  throughline: 'application/vnd.throughline.project+zip',
};
