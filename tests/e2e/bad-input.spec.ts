/** Bad input gets a sentence that says what happened, what is safe and what to do; nothing is lost or half written. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { createCountedIdSource } from '../../shared/model/ids';
import { createProject } from '../../shared/model/new-project';
import { saveProject } from '../../shared/project-file/save';
import { expect, test } from './fixtures';
import { acknowledged, addOption, chooseFromProjectMenu, goTo, startProject } from './support/steps';

const text = (words: string) => new TextEncoder().encode(words);
/** A real project in which one part unpacks to 400 MB of zeros from a few hundred kilobytes. */
function bomb(): Uint8Array {
  const origin = { at: '2026-03-24T09:00:00.000Z', newId: createCountedIdSource() };
  const members = unzipSync(saveProject(createProject('Bomb', origin), new Map()));
  const name = Object.keys(members).find((key) => key !== 'manifest.json') ?? '';
  return zipSync({ ...members, [name]: new Uint8Array(400 * 1024 * 1024) }, { level: 6 });
}

test.describe('a project file that is not one', () => {
  for (const [what, name, bytes, says] of [
    ['a text file', 'notes.throughline', () => text('Not a project at all'), /not a Throughline project/i],
    [
      'a zip of something else',
      'other.throughline',
      () => zipSync({ 'readme.txt': strToU8('hello') }),
      /not a Throughline project/i,
    ],
    ['a zip bomb', 'bomb.throughline', bomb, /limit|unpack|too (big|large)/i],
  ] as const) {
    test(`${what} is refused in a sentence and nothing opens`, async ({ app, facilitator }) => {
      await app.chooseFile({ name, bytes: bytes() });
      await facilitator.getByRole('button', { name: /^Open a project/ }).click();
      await expect(facilitator.getByText(says).first()).toBeVisible();
      await expect(facilitator.getByRole('button', { name: /^New project/ })).toBeEnabled();
    });
  }
});

test.describe('a disk that refuses', () => {
  test('a full disk is said in words, the work is kept and a later save succeeds', async ({
    app,
    facilitator,
  }) => {
    await startProject(facilitator, 'Full disk');
    await addOption(facilitator, 'Still here');
    await app.setDiskFault('disk-full');
    await app.chooseSaveTarget('full.throughline');
    await chooseFromProjectMenu(facilitator, /^Save Ctrl/);
    await expect(facilitator.getByText(/disk|space/i).first()).toBeVisible();
    await expect(facilitator.locator('[data-save-state="saved"]')).toHaveCount(0);
    await acknowledged(facilitator);
    await expect(facilitator.getByRole('button', { name: 'Still here', exact: true })).toBeVisible();
  });

  test('a file another program holds is said in words and the work is kept', async ({ app, facilitator }) => {
    await startProject(facilitator, 'Locked file');
    await addOption(facilitator, 'Still here');
    await app.setDiskFault('locked-file');
    await app.chooseSaveTarget('locked.throughline');
    await chooseFromProjectMenu(facilitator, /^Save Ctrl/);
    await expect(facilitator.getByText(/another program|open in|in use|locked/i).first()).toBeVisible();
    await expect(facilitator.locator('[data-save-state="saved"]')).toHaveCount(0);
    await expect(facilitator.getByRole('button', { name: 'Still here', exact: true })).toBeVisible();
  });
});

test('a workbook without a table is said in words, and nothing is imported', async ({ app, facilitator }) => {
  await startProject(facilitator, 'No table');
  await goTo(facilitator, 'Evidence');
  await facilitator.getByRole('button', { name: /Import a spreadsheet/ }).click();
  await app.chooseFiles([{ name: 'letter.csv', bytes: text('Dear colleague\n') }]);
  await facilitator.getByRole('button', { name: /Browse for a file/ }).click();
  await expect(facilitator.getByText('No table was found on this sheet.')).toBeVisible();
  await expect(facilitator.getByRole('button', { name: 'Next: columns' })).toBeDisabled();
});
