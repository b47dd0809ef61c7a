// A plain clone installs itself: `npm ci` when node_modules is missing or was made from another lock file.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const stamp = resolve(root, 'node_modules/.installed-from');

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Throughline needs Node 20.19 or newer; this is ${process.versions.node}. Install it from your usual source and try again.`,
  );
  process.exit(1);
}

export function ensureInstalled() {
  checkNode();
  const lock = createHash('sha256')
    .update(readFileSync(resolve(root, 'package-lock.json')))
    .digest('hex');
  const installed = existsSync(resolve(root, 'node_modules/vite/package.json'));
  if (installed && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  // A developer's own `npm install` leaves npm's lock copy and no stamp: trust it when it holds what we need.
  if (installed && !existsSync(stamp) && existsSync(resolve(root, 'node_modules/.package-lock.json'))) {
    writeFileSync(stamp, lock);
    return;
  }
  console.log('Installing (once)…');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // Electron's binary is fetched by `npm start` itself, with a time limit.
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
  });
  if (result.status !== 0) {
    console.error(
      'The packages could not be installed. Check the network or your registry settings, then run the command again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
