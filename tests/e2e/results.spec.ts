/**
 * The leader's five questions on Ashmere, by pointer and by keyboard: sentences and figures as its expected results have
 * them (tests/fixtures/ashmere/expected.json, worked out independently of this program).
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { press, tabTo } from './support/keyboard';
import { goTo, openSample } from './support/steps';

interface Expected {
  readonly final_all_six: {
    readonly order: readonly string[];
    readonly totals: Readonly<Record<string, number>>;
    readonly kendall_W: {
      readonly totals_complete_options: { readonly W: number; readonly options: number };
    };
  };
  readonly what_if_halve_VFM: { readonly order: readonly string[] };
  readonly one_weight_at_a_time: Readonly<
    Record<string, { readonly first_place_from_pct: readonly (readonly [number, string])[] }>
  >;
  readonly cost_line_3000000: {
    readonly stop_at_first: readonly string[];
    readonly pass_over: readonly string[];
    readonly best_set: readonly string[];
  };
  readonly leave_one_partner_out: Readonly<Record<string, readonly string[]>>;
}
const expected = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../fixtures/ashmere/expected.json'), 'utf8'),
) as Expected;

const questions = {
  leads: 'Who leads?',
  change: 'What would change it?',
  sure: 'How sure?',
  money: 'What does it buy?',
  whose: 'Whose view?',
} as const;

test.describe.configure({ timeout: 240_000 });

/** The answers on the page; how the tab was reached is the test's own business. */
const answers: Readonly<Record<keyof typeof questions, (page: Page) => Promise<void>>> = {
  async leads(page) {
    await expect(page.getByText('Know Your Numbers leads by 7.5 points').first()).toBeVisible();
    const rows = page.getByRole('table', { name: /^Ranking/ }).getByRole('row');
    const order = expected.final_all_six.order;
    await expect(rows).toHaveCount(order.length + 1);
    for (const [index, code] of order.entries()) {
      await expect(rows.nth(index + 1)).toContainText(code);
      await expect(rows.nth(index + 1)).toContainText(expected.final_all_six.totals[code]!.toFixed(1));
    }
  },
  async change(page) {
    const [, next] = expected.one_weight_at_a_time['SUS']!.first_place_from_pct;
    expect(next![1]).toBe('A13');
    const percent = next![0].toFixed(1);
    await expect(
      page.getByText(
        `Know Your Numbers stays first unless Sustainability weighs more than ${percent}%; then Flood-ready streets and parks leads`,
      ),
    ).toBeVisible();
    const holds = page.getByRole('table', { name: /How far each weight may move/ });
    const labels = { FIT: 'Strategic fit', VFM: 'Value for money', ADD: 'Added value', INN: 'Innovation' };
    for (const [code, label] of Object.entries(labels)) {
      const limit = expected.one_weight_at_a_time[code]!.first_place_from_pct[1]![0];
      await expect(holds.getByRole('row', { name: label })).toContainText(`up to ${limit.toFixed(1)}%`);
    }
    await expect(holds.getByRole('row', { name: 'Deliverability' })).toContainText('at any weight');
  },
  async sure(page) {
    // random_weights: A02 first in 66.2% and A03 in 15.4% of all mixes, within two points.
    await expect(
      page.getByText(/Know Your Numbers comes first in 6[4-8] of 100 weightings; next, Home First in 1[3-7]/),
    ).toBeVisible({ timeout: 60_000 });
    await expect(
      page.getByRole('heading', { name: 'All four methods put Know Your Numbers first' }),
    ).toBeVisible();
  },
  async money(page) {
    await expect(
      page.getByText('£3m a year pays for the first 7 options, or 10 if those too dear are passed over'),
    ).toBeVisible();
    const { stop_at_first, pass_over, best_set } = expected.cost_line_3000000;
    const table = page.getByRole('table', { name: 'What £3m a year pays for' });
    await expect(table.getByRole('row', { name: /^Stop at/ })).toContainText(stop_at_first.join(', '));
    await expect(table.getByRole('row', { name: /^Pass over/ })).toContainText(pass_over.join(', '));
    const best = table.getByRole('row', { name: /^Best set/ });
    await expect(best).toContainText('686.5', { timeout: 60_000 });
    for (const code of best_set) await expect(best).toContainText(code);
    await expect(page.getByText(/The best set leaves out A03, A07/)).toBeVisible();
  },
  async whose(page) {
    await expect(
      page.getByText('Know Your Numbers stays first whichever partner is left out').first(),
    ).toBeVisible();
    const { W, options } = expected.final_all_six.kendall_W.totals_complete_options;
    await expect(
      page.getByText(`The 6 partners agree weakly on the order: Kendall’s W is ${W.toFixed(2)} of 1`),
    ).toBeVisible();
    await expect(page.getByText(`Over the ${options} options that all of them scored`)).toBeVisible();
    const rows = page.getByRole('table', { name: /^Place of the first 6/ }).getByRole('row');
    const headings = await rows.first().getByRole('columnheader').count();
    for (const [index, code] of expected.final_all_six.order.slice(0, 6).entries()) {
      const cells = rows.nth(index + 1).getByRole('cell');
      const places = Object.values(expected.leave_one_partner_out).map((order) => order.indexOf(code) + 1);
      await expect(cells).toHaveText([`${index + 1}`, ...places.map(String)]);
      expect(headings).toBe(places.length + 2);
    }
  },
};

