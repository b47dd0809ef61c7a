import { useEffect, useMemo } from 'react';
import type { MenuCommand } from '../../shared/host/host-bridge';
import type { WorkbookPreset } from '../../shared/export/ranking-workbook';
import type { ProjectSession } from '../persistence/project-session';
import type { ProjectStore } from '../store/project-store';
import type { ProjectorActions } from '../store/use-projector-actions';
import { useAnnouncer } from '../ui/announcer';
import { goTo } from '../ui/route';
import { useServices } from './services';
import { useExport } from './use-export';
import type { RunJob } from './use-export-job';
import type { Workspace } from './workspace';

/** The dialogs of the shell. */
export type ShellPanel = 'palette' | 'help' | 'diagnostics' | 'tour';

/** Every action of the shell once, for its buttons, its keys and the host's menu. */
export interface ProjectActions {
  readonly undo: () => void;
  readonly redo: () => void;
  /** "Save", or "Download a copy" where the browser cannot write files. */
  readonly saveLabel: string;
  readonly save: () => void;
  readonly saveAs: () => void;
  readonly startNew: () => void;
  readonly open: () => void;
  readonly close: () => void;
  readonly isRehearsal: boolean;
  /** Begins a rehearsal, or ends the one that is on. */
  readonly rehearse: () => void;
  readonly takeTour: () => void;
  readonly openPanel: (panel: ShellPanel) => void;
  readonly exportWorkbook: () => void;
  readonly exportAs: (preset: WorkbookPreset) => void;
  readonly exportCopy: () => void;
  /** An edited ranking workbook, whose changes are taken line by line. */
  readonly bringWorkbookBack: () => void;
}

export interface ProjectActionsOptions {
  readonly workspace: Workspace;
  readonly session: ProjectSession;
  readonly rehearsal: ProjectStore | undefined;
  readonly projector: ProjectorActions;
  readonly openPanel: (panel: ShellPanel) => void;
  readonly run: RunJob;
  readonly bringWorkbookBack: () => void;
}

export function useProjectActions({
  workspace,
  session,
  rehearsal,
  projector,
  openPanel,
  run,
  bringWorkbookBack,
}: ProjectActionsOptions): ProjectActions {
  const { host } = useServices();
  const { say, show } = useAnnouncer();
  const exports = useExport(session, run);

  const actions = useMemo<ProjectActions>(() => {
    const store = rehearsal ?? session.store;
    const isRehearsal = rehearsal !== undefined;
    /** Nothing made up may leave the rehearsal: no file, no export. */
    const whenReal =
      <Given extends unknown[]>(deed: (...given: Given) => void) =>
      (...given: Given) => {
        if (isRehearsal) show('info', 'This is a rehearsal: nothing of it is kept. End it first.');
        else deed(...given);
      };
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
      save: whenReal(() => void save(false)),
      saveAs: whenReal(() => void save(true)),
      startNew: () => void workspace.askForNew(),
      open: () => void workspace.openWithPicker(),
      close: () => void workspace.closeProject(),
      isRehearsal,
      rehearse() {
        if (isRehearsal) {
          workspace.endRehearsal();
          say('The rehearsal has ended. Nothing of it was kept.');
          return;
        }
        const problem = workspace.startRehearsal();
        if (problem !== undefined) show('caution', problem);
        // Once the real project's screens are gone: leaving them clears the address.
        else setTimeout(() => goTo('workshop'));
      },
      takeTour: () => openPanel('tour'),
      openPanel,
      exportWorkbook: whenReal(exports.exportWorkbook),
      exportAs: whenReal(exports.exportAs),
      exportCopy: whenReal(exports.exportCopy),
      bringWorkbookBack,
    };
  }, [workspace, session, rehearsal, host, say, show, exports, openPanel, bringWorkbookBack]);

  useEffect(() => {
    const byCommand: Partial<Record<MenuCommand, () => void>> = {
      new: actions.startNew,
      open: actions.open,
      save: actions.save,
      'save-as': actions.saveAs,
      export: actions.exportWorkbook,
      import: () => goTo('evidence/import'),
      undo: actions.undo,
      redo: actions.redo,
      projector: projector.open,
      help: () => actions.openPanel('help'),
      diagnostics: () => actions.openPanel('diagnostics'),
    };
    return host.app.onMenu((command) => byCommand[command]?.());
  }, [host, actions, projector]);

  return actions;
}
