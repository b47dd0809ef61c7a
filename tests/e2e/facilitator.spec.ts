/**
 * The day itself, as a facilitator runs it with Ashmere: six sheets in, the reveal, one cell scored again, a weight
 * halved and restored, the line drawn, dissent recorded, and every step on the wall. Figures are those of expected.json.
 */
import type { Page } from '@playwright/test';
import { shortName } from '../../shared/findings/short-name';
import { listOf } from '../../shared/model/collection';
import { openProject } from '../../shared/project-file/open';
import { readFixtureCsv } from '../support/read-fixture';
import { expect, test } from './fixtures';
import { ashmereBeforeTheDay, expected, filledSheets } from './support/ashmere';
import { openWall, show } from './support/projector';
import { acknowledged, chooseFromProjectMenu, goTo } from './support/steps';

const titles = new Map(
  readFixtureCsv('ashmere/clean/options.csv').map((row) => [row['option_id']!, row['title']!]),
);
const nameOf = (code: string) => shortName({ code, title: titles.get(code) ?? '' });
const labels = new Map(
  readFixtureCsv('ashmere/clean/criteria.csv').map((row) => [row['criterion_id']!, row['label']!]),
);

/** What the ranking on the wall says to a screen reader: "1 Know Your Numbers, 74.0; 2 …", a page of nine. */
function rankingOf(order: readonly string[], totals: Readonly<Record<string, number>>): string {
  return order
    .slice(0, 9)
    .map((code, index) => `${index + 1} ${nameOf(code)}, ${totals[code]!.toFixed(1)}`)
    .join('; ');
}

async function expectRanking(wall: Page, order: readonly string[], totals: Readonly<Record<string, number>>) {
  await expect(wall.getByRole('img')).toHaveAttribute('aria-label', rankingOf(order, totals));
}

