import type { ProjectSession } from './project-session';

export interface AutosaveOptions {
  /** Quiet time after the last change, in milliseconds. */
  readonly idle?: number;
  /** Another program has changed the file: someone has to say which version counts. */
  readonly onConflict: () => void;
}

/**
 * Saves to the project's file by itself: five seconds after the last change and when the window loses focus, once
 * the person has chosen a file. Returns the stop.
 */
export function startAutosave(
  session: ProjectSession,
  { idle = 5_000, onConflict }: AutosaveOptions,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function saveNow() {
    clearTimeout(timer);
    if (!session.canAutosave) return;
    void session.save({ automatic: true }).then((outcome) => {
      if (!outcome.ok && session.hasConflict) onConflict();
    });
  }

  const unsubscribe = session.store.onChange(() => {
    clearTimeout(timer);
    timer = setTimeout(saveNow, idle);
  });
  const onHidden = () => {
    if (document.visibilityState === 'hidden') saveNow();
  };
  window.addEventListener('blur', saveNow);
  document.addEventListener('visibilitychange', onHidden);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('blur', saveNow);
    document.removeEventListener('visibilitychange', onHidden);
  };
}
