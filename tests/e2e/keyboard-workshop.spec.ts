/** The middle of the day with the keyboard alone: score, reveal, what if, the line. Nothing here moves a pointer. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ashmereBeforeTheDay } from './support/ashmere';
import { press, tabTo } from './support/keyboard';

test.describe.configure({ timeout: 360_000 });

/** By the keys of the shell: Alt and the number of the step. */
async function goByDigit(page: Page, digit: string, screen: string) {
  await page.keyboard.press(`Alt+${digit}`);
  await expect(page.getByRole('heading', { level: 1, name: screen })).toBeFocused();
}

test('score, reveal, what if and the line are reached and done without a pointer', async ({
  app,
  facilitator: page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.chooseFile({ name: 'ashmere.throughline', bytes: ashmereBeforeTheDay() });
  await tabTo(page, page.getByRole('button', { name: /^Open a project/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Frame' })).toBeFocused();

  await test.step('score a row by digits, D and I', async () => {
    await goByDigit(page, '6', 'Score');
    const cell = (column: number) => page.locator(`[role="gridcell"][data-row="0"][data-column="${column}"]`);
    await tabTo(page, cell(0));
    await press(page, '4');
    await expect(cell(0)).toHaveText('4');
    await press(page, 'Home', 'ArrowRight', 'd');
    await expect(cell(1)).toHaveAttribute('data-state', 'dont-know');
    await press(page, 'Home', 'ArrowRight', 'ArrowRight', '3');
    await expect(cell(2)).toHaveText('3');
  });

  await test.step('score the option that is to stand against it', async () => {
    const cell = page.locator('[role="gridcell"][data-row="1"][data-column="0"]');
    await press(page, 'Control+Home', 'ArrowDown', '2');
    await expect(cell).toHaveText('2');
  });

  await test.step('reveal the round', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Reveal round 1' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Round' }).getByText('revealed')).toBeVisible();
  });

  await test.step('try a what-if with the arrow keys, and go back with one key', async () => {
    await goByDigit(page, '7', 'Results');
    const weight = page.getByRole('region', { name: 'Weights' }).getByRole('slider').first();
    await tabTo(page, weight);
    const before = Number(await weight.inputValue());
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(Number(await weight.inputValue())).toBeGreaterThan(before);
    await expect(page.getByRole('button', { name: /^Back to base case/ })).toBeVisible();
    await press(page, 'Escape');
    await expect(page.getByRole('button', { name: /^Back to base case/ })).toHaveCount(0);
    expect(Number(await weight.inputValue())).toBeCloseTo(before, 6);
  });

  await test.step('draw the line by the other rule', async () => {
    await goByDigit(page, '9', 'Decide');
    const strict = page.getByRole('radio', { name: /^stops at the first/ });
    const fill = page.getByRole('radio', { name: /^passes over it/ });
    await tabTo(page, strict);
    await press(page, 'ArrowDown');
    await expect(fill).toBeChecked();
  });

  await test.step('give the first verdict', async () => {
    const verdicts = page.getByRole('toolbar', { name: /^Verdict on/ }).first();
    await tabTo(page, verdicts.getByRole('button'));
    await press(page, 'p');
    await expect(verdicts.getByRole('button', { name: 'Priority' })).toHaveAttribute('aria-pressed', 'true');
  });
});
