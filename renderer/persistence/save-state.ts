/** Where a person's work stands. Nothing is ever "saved" that a host has not confirmed. */
export type SaveState =
  /** No file yet; kept on this computer by the journal. */
  | { readonly kind: 'no-file' }
  /** Changed since the file was last written. */
  | { readonly kind: 'unsaved'; readonly since: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** A browser without file handles: a copy was handed over, nobody knows whether it was kept. */
  | { readonly kind: 'downloaded'; readonly at: string; readonly changedSince: boolean }
  | { readonly kind: 'failed'; readonly reason: string };

/** "14:02" in the reader's own time zone. */
export function clockTime(iso: string): string {
  const time = new Date(iso);
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
}

/** The state in words for the top bar. */
export function saveStateWords(state: SaveState): string {
  switch (state.kind) {
    case 'no-file':
      return 'Not in a file yet';
    case 'unsaved':
      return `Changed since it was saved ${clockTime(state.since)}`;
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved ${clockTime(state.at)}`;
    case 'downloaded':
      return state.changedSince
        ? `Changed since the copy of ${clockTime(state.at)}`
        : `Copy downloaded ${clockTime(state.at)}`;
    case 'failed':
      return `Not saved: ${state.reason}`;
  }
}
