import { type RefObject, useEffect, useState } from 'react';

/** How far outside the window something still counts as seen: about a row of a chart. */
const margin = '40px';

/** Whether an element can be seen, or nearly; true until the browser has said otherwise. */
export function useInSight(element: RefObject<Element | null>): boolean {
  const [isInSight, setInSight] = useState(true);
  useEffect(() => {
    const observed = element.current;
    if (observed === null || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)!.isIntersecting), {
      scrollMargin: margin,
      rootMargin: margin,
    });
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return isInSight;
}
