import { describe, expect, test } from 'vitest';
import {
  chooseProjectorDisplay,
  nextDisplay,
  usableBounds,
  type DisplayArea,
} from '../../../../../electron/main/windows/window-state';

const area = (id: number, x: number, width: number, height: number): DisplayArea => {
  const bounds = { x, y: 0, width, height };
  return { id, bounds, workArea: bounds };
};
const laptop = area(1, 0, 1440, 900);
const wall = area(2, 1440, 1920, 1080);

describe('saved bounds', () => {
  test('are used where the window can be reached', () => {
    const saved = { x: 1500, y: 100, width: 1280, height: 800 };
    expect(usableBounds(saved, [laptop, wall])).toEqual(saved);
  });

  test.each([
    ['on a screen that was unplugged', { x: 1500, y: 100, width: 1280, height: 800 }],
    [
      'above the screen, so that its title bar is out of reach',
      { x: 100, y: -200, width: 1280, height: 800 },
    ],
    ['below the screen', { x: 100, y: 890, width: 1280, height: 800 }],
    ['almost entirely to the left', { x: -1250, y: 100, width: 1280, height: 800 }],
    ['too small to use', { x: 0, y: 0, width: 20, height: 20 }],
  ])('%s are ignored', (_where, saved) => {
    expect(usableBounds(saved, [laptop])).toBeUndefined();
  });

  test('that were never saved are none', () => {
    expect(usableBounds(undefined, [laptop])).toBeUndefined();
  });
});

describe('the projector’s display', () => {
  const balcony = area(3, -1280, 1280, 720);

  test('is the remembered one while it is plugged in', () => {
    expect(chooseProjectorDisplay([laptop, wall, balcony], laptop, 3)).toBe(balcony);
  });
  test('is another one when the remembered one is gone', () => {
    expect(chooseProjectorDisplay([laptop, wall], laptop, 3)).toBe(wall);
  });
  test('is never the facilitator’s while there is another', () => {
    expect(chooseProjectorDisplay([laptop, wall], laptop, 1)).toBe(wall);
  });
  test('is the facilitator’s when there is no other', () => {
    expect(chooseProjectorDisplay([laptop], laptop, 3)).toBe(laptop);
  });
  test('swaps to the next in order and back to the first', () => {
    expect(nextDisplay([laptop, wall], laptop)).toBe(wall);
    expect(nextDisplay([laptop, wall], wall)).toBe(laptop);
    expect(nextDisplay([laptop], laptop)).toBe(laptop);
  });
});
