import { useMemo, useRef } from 'react';

export interface Gesture {
  /** The id to dispatch with while the drag or the typing lasts: `dispatch(command, { gesture: gesture.id() })`. */
  readonly id: () => string;
  /** The pointer was released or the field was left: the next change is a new undo step. */
  readonly end: () => void;
}

let count = 0;

/** One drag or one visit to a field as one undo step. */
export function useGesture(): Gesture {
  const current = useRef<string | null>(null);
  return useMemo(
    () => ({
      id: () => (current.current ??= `gesture-${++count}`),
      end: () => {
        current.current = null;
      },
    }),
    [],
  );
}
