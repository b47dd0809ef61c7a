import { useEffect } from 'react';
import type { Turn } from '../../shared/projection/walk';

const turns: Readonly<Partial<Record<string, Turn>>> = {
  PageDown: 1,
  ArrowRight: 1,
  ArrowDown: 1,
  ' ': 1,
  PageUp: -1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** The keys of the window on the wall, as a clicker sends them: nothing here is typed into. */
export function useWallKeys(wall: { turn: (by: Turn) => void; toggleBlank: () => void }): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const by = turns[event.key];
      if (by !== undefined) wall.turn(by);
      else if (event.key.toLowerCase() === 'b') wall.toggleBlank();
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [wall]);
}
