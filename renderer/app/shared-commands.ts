import { setTheme, themes, themeWords } from '../ui/theme';
import type { ShellCommand } from './shell-command';
import type { ShellPanel } from './use-project-actions';

/** Commands that work with a project and without one. */
export function themeCommands(): readonly ShellCommand[] {
  return themes.map((theme) => ({
    key: `theme-${theme}`,
    label: `${themeWords[theme]} theme`,
    group: 'Show',
    run: () => setTheme(theme),
  }));
}

export function helpCommands(openPanel: (panel: ShellPanel) => void): readonly ShellCommand[] {
  return [
    {
      key: 'palette',
      label: 'Find a command',
      group: 'Help',
      shortcut: 'Ctrl+K',
      run: () => openPanel('palette'),
    },
    {
      key: 'help',
      label: 'Help and keys',
      group: 'Help',
      shortcut: 'F1',
      run: () => openPanel('help'),
    },
    { key: 'diagnostics', label: 'Diagnostics', group: 'Help', run: () => openPanel('diagnostics') },
  ];
}
