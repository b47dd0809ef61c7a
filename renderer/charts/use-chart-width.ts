import { type RefObject, useEffect, useState } from 'react';

/** The width an element has, whole pixels; `fallback` until it is known (and where nothing is laid out). */
export function useChartWidth(element: RefObject<HTMLElement | null>, fallback = 720): number {
  const [width, setWidth] = useState(fallback);
  useEffect(() => {
    const observed = element.current;
    if (observed === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.floor(entry?.contentRect.width ?? 0);
      if (next > 0) setWidth(next);
    });
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
