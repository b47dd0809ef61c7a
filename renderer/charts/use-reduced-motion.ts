import { useSyncExternalStore } from 'react';

const query = '(prefers-reduced-motion: reduce)';

let known: { readonly in: Window; readonly list: MediaQueryList } | undefined;

/** Asked once: every row of a chart wants to know, on every move of a slider. */
function mediaList(): MediaQueryList | undefined {
  if (typeof window.matchMedia !== 'function') return undefined;
  if (known?.in !== window) known = { in: window, list: window.matchMedia(query) };
  return known.list;
}

function subscribe(listener: () => void): () => void {
  const list = mediaList();
  list?.addEventListener('change', listener);
  return () => list?.removeEventListener('change', listener);
}

/** True when the person asked their system for less movement. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => mediaList()?.matches ?? false,
    () => false,
  );
}
