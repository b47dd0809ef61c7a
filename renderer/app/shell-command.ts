/** One thing the app can do, for the command palette, the keyboard sheet and the tests that compare them. */
export interface ShellCommand {
  readonly key: string;
  readonly label: string;
  readonly group: 'Project' | 'Edit' | 'Go to' | 'Show' | 'Projector' | 'Export' | 'Help';
  /** As on the sheet: "Ctrl+Shift+S". On a Mac the Command key does the same. */
  readonly shortcut?: string;
  readonly run: () => void;
}

/** The keys as a browser reports them, in the form the sheet prints: "Ctrl+Shift+S", "Alt+3", "F1", "?". */
export function pressedShortcut(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const parts = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && key !== '?' ? 'Shift' : '',
    // Alt changes the character on a Mac keyboard; the digit is in the code.
    event.altKey && event.code.startsWith('Digit') ? event.code.slice(5) : key,
  ];
  return parts.filter((part) => part !== '').join('+');
}
