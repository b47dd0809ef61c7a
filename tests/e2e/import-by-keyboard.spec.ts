/** The import from the file to the commit by keys alone: after the project is open, nothing here moves a pointer or sets a focus. */
import { resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { axe } from './support/axe';
import { press, tabTo, type } from './support/keyboard';
import { startProject } from './support/steps';

const longlist = resolve(import.meta.dirname, '../fixtures/ashmere/01_options_longlist.xlsx');

test.describe.configure({ timeout: 300_000 });

/** Presses a button of the wizard and waits for the step it leads to, whose heading then has the focus. */
async function goOn(page: Page, button: string, arrived: Locator) {
  await tabTo(page, page.getByRole('button', { name: button }));
  await page.keyboard.press('Enter');
  await expect(arrived).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: /^Import / })).toBeFocused();
}

test('a longlist is imported by keys alone: header set, a column changed, questions answered, a row left out, undone in one step', async ({
  app,
  facilitator: page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await startProject(page, 'Ashmere priorities');
  // A key pressed before the new screen has the focus is lost with the old one.
  await expect(page.getByRole('heading', { level: 1, name: 'Frame' })).toBeFocused();

  await test.step('choose the file', async () => {
    await tabTo(
      page,
      page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: /Evidence$/ }),
      'Shift+Tab',
    );
    await press(page, 'Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Evidence' })).toBeFocused();
    await tabTo(page, page.getByRole('button', { name: 'Import a spreadsheet' }));
    await press(page, 'Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Import a spreadsheet' })).toBeFocused();
    await app.chooseFiles([longlist]);
    await goOn(page, 'Browse for a file or several…', page.getByText('Header in rows 5 to 6'));
  });

  const grid = page.getByRole('grid', { name: 'Sheet Longlist' });
  const headerButton = page.getByRole('button', { name: 'header', exact: true });

  await test.step('see the other sheets, and come back to the table', async () => {
    const sheet = page.getByRole('combobox', { name: 'Sheet' });
    await tabTo(page, sheet);
    const chosen = await sheet.inputValue();
    await press(page, 'ArrowDown');
    await expect(sheet).not.toHaveValue(chosen);
    await expect(sheet).toBeFocused();
    await press(page, 'ArrowUp');
    await expect(sheet).toHaveValue(chosen);
    await expect(page.getByText('Header in rows 5 to 6')).toBeVisible();
  });

  await test.step('move the header by a row in the preview, and leave the preview again', async () => {
    await tabTo(page, headerButton);
    await press(page, 'Enter');
    await expect(headerButton).toHaveAttribute('aria-pressed', 'true');
    await tabTo(page, page.locator('.ag-header-cell'));
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await press(page, 'Enter');
    await expect(page.getByText('Header in row 6, data in rows 7')).toBeVisible();
    await expect(grid.locator(':focus')).toHaveCount(1);
    expect(await axe(page)).toEqual([]);
  });

  await test.step('take one column for something else', async () => {
    await goOn(page, 'Next: columns', page.getByRole('combobox', { name: 'This table holds' }));
    await expect(page.getByRole('combobox', { name: 'This table holds' })).toHaveValue('options');
    const last = page.getByRole('combobox', { name: /^Column [A-Z] is$/ }).last();
    await tabTo(page, last);
    await press(page, 'Home');
    await expect(last).toHaveValue('—');
    const columns = page.getByRole('table', { name: 'What each column is taken for' });
    await expect(columns.getByRole('row').last()).toContainText('chosen by you');
    expect(await axe(page)).toEqual([]);
  });

  const nameOf = (focused: Locator) =>
    focused.evaluate((element) => element.closest('tr')?.textContent ?? '');
  const focused = page.locator(':focus');

  await test.step('answer one question, type the answer to another, leave the row of the last out', async () => {
    await goOn(page, 'Next: check', page.getByText('3 cells are questions'));
    await expect(page.getByRole('row', { name: /＋ added/ }).first()).toBeVisible();
    expect(await axe(page)).toEqual([]);

    await app.chooseSaveTarget('questions.csv');
    await tabTo(page, page.getByRole('button', { name: 'Save the questions as a spreadsheet' }));
    await press(page, 'Enter');
    await expect(page.getByText(/Exported to questions\.csv|handed to the browser/)).toBeVisible();
    expect(new TextDecoder().decode(await app.readSavedFile('questions.csv'))).toContain('£220k–£236k');

    // The focus goes from the question that is answered to the one that takes its place.
    const answer = (cell: string) => page.getByRole('group', { name: `Answer for ${cell}` });
    await tabTo(page, answer('G25').getByRole('button', { name: '228,000' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('2 cells are questions')).toBeVisible();
    await expect.poll(() => nameOf(focused)).toMatch(/^O25/);

    await tabTo(page, page.getByRole('textbox', { name: 'What I18 should say' }), 'Shift+Tab');
    await type(page, '0');
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 cell is a question')).toBeVisible();
    await expect.poll(() => nameOf(focused)).toMatch(/^O25/);

    await tabTo(page, answer('O25').getByRole('button', { name: 'Leave out row' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('15 rows will be added and 4 left out.')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Your answers' }).locator(':focus')).toHaveCount(1);
  });

  await test.step('take an answer back and give it again', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Take back the answer for row 25' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 cell is a question')).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Leave out row' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('15 rows will be added and 4 left out.')).toBeVisible();
  });

  await test.step('list only the rows left out, read them in the grid, and import', async () => {
    const leftOut = page.getByRole('button', { name: '4 left out' });
    await tabTo(page, leftOut);
    await press(page, 'Enter');
    await expect(leftOut).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('row', { name: /＋ added/ })).toHaveCount(0);
    await tabTo(page, page.getByRole('grid', { name: 'Row by row' }).locator('.ag-header-cell'));
    await press(page, 'ArrowDown', 'ArrowRight');
    expect(await axe(page)).toEqual([]);
    await goOn(page, 'Import 15 rows', page.getByText('Longlist v0.7 is in.'));
  });

  await test.step('leave the other table of the workbook and arrive on the screen with the files', async () => {
    expect(await axe(page)).toEqual([]);
    await tabTo(page, page.getByRole('button', { name: 'Finish' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Evidence' })).toBeFocused();
    await expect(page.getByRole('rowheader', { name: '01_options_longlist.xlsx' })).toBeVisible();
  });

  await test.step('undo by key takes all of it back, redo brings it again', async () => {
    const files = page.getByRole('rowheader', { name: '01_options_longlist.xlsx' });
    await press(page, 'Control+z');
    await expect(files).toHaveCount(0);
    await press(page, 'Control+y');
    await expect(files).toBeVisible();
  });
});
