import { useEffect } from 'react';
import type { ProjectActions } from './use-project-actions';

/**
 * The keys of the shell. Undo is the project's even while a field has the focus, because every field writes to the
 * project as it is typed; inside a dialog the keys belong to the dialog.
 */
export function useShortcuts(actions: ProjectActions): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('dialog') !== null) return;
      const action = actionFor(event.key.toLowerCase(), event.shiftKey, actions);
      if (!action) return;
      event.preventDefault();
      action();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions]);
}

function actionFor(key: string, shift: boolean, actions: ProjectActions): (() => void) | undefined {
  if (key === 'z') return shift ? actions.redo : actions.undo;
  if (key === 's') return shift ? actions.saveAs : actions.save;
  if (shift) return undefined;
  return { y: actions.redo, o: actions.open, e: actions.exportWorkbook }[key];
}
