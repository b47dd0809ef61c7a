/** The whole job with the keyboard alone: after the page has loaded, nothing here moves a pointer or sets a focus. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { press, tabTo, type } from './support/keyboard';

test.describe.configure({ timeout: 360_000 });

const rail = [
  'Outcomes',
  'Evidence',
  'Options',
  'Criteria',
  'Score',
  'Results',
  'Story',
  'Decide',
  'Workshop',
];

/** From anywhere on a screen back to the rail, and in. */
async function goByKeys(page: Page, screen: string) {
  const link = page.getByRole('navigation', { name: 'Steps' }).getByRole('link', {
    name: new RegExp(`${screen}$`),
  });
  await tabTo(page, link, 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: screen })).toBeFocused();
}

test('the job is done from the start screen to the saved file without a pointer', async ({
  app,
  facilitator: page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.getByRole('button', { name: /^New project/ })).toBeEnabled();

  await test.step('open the finished example', async () => {
    await tabTo(page, page.getByRole('button', { name: /finished example/i }));
    await press(page, 'Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Frame' })).toBeFocused();
  });

  for (const screen of rail) await test.step(`reach ${screen}`, () => goByKeys(page, screen));

  await test.step('change a score by a digit and take it back', async () => {
    await goByKeys(page, 'Score');
    const cell = page.locator('[role="gridcell"][data-row="1"][data-column="1"]');
    await tabTo(page, page.locator('[role="gridcell"][data-row="0"][data-column="0"]'));
    await press(page, 'ArrowDown', 'ArrowRight');
    await expect(cell).toBeFocused();
    const before = (await cell.textContent()) ?? '';
    const other = before === '3' ? '4' : '3';
    await press(page, other);
    await expect(cell).toHaveText(other);
    await press(page, 'Control+z');
    await expect(cell).toHaveText(before);
  });

  await test.step('move a weight by arrow keys until the ranking changes', async () => {
    await goByKeys(page, 'Results');
    await tabTo(page, page.getByRole('button', { name: /as (a )?table/i }).first());
    await press(page, 'Enter');
    const ranking = page.getByRole('table', { name: /^Ranking/ });
    const before = await rowHeadings(ranking);
    expect(before.length).toBeGreaterThan(5);
    const weight = page.getByRole('region', { name: 'Weights' }).getByRole('slider').first();
    await tabTo(page, weight);
    const value = Number(await weight.inputValue());
    for (let round = 0; round < 12 && same(await rowHeadings(ranking), before); round += 1) {
      await press(page, ...Array.from({ length: 5 }, () => 'ArrowRight'));
      // Places change 150 milliseconds after the last input, not before.
      await page.waitForTimeout(300);
    }
    expect(Number(await weight.inputValue())).toBeGreaterThan(value);
    expect(await rowHeadings(ranking)).not.toEqual(before);
    await press(page, 'Escape');
    await expect.poll(() => rowHeadings(ranking)).toEqual(before);
  });

  await test.step('rename a box of the story and add another', async () => {
    await goByKeys(page, 'Story');
    await tabTo(page, page.locator('[data-box]'));
    await press(page, 'ArrowRight', 'F2', 'Control+a');
    await type(page, 'A box renamed by keys');
    await press(page, 'Enter');
    await expect(page.locator('[data-box]:focus')).toHaveAccessibleName(/A box renamed by keys/);
    const boxes = await page.locator('[data-box]').count();
    await press(page, 'Tab');
    await type(page, 'A box added by keys');
    await press(page, 'Enter');
    await expect(page.locator('[data-box]')).toHaveCount(boxes + 1);
    await expect(page.locator('[data-box]:focus')).toHaveAccessibleName(/A box added by keys/);
    await press(page, 'Escape');
    await expect(page.locator('[data-box]:focus')).toHaveCount(0);
  });

  await test.step('give a verdict by key', async () => {
    await goByKeys(page, 'Decide');
    const verdicts = page.getByRole('toolbar', { name: /^Verdict on/ }).first();
    await tabTo(page, verdicts.getByRole('button'));
    const later = verdicts.getByRole('button', { name: 'Later' });
    const stop = verdicts.getByRole('button', { name: 'Stop' });
    const isLater = (await later.getAttribute('aria-pressed')) === 'true';
    await press(page, isLater ? 's' : 'l');
    await expect(isLater ? stop : later).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('record dissent, and go on from the button that has nothing more to do', async () => {
    const dissent = page.getByRole('region', { name: /^Dissent on/ });
    const record = dissent.getByRole('button', { name: 'Record dissent' });
    await tabTo(page, dissent.getByRole('textbox', { name: 'In their own words' }));
    await type(page, 'Not at the price of the others.');
    await tabTo(page, record);
    await press(page, 'Enter');
    await expect(dissent.getByText('“Not at the price of the others.”')).toBeVisible();
    await expect(record).toBeFocused();
  });

  await test.step('save', async () => {
    await app.chooseSaveTarget('by-keys.throughline');
    await press(page, 'Control+s');
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
    expect((await app.readSavedFile('by-keys.throughline')).length).toBeGreaterThan(1000);
  });
});

async function rowHeadings(table: Locator): Promise<string[]> {
  return table.getByRole('rowheader').allTextContents();
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.every((text, index) => text === other[index]);
}
