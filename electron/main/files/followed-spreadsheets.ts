/** Where the spreadsheets are that figures of a project came from, by what was read: known again after a restart. */
import * as v from 'valibot';
import type { SpreadsheetState } from '../../../shared/host/host-bridge';
import { systemCode } from './file-failure';
import { readWithStamp } from './file-stamp';
import type { FileSystem } from './file-system';
import type { JsonFile } from './json-file';

export const followedSpreadsheetsSchema = v.looseObject({
  version: v.literal(1),
  files: v.array(v.object({ sha256: v.string(), path: v.string() })),
});
export type FollowedSpreadsheetsContent = v.InferOutput<typeof followedSpreadsheetsSchema>;
export const noFollowedSpreadsheets: FollowedSpreadsheetsContent = { version: 1, files: [] };

/** A few years of a busy office; the oldest fall off. */
const kept = 500;

export interface FollowedSpreadsheets {
  /** Chosen in a dialog of this session; nothing is written for it. */
  chosen(sha256: string, path: string): void;
  /** Its figures were imported: from now on its place is remembered. */
  follow(sha256: string): void;
  stateOf(sha256: string): Promise<SpreadsheetState>;
}

export function createFollowedSpreadsheets(
  store: JsonFile<FollowedSpreadsheetsContent>,
  files: FileSystem,
): FollowedSpreadsheets {
  const paths = new Map<string, string>();
  const followed = (sha256: string) => store.read().files.find((file) => file.sha256 === sha256)?.path;
  return {
    chosen: (sha256, path) => void paths.set(sha256, path),
    follow: (sha256) => {
      const path = paths.get(sha256);
      if (path === undefined || followed(sha256) === path) return;
      const others = store.read().files.filter((file) => file.sha256 !== sha256);
      store.write({ ...store.read(), files: [{ sha256, path }, ...others].slice(0, kept) });
    },
    stateOf: async (sha256) => {
      const path = paths.get(sha256) ?? followed(sha256);
      if (path === undefined) return 'unknown';
      try {
        const { stamp } = await readWithStamp(files, path);
        return stamp.sha256 === sha256 ? 'unchanged' : 'changed';
      } catch (error) {
        return systemCode(error) === 'ENOENT' ? 'gone' : 'unknown';
      }
    },
  };
}
