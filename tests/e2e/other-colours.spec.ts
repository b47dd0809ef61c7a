/** What a picture or a control says by its ground has to be said in a person's own colours and on paper too. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { goTo, openSample } from './support/steps';

test.skip(
  ({ host }) => host === 'electron-stand-in',
  'the pages and the Chromium are those of the browser host, where this runs',
);

test.beforeEach(async ({ facilitator }) => {
  await facilitator.emulateMedia({ reducedMotion: 'reduce' });
  await openSample(facilitator);
});

const styleOf = (element: Locator, property: 'borderBlockEndWidth' | 'fill' | 'color') =>
  element.evaluate((at, name) => getComputedStyle(at)[name], property);

test('in the person’s own colours one tab looks chosen, and what is filled on the plane is filled', async ({
  facilitator: page,
}) => {
  await goTo(page, 'Results');
  await page.getByRole('tab', { name: 'What does it buy?' }).click();
  await page.emulateMedia({ forcedColors: 'active' });
  const ground = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  const underline = (name: string) => styleOf(page.getByRole('tab', { name }), 'borderBlockEndWidth');
  expect(await underline('Who leads?')).toBe('0px');
  expect(await underline('What does it buy?')).toBe('3px');
  const bubble = (filled: boolean) =>
    page.locator(`[data-row] > [data-mark]${filled ? '[data-filled]' : ':not([data-filled])'}`).first();
  expect(await styleOf(bubble(false), 'fill')).toBe(ground);
  expect(await styleOf(bubble(true), 'fill')).not.toBe(ground);
  // The key beside each slider is the one of the pictures: hatched, not coloured.
  const key = page.getByRole('region', { name: 'Weights' }).locator('[data-texture-overlay]').first();
  await expect(key).toBeVisible();
});

test('on paper the verdict given stands in ink and the others not at all', async ({ facilitator: page }) => {
  await goTo(page, 'Decide');
  await page.emulateMedia({ media: 'print' });
  const verdicts = page.getByRole('toolbar', { name: 'Verdict on A02' }).getByRole('button');
  await expect(verdicts.filter({ visible: true })).toHaveText(['Priority']);
  expect(await styleOf(verdicts.filter({ visible: true }), 'color')).toBe(
    await styleOf(page.getByRole('heading', { level: 1 }), 'color'),
  );
});
