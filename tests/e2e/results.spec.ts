/** The two heavy answers come from the analysis worker, whose solver is WebAssembly under the shipped content policy. */
import { expect, test } from './fixtures';
import { goTo, openSample } from './support/steps';

test('the best set and the robustness of Ashmere are worked out in the worker, as its expected results say', async ({
  facilitator: page,
}) => {
  test.slow();
  await openSample(page);
  await goTo(page, 'Results');
  await expect(page.getByText('Know Your Numbers leads by 7.5 points').first()).toBeVisible();

  await page.getByRole('tab', { name: 'What does it buy?' }).click();
  // expected.json, cost_line_3000000: the best set has a benefit of 686.55 and costs £2,975,000.
  await expect(page.getByText(/686\.[56]/).first()).toBeVisible({ timeout: 60_000 });

  await page.getByRole('tab', { name: 'How sure?' }).click();
  await page.getByRole('radio', { name: /every mix/ }).check();
  // expected.json, random_weights: A02 first in 66.2% of all mixes, within two points.
  await expect(page.getByText(/first in 6[4-8] of 100/).first()).toBeVisible({
    timeout: 60_000,
  });
});
