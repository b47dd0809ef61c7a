// `npm run test:kill -- --runs N [--seed S]`: scores and saves in the browser host, kills the browser with SIGKILL at a
// random moment, starts it again on the same profile and checks that everything acknowledged is there. A score counts
// as acknowledged when its cell shows it and the top bar has said that the journal holds it. The score in flight when
// the browser died may be the old or the new one. Exit 1 on any loss.
/* global document, navigator -- inside the page */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumFlags, findChromium } from './find-chromium.mjs';
import { staleParts } from './stale.mjs';

const root = resolve(import.meta.dirname, '..');
const { values: asked } = parseArgs({
  options: { runs: { type: 'string', default: '10' }, seed: { type: 'string' } },
});
const runs = Number(asked.runs);
const seed = Number(asked.seed ?? Date.now() % 2 ** 31);
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  console.error('usage: npm run test:kill -- [--runs N] [--seed S]');
  process.exit(2);
}
if ((await staleParts(['client', 'browserHost'])).length > 0) {
  console.error('dist/ is older than the sources: run "npm run build" first.');
  process.exit(2);
}

const LONGEST_START = 30_000;
const random = mulberry32(seed);
const profile = mkdtempSync(join(tmpdir(), 'throughline-kill-'));
const { startServer } = await import('../dist/browser-host/index.js');
const server = await startServer({ root: resolve(root, 'dist/renderer'), port: 0 });
const { path: program } = await findChromium({ install: false });
/** What every cell must show: cell → the values it may have, more than one only for the score in flight. */
let expected;
const counts = { runs: 0, acknowledged: 0, saves: 0, recovered: 0, lost: 0 };
console.log(`seed ${seed}`);
try {
  for (let run = 1; run <= runs; run++) await runOnce(run);
  // What the last kill left is checked too.
  const browser = await launch();
  try {
    await openAndCompare(browser.page, runs);
  } finally {
    await browser.kill();
  }
} finally {
  await server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
console.log(
  `runs ${counts.runs}, scores acknowledged ${counts.acknowledged}, saves confirmed ${counts.saves}, ` +
    `cells recovered ${counts.recovered}, lost ${counts.lost}`,
);
process.exitCode = counts.lost > 0 ? 1 : 0;

async function runOnce(run) {
  const browser = await launch();
  try {
    const { page } = browser;
    if (expected) await openAndCompare(page, run - 1);
    else await openExample(page);
    // An example nobody has touched is not kept: one score first.
    await editOnce(page);
    const wait = 200 + Math.floor(random() * 4000);
    let killed = false;
    const timer = setTimeout(() => {
      killed = true;
      void browser.kill();
    }, wait);
    let edits = 1;
    try {
      for (;;) {
        await editOnce(page);
        edits += 1;
      }
    } catch (error) {
      // Only the kill may end the editing; anything else is a fault of the app or of this script.
      if (!killed) throw error;
    } finally {
      clearTimeout(timer);
    }
    counts.runs += 1;
    counts.acknowledged += edits;
    console.log(`run ${run}: killed after ${wait} ms, ${edits} scores acknowledged`);
  } finally {
    await browser.kill();
  }
}

/** One random score, and now and then a save that nobody waits for. */
async function editOnce(page) {
  const editable = [...expected.keys()];
  const cell = editable[Math.floor(random() * editable.length)];
  const [row, column] = cell.split('/');
  const value = String(1 + Math.floor(random() * 5));
  // A kill between writing the file and noting it leaves a file that looks changed by somebody else.
  const conflict = page.getByRole('button', { name: 'Write mine over it' });
  if (await conflict.isVisible()) await conflict.click();
  const target = page.locator(`[role="gridcell"][data-row="${row}"][data-column="${column}"]`);
  await target.focus();
  // From here until it is acknowledged either value may be found after a kill.
  const before = expected.get(cell);
  expected.set(cell, new Set([...before, value]));
  await page.keyboard.press(value);
  await page.waitForFunction(
    ([at, across, wanted]) =>
      document.querySelector(`[role="gridcell"][data-row="${at}"][data-column="${across}"]`)?.textContent ===
        wanted && document.querySelector('[data-acknowledged]')?.dataset.acknowledged === 'true',
    [row, column, value],
  );
  expected.set(cell, new Set([value]));
  if (random() < 0.15) {
    await page.keyboard.press('Control+s');
    if (random() < 0.5) {
      await page.waitForSelector('[data-save-state="saved"]');
      counts.saves += 1;
    }
  }
}

async function openExample(page) {
  await page.getByRole('button', { name: /finished example/i }).click();
  await goToScore(page);
  expected = new Map();
  for (const [cell, { shown, state }] of await readCells(page)) {
    // A partner who declared an interest does not score the option: such cells cannot be typed into.
    if (state !== 'declared-interest') expected.set(cell, new Set([shown]));
  }
}

async function openAndCompare(page, run) {
  // Work newer than its file is offered; a project killed just after a save has nothing newer and is opened again.
  const again = page
    .getByRole('button', { name: /^Continue / })
    .or(page.getByRole('region', { name: 'Recent' }).getByRole('button', { name: /^Open / }))
    .first();
  await again.click({ timeout: LONGEST_START });
  // A file that the journal has gone beyond asks first.
  const recover = page.getByRole('dialog').getByRole('button', { name: /^Recover/ });
  await recover.or(scoreLink(page)).first().waitFor({ timeout: LONGEST_START }).catch(describePage(page));
  if (await recover.isVisible()) await recover.click();
  await goToScore(page);
  const found = await readCells(page);
  for (const [cell, allowed] of expected) {
    const shown = found.get(cell)?.shown;
    if (allowed.has(shown)) {
      counts.recovered += 1;
    } else {
      counts.lost += 1;
      console.error(`lost after run ${run}: cell ${cell} shows ${shown}, not ${[...allowed].join(' or ')}`);
    }
    expected.set(cell, new Set([shown]));
  }
}

function scoreLink(page) {
  return page
    .getByRole('navigation')
    .first()
    .getByRole('link', { name: /Score$/ });
}

/** What the app asks or says instead of going on is the finding. */
function describePage(page) {
  return async (error) => {
    const shown = await page.locator('body').innerText();
    throw new Error(`the project did not open; the page says: ${shown}`, { cause: error });
  };
}

async function goToScore(page) {
  await scoreLink(page).click({ timeout: LONGEST_START }).catch(describePage(page));
  await page.locator('[role="gridcell"][data-row="0"]').first().waitFor();
}

async function readCells(page) {
  const cells = await page
    .locator('[role="gridcell"][data-row]')
    .evaluateAll((all) =>
      all.map(({ dataset, textContent }) => [
        `${dataset.row}/${dataset.column}`,
        { shown: textContent, state: dataset.state },
      ]),
    );
  return new Map(cells);
}

/** Chromium in a process group of its own, on the profile of the run before. */
async function launch() {
  const child = spawn(
    program,
    [
      ...chromiumFlags,
      '--headless=new',
      '--remote-debugging-port=0',
      '--no-default-browser-check',
      '--window-size=1280,900',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: process.platform !== 'win32', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((done) => child.once('exit', done));
  const kill = async () => {
    try {
      // The whole group: killing only the parent leaves the renderers to finish their work.
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    await ended;
  };
  try {
    const endpoint = await new Promise((listening, failed) => {
      child.once('exit', () => failed(new Error('Chromium ended before it listened')));
      createInterface({ input: child.stderr }).on('line', (line) => {
        const match = /^DevTools listening on (ws:\/\/.*)$/.exec(line);
        if (match) listening(match[1]);
      });
    });
    const browser = await chromium.connectOverCDP(endpoint);
    const [context] = browser.contexts();
    // A file picker cannot be clicked: saving goes to a real handle in the page's own file system.
    await context.addInitScript(() => {
      globalThis.showSaveFilePicker = async () =>
        (await navigator.storage.getDirectory()).getFileHandle('kill-test.throughline', { create: true });
    });
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(LONGEST_START);
    await page.goto(server.url);
    return { page, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Mulberry32 (Tommy Ettinger, public domain): the same seed kills at the same moments and scores the same cells. */
function mulberry32(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
