import { useEffect } from 'react';
import type { ProjectorWindow } from '../host/projector-window';
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

interface Wall {
  readonly turn: (by: Turn) => void;
  readonly toggleBlank: () => void;
}

/**
 * The keys of the window on the wall, as a clicker sends them: nothing here is typed into. F fills the screen; where the
 * host has no keys of its own for it, F11 does too and Escape closes the window.
 */
export function useWallKeys(wall: Wall, { toggleFullScreen, leave }: ProjectorWindow): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const by = turns[event.key];
      if (by !== undefined) wall.turn(by);
      else if (event.key.toLowerCase() === 'b') wall.toggleBlank();
      else if (event.key.toLowerCase() === 'f' || (leave && event.key === 'F11')) toggleFullScreen();
      else if (leave && event.key === 'Escape') leave();
      else return;
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [wall, toggleFullScreen, leave]);
}
