import { useEffect, useMemo } from 'react';
import type { MenuCommand } from '../../shared/host/host-bridge';
import type { WorkbookPreset } from '../../shared/export/ranking-workbook';
import type { ProjectSession } from '../persistence/project-session';
import type { ProjectorController } from '../store/projector-controller';
import { useAnnouncer } from '../ui/announcer';
import { goTo } from '../ui/route';
import { useServices } from './services';
import { useExport } from './use-export';
import type { Workspace } from './workspace';

/** The dialogs of the shell. */
export type ShellPanel = 'palette' | 'help' | 'diagnostics';

/** Every action of the shell once, for its buttons, its keys and the host's menu. */
export interface ProjectActions {
  readonly undo: () => void;
  readonly redo: () => void;
  /** "Save", or "Download a copy" where the browser cannot write files. */
  readonly saveLabel: string;
  readonly save: () => void;
  readonly saveAs: () => void;
  readonly open: () => void;
  readonly close: () => void;
  readonly openProjector: () => void;
  readonly openPanel: (panel: ShellPanel) => void;
  readonly exportWorkbook: () => void;
  readonly exportAs: (preset: WorkbookPreset) => void;
  readonly exportCopy: () => void;
}

export interface ProjectActionsOptions {
  readonly workspace: Workspace;
  readonly session: ProjectSession;
  readonly projector: ProjectorController;
  readonly openPanel: (panel: ShellPanel) => void;
}

export function useProjectActions({
  workspace,
  session,
  projector,
  openPanel,
}: ProjectActionsOptions): ProjectActions {
  const { host } = useServices();
  const { say, show } = useAnnouncer();
  const exports = useExport(session);

  const actions = useMemo<ProjectActions>(() => {
    const { store } = session;
    const save = async (as: boolean) => {
      const outcome = await workspace.save(as ? { as } : {});
      if (outcome === 'saved') say(`Saved as ${session.file?.name ?? 'a file'}`);
      else if (outcome === 'downloaded')
        show(
          'info',
          'A copy was handed to the browser to download. Check that it is in your Downloads folder.',
        );
      else if (outcome && outcome.code !== 'cancelled') show('bad', outcome.message);
    };
    return {
      undo() {
        const label = store.undo();
        say(label === undefined ? 'Nothing to undo' : `Undone: ${label}`);
      },
      redo() {
        const label = store.redo();
        say(label === undefined ? 'Nothing to redo' : `Redone: ${label}`);
      },
      saveLabel: host.files.canSaveInPlace ? 'Save' : 'Download a copy',
      save: () => void save(false),
      saveAs: () => void save(true),
      open: () => void workspace.openWithPicker(),
      close: () => void workspace.closeProject(),
      openProjector: () =>
        void projector.open().then((failure) => {
          if (failure) show('caution', failure.message);
        }),
      openPanel,
      ...exports,
    };
  }, [workspace, session, host, say, show, exports, projector, openPanel]);

  useEffect(() => {
    const byCommand: Partial<Record<MenuCommand, () => void>> = {
      new: actions.close,
      open: actions.open,
      save: actions.save,
      'save-as': actions.saveAs,
      export: actions.exportWorkbook,
      import: () => goTo('evidence/import'),
      undo: actions.undo,
      redo: actions.redo,
      projector: actions.openProjector,
      help: () => actions.openPanel('help'),
      diagnostics: () => actions.openPanel('diagnostics'),
    };
    return host.app.onMenu((command) => byCommand[command]?.());
  }, [host, actions]);

  return actions;
}
