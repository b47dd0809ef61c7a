/** Recently used projects: the one place where tokens outlive the session, so that a page can reopen one by token. */
import { basename, dirname } from 'node:path';
import * as v from 'valibot';
import type { RecentProject } from '../../../shared/host/host-bridge';
import type { JsonFile } from './json-file';

export const recentFilesSchema = v.looseObject({
  version: v.literal(1),
  projects: v.array(v.object({ token: v.string(), path: v.string(), openedAt: v.string() })),
});
export type RecentFilesContent = v.InferOutput<typeof recentFilesSchema>;
export const noRecentFiles: RecentFilesContent = { version: 1, projects: [] };

const kept = 12;

export interface RecentFiles {
  list(): RecentProject[];
  pathOf(token: string): string | undefined;
  /** Puts a project on top of the list and returns its lasting token. */
  remember(path: string): string;
  forget(token: string): void;
}

export function createRecentFiles(
  store: JsonFile<RecentFilesContent>,
  { newToken, now }: { readonly newToken: () => string; readonly now: () => Date },
): RecentFiles {
  const projects = (): RecentFilesContent['projects'] => store.read().projects;
  return {
    list: () =>
      projects().map(({ token, path, openedAt }) => ({
        token,
        name: basename(path),
        place: basename(dirname(path)) || 'this computer',
        openedAt,
      })),
    pathOf: (token) => projects().find((project) => project.token === token)?.path,
    remember: (path) => {
      const known = projects().find((project) => project.path === path);
      const entry = { token: known?.token ?? newToken(), path, openedAt: now().toISOString() };
      const others = projects().filter((project) => project.path !== path);
      store.write({ ...store.read(), projects: [entry, ...others].slice(0, kept) });
      return entry.token;
    },
    forget: (token) => {
      store.write({ ...store.read(), projects: projects().filter((project) => project.token !== token) });
    },
  };
}
