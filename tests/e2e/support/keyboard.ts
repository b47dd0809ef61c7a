/** Moving by keys alone. Every press is checked: whoever cannot see where they are cannot go on. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Presses keys, one after another, and expects to see the focus after each. */
export async function press(page: Page, ...keys: readonly string[]) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(hiddenFocus), { message: `focus after ${key}` }).toBe('');
  }
}

/** Types letters into what has the focus. */
export async function type(page: Page, words: string) {
  await page.keyboard.type(words);
  expect(await page.evaluate(hiddenFocus), `focus after typing "${words}"`).toBe('');
}

/** Goes forward (Tab) or back (Shift+Tab) until the control has the focus. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const passed: string[] = [];
  while (!(await hasFocus(control))) {
    expect(passed.length, `${key} to ${String(control)}, past:\n${passed.join('\n')}`).toBeLessThan(80);
    await press(page, key);
    passed.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? ''));
  }
}

async function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluateAll((found) => found.some((element) => element === document.activeElement));
}

/** What is wrong with the focus as a person sees it, or nothing. Runs in the page. */
function hiddenFocus(): string {
  const least = 2;
  const element = document.activeElement;
  if (!element || element === document.body) return 'nothing has the focus';
  const name = element.outerHTML.slice(0, 120);
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    return `not visible: ${name}`;

  const box = element.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (right <= left || bottom <= top) return `out of view: ${name}`;
  const isOnTop = [0.5, 0.1, 0.9].some((down) =>
    [0.5, 0.1, 0.9].some((across) => {
      const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
      return hit !== null && element.contains(hit);
    }),
  );
  if (!isOnTop) return `covered: ${name}`;

  const style = getComputedStyle(element);
  const outline = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
  if (outline >= least) return '';
  // A shape in a drawing has no outline that keeps its width when the drawing is zoomed: its edge does the work.
  const edges = element instanceof SVGElement ? [...element.querySelectorAll('rect')] : [];
  const isEdged = edges.some((edge) => {
    const { stroke, strokeWidth, vectorEffect } = getComputedStyle(edge);
    return (
      stroke !== 'none' && vectorEffect === 'non-scaling-stroke' && Number.parseFloat(strokeWidth) >= least
    );
  });
  return isEdged ? '' : `no outline of ${least} pixels: ${name}`;
}
