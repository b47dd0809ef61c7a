import { useEffect, useState, useSyncExternalStore } from 'react';

/** The screen named by the address (`#/criteria` → "criteria"); empty when none is. */
export function useRoute(): string {
  return useSyncExternalStore(subscribe, currentRoute);
}

/** True once the person has gone to another screen since this project was opened. */
export function useHasMoved(): boolean {
  const [hasMoved, setMoved] = useState(false);
  useEffect(() => {
    const stop = subscribe(() => setMoved(true));
    return () => {
      stop();
      // The next project begins at its first step.
      history.replaceState(null, '', location.pathname + location.search);
    };
  }, []);
  return hasMoved;
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
