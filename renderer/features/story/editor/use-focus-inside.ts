import { type FocusEvent, useMemo, useRef } from 'react';

export interface FocusInside {
  /** The focus is inside, or was when the element that had it went away. */
  readonly isInside: () => boolean;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** Knows whether the focus belongs to a part of the page, also when the box that had it has just been removed. */
export function useFocusInside(): FocusInside {
  const inside = useRef(false);
  return useMemo(
    () => ({
      isInside: () => inside.current,
      onFocus: () => {
        inside.current = true;
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) inside.current = false;
      },
    }),
    [],
  );
}
