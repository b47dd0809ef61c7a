import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names';
import styles from './scroll-region.module.css';

export interface ScrollRegionProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Scrolls sideways when its content is too wide. Only then is it a tab stop: the keyboard must reach what is out of
 * view (WCAG 2.1.1), and a stop with nothing to do is a nuisance.
 */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  const region = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const measure = () => {
      const element = region.current;
      if (!element) return;
      const overflows =
        element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
      if (overflows) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    };
    if (typeof ResizeObserver === 'undefined') {
      measure();
      return undefined;
    }
    // A dialog opens, a column grows, the window narrows: all change the size without a render of this component. The
    // first call comes with the page's own next layout; measuring here would force one more.
    const observer = new ResizeObserver(measure);
    if (region.current) observer.observe(region.current);
    return () => observer.disconnect();
  });

  return (
    <div ref={region} className={classNames(styles.scroll, className)} role="region" aria-label={label}>
      {children}
    </div>
  );
}
