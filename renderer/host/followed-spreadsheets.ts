import type { HostFiles } from '../../shared/host/host-bridge';
import type { ThroughlineDatabase } from '../persistence/database';
import { type PermissionAware, stampOf } from './browser-files';

export interface FollowedSpreadsheets extends Pick<HostFiles, 'followSpreadsheet' | 'spreadsheetState'> {
  /** Chosen in a dialog of this session; nothing is stored for it. */
  readonly chosen: (sha256: string, handle: FileSystemFileHandle) => void;
}

/** Where the spreadsheets are that figures came from, as far as the browser lets a page look again. */
export function followedSpreadsheets(
  database: Pick<ThroughlineDatabase, 'spreadsheetHandles'>,
): FollowedSpreadsheets {
  const handles = new Map<string, FileSystemFileHandle>();
  return {
    chosen: (sha256, handle) => void handles.set(sha256, handle),
    async followSpreadsheet(sha256) {
      const handle = handles.get(sha256);
      if (handle) await database.spreadsheetHandles.put({ sha256, handle });
    },
    async spreadsheetState(sha256) {
      const handle = handles.get(sha256) ?? (await database.spreadsheetHandles.get(sha256))?.handle;
      if (!handle || !(await mayLook(handle))) return 'unknown';
      try {
        const file = await handle.getFile();
        const stamp = await stampOf(new Uint8Array(await file.arrayBuffer()), file.lastModified);
        return stamp.sha256 === sha256 ? 'unchanged' : 'changed';
      } catch (error) {
        return error instanceof DOMException && error.name === 'NotFoundError' ? 'gone' : 'unknown';
      }
    },
  };
}

/** True when the file may be read without asking the person now. */
async function mayLook(handle: FileSystemFileHandle): Promise<boolean> {
  if (!('queryPermission' in handle)) return true;
  const aware = handle as FileSystemFileHandle & PermissionAware; // the method has just been found
  return (await aware.queryPermission({ mode: 'read' })) === 'granted';
}
