// A Chromium for the end-to-end tests and for the browser host's app window.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const { env, platform } = process;

/** Installed Chrome, Edge or Chromium, in the order a user would expect; undefined when there is none. */
export function findInstalledBrowser() {
  const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  const candidates =
    platform === 'win32'
      ? programs.flatMap((folder) => [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
        ])
      : platform === 'darwin'
        ? [
            '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
            '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
            '/Applications/Chromium.app/Contents/MacOS/Chromium',
          ]
        : ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'].flatMap(
            (name) => (env.PATH ?? '/usr/bin:/usr/local/bin').split(':').map((folder) => join(folder, name)),
          );
  return candidates.find((path) => existsSync(path));
}

/**
 * Finds a Chromium or installs one: configured path, installed browser, Playwright's own, then (on Debian as root)
 * the distribution's package.
 *
 * @returns {Promise<{ path: string, from: string }>}
 * @throws an error whose message says what to do
 */
export async function findChromium({ install = true, log = console.log } = {}) {
  const configured = env.THROUGHLINE_CHROMIUM ?? env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;
  if (configured) {
    if (existsSync(configured)) return { path: configured, from: 'configured path' };
    throw new Error(`THROUGHLINE_CHROMIUM names ${configured}, which does not exist.`);
  }
  const installed = findInstalledBrowser();
  if (installed) return { path: installed, from: 'installed browser' };
  const { chromium } = await import('playwright');
  if (existsSync(chromium.executablePath())) return { path: chromium.executablePath(), from: 'Playwright' };
  if (install) {
    log('No Chromium found; trying Playwright’s own…');
    spawnSync(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], {
      stdio: 'ignore',
      timeout: 180_000,
    });
    if (existsSync(chromium.executablePath())) return { path: chromium.executablePath(), from: 'Playwright' };
    if (platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      log('Installing Debian’s Chromium…');
      const options = {
        stdio: 'ignore',
        timeout: 600_000,
        env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      };
      spawnSync('apt-get', ['update', '-qq'], options);
      spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], options);
      const fromDebian = findInstalledBrowser();
      if (fromDebian) return { path: fromDebian, from: 'Debian package' };
    }
  }
  throw new Error(
    'No Chromium, Chrome or Edge was found and none could be installed. Install one, or set THROUGHLINE_CHROMIUM to its path.',
  );
}

/** What every Chromium we start is given: no first-run pages, no calls home, and no sandbox only where root needs that. */
export const chromiumFlags = [
  ...(platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
