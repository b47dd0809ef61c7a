import { createContext, use, useSyncExternalStore } from 'react';
import { mediaQuery } from './media-query';
import type { SeriesStyle } from './palette';

/** Whether the textures that stand in for colour are drawn at all. Where nobody says, they are. */
export const TexturesContext = createContext(true);

export function useTextures(): boolean {
  return use(TexturesContext);
}

/** Whether a part of this style is drawn with its texture: where colour is gone, or has been used before. */
export function hasTexture({ texture, textured }: SeriesStyle, textures: boolean): boolean {
  return texture !== 0 && (textured || textures);
}

let isPrinting = false;

const forcedColours = () => mediaQuery('(forced-colors: active)');

function subscribe(listener: () => void): () => void {
  const list = forcedColours();
  const begin = () => {
    isPrinting = true;
    listener();
  };
  const end = () => {
    isPrinting = false;
    listener();
  };
  list?.addEventListener('change', listener);
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    list?.removeEventListener('change', listener);
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}

/**
 * True while colour cannot be relied on: in print and in a forced-colours theme. On an ordinary screen the hatching would
 * be there and hidden, and moved with every move of a slider for nobody to see.
 */
export function useTexturesNeeded(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting || (forcedColours()?.matches ?? true));
}
