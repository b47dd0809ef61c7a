/** Which executable a host's tests start, or why they cannot. */
import { resolve } from 'node:path';
import { findElectron } from '../../build/find-electron.mjs';
import type { HostName } from './hosts/launched-app';

export type ResolvedElectron = { readonly path: string } | { readonly missing: string };

/** The stand-in's executable stands beside its sources; the real one is where Electron's installer puts it. */
export function resolveElectron(host: Exclude<HostName, 'browser-host'>): ResolvedElectron {
  if (host === 'electron') {
    const path = findElectron();
    return path === undefined
      ? {
          missing:
            'no Electron binary (node_modules/electron/dist is absent and ELECTRON_OVERRIDE_DIST_PATH names none)',
        }
      : { path };
  }
  return process.platform === 'win32'
    ? { missing: 'the stand-in needs a POSIX shell' }
    : { path: resolve(import.meta.dirname, '../electron-stand-in/bin/electron') };
}
