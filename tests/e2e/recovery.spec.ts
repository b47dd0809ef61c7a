/** Nothing acknowledged is lost: a kill, a second start, a project never saved to a file. */
import { expect, test } from './fixtures';
import { acknowledged, addOption, chooseFromProjectMenu, goTo, startProject } from './support/steps';

test('after a kill, everything acknowledged is back', async ({ launchApp }) => {
  const first = await launchApp();
  await startProject(first.facilitator, 'Killed in the act');
  await addOption(first.facilitator, 'Late buses');
  await addOption(first.facilitator, 'Warm homes');
  await acknowledged(first.facilitator);
  await first.kill();

  const second = await launchApp();
  await second.facilitator.getByRole('button', { name: /Continue Killed in the act/ }).click();
  await goTo(second.facilitator, 'Options');
  await expect(second.facilitator.getByRole('button', { name: 'Late buses', exact: true })).toBeVisible();
  await expect(second.facilitator.getByRole('button', { name: 'Warm homes', exact: true })).toBeVisible();
});

test('after a save and a kill, the changes since the file are offered and come back', async ({
  launchApp,
}) => {
  const first = await launchApp();
  await startProject(first.facilitator, 'Saved then killed');
  await addOption(first.facilitator, 'In the file');
  await first.chooseSaveTarget('saved-then-killed.throughline');
  await chooseFromProjectMenu(first.facilitator, /^Save Ctrl/);
  await expect(first.facilitator.locator('[data-save-state="saved"]')).toBeVisible();
  await addOption(first.facilitator, 'Only in the journal');
  await acknowledged(first.facilitator);
  await first.kill();

  const second = await launchApp();
  await second.facilitator.getByRole('button', { name: /Continue Saved then killed/ }).click();
  await goTo(second.facilitator, 'Options');
  await expect(second.facilitator.getByRole('button', { name: 'In the file', exact: true })).toBeVisible();
  await expect(
    second.facilitator.getByRole('button', { name: 'Only in the journal', exact: true }),
  ).toBeVisible();
});