test('by pointer, each of the five questions is answered as the expected results say', async ({
  facilitator: page,
}) => {
  await openSample(page);
  await goTo(page, 'Results');
  for (const [question, name] of Object.entries(questions)) {
    await test.step(name, async () => {
      await page.getByRole('tab', { name }).click();
      if (question === 'sure') await page.getByRole('radio', { name: /every mix/ }).check();
      else await page.getByRole('button', { name: 'Show as table' }).first().click();
      await answers[question as keyof typeof questions](page);
    });
  }
});

test('by keyboard alone, each of the five questions is answered as the expected results say', async ({
  facilitator: page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.getByRole('button', { name: /^New project/ })).toBeEnabled();
  await tabTo(page, page.getByRole('button', { name: /finished example/i }));
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Frame' })).toBeFocused();
  await tabTo(
    page,
    page
      .getByRole('navigation')
      .first()
      .getByRole('link', { name: /Results$/ }),
    'Shift+Tab',
  );
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeFocused();
  await tabTo(page, page.getByRole('tab', { name: questions.leads }));
  for (const [question, name] of Object.entries(questions)) {
    await test.step(name, async () => {
      if (question !== 'leads') await press(page, 'ArrowRight');
      await expect(page.getByRole('tab', { name })).toBeFocused();
      if (question === 'sure') {
        await tabTo(page, page.getByRole('radio', { name: /around the weights/ }));
        await press(page, 'ArrowRight');
      } else {
        await tabTo(page, page.getByRole('button', { name: 'Show as table' }));
        await press(page, 'Enter');
      }
      await answers[question as keyof typeof questions](page);
      await tabTo(page, page.getByRole('tab', { name }), 'Shift+Tab');
    });
  }
});

test('a chart is read figure by figure with the arrow keys, and copied as a picture and as a table', async ({
  facilitator: page,
}) => {
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'])
    .catch(() => undefined);
  await openSample(page);
  await goTo(page, 'Results');
  const figure = page.getByRole('figure').first();
  const chart = figure.getByRole('application');
  await tabTo(page, chart);
  await press(page, 'ArrowDown');
  await expect(figure.getByRole('status').first()).toContainText(
    /^Rank 1: A02 Know Your Numbers, 74\.0 points/,
  );
  await press(page, 'End');
  await expect(figure.getByRole('status').first()).toContainText(/^Rank 16: A16/);
  await figure.getByRole('button', { name: 'Copy as PNG' }).click();
  await expect(figure.getByText('The chart is on the clipboard as a picture.')).toBeVisible();
  await figure.getByRole('button', { name: 'Copy as SVG' }).click();
  await expect(figure.getByText('The chart is on the clipboard as SVG.')).toBeVisible();
  await figure.getByRole('button', { name: 'Copy table' }).click();
  await expect(figure.getByText('The table is on the clipboard.')).toBeVisible();
});

test('a what-if moves the ranking over its base case and one key goes back', async ({
  facilitator: page,
}) => {
  await openSample(page);
  await goTo(page, 'Results');
  const figure = page.getByRole('figure').first();
  await figure.getByRole('button', { name: 'Show as table' }).click();
  const headings = page.getByRole('table', { name: /^Ranking/ }).getByRole('rowheader');
  const codes = async () => (await headings.allTextContents()).map((text) => text.slice(0, 3));
  const weight = page.getByRole('spinbutton', { name: 'Value for money, points of 100' });
  // Half of 14.2982, as the expected what-if has it.
  await weight.fill('7.1491');
  await expect.poll(codes).toEqual(expected.what_if_halve_VFM.order);
  await page.getByText(/places changed$/).click();
  await expect(page.getByRole('list', { name: 'Weights this what-if changes' })).toContainText(
    'Value for money: 14.3 → 7.1',
  );
  await expect(page.getByRole('list', { name: 'Places this what-if changes' })).toContainText('A13');
  await expect(page.getByRole('table', { name: 'Rank and total under each case' })).toContainText(
    'What-if 1',
  );
  await page.getByRole('slider', { name: 'Value for money' }).focus();
  await page.keyboard.press('Escape');
  await expect.poll(codes).toEqual(expected.final_all_six.order);
});

test('what is statutory can be kept in the best set, and the cost of that is said', async ({
  facilitator: page,
}) => {
  await openSample(page);
  await goTo(page, 'Results');
  await page.getByRole('tab', { name: questions.money }).click();
  await page.getByRole('button', { name: 'Show as table' }).first().click();
  const best = page
    .getByRole('table', { name: 'What £3m a year pays for' })
    .getByRole('row', { name: /^Best set/ });
  await expect(best).toContainText('686.5', { timeout: 60_000 });
  await page.getByRole('checkbox', { name: /^Statutory options must be in/ }).check();
  for (const code of ['A03', 'A05', 'A07', 'A12']) await expect(best).toContainText(code);
});
