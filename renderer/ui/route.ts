import { useSyncExternalStore } from 'react';

export interface Route {
  /** The screen: `#/evidence/import` → "evidence"; empty when none is named. */
  readonly screen: string;
  /** A part of the screen with an address of its own: "import". */
  readonly part: string;
}

/** Where the person is; screens are addresses, so links and the browser's back button work. */
export function useRoute(): Route {
  const [screen = '', part = ''] = useSyncExternalStore(onRouteChange, currentAddress).split('/');
  return { screen, part };
}

/** `goTo('evidence/import')`. */
export function goTo(address: string): void {
  location.hash = `#/${address}`;
}

export function onRouteChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function currentAddress(): string {
  return /^#\/([a-z]+(?:\/[a-z-]+)?)/.exec(location.hash)?.[1] ?? '';
}
