/** What arrives late takes a place that was kept for it: nothing a person is looking at, or stands on, moves. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { goTo, openSample } from './support/steps';

interface Shift {
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

test.beforeEach(async ({ facilitator: page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openSample(page);
});

/** Notes from now on what the browser saw move down or up. What is new, and what leaves, is no move. */
async function watchShifts(page: Page) {
  await page.evaluate(() => {
    const seen: Shift[] = [];
    Object.assign(window, { shiftsSeen: seen });
    interface LayoutShift extends PerformanceEntry {
      readonly sources: readonly { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[];
    }
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as LayoutShift[]) {
        for (const { node, previousRect: before, currentRect: after } of sources) {
          const stays = before.height > 0 && after.height > 0;
          if (stays && Math.abs(after.top - before.top) > 1) {
            seen.push({ what: (node?.textContent ?? '').slice(0, 80), from: before.top, to: after.top });
          }
        }
      }
    }).observe({ type: 'layout-shift' });
  });
}

async function shiftsUntil(page: Page, arrived: Locator): Promise<readonly Shift[]> {
  await expect(arrived).toBeVisible({ timeout: 60_000 });
  // The browser reports a shift after the frame it happened in.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
  );
  return page.evaluate(() => (window as unknown as { readonly shiftsSeen: Shift[] }).shiftsSeen);
}

test('on Decide the best set takes the place kept for it', async ({ facilitator: page }) => {
  await goTo(page, 'Decide');
  await watchShifts(page);
  expect(await shiftsUntil(page, page.getByText(/The best set leaves out A03, A07/))).toEqual([]);
});

for (const { tab, arrived } of [
  { tab: 'How sure?', arrived: /^Over every mix of weights, all equally likely: Know Your Numbers/ },
  { tab: 'What does it buy?', arrived: /The best set leaves out A03, A07/ },
]) {
  test(`on Results, “${tab}”, nothing jumps while it is worked out`, async ({ facilitator: page }) => {
    await goTo(page, 'Results');
    await page.getByRole('tab', { name: tab }).click();
    await watchShifts(page);
    expect(await shiftsUntil(page, page.getByText(arrived))).toEqual([]);
  });
}

for (const [width, height] of [
  [1280, 800],
  [1024, 768],
] as const) {
  test(`on Results, a weight stays under the pointer when its first move begins a what-if, ${width} pixels wide`, async ({
    facilitator: page,
  }) => {
    await page.setViewportSize({ width, height });
    await goTo(page, 'Results');
    const slider = page.getByRole('region', { name: 'Weights' }).getByRole('slider').nth(2);
    const before = await slider.boundingBox();
    await slider.press('ArrowRight');
    await expect(page.getByRole('button', { name: 'Back to base case' })).toBeVisible();
    expect(await slider.boundingBox()).toEqual(before);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Back to base case' })).toHaveCount(0);
    expect(await slider.boundingBox()).toEqual(before);
  });
}
