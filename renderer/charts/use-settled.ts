import { startTransition, useEffect, useRef, useState } from 'react';

/**
 * The value as it was when it last stood still for `delay` milliseconds: while a slider moves, bars change at once but
 * their order waits, so that nobody loses their place.
 *
 * @param signature equal signatures are the same value; a new object with the same signature does not restart the wait.
 */
export function useSettled<Value>(value: Value, signature: string, delay = 150): Value {
  const [settled, setSettled] = useState({ value, signature });
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  useEffect(() => {
    if (settled.signature === signature) return undefined;
    const timer = setTimeout(() => {
      // Whatever hangs on it may be large: drawn as a transition, it gives way to the next move.
      startTransition(() => setSettled({ value: latest.current, signature }));
    }, delay);
    return () => clearTimeout(timer);
  }, [signature, settled.signature, delay]);
  return settled.signature === signature ? value : settled.value;
}
