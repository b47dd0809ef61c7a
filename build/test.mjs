// `npm test`: installs, finds a Chromium, builds if stale, runs unit, component, architecture and end-to-end tests on
// every host there is, and says at the end what ran, what was skipped and why. `--long` adds what does not fit.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureInstalled } from './install.mjs';

const root = resolve(import.meta.dirname, '..');
const long = process.argv.includes('--long');
const results = resolve(root, 'test-results');
ensureInstalled();
const { staleParts } = await import('./stale.mjs');
const { findElectron } = await import('./find-electron.mjs');
const { findChromium } = await import('./find-chromium.mjs');

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const lines = [];
const counts = { passed: 0, failed: 0, skipped: 0 };

const chromium = await findChromium().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
console.log(`Chromium: ${chromium.path} (${chromium.from})`);
const stale = await staleParts();
if (stale.length > 0) {
  console.log('Building…');
  if ((await run('build', process.execPath, ['build/build.mjs', '--only', stale.join(',')])) !== 0)
    finish(['build: FAILED']);
}

const vitestConfig = long ? ['--config', 'build/vitest.long.config.ts'] : [];
await vitest('unit, component and architecture', []);
if (long) await vitest('long checks', vitestConfig);

const electron = findElectron();
const electronRequired = process.env.REQUIRE_ELECTRON === '1';
await playwright('browser-host');
await playwright('electron-stand-in');
if (electron) await playwright('electron');
else {
  const reason =
    'no Electron binary (node_modules/electron/dist is absent and ELECTRON_OVERRIDE_DIST_PATH names none)';
  lines.push(
    `host electron: ${electronRequired ? 'FAILED, required by REQUIRE_ELECTRON=1 but' : 'skipped,'} ${reason}`,
  );
  counts[electronRequired ? 'failed' : 'skipped']++;
}
// Timed, so by itself: a large file imported without a long task.
if (long) {
  await playwright('browser-host-alone');
  if (electron) await playwright('electron-alone');
}
finish();

async function vitest(name, extra) {
  const file = resolve(results, `${name.replace(/\W+/g, '-')}.json`);
  const code = await run(name, process.execPath, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...extra,
  ]);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  add(name, code, {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + (code !== 0 && !report?.numFailedTests ? 1 : 0),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

async function playwright(project) {
  const file = resolve(results, `${project}.json`);
  const code = await run(
    `host ${project}`,
    process.execPath,
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config',
      'tests/e2e/playwright.config.ts',
      '--project',
      project,
      '--reporter=line,json',
    ],
    {
      THROUGHLINE_CHROMIUM: chromium.path,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    },
  );
  const stats = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).stats : undefined;
  add(`host ${project}`, code, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected || (code === 0 ? 0 : 1),
    skipped: stats?.skipped ?? 0,
    again: stats?.flaky ?? 0,
  });
}

function add(name, code, { passed, failed, skipped, again = 0 }) {
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
  lines.push(
    `${name}: ${code === 0 ? 'run' : 'FAILED'}, ${passed} passed, ${failed} failed, ${skipped} skipped${again > 0 ? `, ${again} only on another try` : ''}`,
  );
}

function run(name, command, args, env = {}) {
  console.log(`\n— ${name} —`);
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

function finish(extra = []) {
  const failed = counts.failed + extra.length;
  console.log(`\n${[...lines, ...extra].join('\n')}`);
  console.log(`${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped`);
  process.exit(failed === 0 ? 0 : 1);
}
