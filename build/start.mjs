// `npm start`: installs, builds what it needs if stale, opens Electron; without its binary, the browser host in an app window.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureInstalled } from './install.mjs';

const root = resolve(import.meta.dirname, '..');
ensureInstalled();
const { staleParts } = await import('./stale.mjs');
const { findElectron } = await import('./find-electron.mjs');
// The library and the command line are not needed to open the tool, and the library's types take as long as all the rest.
const stale = await staleParts(['client', 'main', 'preload', 'browserHost']);
if (stale.length > 0) {
  console.log('Building…');
  await run(process.execPath, [resolve(root, 'build/build.mjs'), '--only', stale.join(',')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const display =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  process.env.DISPLAY ||
  process.env.WAYLAND_DISPLAY;
const noWindow = process.env.THROUGHLINE_NO_OPEN === '1' || !display;
const portFlag = process.argv.indexOf('--port');
const browserWanted = process.argv.includes('--browser') || portFlag >= 0;

if (!noWindow && !browserWanted) {
  const electron = findElectron() ?? (await fetchElectron());
  if (electron) {
    const child = spawn(electron, [root, ...process.argv.slice(2)], { stdio: 'inherit' });
    child.on('close', (code) => process.exit(code ?? 0));
    process.on('SIGINT', () => child.kill('SIGINT'));
  } else {
    console.log(
      'Electron is not on this machine and could not be fetched, so Throughline opens in your browser instead.',
    );
    await serve(true);
  }
} else {
  await serve(!noWindow);
}

/** Lets Electron's own installer run; gives up after 20 seconds without progress, so that a closed network costs little. */
async function fetchElectron() {
  const installer = resolve(root, 'node_modules/electron/install.js');
  if (!existsSync(installer)) return undefined;
  console.log('Fetching Electron (once)…');
  const cache = process.env.electron_config_cache ?? cacheFolder();
  const child = spawn(process.execPath, [installer], { cwd: root, stdio: 'ignore' });
  let size = await folderSize(cache);
  let lastProgress = Date.now();
  const watch = setInterval(() => {
    void folderSize(cache).then((now) => {
      if (now !== size) lastProgress = Date.now();
      size = now;
      if (Date.now() - lastProgress > 20_000) child.kill();
    });
  }, 1000);
  await new Promise((done) => child.on('close', done));
  clearInterval(watch);
  return findElectron();
}

function cacheFolder() {
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'electron', 'Cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'electron');
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'electron');
}

async function folderSize(folder) {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.reduce(
      (sum, entry) => sum + (entry.isFile() ? statSync(join(entry.parentPath, entry.name)).size : 0),
      0,
    );
  } catch {
    return 0;
  }
}

async function serve(openWindow) {
  const { fixedPort, isOurServer, startServer } = await import('../dist/browser-host/index.js');
  const port = portFlag >= 0 ? Number(process.argv[portFlag + 1]) : fixedPort;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    console.error('--port needs a number from 1 to 65535.');
    process.exit(2);
  }
  const url = `http://127.0.0.1:${port}/`;
  try {
    await startServer({ root: resolve(root, 'dist/renderer'), port });
  } catch (error) {
    if (error?.code === 'EADDRINUSE' && (await isOurServer(port))) {
      console.log(url);
      if (openWindow) await openBrowser(url);
      return;
    }
    if (error?.code === 'EADDRINUSE') {
      console.error(
        `Another program uses port ${port}, Throughline's own address. Nothing was started and nothing is lost. ` +
          'Close that program, or run "npm start -- --port 47316"; recovery data stay with the old address, so save your project to a file before you change it.',
      );
      process.exit(1);
    }
    throw error;
  }
  console.log(url);
  const stop = () => process.exit(0);
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  if (openWindow) await openBrowser(url);
}

/** An app window (no tabs, no address bar) in Chrome, Edge or Chromium; else the default browser. */
async function openBrowser(url) {
  const { findInstalledBrowser } = await import('./find-chromium.mjs');
  const browser = findInstalledBrowser();
  if (browser) {
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const profile = join(homedir(), '.throughline-browser');
    mkdirSync(profile, { recursive: true });
    spawn(
      browser,
      [
        `--app=${url}`,
        `--user-data-dir=${profile}`,
        '--no-first-run',
        '--no-default-browser-check',
        ...asRoot,
      ],
      { stdio: 'ignore', detached: true },
    ).unref();
    return;
  }
  const opener =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', url]]
      : process.platform === 'darwin'
        ? ['open', [url]]
        : ['xdg-open', [url]];
  const child = spawn(opener[0], opener[1], { stdio: 'ignore' });
  child.on('error', () => console.log('Open the address above in Chrome, Edge or Chromium.'));
}

function run(command, args, options) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('close', (code) => {
      if (code !== 0) {
        console.error('The build did not finish; the messages above say why.');
        process.exit(1);
      }
      done();
    });
  });
}
