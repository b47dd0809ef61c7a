/** Turns what IndexedDB throws into a sentence: what happened, what is safe, what to do. */
export function storageFailureSentence(error: unknown): string {
  const name = nameOf(error);
  if (name === 'QuotaExceededError') {
    return 'The space this app may use on this computer is full. Save the project to a file now, then free some space.';
  }
  if (name === 'InvalidStateError' || name === 'DatabaseClosedError') {
    return 'The safety copy on this computer was closed by another window. Save the project to a file, then reload.';
  }
  return 'The safety copy on this computer could not be written. Save the project to a file now, so nothing is lost.';
}

/** Dexie wraps the browser's error and keeps it as `inner`. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const inner = 'inner' in error ? error.inner : undefined;
  return inner instanceof Error || inner instanceof DOMException ? inner.name : error.name;
}
