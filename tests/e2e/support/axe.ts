/** Axe on a page as it stands, in words a person can act on. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { axeExceptions } from './axe-exceptions';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * One line for each element that breaks a rule, exceptions left out. Legacy mode: the ordinary one opens a blank page of
 * its own, which Electron refuses.
 */
export async function axe(page: Page): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true).withTags(levels);
  const { violations, passes } = await builder.analyze();
  // A page that has not been drawn breaks no rule either.
  if (passes.length < 5) throw new Error(`axe looked at next to nothing: ${passes.length} rules passed`);
  const found: string[] = [];
  for (const { id, help, nodes } of violations) {
    for (const { target, html } of nodes) {
      const element = String(target[0]);
      if (!(await isExcepted(page, id, element)))
        found.push(`${id} (${help}): ${element} ${html.slice(0, 160)}`);
    }
  }
  return found;
}

async function isExcepted(page: Page, rule: string, target: string): Promise<boolean> {
  const today = new Date().toISOString().slice(0, 10);
  const inForce = axeExceptions.filter((exception) => exception.rule === rule && exception.expires > today);
  for (const { element } of inForce) {
    const found = page.locator(target).first();
    if (await found.evaluate((at, selector) => at.matches(selector), element)) return true;
  }
  return false;
}
