/** WCAG 2.2 AA as far as a machine can tell, on every screen with the finished example in it. */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { axe } from './support/axe';
import { goTo, openSample } from './support/steps';

const screens = [
  'Frame',
  'Outcomes',
  'Evidence',
  'Options',
  'Criteria',
  'Score',
  'Results',
  'Story',
  'Decide',
  'Workshop',
] as const;
const ashmere = (name: string) => resolve(import.meta.dirname, '../fixtures/ashmere', name);

test.skip(
  ({ host }) => host === 'electron-stand-in',
  'the pages and the Chromium are those of the browser host, where this runs',
);
// Starting the app costs more than looking at a screen: each test looks at many and names the place of every finding.
test.describe.configure({ timeout: 360_000 });

test.beforeEach(async ({ facilitator }) => {
  // A colour halfway through a transition is no colour anyone chose.
  await facilitator.emulateMedia({ reducedMotion: 'reduce' });
});

async function expectClean(page: Page, place: string) {
  expect.soft(await axe(page), place).toEqual([]);
}

/** Does something on every screen, at every tab of it, with everything that can be unfolded unfolded. */
async function atEveryTab(page: Page, look: (place: string) => Promise<void>) {
  for (const screen of screens) {
    await goTo(page, screen);
    await unfold(page);
    const tabs = page.getByRole('main').getByRole('tab');
    const names = await tabs.allTextContents();
    if (names.length === 0) await look(screen);
    for (const name of names) {
      await tabs.filter({ hasText: name }).click();
      await expect(tabs.filter({ hasText: name })).toHaveAttribute('aria-selected', 'true');
      await unfold(page);
      await look(`${screen}, ${name}`);
    }
  }
}

async function unfold(page: Page) {
  await page
    .getByRole('main')
    .locator('details')
    .evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
}

test('axe finds nothing on the start screen, nor in the dialog that names a project', async ({
  facilitator,
}) => {
  await expect(facilitator.getByRole('button', { name: /^New project/ })).toBeEnabled();
  await expectClean(facilitator, 'Start');
  await facilitator.getByRole('button', { name: /^New project/ }).click();
  await expect(facilitator.getByRole('dialog')).toBeVisible();
  await expectClean(facilitator, 'Start, new project');
});

test('axe finds nothing on any screen, at any tab, with the finished example', async ({ facilitator }) => {
  await openSample(facilitator);
  await atEveryTab(facilitator, async (place) => {
    await expectClean(facilitator, place);
    // The page scrolls inside the window: a window that scrolled too would show two bars side by side.
    const page = await facilitator.evaluate(() => [
      document.documentElement.scrollHeight - innerHeight,
      document.documentElement.scrollWidth - innerWidth,
    ]);
    expect.soft(page, `${place}, beyond the window`).toEqual([0, 0]);
  });
});

test('axe finds nothing in the import of two files, step by step', async ({ app, facilitator }) => {
  await openSample(facilitator);
  await goTo(facilitator, 'Evidence');
  await facilitator.getByRole('button', { name: 'Import a spreadsheet' }).click();
  await expect(facilitator.getByRole('button', { name: /^Browse/ })).toBeVisible();
  await expectClean(facilitator, 'Import, file');

  await app.chooseFiles([
    ashmere('05_scores_ALLIANCE_messy.xlsx'),
    { name: 'paper.xlsx', bytes: new TextEncoder().encode('%PDF-1.7 not a table') },
  ]);
  await facilitator.getByRole('button', { name: /^Browse/ }).click();
  await expect(facilitator.getByRole('list', { name: '2 files, one after the other' })).toBeVisible();
  await expect(facilitator.getByText(/^Header in row/)).toBeVisible();
  await expect(facilitator.getByRole('gridcell').first()).toBeVisible();
  await expectClean(facilitator, 'Import, table');

  await facilitator.getByRole('button', { name: 'Next: columns' }).click();
  await expect(facilitator.getByRole('table', { name: 'What each column is taken for' })).toBeVisible();
  await expectClean(facilitator, 'Import, columns');
  await facilitator.getByRole('combobox', { name: 'Whose scores' }).selectOption({ index: 1 });

  await facilitator.getByRole('button', { name: 'Next: check' }).click();
  await expect(facilitator.getByRole('grid', { name: 'Row by row' })).toBeVisible();
  await unfold(facilitator);
  await expectClean(facilitator, 'Import, check with questions');

  const questions = facilitator.getByRole('table', { name: 'Questions, cell by cell' });
  await questions.getByRole('button', { name: 'Leave empty' }).first().click();
  await expect(facilitator.getByRole('list', { name: 'Your answers' })).toBeVisible();
  await expectClean(facilitator, 'Import, check with an answer');

  await facilitator.getByRole('button', { name: /^Import \d+ rows/ }).click();
  await expect(facilitator.getByText(/is in\.$/)).toBeVisible();
  await expectClean(facilitator, 'Import, another table of the file');
  await facilitator.getByRole('button', { name: 'Go on with paper.xlsx' }).click();
  await expect(facilitator.getByText(/PDF/).first()).toBeVisible();
  await expectClean(facilitator, 'Import, a file that is no spreadsheet');
});

