import { goTo } from '../ui/route';
import { screens } from './screens';
import { helpCommands, themeCommands } from './shared-commands';
import type { ShellCommand } from './shell-command';
import type { ProjectActions } from './use-project-actions';

/** What the shell can do with a project open, apart from the projector. */
export function shellCommands(actions: ProjectActions): readonly ShellCommand[] {
  return [
    { key: 'undo', label: 'Undo', group: 'Edit', shortcut: 'Ctrl+Z', run: actions.undo },
    { key: 'redo', label: 'Redo', group: 'Edit', shortcut: 'Ctrl+Y', run: actions.redo },
    ...screens.map((screen, index): ShellCommand => {
      const base = { key: `go-${screen.key}`, label: `Go to ${screen.title}`, group: 'Go to' } as const;
      const digit = (index + 1) % 10;
      return { ...base, shortcut: `Alt+${digit}`, run: () => goTo(screen.key) };
    }),
    { key: 'new', label: 'New project…', group: 'Project', run: actions.startNew },
    { key: 'save', label: actions.saveLabel, group: 'Project', shortcut: 'Ctrl+S', run: actions.save },
    { key: 'save-as', label: 'Save as…', group: 'Project', shortcut: 'Ctrl+Shift+S', run: actions.saveAs },
    { key: 'open', label: 'Open another project…', group: 'Project', shortcut: 'Ctrl+O', run: actions.open },
    { key: 'close', label: 'Close and go to the start', group: 'Project', run: actions.close },
    {
      key: 'rehearse',
      label: actions.isRehearsal ? 'End the rehearsal' : 'Rehearse with made-up votes',
      group: 'Project',
      run: actions.rehearse,
    },
    {
      key: 'import',
      label: 'Import a spreadsheet',
      group: 'Project',
      shortcut: 'Ctrl+I',
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
    {
      key: 'export-back',
      label: 'Bring an edited workbook back…',
      group: 'Export',
      run: actions.bringWorkbookBack,
    },
    { key: 'export-copy', label: 'Export a copy of the project…', group: 'Export', run: actions.exportCopy },
    ...themeCommands(),
    { key: 'tour', label: 'Take the tour', group: 'Help', run: actions.takeTour },
    ...helpCommands(actions.openPanel),
  ];
}
