import type { ShellCommand } from './shell-command';
import { helpCommands, themeCommands } from './shared-commands';
import type { ShellPanel } from './use-project-actions';
import type { Workspace } from './workspace';

/** What can be done before any project is open. */
export function startCommands(
  workspace: Workspace,
  openPanel: (panel: ShellPanel) => void,
): readonly ShellCommand[] {
  return [
    { key: 'new', label: 'New project…', group: 'Project', run: () => workspace.setNaming(true) },
    {
      key: 'open',
      label: 'Open a project…',
      group: 'Project',
      shortcut: 'Ctrl+O',
      run: () => void workspace.openWithPicker(),
    },
    {
      key: 'sample',
      label: 'See a finished example',
      group: 'Project',
      run: () => void workspace.openSample(),
    },
    ...themeCommands(),
    ...helpCommands(openPanel),
  ];
}
