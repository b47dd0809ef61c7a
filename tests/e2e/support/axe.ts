/** Axe on a page as it stands, in words a person can act on. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { axeExceptions, type AxeException } from './axe-exceptions';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export interface AxeOutcome {
  /** One line for each element that breaks a rule, exceptions left out. */
  readonly found: readonly string[];
  /** The exceptions that were needed. */
  readonly excused: readonly AxeException[];
}

/** Legacy mode: the ordinary one opens a blank page of its own, which Electron refuses. */
export async function axe(page: Page): Promise<AxeOutcome> {
  const { violations, passes } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(levels)
    .analyze();
  // A page that has not been drawn breaks no rule either.
  if (passes.length < 5) throw new Error(`axe looked at next to nothing: ${passes.length} rules passed`);
  const found: string[] = [];
  const excused: AxeException[] = [];
  for (const { id, help, nodes } of violations) {
    for (const node of nodes) {
      const exception = await exceptionFor(page, id, String(node.target[0]));
      if (exception) excused.push(exception);
      else found.push(`${id} (${help}): ${String(node.target[0])} ${node.html.slice(0, 160)}`);
    }
  }
  return { found, excused };
}

async function exceptionFor(page: Page, rule: string, target: string): Promise<AxeException | undefined> {
  const today = new Date().toISOString().slice(0, 10);
  for (const exception of axeExceptions) {
    if (exception.rule !== rule || exception.expires <= today) continue;
    if (await page.locator(target).first().evaluate(isElement, exception.element)) return exception;
  }
  return undefined;
}

function isElement(found: Element, selector: string): boolean {
  return found.matches(selector);
}
