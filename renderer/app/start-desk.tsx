import { useCallback, useEffect, useMemo, useState } from 'react';
import type { MenuCommand } from '../../shared/host/host-bridge';
import { StartScreen } from '../features/start';
import { CommandPalette } from './command-palette';
import { DiagnosticsDialog } from './diagnostics-dialog';
import { HelpDialog } from './help-dialog';
import { type AppServices } from './services';
import { startCommands } from './start-commands';
import type { ShellPanel } from './use-project-actions';
import { useShortcuts } from './use-shortcuts';
import { useStartActions } from './use-start-actions';
import type { Workspace } from './workspace';
import type { WorkspaceState } from './workspace-desk';

export interface StartDeskProps {
  readonly services: AppServices;
  readonly workspace: Workspace;
  readonly state: WorkspaceState;
}

/** The start screen with what works without a project: the host's menu, the keys, the palette, help and diagnostics. */
export function StartDesk({ services, workspace, state }: StartDeskProps) {
  const start = useStartActions(services, workspace);
  const [panel, setPanel] = useState<ShellPanel>();
  const closePanel = useCallback(() => setPanel(undefined), []);
  const commands = useMemo(() => startCommands(workspace, setPanel), [workspace]);
  useShortcuts(commands);

  useEffect(() => {
    const byCommand: Partial<Record<MenuCommand, () => void>> = {
      new: () => workspace.setNaming(true),
      open: () => void workspace.openWithPicker(),
      help: () => setPanel('help'),
      diagnostics: () => setPanel('diagnostics'),
    };
    return services.host.app.onMenu((command) => byCommand[command]?.());
  }, [services, workspace]);

  return (
    <>
      <StartScreen
        {...start}
        busy={state.busy}
        problem={state.problem}
        isNaming={state.isNaming}
        onHelp={() => setPanel('help')}
        onDiagnostics={() => setPanel('diagnostics')}
      />
      {panel === 'diagnostics' && <DiagnosticsDialog onClose={closePanel} />}
      {panel === 'help' && <HelpDialog commands={commands} onClose={closePanel} />}
      {panel === 'palette' && <CommandPalette commands={commands} onClose={closePanel} />}
    </>
  );
}
