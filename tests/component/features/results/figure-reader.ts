import { fireEvent } from '@testing-library/react';
import { expect, vi } from 'vitest';

/** A chart's table with full figures, as "Copy table" puts it on the clipboard. */
export interface CopiedTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly heading: string; readonly cells: readonly string[] }[];
}

export function figures(): HTMLElement[] {
  return [...document.querySelectorAll('figure')];
}

export function titleOf(figure: Element): string {
  return figure.querySelector('figcaption > :first-child')!.textContent;
}

export function descriptionOf(figure: Element): string {
  return figure.querySelector('figcaption > :last-child')!.textContent;
}

export function figureTitled(title: RegExp): HTMLElement {
  const found = figures().filter((figure) => title.test(titleOf(figure)));
  if (found.length !== 1) {
    throw new Error(
      `${found.length} figures match ${String(title)} of: ${figures().map(titleOf).join(' | ')}`,
    );
  }
  return found[0]!;
}

export async function copiedTable(figure: HTMLElement): Promise<CopiedTable> {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const button = [...figure.querySelectorAll('button')].find((entry) => entry.textContent === 'Copy table')!;
  fireEvent.click(button);
  await vi.waitFor(() => expect(writeText).toHaveBeenCalledOnce());
  const [columns, ...rows] = writeText.mock.calls[0]![0].split('\n').map((line) => line.split('\t'));
  return { columns: columns!, rows: rows.map(([heading, ...cells]) => ({ heading: heading!, cells })) };
}

export function marksOf(figure: Element, selector: string): Element[] {
  return [...figure.querySelectorAll(`[role="application"] ${selector}`)];
}

export function numberOf(element: Element, attribute: string): number {
  return Number(element.getAttribute(attribute));
}

/**
 * Expects drawn = a + b × figure for every pair, within half a pixel: one scale for the whole chart. `a` and `b` come from
 * the pairs furthest apart, so that a single mark off the scale is found.
 */
export function expectOneScale(pairs: readonly (readonly [drawn: number, figure: number])[]): void {
  expect(pairs.length).toBeGreaterThan(2);
  const sorted = [...pairs].sort((one, other) => one[1] - other[1]);
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  expect(high[1]).toBeGreaterThan(low[1]);
  const slope = (high[0] - low[0]) / (high[1] - low[1]);
  expect(Math.abs(slope)).toBeGreaterThan(0);
  for (const [drawn, figure] of pairs)
    expect(Math.abs(low[0] + slope * (figure - low[1]) - drawn)).toBeLessThan(0.5);
}
