import { useCallback, useEffect, useState } from 'react';

export interface Countdown {
  readonly secondsLeft: number;
  readonly isRunning: boolean;
  readonly start: () => void;
  readonly pause: () => void;
  /** Back to the whole length, standing still. */
  readonly reset: () => void;
}

/** Time left, either standing still at so many milliseconds or running out at a moment of the clock. */
type State = { readonly left: number } | { readonly endsAt: number };

const tick = 250;

/**
 * Counts down from a length in seconds. It goes by the clock, not by counted ticks, so that a busy window or a sleeping
 * one does not make the talk longer.
 *
 * @param onEnd called once when the time is up
 */
export function useCountdown(seconds: number, onEnd: () => void): Countdown {
  const [state, setState] = useState<State>({ left: seconds * 1000 });
  const [now, setNow] = useState(() => Date.now());
  const isRunning = 'endsAt' in state;
  const left = 'endsAt' in state ? Math.max(0, state.endsAt - now) : state.left;
  const ended = isRunning && left === 0;

  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, [isRunning]);

  useEffect(() => {
    if (!ended) return;
    setState({ left: 0 });
    onEnd();
  }, [ended, onEnd]);

  const start = useCallback(() => {
    const from = Date.now();
    setNow(from);
    setState((before) =>
      'endsAt' in before ? before : { endsAt: from + (before.left > 0 ? before.left : seconds * 1000) },
    );
  }, [seconds]);
  const pause = useCallback(() => {
    setState((before) => ('endsAt' in before ? { left: Math.max(0, before.endsAt - Date.now()) } : before));
  }, []);
  const reset = useCallback(() => setState({ left: seconds * 1000 }), [seconds]);

  return { secondsLeft: Math.ceil(left / 1000), isRunning, start, pause, reset };
}

/** "4:05". */
export function clockWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
