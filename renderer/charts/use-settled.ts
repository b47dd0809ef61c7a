import { startTransition, useEffect, useRef, useState } from 'react';

/**
 * The value as it was when it last stood still for `delay` milliseconds: while a slider moves, bars change at once but
 * their order waits, so that nobody loses their place.
 *
 * @param signature equal signatures are the same value; a new object with the same signature does not restart the wait.
 * @param longest milliseconds after which a value that goes on changing is taken all the same; by default never.
 */
export function useSettled<Value>(
  value: Value,
  signature: string,
  { delay = 150, longest = Infinity }: { readonly delay?: number; readonly longest?: number } = {},
): Value {
  const [settled, setSettled] = useState({ value, signature });
  const latest = useRef(value);
  const changingSince = useRef<number | undefined>(undefined);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  useEffect(() => {
    if (settled.signature === signature) {
      changingSince.current = undefined;
      return undefined;
    }
    const now = performance.now();
    changingSince.current ??= now;
    const wait = Math.max(0, Math.min(delay, changingSince.current + longest - now));
    const timer = setTimeout(() => {
      changingSince.current = undefined;
      // Whatever hangs on it may be large: drawn as a transition, it gives way to the next move.
      startTransition(() => setSettled({ value: latest.current, signature }));
    }, wait);
    return () => clearTimeout(timer);
  }, [signature, settled.signature, delay, longest]);
  return settled.signature === signature ? value : settled.value;
}