for (const theme of ['dark', 'contrast'] as const) {
  test(`axe finds nothing on any screen in the ${theme} theme`, async ({ facilitator }) => {
    await openSample(facilitator);
    await facilitator.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
    for (const screen of screens) {
      await goTo(facilitator, screen);
      await unfold(facilitator);
      await expectClean(facilitator, `${screen}, ${theme}`);
    }
  });
}

test('nothing is lost in the person’s own colours, and all of it keeps its contrast', async ({
  facilitator,
}) => {
  await openSample(facilitator);
  for (const screen of ['Results', 'Score'] as const) {
    await goTo(facilitator, screen);
    const words = await visibleWords(facilitator);
    expect(words.length, screen).toBeGreaterThan(20);
    await facilitator.emulateMedia({ forcedColors: 'active' });
    expect.soft(await visibleWords(facilitator), `${screen}, forced colours`).toEqual(words);
    await expectClean(facilitator, `${screen}, forced colours`);
    expect.soft(await foreignInks(facilitator), `${screen}, words in pictures`).toEqual([]);
    await facilitator.emulateMedia({ forcedColors: 'none' });
  }
});

/** What can be read, in the order it stands; whether it stands out from its ground is for axe to say. */
async function visibleWords(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      const element = walker.currentNode.parentElement;
      if (text === '' || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      words.push(text);
    }
    return words;
  });
}

/** Words in a chart that keep a colour of ours; axe does not look into pictures. */
async function foreignInks(page: Page): Promise<string[]> {
  return page.locator('figure svg text').evaluateAll((texts) => {
    const ink = getComputedStyle(document.body).color;
    return texts.filter((text) => getComputedStyle(text).fill !== ink).map((text) => text.textContent);
  });
}

test('at 320 pixels wide no page scrolls sideways', async ({ facilitator }) => {
  await openSample(facilitator);
  await facilitator.setViewportSize({ width: 320, height: 720 });
  await atEveryTab(facilitator, async (place) => {
    expect.soft(await sidewaysScroll(facilitator), place).toEqual([]);
  });
});

/** What of the page itself is wider than the window; tables and charts scroll in frames of their own, which is allowed. */
async function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const holders = [document.documentElement, document.body, document.getElementById('main')];
    const tooWide = holders.filter((holder) => holder && holder.scrollWidth > holder.clientWidth + 1);
    if (tooWide.length === 0) return [];
    // The innermost elements that stick out, to say where to look.
    const inFrame = (element: Element): boolean => {
      for (let up = element.parentElement; up && !holders.includes(up); up = up.parentElement) {
        if (getComputedStyle(up).overflowX !== 'visible') return true;
      }
      return false;
    };
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1 && !inFrame(element),
    );
    const innermost = out.filter(
      (element) => !out.some((other) => other !== element && element.contains(other)),
    );
    return [...tooWide, ...innermost.slice(0, 8)].map((element) =>
      element ? `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}` : '',
    );
  });
}
