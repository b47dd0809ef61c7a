import { useSyncExternalStore } from 'react';
import type { ProjectSession } from '../persistence/project-session';
import { useProject, useProjectStore } from '../store/project-context';
import { IconButton } from '../ui/button';
import { Menu } from '../ui/menu';
import { setTheme, themes, themeWords, useTheme } from '../ui/theme';
import { ExportMenu } from './export-menu';
import { ProjectorControl } from './projector-control';
import { SaveStatus } from './save-status';
import styles from './top-bar.module.css';
import type { ProjectActions } from './use-project-actions';
import { Wordmark } from './wordmark';

export interface TopBarProps {
  readonly session: ProjectSession;
  readonly actions: ProjectActions;
}

export function TopBar({ session, actions }: TopBarProps) {
  const title = useProject((project) => project.title);
  const theme = useTheme();

  return (
    <header className={styles.bar}>
      <div className={styles.identity}>
        <span className={styles.mark}>
          <Wordmark size={32} />
        </span>
        <div className={styles.titles} data-tour="kept">
          <span className={styles.title}>{title}</span>
          {actions.isRehearsal ? (
            <span className={styles.state}>Made-up votes · nothing is kept</span>
          ) : (
            <SaveStatus session={session} />
          )}
        </div>
      </div>
      <div className={styles.tools} role="group" aria-label="Project tools">
        <UndoAndRedo actions={actions} />
        <span className={styles.divider} aria-hidden="true" />
        <span data-tour="projector">
          <ProjectorControl />
        </span>
        <ExportMenu actions={actions} />
        <Menu
          label="Project"
          items={[
            {
              key: 'save',
              label: actions.saveLabel,
              shortcut: 'Ctrl+S',
              onSelect: actions.save,
            },
            { key: 'save-as', label: 'Save as…', shortcut: 'Ctrl+Shift+S', onSelect: actions.saveAs },
            { key: 'new', label: 'New project…', onSelect: actions.startNew },
            { key: 'open', label: 'Open another project…', shortcut: 'Ctrl+O', onSelect: actions.open },
            { key: 'close', label: 'Close and go to the start', onSelect: actions.close },
            {
              key: 'rehearse',
              startsGroup: true,
              label: actions.isRehearsal ? 'End the rehearsal' : 'Rehearse with made-up votes',
              onSelect: actions.rehearse,
            },
            ...themes.map((option, index) => ({
              key: option,
              startsGroup: index === 0,
              label: `${themeWords[option]} theme`,
              checked: option === theme,
              onSelect: () => setTheme(option),
            })),
            {
              key: 'palette',
              startsGroup: true,
              label: 'Find a command…',
              shortcut: 'Ctrl+K',
              onSelect: () => actions.openPanel('palette'),
            },
            { key: 'tour', label: 'Take the tour', onSelect: actions.takeTour },
            {
              key: 'help',
              label: 'Help and keys…',
              shortcut: 'F1',
              onSelect: () => actions.openPanel('help'),
            },
            {
              key: 'diagnostics',
              label: 'Diagnostics…',
              onSelect: () => actions.openPanel('diagnostics'),
            },
          ]}
        />
      </div>
    </header>
  );
}

/** By itself, because what the next undo would take back has another name with every move of a slider. */
function UndoAndRedo({ actions }: { readonly actions: ProjectActions }) {
  const store = useProjectStore();
  const undoLabel = useSyncExternalStore(store.subscribe, () => store.undoLabel);
  const redoLabel = useSyncExternalStore(store.subscribe, () => store.redoLabel);
  return (
    <>
      <IconButton
        icon="undo"
        label="Undo"
        title={undoLabel === undefined ? 'Nothing to undo' : `Undo: ${undoLabel} (Ctrl+Z)`}
        aria-disabled={undoLabel === undefined || undefined}
        onClick={actions.undo}
      />
      <IconButton
        icon="redo"
        label="Redo"
        title={redoLabel === undefined ? 'Nothing to redo' : `Redo: ${redoLabel} (Ctrl+Y)`}
        aria-disabled={redoLabel === undefined || undefined}
        onClick={actions.redo}
      />
    </>
  );
}
