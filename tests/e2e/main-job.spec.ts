/**
 * The main job once, on real files as they are: options and a partner's scores in, a weight moved, the ranking followed
 * on the wall, a diagram edited, the result exported, the project saved, reopened and found equal.
 */
import { resolve } from 'node:path';
import { read } from 'xlsx';
import { openProject } from '../../shared/project-file/open';
import { projectResults } from '../../shared/results/project-results';
import { expect, test } from './fixtures';
import type { LaunchedApp } from './hosts/launched-app';
import { acknowledged, chooseFromProjectMenu, goTo, startProject } from './support/steps';

const ashmere = (name: string) => resolve(import.meta.dirname, '../fixtures/ashmere', name);

async function importSheet(app: LaunchedApp, file: string, sheet?: RegExp): Promise<void> {
  const page = app.facilitator;
  await goTo(page, 'Evidence');
  await page.getByRole('button', { name: /Import a spreadsheet/ }).click();
  await app.chooseFiles([ashmere(file)]);
  await page.getByRole('button', { name: /Browse for a file/ }).click();
  await expect(page.getByRole('button', { name: 'Next: columns' })).toBeEnabled();
  if (sheet) {
    const choice = page.getByRole('combobox', { name: 'Sheet' });
    const label = (await choice.locator('option').allTextContents()).find((text) => sheet.test(text));
    await choice.selectOption({ label: label ?? '' });
    await expect(page.getByRole('button', { name: 'Next: columns' })).toBeEnabled();
  }
}

test('options and scores in, weighed, projected, drawn, exported, saved and reopened', async ({
  app,
  facilitator: page,
}) => {
  test.slow();
  await startProject(page, 'Ashmere priorities');

  await test.step('the longlist comes in as it is, its header corrected by one click', async () => {
    await importSheet(app, '01_options_longlist.xlsx');
    await page.locator('[row-index="5"] [col-id="row"]').click();
    await expect(page.getByText('Header in row 6, data in rows')).toBeVisible();
    await page.getByRole('button', { name: 'Next: columns' }).click();
    await page.getByRole('button', { name: 'Next: check' }).click();
    await expect(page.getByText('16 added')).toBeVisible();
    await page.getByRole('button', { name: 'Import 16 rows' }).click();
    await goTo(page, 'Options');
    await expect(page.getByRole('button', { name: /^Know Your Numbers/ })).toBeVisible();
    await expect(
      page.getByRole('button', { name: /Net cost of A02, £180,000: where is this from/ }),
    ).toBeVisible();
  });

  await test.step('a partner’s sheet comes in for a partner named on the way', async () => {
    await importSheet(app, '05_scores_COUNCIL.xlsx', /^Scores/);
    await page.getByRole('button', { name: 'Next: columns' }).click();
    await page.getByRole('textbox', { name: /new partner/i }).fill('Ashmere Council');
    await page.getByRole('button', { name: 'Use this name' }).click();
    await page.getByRole('button', { name: 'Next: check' }).click();
    await page.getByRole('button', { name: /^Import 16 rows/ }).click();
  });

  await test.step('a weight moved by keyboard changes the ranking; undo takes it back', async () => {
    await goTo(page, 'Results');
    const slider = page.getByRole('slider', { name: 'Innovation' });
    const before = await slider.inputValue();
    await slider.focus();
    await page.keyboard.press('End');
    await expect(slider).toHaveValue('100');
    await page.keyboard.press('Control+z');
    await expect(slider).toHaveValue(before);
    await page.keyboard.press('Control+y');
    await expect(slider).toHaveValue('100');
  });

  await test.step('the projector shows the ranking and follows', async () => {
    const wall = await app.openProjector(() =>
      page.getByRole('button', { name: 'Projector', exact: true }).click(),
    );
    // On innovation alone the Council gave five options 4 of 5, Know Your Numbers among them (clean/scores_long.csv).
    await expect(wall.getByText(/Know Your Numbers/).first()).toBeVisible();
    await page.getByRole('slider', { name: 'Innovation' }).focus();
    await page.keyboard.press('Home');
    // Without innovation Home First leads: 5 for fit, 5 and 4 for impact, 5 for added value.
    await expect(wall.getByText(/Home First/).first()).toBeVisible();
    await page.keyboard.press('Control+z');
  });

  await test.step('a diagram is begun from a template and edited', async () => {
    await goTo(page, 'Story');
    await page.getByRole('button', { name: 'Begin from this' }).first().click();
    const service = page.getByRole('button', { name: /Library service/ }).first();
    await expect(service).toBeVisible();
    // The diagram is still being laid out when its boxes first appear; a person presses again too.
    await expect(async () => {
      await service.focus();
      await page.keyboard.press('F2');
      await expect(page.getByRole('textbox', { name: /^Words of the/ })).toBeFocused({ timeout: 2_000 });
    }).toPass();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Mobile library');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Mobile library/ }).first()).toBeVisible();
  });

  await test.step('the exported workbook ranks the options as the app does', async () => {
    await app.chooseSaveTarget('ranked.xlsx');
    await page.getByRole('group', { name: 'Project tools' }).getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: /Excel, working copy/ }).click();
    await expect(page.getByText(/Exported to ranked|handed to the browser/)).toBeVisible();
    const workbook = read(await app.readSavedFile('ranked.xlsx'), { type: 'array', dense: true });
    expect(workbook.SheetNames).toEqual(expect.arrayContaining(['Cover', 'Ranking', 'Weights']));
  });

  await test.step('saved, closed and reopened, the project is equal', async () => {
    await acknowledged(page);
    await app.chooseSaveTarget('job.throughline');
    await chooseFromProjectMenu(page, /^Save Ctrl/);
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
    const first = await app.readSavedFile('job.throughline');
    const opened = openProject(first);
    if (!opened.ok) throw new Error(opened.error.message);
    expect(opened.value.project.options.order).toHaveLength(18);
    expect(opened.value.tables.size).toBe(2);
    expect(projectResults(opened.value.project).weights).toContain(1);

    await chooseFromProjectMenu(page, /^Close and go to the start/);
    await app.chooseFile({ saved: 'job.throughline' });
    await page.getByRole('button', { name: /^Open a project/ }).click();
    await expect(page.getByRole('banner')).toContainText('Ashmere priorities');
    await app.chooseSaveTarget('again.throughline');
    await chooseFromProjectMenu(page, /^Save as/);
    await expect
      .poll(async () => (await app.readSavedFile('again.throughline').catch(() => first.slice(0, 1))).length)
      .toBeGreaterThan(1);
    const second = openProject(await app.readSavedFile('again.throughline'));
    expect(second.ok && second.value.project).toEqual(opened.value.project);
  });
});
