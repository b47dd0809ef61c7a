import { type RefObject, useLayoutEffect, useState } from 'react';

/** Drawings on the wall reckon with a screen 1080 high, whatever it has, so that every size is a share of the height. */
const screenHeight = 1080;

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** The room an element has, in those units; that of a 1920 × 1080 screen where nothing is laid out. */
export function useBox(element: RefObject<HTMLElement | null>): Box {
  const [box, setBox] = useState<Box>({ width: 1766, height: 780 });
  useLayoutEffect(() => {
    const measure = () => {
      const { clientWidth = 0, clientHeight = 0 } = element.current ?? {};
      if (clientWidth === 0 || clientHeight === 0) return;
      const unit = screenHeight / window.innerHeight;
      setBox((before) => {
        const next = { width: Math.round(clientWidth * unit), height: Math.round(clientHeight * unit) };
        return next.width === before.width && next.height === before.height ? before : next;
      });
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  });
  return box;
}

/** Sizes on the wall: nothing under a fiftieth of the height (21.6), option names at 40. */
export const wallText = { small: 24, code: 22, box: 26, name: 40, longName: 32 } as const;
