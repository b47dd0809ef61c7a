import { useSyncExternalStore } from 'react';

/** The screen named by the address (`#/criteria` → "criteria"); empty when none is. */
export function useRoute(): string {
  return useSyncExternalStore(subscribe, currentRoute);
}

export function goTo(screen: string): void {
  location.hash = `#/${screen}`;
}

function currentRoute(): string {
  return /^#\/([a-z]+)/.exec(location.hash)?.[1] ?? '';
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
