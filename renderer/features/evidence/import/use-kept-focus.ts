import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * An answered question leaves, and with it the button that was pressed. The focus then goes to the question that has
 * taken its place, or, where none is left, to what else the container holds.
 */
export function useKeptFocus(container: RefObject<HTMLElement | null>, changed: unknown) {
  const place = useRef(0);
  useEffect(() => {
    const holder = container.current;
    if (!holder || document.activeElement !== document.body) return;
    const rows = rowsOf(holder);
    const controls = 'button, input';
    const next = rows[Math.min(place.current, rows.length - 1)]?.querySelector<HTMLElement>(controls);
    (next ?? holder.querySelector<HTMLElement>(controls) ?? holder).focus();
  }, [container, changed]);
  return {
    onFocus: ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
      const row = target.closest('tr');
      place.current = row ? rowsOf(currentTarget).indexOf(row) : 0;
    },
  };
}

function rowsOf(holder: HTMLElement): HTMLTableRowElement[] {
  return [...holder.querySelectorAll<HTMLTableRowElement>('tbody tr')];
}
