import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width an element has, whole pixels; `fallback` until it is known (and where nothing is laid out). */
export function useChartWidth(element: RefObject<HTMLElement | null>, fallback = 720): number {
  const [width, setWidth] = useState(fallback);
  // Before the first paint, so that no picture is seen at another width first and what is below it never jumps.
  useLayoutEffect(() => {
    const observed = element.current;
    if (observed === null || typeof ResizeObserver === 'undefined') return undefined;
    const take = (exact: number) => {
      const next = Math.floor(exact);
      if (next > 0) setWidth(next);
    };
    take(observed.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => take(entry?.contentRect.width ?? 0));
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
