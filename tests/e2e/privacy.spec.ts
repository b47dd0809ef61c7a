/** What the room may never learn: everything said on the projector's channel, and what is left once scores are anonymous. */
import { unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { find, listOf } from '../../shared/model/collection';
import type { Anonymity } from '../../shared/model/frame';
import type { Project } from '../../shared/model/project';
import { saveProject } from '../../shared/project-file/save';
import { ashmereProject } from '../support/ashmere-project';
import { expect, test } from './fixtures';
import type { LaunchedApp } from './hosts/launched-app';
import { openWall, recordChannels, recorded, show, viewsOffered } from './support/projector';
import { acknowledged, chooseFromProjectMenu, goTo } from './support/steps';

/** Every word that is nobody's business in the room stands nowhere else, so that finding it means a leak. */
function secretAshmere(anonymity: Anonymity): Project {
  const { project } = ashmereProject();
  const byId = Object.fromEntries(
    listOf(project.partners).map((partner, index) => [
      partner.id,
      {
        ...partner,
        ...{ name: `Quillfeather${index}`, code: `QUILL${index}`, contact: 'contact@quill.test' },
        ...{ restrictions: 'restricted-quill', priorities: 'wanted-quill' },
      },
    ]),
  );
  const [partner] = project.partners.order;
  const scores = structuredClone(project.scores) as Record<
    string,
    Record<string, Record<string, Record<string, object>>>
  >;
  for (const byCriterion of Object.values(scores[project.activeRoundId]?.[partner!] ?? {})) {
    for (const score of Object.values(byCriterion)) Object.assign(score, { reason: 'reason-quill' });
  }
  return {
    ...project,
    // The record differs from the project's only in the reasons added.
    scores: scores as unknown as Project['scores'],
    frame: { ...project.frame, anonymity, decisionOwner: 'owner-quill' },
    partners: { ...project.partners, byId },
  };
}

async function openWith(app: LaunchedApp, project: Project) {
  await app.chooseFile({ name: 'secret.throughline', bytes: saveProject(project, new Map()) });
  await app.facilitator.getByRole('button', { name: /^Open a project/ }).click();
  await expect(app.facilitator.getByRole('banner')).toContainText('Ashmere priorities');
}

/** Shows everything that can be shown just now, following as the facilitator works, and gives what was said. */
async function sayEverything(page: Page): Promise<readonly string[]> {
  const views = await viewsOffered(page);
  for (const view of views) {
    await show(page, view);
    await page.keyboard.press('h');
    for (let turn = 0; turn < 3; turn++) await page.keyboard.press('PageDown');
  }
  // The messages of the last turn go out with the next picture.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  return recorded(page);
}

const secret = /quill/i;

for (const anonymity of ['named', 'partner-tagged', 'anonymous'] as const) {
  test(`the projector’s channel holds nothing private before or after the reveal: ${anonymity}`, async ({
    app,
    facilitator: page,
  }) => {
    test.slow();
    await openWith(app, secretAshmere(anonymity));
    await recordChannels(page);
    await openWall(app);
    const before = await sayEverything(page);
    expect(before.length).toBeGreaterThan(5);
    expect(before.filter((message) => secret.test(message))).toEqual([]);
    expect(before.filter((message) => /"kind":"(reveal|disagreement)"/.test(message))).toEqual([]);

    await goTo(page, 'Score');
    await page.getByRole('button', { name: 'Reveal round 1' }).click();
    const after = await sayEverything(page);
    const reveals = after.filter((message) => message.includes('"kind":"reveal"'));
    expect(reveals.length).toBeGreaterThan(1);
    const leaks = after.filter((message) => secret.test(message));
    // A partner's short name stands in a dot of a revealed cell, where the level allows it, and nowhere else.
    const allowed = anonymity === 'anonymous' ? [] : reveals;
    expect(leaks.filter((message) => !allowed.includes(message))).toEqual([]);
    expect(leaks.filter((message) => /quillfeather|-quill|quill\.test/i.test(message))).toEqual([]);
  });
}

test('once an anonymous round is closed, no file, export or database pairs a person with a score', async ({
  app,
  facilitator: page,
}) => {
  test.slow();
  const project = secretAshmere('anonymous');
  await openWith(app, project);
  await goTo(page, 'Score');
  await page.getByRole('button', { name: 'Reveal round 1' }).click();
  await acknowledged(page);
  const ids = project.partners.order.map(String);
  const named = (text: string) => /quillfeather|quill\d/i.test(text) || ids.some((id) => text.includes(id));
  expect(named(await databaseDump(page))).toBe(true);
  await page.getByRole('button', { name: 'Close round 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close round 1' }).click();
  await acknowledged(page);

  await test.step('the database', async () => {
    await expect.poll(async () => named(await databaseDump(page))).toBe(false);
  });

  await test.step('the project file, and the version kept beside it', async () => {
    await app.chooseSaveTarget('closed.throughline');
    await chooseFromProjectMenu(page, /^Save as/);
    await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
    expect(named(scoreText(await app.readSavedFile('closed.throughline')))).toBe(false);
  });

  for (const item of [
    /Excel, working copy/,
    /Excel, for publication/,
    /Excel, values only/,
    /A copy of the project/,
  ]) {
    await test.step(`the export: ${item.source}`, async () => {
      const name = `${item.source.replace(/\W+/g, '-')}.${item.source.includes('copy of') ? 'throughline' : 'xlsx'}`;
      await app.chooseSaveTarget(name);
      await page
        .getByRole('group', { name: 'Project tools' })
        .getByRole('button', { name: 'Export' })
        .click();
      await page.getByRole('menuitem', { name: item }).click();
      await expect
        .poll(async () => (await app.readSavedFile(name).catch(() => new Uint8Array())).length)
        .toBeGreaterThan(1000);
      expect(named(scoreText(await app.readSavedFile(name)))).toBe(false);
    });
  }
  expect(find(project.rounds, project.activeRoundId)?.name).toBe('Round 1');
});

/** Members of a zip that may hold a score, as text; the lists of partners and of the weights they gave are left out. */
function scoreText(zip: Uint8Array): string {
  const members = Object.entries(unzipSync(zip)).filter(
    ([name]) => !/partners|weight|people|manifest/i.test(name),
  );
  return members.map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n');
}

/** Every row of every table of the page's database, each project's own list of partners and weights left out. */
async function databaseDump(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const listed = new Set([
      'partners',
      'weightSets',
      'participants',
      'leadPartnerId',
      'partnerIds',
      'handle',
    ]);
    const database = await new Promise<IDBDatabase>((opened, failed) => {
      const request = indexedDB.open('throughline');
      request.onsuccess = () => opened(request.result);
      request.onerror = () => failed(new Error('no database'));
    });
    const rows: unknown[] = [];
    for (const table of database.objectStoreNames) {
      rows.push(
        await new Promise((read) => {
          const request = database.transaction(table).objectStore(table).getAll();
          request.onsuccess = () => read(request.result);
        }),
      );
    }
    database.close();
    return JSON.stringify(rows, (key, value: unknown) => (listed.has(key) ? undefined : value));
  });
}
