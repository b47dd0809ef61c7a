/** A ranking workbook goes out, is changed in a spreadsheet program and comes back: what of it is taken is a person's to say. */
import type { Page } from '@playwright/test';
import { find, listOf } from '../../shared/model/collection';
import type { Project } from '../../shared/model/project';
import { openProject } from '../../shared/project-file/open';
import { expect, test } from './fixtures';
import type { LaunchedApp } from './hosts/launched-app';
import { axe } from './support/axe';
import { editWorkbook } from './support/edit-workbook';
import { acknowledged, goTo, openSample } from './support/steps';

test.describe.configure({ timeout: 240_000 });

/** Neither stands in the sample: NHS gave A02 another score there, and other points to value for money. */
const edited = { score: 1, points: 97 };

async function fromExportMenu(page: Page, item: RegExp) {
  await page.getByRole('group', { name: 'Project tools' }).getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function savedProject(app: LaunchedApp): Promise<Project> {
  await acknowledged(app.facilitator);
  await app.facilitator.keyboard.press('Control+s');
  await expect(app.facilitator.locator('[data-save-state="saved"]')).toBeVisible();
  const opened = openProject(await app.readSavedFile('plan.throughline'));
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value.project;
}

/** What NHS gave A02 for deliverability, and its points for value for money. */
function figuresOf(project: Project): { readonly score: unknown; readonly points: unknown } {
  const partner = listOf(project.partners).find(({ code }) => code === 'NHS')!;
  const option = listOf(project.options).find(({ code }) => code === 'A02')!;
  const criterion = (code: string) => listOf(project.criteria).find((each) => each.code === code)!;
  const scores = project.scores[project.activeRoundId]?.[partner.id]?.[option.id];
  const judged = find(project.weightSets, project.activeWeightSetId)?.judgements[partner.id];
  return {
    score: scores?.[criterion('DEL').id]?.value,
    points: judged?.points[criterion('VFM').id],
  };
}

test('what was changed in the workbook is shown line by line, taken as chosen, and undone in one step', async ({
  app,
  facilitator: page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openSample(page);
  await app.chooseSaveTarget('plan.throughline');
  const before = figuresOf(await savedProject(app));
  expect(before).not.toMatchObject({ score: edited.score });
  expect(before).not.toMatchObject({ points: edited.points });

  const bytes = await test.step('the workbook goes out and is changed', async () => {
    await app.chooseSaveTarget('ranking.xlsx');
    await fromExportMenu(page, /Excel, working copy/);
    await expect(page.getByText(/Exported to ranking|handed to the browser/)).toBeVisible();
    return editWorkbook(await app.readSavedFile('ranking.xlsx'), [
      { sheet: 'Scores', row: ['A02', 'NHS'], column: 'DEL Deliverability', value: edited.score },
      { sheet: 'Weights', row: ['VFM'], column: 'NHS points', value: edited.points },
    ]);
  });

  const dialog = page.getByRole('dialog', { name: 'Changes made in the workbook' });
  const lines = dialog.getByRole('checkbox');

  await test.step('it comes back: two lines, each with its cell and both figures', async () => {
    await goTo(page, 'Results');
    await app.chooseFiles([{ name: 'ranking.xlsx', bytes }]);
    await fromExportMenu(page, /^Bring an edited workbook back/);
    await expect(dialog).toBeVisible({ timeout: 60_000 });
    await expect(dialog.getByText('2 cells were changed in ranking.xlsx.')).toBeVisible();
    const score = dialog.getByRole('row', { name: /A02.*NHS.*DEL Deliverability/ });
    await expect(score).toContainText('Scores, ');
    await expect(score.getByRole('cell').nth(-2)).toHaveText(String(before.score));
    await expect(score.getByRole('cell').last()).toHaveText(String(edited.score));
    const weight = dialog.getByRole('row', { name: /NHS points/ });
    await expect(weight.getByRole('cell').nth(-2)).toHaveText(String(before.points));
    await expect(weight.getByRole('cell').last()).toHaveText(String(edited.points));
    expect(await axe(page)).toEqual([]);
  });

  await test.step('nothing is written before it is taken', async () => {
    await expect(lines).toHaveCount(2);
    await dialog.getByRole('button', { name: 'Take nothing' }).click();
    await expect(dialog).toBeHidden();
    expect(figuresOf(await savedProject(app))).toEqual(before);
  });

  await test.step('one line is left, the other taken', async () => {
    await app.chooseFiles([{ name: 'ranking.xlsx', bytes }]);
    await fromExportMenu(page, /^Bring an edited workbook back/);
    await dialog.getByRole('checkbox', { name: /NHS points/ }).uncheck();
    await dialog.getByRole('button', { name: 'Take 1 change' }).click();
    await expect(page.getByText(/^Take 1 change from ranking\.xlsx\. Undo/)).toBeVisible();
    expect(figuresOf(await savedProject(app))).toEqual({ ...before, score: edited.score });
  });

  await test.step('undo takes it back', async () => {
    await page.keyboard.press('Control+z');
    expect(figuresOf(await savedProject(app))).toEqual(before);
  });
});
