/** The wall, view by view: readable from the last row of chairs on a good projector and on an old one, and clean. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { axe } from './support/axe';
import { openWall, show, viewsOffered } from './support/projector';
import { goTo, openSample } from './support/steps';

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
] as const;
/** The guide's floors: text a fiftieth of the screen's height, nine rows a page. */
const leastText = 1 / 50;
const mostRows = 9;

test.describe.configure({ timeout: 360_000 });

test('every view can be read at 1920 × 1080 and at 1280 × 720, and axe finds nothing on it', async ({
  app,
  facilitator: page,
  host,
}) => {
  test.skip(host === 'electron-stand-in', 'the pages and the Chromium are those of the browser host');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openSample(page);
  const wall = await openWall(app);
  await wall.emulateMedia({ reducedMotion: 'reduce' });
  const views = await viewsOffered(page);
  expect(views.length).toBeGreaterThan(9);
  for (const view of [...views, 'Timer, 5 minutes']) {
    const before = await wall.locator('main').innerHTML();
    if (view.startsWith('Timer')) await startTimer(page, view);
    else await show(page, view);
    if (view !== 'Ranking') await expect.poll(() => wall.locator('main').innerHTML()).not.toBe(before);
    for (const size of sizes) {
      await wall.setViewportSize(size);
      const place = `${view} at ${size.height}`;
      // Drawings measure their room once it has its size.
      await expect.poll(() => unreadable(wall, leastText), { message: place }).toEqual([]);
      expect.soft(await wall.locator('tbody tr, [data-option]').count(), place).toBeLessThanOrEqual(mostRows);
    }
    expect.soft(await axe(wall), view).toEqual([]);
  }
});

async function startTimer(page: Page, label: string) {
  await page.getByRole('button', { name: /^On the projector/ }).click();
  await page.getByRole('menuitem', { name: label }).click();
}

/** Words smaller than the floor, or cut off by the edge of the wall, with what is wrong with them. */
async function unreadable(wall: Page, floor: number): Promise<string[]> {
  return wall.evaluate((least) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const words = walker.currentNode.textContent?.trim() ?? '';
      const element = walker.currentNode.parentElement;
      if (words === '' || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      // Text in a drawing is scaled with it.
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const scale = matrix ? Math.hypot(matrix.c, matrix.d) : 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < innerHeight * least - 0.05) found.push(`${size.toFixed(1)} pixels: ${words.slice(0, 40)}`);
      const box = element.getBoundingClientRect();
      const isOut =
        box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
      if (isOut) found.push(`cut off: ${words.slice(0, 40)}`);
    }
    return found;
  }, floor);
}

test('the facilitator sees what is shown and what is next; hold, blank and the page keys work on both windows', async ({
  app,
  facilitator: page,
}) => {
  await openSample(page);
  await goTo(page, 'Workshop');
  const wall = await openWall(app);
  const desk = page.getByRole('region', { name: 'Projector' });
  await desk.getByRole('button', { name: 'Option card' }).click();
  await expect(wall.getByRole('heading', { level: 1 })).toContainText('Early Talk');
  await expect(desk.getByRole('definition').nth(0)).toHaveText('Early Talk');
  await expect(desk.getByRole('definition').nth(1)).toHaveText('Know Your Numbers');

  await page.keyboard.press('PageDown');
  await expect(wall.getByRole('heading', { level: 1 })).toContainText('Know Your Numbers');
  await wall.bringToFront();
  await wall.keyboard.press('PageDown');
  await expect(wall.getByRole('heading', { level: 1 })).toContainText('Home First');
  await wall.keyboard.press('b');
  await expect(wall.getByRole('heading', { level: 1 })).toHaveCount(0);
  await expect(desk.getByRole('definition').nth(0)).toHaveText('Blank');
  await page.bringToFront();
  await desk.getByRole('heading', { name: 'Projector' }).click();
  await page.keyboard.press('b');
  await expect(wall.getByRole('heading', { level: 1 })).toContainText('Home First');

  // Held by itself: a new name for the project stays off the wall until the picture is let go.
  await goTo(page, 'Frame');
  await page.getByRole('textbox', { name: 'Project name' }).fill('Renamed in the room');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(wall.getByText('Renamed in the room')).toHaveCount(0);
  await page.keyboard.press('h');
  await expect(wall.getByText('Renamed in the room')).toBeVisible();
});

test('Escape in front of the wall closes its window, and the facilitator is told', async ({
  app,
  facilitator: page,
  host,
}) => {
  test.skip(host === 'browser-host', 'a browser keeps Escape for leaving the full screen');
  await openSample(page);
  const wall = await openWall(app);
  // Its keys work once it shows something.
  await expect(wall.getByRole('main')).not.toBeEmpty();
  const closed = wall.waitForEvent('close');
  // The window may be gone before the key is up again.
  await wall.keyboard.press('Escape').catch(() => undefined);
  await closed;
  await expect(page.getByRole('button', { name: 'Projector', exact: true })).toBeVisible();
});

test('a rehearsal is marked on the wall, and the project is as it was afterwards', async ({
  app,
  facilitator: page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Project', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rehearse with made-up votes' }).click();
  await expect(page.getByText('Rehearsal: every vote is made up')).toBeVisible();
  const wall = await openWall(app);
  await expect(wall.getByText('Rehearsal: every score is made up')).toBeVisible();
  await page.getByRole('button', { name: 'End the rehearsal' }).click();
  await expect(page.getByText('Rehearsal: every vote is made up')).toHaveCount(0);
  await goTo(page, 'Results');
  await expect(page.getByText('Know Your Numbers leads by 7.5 points').first()).toBeVisible();
});