test('Ashmere decides in an afternoon, and the room sees every step', async ({ app, facilitator: page }) => {
  test.setTimeout(360_000);
  await app.chooseFile({ name: 'ashmere.throughline', bytes: ashmereBeforeTheDay() });
  await page.getByRole('button', { name: /^Open a project/ }).click();
  await expect(page.getByRole('banner')).toContainText('Ashmere priorities');
  const wall = await openWall(app);
  await show(page, 'Scores so far (counts)');
  const { cells_possible: possible, cells_scored: scored } = expected.final_all_six;
  await expect(wall.getByText(`0 of ${possible}`)).toBeVisible();

  await test.step('six sheets go out, are filled in, and come back; the room sees only how many', async () => {
    await goTo(page, 'Score');
    await page.getByRole('button', { name: /^Partner sheets/ }).click();
    await app.chooseSaveTarget('sheets.zip');
    await page.getByRole('button', { name: 'Save all 6 in one zip' }).click();
    await expect
      .poll(async () => (await app.readSavedFile('sheets.zip').catch(() => new Uint8Array())).length)
      .toBeGreaterThan(1000);
    await app.chooseFiles(filledSheets(await app.readSavedFile('sheets.zip')));
    await page.getByRole('button', { name: /^Bring sheets back/ }).click();
    await page.getByRole('button', { name: 'Enter the scores of 6 sheets' }).click();
    await expect(wall.getByText(`${scored} of ${possible}`)).toBeVisible();
    await expect(wall.locator('body')).not.toContainText(/COUNCIL|ALLIANCE|Know Your Numbers/);
  });

  await test.step('the round is revealed; the room sees where it is furthest apart', async () => {
    await page.getByRole('button', { name: 'Reveal round 1' }).click();
    await show(page, 'Where we differ');
    const rows = wall.locator('tbody tr');
    await expect(rows).toHaveCount(9);
    for (const [index, [option, criterion, deviation, range]] of expected.most_disputed
      .slice(0, 5)
      .entries()) {
      const row = rows.nth(index);
      await expect(row).toContainText(nameOf(option));
      await expect(row).toContainText(labels.get(criterion)!);
      await expect(row).toContainText(deviation.toFixed(1));
      const [low, high] = (/(\d) to (\d)/.exec((await row.textContent()) ?? '') ?? []).slice(1).map(Number);
      expect(high! - low!).toBe(range);
    }
  });

  await test.step('the widest cell is shown as dots, with every partner’s score', async () => {
    await show(page, 'One cell, its scores as dots');
    // clean/scores_long.csv: A14 on IMP-L; HOMES has declared an interest. The mean is 18 ÷ 5.
    await expect(wall.getByRole('img')).toHaveAttribute(
      'aria-label',
      'Sharing buildings on Impact after three years: ALLIANCE 1, POLICE 3, COLLEGE 4, COUNCIL 5, NHS 5; mean 3.6',
    );
    await expect(wall.getByText('From 1 to 5 · 1 declared an interest')).toBeVisible();
  });

  await test.step('that cell is scored once more; the room sees it only when it is revealed', async () => {
    await page.getByRole('button', { name: 'Score once more' }).click();
    // The picture is held: nothing that happens in round 2 shows before the reveal.
    await page.getByRole('tab', { name: 'One partner’s sheet' }).click();
    await page
      .getByRole('group', { name: 'Partner' })
      .getByRole('button', { name: /^ALLIANCE/ })
      .click();
    // Row 14 is A14; the judged criteria stand in the order FIT, IMP-S, IMP-M, IMP-L.
    const cell = page.locator('[role="gridcell"][data-row="13"][data-column="3"]');
    await expect(cell).toHaveText('1');
    await cell.focus();
    await page.keyboard.press('3');
    await expect(cell).toHaveText('3');
    await expect(wall.getByText('mean 3.6')).toBeVisible();
    await page.getByRole('button', { name: 'Reveal round 2' }).click();
    await cell.focus();
    await page
      .getByRole('button', { name: 'Show Sharing buildings on Impact after three years on the projector' })
      .click();
    // 3, 3, 4, 5 and 5: the mean is 20 ÷ 5.
    await expect(wall.getByRole('img')).toHaveAttribute(
      'aria-label',
      'Sharing buildings on Impact after three years: ALLIANCE 3, POLICE 3, COLLEGE 4, COUNCIL 5, NHS 5; mean 4.0',
    );
  });

  await test.step('the ranking goes on the wall', async () => {
    await show(page, 'Ranking');
    const { order, totals } = expected.final_all_six;
    // A14 alone has moved: 3.6 to 4.0 on a leaf that weighs 10.98% is 1.1 points, and it was thirteenth.
    await expectRanking(wall, order, totals);
    await expect(wall.getByRole('heading', { level: 1 })).toContainText(
      'Know Your Numbers leads by 7.5 points',
    );
  });

  await test.step('value for money is halved as a what-if, and the room follows; then restored', async () => {
    await goTo(page, 'Results');
    const { order, totals, weights_leaf_pct: weights } = expected.what_if_halve_VFM;
    const field = page.getByRole('spinbutton', { name: 'Value for money, points of 100' });
    await field.fill(String(weights['VFM']));
    await field.press('Tab');
    await expectRanking(wall, order, totals);
    await expect(wall.getByText(/What if/)).toBeVisible();
    await page.getByRole('button', { name: /^Back to base case/ }).click();
    await expectRanking(wall, expected.final_all_six.order, expected.final_all_six.totals);
  });

  await test.step('the line is drawn where the money ends', async () => {
    await show(page, 'What the money pays for');
    const paid = wall.locator('tbody tr', { hasText: 'paid for' });
    const { stop_at_first: first } = expected.cost_line_3000000;
    await expect(paid).toHaveCount(first.length);
    expect(await paid.getByRole('rowheader').allTextContents()).toEqual(first.map(nameOf));
    await expect(wall.getByRole('heading', { level: 1 })).toContainText(
      '£3m a year pays for the first 7 options',
    );
  });

  await test.step('verdicts are given, dissent is recorded word for word and stays off the wall', async () => {
    await goTo(page, 'Decide');
    for (const code of expected.cost_line_3000000.stop_at_first.slice(0, 2)) {
      await page
        .getByRole('toolbar', { name: `Verdict on ${code}` })
        .getByRole('button', { name: 'Priority' })
        .click();
    }
    // A verdict may open its row by itself, to ask for the reason.
    const detail = page.getByRole('button', { name: 'Reason and dissent for A13' });
    if ((await detail.getAttribute('aria-expanded')) !== 'true') await detail.click();
    await page.getByRole('textbox', { name: 'In their own words' }).fill('The town centre floods first.');
    await page.getByRole('button', { name: 'Record dissent' }).click();
    await expect(page.getByText('“The town centre floods first.”')).toBeVisible();
    await page.getByRole('button', { name: /^Record these 2 decisions/ }).click();
    await show(page, 'Decisions');
    await expect(wall.getByRole('heading', { name: 'Priorities now (2)' })).toBeVisible();
    await expect(wall.getByText(nameOf('A02'))).toBeVisible();
    await expect(wall.locator('body')).not.toContainText('floods first');
  });

  await test.step('the project is saved with both rounds, the verdicts and the dissent', async () => {
    await acknowledged(page);
    await app.chooseSaveTarget('decided.throughline');
    await chooseFromProjectMenu(page, /^Save as/);
    await expect
      .poll(async () => (await app.readSavedFile('decided.throughline').catch(() => new Uint8Array())).length)
      .toBeGreaterThan(1000);
    const opened = openProject(await app.readSavedFile('decided.throughline'));
    if (!opened.ok) throw new Error(opened.error.message);
    const { project } = opened.value;
    expect(listOf(project.rounds).map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Round 1 closed',
      'Round 2 revealed',
    ]);
    const decided = listOf(project.options).flatMap(({ id, code }) => {
      const decision = project.decisions[id];
      return decision
        ? [{ code, stance: decision.stance, dissent: decision.dissent.map(({ words }) => words) }]
        : [];
    });
    expect(decided).toEqual([
      { code: 'A02', stance: 'priority', dissent: [] },
      { code: 'A13', stance: 'priority', dissent: ['The town centre floods first.'] },
    ]);
    expect(listOf(project.snapshots)).toHaveLength(1);
  });
});
