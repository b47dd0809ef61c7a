// `npm run screenshots -- --out DIR`: every screen with the sample loaded at 1280×800, and the projector at 1920×1080.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { chromiumFlags, findChromium } from './find-chromium.mjs';
import { staleParts } from './stale.mjs';

const root = resolve(import.meta.dirname, '..');
const flag = process.argv.indexOf('--out');
const out = resolve(flag < 0 ? 'screenshots' : (process.argv[flag + 1] ?? 'screenshots'));
mkdirSync(out, { recursive: true });
if ((await staleParts(['client', 'browserHost'])).length > 0) {
  console.error('dist/ is older than the sources: run "npm run build" first.');
  process.exit(1);
}

const { startServer } = await import('../dist/browser-host/index.js');
const server = await startServer({ root: resolve(root, 'dist/renderer'), port: 0 });
const { path } = await findChromium({ install: false });
const browser = await chromium.launch({ executablePath: path, args: [...chromiumFlags] });
const problems = [];
try {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  listen(page);
  await page.goto(server.url);
  await page.getByRole('button', { name: /finished example/i }).waitFor();
  await shoot(page, 'start');
  await page.getByRole('button', { name: /finished example/i }).click();
  const rail = page.getByRole('navigation').first();
  await rail.getByRole('link').first().waitFor();
  const screens = await rail
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const href of screens) {
    const name = href.replace(/^#\//, '');
    await page.goto(`${page.url().split('#')[0]}${href}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await shoot(page, name);
    const tabs = await page.getByRole('tab').all();
    for (const [index, tab] of tabs.entries()) {
      if (index === 0) continue;
      await tab.click();
      await shoot(
        page,
        `${name}-${((await tab.textContent()) ?? '').toLowerCase().replace(/\W+/g, '-').replace(/^-|-$/g, '')}`,
      );
    }
  }
  await projector(context, page);
} finally {
  await browser.close();
  await server.close();
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}

/** Opens the second window and shows each view the facilitator can choose. */
async function projector(context, page) {
  const open = page.getByRole('button', { name: /projector/i }).first();
  const [screen] = await Promise.all([context.waitForEvent('page'), open.click()]);
  listen(screen);
  await screen.setViewportSize({ width: 1920, height: 1080 });
  await screen.waitForLoadState();
  const menu = page.getByRole('button', { name: /^On the projector/ });
  await menu.waitFor();
  await menu.click();
  const views = page.getByRole('menuitemradio').or(page.getByRole('menuitemcheckbox'));
  await views.first().waitFor();
  const count = await views.count();
  await page.keyboard.press('Escape');
  for (let index = 0; index < count; index += 1) {
    await menu.click();
    const view = views.nth(index);
    // A view's hint stands in an element of its own behind its name.
    const name = await view.evaluate((item) => item.firstElementChild?.textContent ?? item.textContent);
    await view.click();
    await screen.waitForTimeout(1200);
    await shoot(
      screen,
      `projector-${index + 1}-${(name ?? '').toLowerCase().replace(/\W+/g, '-').replace(/^-|-$/g, '')}`,
    );
  }
}

async function shoot(page, name) {
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(out, `${name}.png`) });
  console.log(join(out, `${name}.png`));
}

function listen(page) {
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
}
