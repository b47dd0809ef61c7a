import { useEffect } from 'react';
import type { Turn } from '../../shared/projection/walk';

/** The part of the projector's actions that has keys. */
export interface ProjectorKeys {
  readonly hold: () => void;
  readonly blank: () => void;
  readonly turn: (by: Turn) => void;
}

/** Where single keys mean something else: typing, sliders, lists, menus, dialogs. */
const ownKeys =
  'input, textarea, select, dialog, [contenteditable], [role="menu"], [role="listbox"], [role="slider"], [role="spinbutton"]';

/** H, B, Page Down and Page Up in the facilitator's window, while there is a projector and nobody is typing. */
export function useProjectorKeys(isOn: boolean, keys: ProjectorKeys): void {
  useEffect(() => {
    if (!isOn) return undefined;
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(ownKeys) !== null) return;
      const act = {
        h: keys.hold,
        b: keys.blank,
        pagedown: () => keys.turn(1),
        pageup: () => keys.turn(-1),
      }[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOn, keys]);
}
