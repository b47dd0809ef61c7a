import { useEffect } from 'react';
import { pressedShortcut, type ShellCommand } from './shell-command';

/**
 * The keys of the shell, as its commands name them. Undo is the project's even while a field has the focus, because
 * every field writes to the project as it is typed; inside a dialog the keys belong to the dialog.
 *
 * Single letters and page keys are not handled here: they belong to the projector, and only while there is one.
 */
export function useShortcuts(commands: readonly ShellCommand[]): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('dialog') !== null) return;
      const pressed = pressedShortcut(event);
      if (pressed === '?' && isTyping(event.target)) return;
      const wanted = alsoKnownAs[pressed] ?? pressed;
      if (!/^(Ctrl|Alt)\+|^F\d+$/.test(wanted)) return;
      const command = commands.find((candidate) => candidate.shortcut === wanted);
      if (!command) return;
      event.preventDefault();
      command.run();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [commands]);
}

/** Keys people bring from other programs. */
const alsoKnownAs: Readonly<Record<string, string>> = { 'Ctrl+Shift+Z': 'Ctrl+Y', '?': 'F1' };

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
