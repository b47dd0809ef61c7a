import { goTo } from '../ui/route';
import { setTheme, themes, themeWords } from '../ui/theme';
import type { ProjectActions } from './use-project-actions';
import { screens } from './screens';

/** One thing the shell can do, for the command palette, the keyboard sheet and the tests that compare them. */
export interface ShellCommand {
  readonly key: string;
  readonly label: string;
  readonly group: 'Project' | 'Edit' | 'Go to' | 'Show' | 'Export' | 'Help';
  /** As on the sheet: "Ctrl+Shift+S". On a Mac the Command key does the same. */
  readonly shortcut?: string;
  readonly run: () => void;
}

export function shellCommands(actions: ProjectActions): readonly ShellCommand[] {
  return [
    { key: 'undo', label: 'Undo', group: 'Edit', shortcut: 'Ctrl+Z', run: actions.undo },
    { key: 'redo', label: 'Redo', group: 'Edit', shortcut: 'Ctrl+Y', run: actions.redo },
    ...screens.map((screen, index): ShellCommand => {
      const base = { key: `go-${screen.key}`, label: `Go to ${screen.title}`, group: 'Go to' } as const;
      const digit = (index + 1) % 10;
      return { ...base, shortcut: `Alt+${digit}`, run: () => goTo(screen.key) };
    }),
    { key: 'save', label: actions.saveLabel, group: 'Project', shortcut: 'Ctrl+S', run: actions.save },
    { key: 'save-as', label: 'Save as…', group: 'Project', shortcut: 'Ctrl+Shift+S', run: actions.saveAs },
    { key: 'open', label: 'Open another project…', group: 'Project', shortcut: 'Ctrl+O', run: actions.open },
    { key: 'close', label: 'Close and go to the start', group: 'Project', run: actions.close },
    {
      key: 'import',
      label: 'Import a spreadsheet',
      group: 'Project',
      run: () => goTo('evidence/import'),
    },
    {
      key: 'export-working',
      label: 'Export to Excel, working copy',
      group: 'Export',
      shortcut: 'Ctrl+E',
      run: actions.exportWorkbook,
    },
    {
      key: 'export-publication',
      label: 'Export to Excel, for publication',
      group: 'Export',
      run: () => actions.exportAs('publication'),
    },
    {
      key: 'export-values',
      label: 'Export to Excel, values only',
      group: 'Export',
      run: () => actions.exportAs('values'),
    },
    { key: 'export-copy', label: 'Export a copy of the project…', group: 'Export', run: actions.exportCopy },
    { key: 'projector', label: 'Open the projector', group: 'Show', run: actions.openProjector },
    ...themes.map((theme): ShellCommand => ({
      key: `theme-${theme}`,
      label: `${themeWords[theme]} theme`,
      group: 'Show',
      run: () => setTheme(theme),
    })),
    {
      key: 'palette',
      label: 'Find a command',
      group: 'Help',
      shortcut: 'Ctrl+K',
      run: () => actions.openPanel('palette'),
    },
    {
      key: 'help',
      label: 'Help and keyboard shortcuts',
      group: 'Help',
      shortcut: 'F1',
      run: () => actions.openPanel('help'),
    },
    { key: 'diagnostics', label: 'Diagnostics', group: 'Help', run: () => actions.openPanel('diagnostics') },
  ];
}

/** The keys as a browser reports them, in the form the sheet prints: "Ctrl+Shift+S", "Alt+3", "F1". */
export function pressedShortcut(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const parts = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    // Alt changes the character on a Mac keyboard; the digit is in the code.
    event.altKey && event.code.startsWith('Digit') ? event.code.slice(5) : key,
  ];
  return parts.filter((part) => part !== '').join('+');
}
