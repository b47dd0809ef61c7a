/** Evidence in: several files by drop, next year's file, and where a figure is from. */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { axe } from './support/axe';
import { press, tabTo } from './support/keyboard';
import { acknowledged, goTo, startProject } from './support/steps';

const ashmere = (name: string) => resolve(import.meta.dirname, '../fixtures/ashmere', name);
const csv = (...lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);

test.describe.configure({ timeout: 300_000 });

test('several files dropped at once are worked through in turn, one left out and one that is no spreadsheet named', async ({
  facilitator: page,
}) => {
  await startProject(page, 'Several files');
  await goTo(page, 'Evidence');
  await dropFiles(page, [
    { name: 'outcomes.csv', bytes: await readFile(ashmere('clean/outcomes.csv')) },
    { name: 'paper.xlsx', bytes: csv('%PDF-1.7 not a table') },
    { name: basename('clean/partners.csv'), bytes: await readFile(ashmere('clean/partners.csv')) },
  ]);
  const queue = page.getByRole('list', { name: '3 files, one after the other' });
  await expect(queue).toBeVisible();

  await page.getByRole('button', { name: 'Next: columns' }).click();
  await page.getByRole('combobox', { name: 'This table holds' }).selectOption('outcomes');
  await page.getByRole('button', { name: 'Next: check' }).click();
  await page.getByRole('button', { name: /^Import 10 rows/ }).click();

  await expect(page.getByText(/PDF/).first()).toBeVisible();
  await expect(queue.getByRole('listitem').nth(0)).toContainText('imported');
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Skip to the next file' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Import partners.csv' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await goTo(page, 'Outcomes');
  await expect(page.getByText(/Ready for school/).first()).toBeVisible();
});

test('next year’s file shows what is new, changed and gone before anything is written, and the same file twice changes nothing', async ({
  app,
  facilitator: page,
}) => {
  const first = csv(
    'Ref,Option,Net cost (£)',
    'A01,Early help,100',
    'A02,Home first,200',
    'A03,Warm homes,300',
  );
  const second = csv(
    'Ref,Option,Net cost (£)',
    'A01,Early help,100',
    'A02,Home first,250',
    'A04,Safe roads,400',
  );
  await startProject(page, 'Next year', 'blank');

  const check = async (bytes: Uint8Array): Promise<void> => {
    await goTo(page, 'Evidence');
    await app.chooseFiles([{ name: 'longlist.csv', bytes }]);
    await page.getByRole('button', { name: 'Import a spreadsheet' }).click();
    await page.getByRole('button', { name: /Browse for a file/ }).click();
    await page.getByRole('button', { name: 'Next: columns' }).click();
    await page.getByRole('button', { name: 'Next: check' }).click();
  };

  await check(first);
  await page.getByRole('button', { name: 'Import 3 rows' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Evidence' })).toBeVisible();

  await check(second);
  for (const filter of ['1 added', '1 changed', '1 already there']) {
    await expect(page.getByRole('button', { name: filter })).toBeVisible();
  }
  await expect(page.getByText('1 row of the last file is not in this one')).toBeVisible();
  await expect(page.getByText(/A03.*Nothing is removed/)).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Evidence' })).toBeVisible();

  await check(second);
  await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await goTo(page, 'Options');
  await expect(page.getByRole('button', { name: /^Warm homes/ })).toBeVisible();
});

test('an imported indicator says by keys where each of its figures is from', async ({
  app,
  facilitator: page,
}) => {
  await startProject(page, 'Indicators', 'blank');
  await goTo(page, 'Evidence');
  await app.chooseFiles([ashmere('02_performance_indicators.xlsx')]);
  await page.getByRole('button', { name: 'Import a spreadsheet' }).click();
  await page.getByRole('button', { name: /Browse for a file/ }).click();
  await page.getByRole('button', { name: 'Next: columns' }).click();
  await page.getByRole('button', { name: 'Next: check' }).click();
  await page.getByRole('button', { name: 'Import 10 rows' }).click();
  await page.getByRole('button', { name: 'Finish' }).click();

  await goTo(page, 'Outcomes');
  await tabTo(page, page.locator('summary', { hasText: 'Healthy life expectancy at birth' }));
  await press(page, 'Enter');
  await expect(page.getByRole('table', { name: 'Healthy life expectancy at birth, years' })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  const figure = page.getByRole('button', { name: /2020\/21: 62\.1: where is this from/ });
  await tabTo(page, figure);
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: /Where is this from/ });
  await expect(dialog.getByText('E7 on sheet “Table_5”')).toBeVisible();
  await expect(dialog.locator('[aria-current="true"]')).toContainText('62.1');
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(figure).toBeFocused();
});

test('a figure tells that its file has changed on disk', async ({ app, facilitator: page }) => {
  await startProject(page, 'Changed on disk', 'blank');
  await app.overwriteSavedFile(
    'costs.csv',
    csv('Ref,Option,Net cost (£)', 'A01,Early help,100', 'A02,Home first,200'),
  );
  await app.chooseFiles([{ saved: 'costs.csv' }]);
  await goTo(page, 'Evidence');
  await page.getByRole('button', { name: 'Import a spreadsheet' }).click();
  await page.getByRole('button', { name: /Browse for a file/ }).click();
  await page.getByRole('button', { name: 'Next: columns' }).click();
  await page.getByRole('button', { name: 'Next: check' }).click();
  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  await acknowledged(page);
  await goTo(page, 'Options');

  const figure = page.getByRole('button', { name: /Net cost of A02.*where is this from/ });
  await figure.click();
  await expect(page.getByText(/costs.csv on disk is the file that was imported, unchanged/)).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();

  const changed = csv('Ref,Option,Net cost (£)', 'A01,Early help,100', 'A02,Home first,275');
  await app.overwriteSavedFile('costs.csv', changed);
  await figure.click();
  await expect(page.getByText('costs.csv has changed on disk since it was imported.')).toBeVisible();
  await page.getByRole('button', { name: 'Compare with the file…' }).click();
  await expect(page.getByText('Cell C3 now says “275”; “200” was imported.')).toBeVisible();
});

/** Drops files on the screen as a person would from their folder. */
async function dropFiles(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const list = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    return transfer;
  }, list);
  const screen = page.getByRole('heading', { level: 1, name: 'Evidence' });
  await screen.dispatchEvent('dragover', { dataTransfer });
  await screen.dispatchEvent('drop', { dataTransfer });
}
