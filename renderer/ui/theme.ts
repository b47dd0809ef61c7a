import { useSyncExternalStore } from 'react';

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export const themeWords: Record<Theme, string> = {
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};

const storageKey = 'throughline-theme';
const listeners = new Set<() => void>();

/** The theme this computer was last set to; light until someone chooses. Called before the first picture. */
export function restoreTheme(): void {
  const stored = localStorage.getItem(storageKey);
  document.documentElement.dataset.theme = themes.find((theme) => theme === stored) ?? 'light';
}

export function setTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme);
}

function currentTheme(): Theme {
  return themes.find((theme) => theme === document.documentElement.dataset.theme) ?? 'light';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
