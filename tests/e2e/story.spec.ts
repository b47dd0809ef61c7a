/** A whole story of progress by real key presses alone, and the same story read back from the outline. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { startProject } from './support/steps';

/** Presses Tab until the focus is on something whose name or text matches, as a keyboard user would. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab stop is named ${String(name)}`);
}

/** A key on the focused box opens a field; the words are typed and kept with Enter, and the box has the focus. */
async function write(page: Page, key: string, words: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.locator('textarea:focus')).toBeVisible();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-box][aria-label*="${words}"]`)).toBeFocused();
}

test('school readiness is built with the keyboard alone and reads right in the outline', async ({
  facilitator: page,
}) => {
  await startProject(page, 'School readiness');
  await tabTo(page, /Story$/u);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Story' })).toBeFocused();
  await tabTo(page, /^Start with one outcome$/u);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-box]')).toHaveCount(1);
  await tabTo(page, /^Outcome: New outcome/u);

  await write(page, 'F2', 'Children school ready');
  await write(page, 'Tab', 'Early years education');
  await write(page, 'Tab', 'Improving early years providers');
  await write(page, 'Enter', 'Helping families find local early years support');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-box][aria-label^="Path: Early years education"]')).toBeFocused();
  await write(page, 'Enter', 'Mothers reading to children');
  await write(page, 'Tab', 'Library service');
  await expect(page.locator('[data-box]')).toHaveCount(6);

  await page.keyboard.press('Escape');
  await expect(page.locator('[data-box]:focus')).toHaveCount(0);
  for (let back = 0; back < 40; back++) {
    const tab = await page.evaluate(() => document.activeElement?.getAttribute('role'));
    if (tab === 'tab') break;
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('ArrowRight');
  const items = page.getByRole('treeitem');
  await expect(items).toHaveCount(6);
  expect(await items.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')))).toEqual([
    'Outcome: Children school ready, level 1 of 3, 2 boxes help it.',
    'Path: Early years education, level 2 of 3, contributes to Children school ready, 2 boxes help it.',
    'Driver: Improving early years providers, level 3 of 3, contributes to Early years education.',
    'Driver: Helping families find local early years support, level 3 of 3, contributes to Early years education.',
    'Path: Mothers reading to children, level 2 of 3, contributes to Children school ready, 1 box helps it.',
    'Driver: Library service, level 3 of 3, contributes to Mothers reading to children.',
  ]);

  await page.keyboard.press('Control+z');
  await expect(items).toHaveCount(5);
});
