import { useSyncExternalStore } from 'react';
import { mediaQuery } from './media-query';

const lessMotion = () => mediaQuery('(prefers-reduced-motion: reduce)');

function subscribe(listener: () => void): () => void {
  const list = lessMotion();
  list?.addEventListener('change', listener);
  return () => list?.removeEventListener('change', listener);
}

/** True when the person asked their system for less movement. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => lessMotion()?.matches ?? false,
    () => false,
  );
}
