import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button, IconButton } from '../ui/button';
import { goTo } from '../ui/route';
import styles from './tour.module.css';
import { tourStops } from './tour-stops';

/**
 * Five stops, to be left at any of them: a card in the corner and a ring round what it speaks of. The app stays usable
 * beside it, so that people can try what they read.
 */
export function Tour({ onClose }: { readonly onClose: () => void }) {
  const [at, setAt] = useState(0);
  const titleId = useId();
  const card = useRef<HTMLDivElement>(null);
  const stop = tourStops[at] ?? tourStops[0];
  const isLast = at === tourStops.length - 1;

  useEffect(() => {
    goTo(stop.screen);
    // After the screen has taken the focus for itself.
    const timer = setTimeout(() => card.current?.querySelector<HTMLElement>('h2')?.focus(), 100);
    return () => clearTimeout(timer);
  }, [stop]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // Taken before the screen beneath it, where Escape may mean something else.
      event.preventDefault();
      onClose();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [onClose]);

  return (
    <>
      <Ring selector={stop.selector} />
      <div ref={card} role="dialog" aria-labelledby={titleId} tabIndex={-1} className={styles.card}>
        <div className={styles.head}>
          <h2 id={titleId} tabIndex={-1}>
            {stop.title}
          </h2>
          <IconButton icon="close" label="Leave the tour" compact onClick={onClose} />
        </div>
        <p>{stop.text}</p>
        <div className={styles.foot}>
          <span className={styles.count}>
            {at + 1} of {tourStops.length}
          </span>
          {at > 0 && <Button onClick={() => setAt(at - 1)}>Back</Button>}
          <Button tone="primary" onClick={() => (isLast ? onClose() : setAt(at + 1))}>
            {isLast ? 'Finish' : 'Next'}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Drawn round the thing spoken of, wherever it stands; nothing where it is not on the screen. */
function Ring({ selector }: { readonly selector: string }) {
  const [box, setBox] = useState<DOMRect>();
  useLayoutEffect(() => {
    const measure = () => setBox(document.querySelector(selector)?.getBoundingClientRect());
    measure();
    window.addEventListener('resize', measure);
    window.addEventListener('scroll', measure, true);
    return () => {
      window.removeEventListener('resize', measure);
      window.removeEventListener('scroll', measure, true);
    };
  }, [selector]);
  if (!box) return null;
  return (
    <div
      aria-hidden="true"
      className={styles.ring}
      style={{ left: box.left - 4, top: box.top - 4, width: box.width + 8, height: box.height + 8 }}
    />
  );
}
