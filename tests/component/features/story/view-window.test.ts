import { describe, expect, it } from 'vitest';
import {
  boxInWindow,
  detailAt,
  linkInWindow,
  renderedWindow,
  windowFor,
} from '../../../../renderer/features/story/canvas/view-window';

const screen = { width: 1000, height: 500 };

describe('the window that is rendered', () => {
  it('is the screen and half of it again on every side, in the measure of the drawing', () => {
    // At half size 1000 × 500 pixels show 2000 × 1000 of the drawing, which begins at (100, 50).
    expect(windowFor({ x: -50, y: -25, k: 0.5 }, screen)).toEqual({
      left: 100 - 1000,
      top: 50 - 500,
      right: 100 + 2000 + 1000,
      bottom: 50 + 1000 + 500,
      detail: 'words',
    });
  });

  it('stays while the screen moves inside it, so that a pan renders nothing', () => {
    const before = windowFor({ x: 0, y: 0, k: 1 }, screen);
    expect(windowFor({ x: 400, y: -200, k: 1 }, screen, before)).toBe(before);
    expect(windowFor({ x: 600, y: 0, k: 1 }, screen, before)).not.toBe(before);
  });

  it('shrinks again after zooming in', () => {
    const before = windowFor({ x: 0, y: 0, k: 0.8 }, screen);
    expect(windowFor({ x: 0, y: 0, k: 2.4 }, screen, before).right).toBeLessThan(before.right);
  });

  it('holds what reaches into it and nothing else', () => {
    const view = { left: 0, top: 0, right: 100, bottom: 100, detail: 'full' } as const;
    const box = { width: 20, height: 20 };
    expect(boxInWindow({ ...box, x: 105, y: 50 }, view)).toBe(true);
    expect(boxInWindow({ ...box, x: 115, y: 50 }, view)).toBe(false);
    expect(
      linkInWindow(
        [
          { x: -50, y: 50 },
          { x: 150, y: 50 },
        ],
        view,
      ),
    ).toBe(true);
    expect(
      linkInWindow(
        [
          { x: -50, y: 150 },
          { x: 150, y: 250 },
        ],
        view,
      ),
    ).toBe(false);
  });

  it('is everything in a story of up to 150 boxes', () => {
    const view = windowFor({ x: 0, y: 0, k: 1 }, screen);
    expect(boxInWindow({ x: 9000, y: 9000, width: 10, height: 10 }, renderedWindow(view, 150))).toBe(true);
    expect(renderedWindow(view, 151)).toBe(view);
  });

  it('shows less of a box the smaller it is', () => {
    expect([1, 0.66, 0.5, 0.3, 0.1].map(detailAt)).toEqual(['full', 'full', 'words', 'start', 'mark']);
  });
});
