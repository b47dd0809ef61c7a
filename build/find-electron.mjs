// Where the real Electron binary is, without importing the package (importing it would try to download).
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Electron's own index.js falls back to plain `electron` without path.txt, which is wrong on Windows and macOS. */
export const electronExecutable =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron';

/** The path of the binary, or undefined. */
export function findElectron() {
  const candidates = [
    process.env.ELECTRON_OVERRIDE_DIST_PATH &&
      resolve(process.env.ELECTRON_OVERRIDE_DIST_PATH, electronExecutable),
    resolve(root, 'node_modules/electron/dist', electronExecutable),
  ];
  return candidates.find((path) => typeof path === 'string' && existsSync(path));
}
