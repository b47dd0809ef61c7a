import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ProjectSession } from '../persistence/project-session';
import { useRoute } from '../ui/route';
import type { ProjectStore } from '../store/project-store';
import { ProjectorProvider } from '../store/projector-context';
import { useProjectorActions } from '../store/use-projector-actions';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { CommandPalette } from './command-palette';
import { DiagnosticsDialog } from './diagnostics-dialog';
import { ErrorBoundary } from './error-boundary';
import { ExportProgress } from './export-progress';
import { HelpDialog } from './help-dialog';
import { projectorCommands } from './projector-commands';
import { Rail } from './rail';
import { ReturnedWorkbookDialog } from './returned-workbook/returned-workbook-dialog';
import { useReturnedWorkbook } from './returned-workbook/use-returned-workbook';
import { screens } from './screens';
import styles from './shell.module.css';
import { shellCommands } from './shell-commands';
import { TopBar } from './top-bar';
import { Tour } from './tour';
import { TourOffer } from './tour-offer';
import { useServices } from './services';
import { useExportJob } from './use-export-job';
import { useProjectorController } from './use-projector-controller';
import { type ShellPanel, useProjectActions } from './use-project-actions';
import { useHasMoved } from './use-has-moved';
import { useShortcuts } from './use-shortcuts';
import type { Workspace } from './workspace';

export interface ShellProps {
  readonly workspace: Workspace;
  readonly session: ProjectSession;
  readonly problem: string | undefined;
  /** Made-up votes are on the screens instead of the project. */
  readonly rehearsal: ProjectStore | undefined;
}

/** One open project: the top bar, the rail of ten steps and the screen chosen on it. */
export function Shell({ workspace, session, problem, rehearsal }: ShellProps) {
  const { screen: route } = useRoute();
  const screen = screens.find((candidate) => candidate.key === route) ?? screens[0];
  const { host } = useServices();
  const store = rehearsal ?? session.store;
  const projector = useProjectorController(host, store, rehearsal !== undefined);
  const wall = useProjectorActions(projector);
  const [panel, setPanel] = useState<ShellPanel>();
  const closePanel = useCallback(() => setPanel(undefined), []);
  const { job, run } = useExportJob();
  const returnedWorkbook = useReturnedWorkbook(run);
  const { bringBack } = returnedWorkbook;
  const actions = useProjectActions({
    workspace,
    session,
    rehearsal,
    projector: wall,
    openPanel: setPanel,
    run,
    bringWorkbookBack: bringBack,
  });
  const commands = useMemo(
    () => [...shellCommands(actions), ...projectorCommands(projector, wall, store.getProject)],
    [actions, projector, wall, store],
  );
  useShortcuts(commands);

  const hasMoved = useHasMoved();

  return (
    <ProjectorProvider value={projector}>
      <div className={styles.shell}>
        <a
          className={styles.skip}
          href="#main"
          onClick={(event) => {
            event.preventDefault();
            document.getElementById('main')?.focus();
          }}
        >
          Skip to the screen
        </a>
        <TopBar session={session} actions={actions} />
        <Rail current={screen?.key} />
        <main id="main" tabIndex={-1} className={styles.main}>
          {rehearsal && (
            <div className={styles.problem}>
              <Notice
                tone="caution"
                title="Rehearsal: every vote is made up"
                actions={
                  <Button compact onClick={actions.rehearse}>
                    End the rehearsal
                  </Button>
                }
              >
                Try anything, on the projector too. Your project is as it was, and nothing of this is kept.
              </Notice>
            </div>
          )}
          {!rehearsal && !hasMoved && panel !== 'tour' && <TourOffer onTake={actions.takeTour} />}
          {problem !== undefined && (
            <div className={styles.problem}>
              <Notice
                tone="bad"
                live
                actions={
                  <Button compact onClick={() => workspace.dismissProblem()}>
                    Dismiss
                  </Button>
                }
              >
                {problem}
              </Notice>
            </div>
          )}
          {screen && (
            <ErrorBoundary key={screen.key} where={`The ${screen.title} screen`}>
              <Suspense
                fallback={<p className={`${styles.page} ${styles.loading}`}>Opening {screen.title}…</p>}
              >
                <ScreenFrame takesFocus={hasMoved}>
                  <screen.Component />
                </ScreenFrame>
              </Suspense>
            </ErrorBoundary>
          )}
        </main>
        {panel === 'tour' && <Tour onClose={closePanel} />}
        {job && <ExportProgress {...job} />}
        {returnedWorkbook.returned && <ReturnedWorkbookDialog {...returnedWorkbook} />}
        {panel === 'diagnostics' && <DiagnosticsDialog onClose={closePanel} />}
        {panel === 'help' && <HelpDialog commands={commands} onClose={closePanel} />}
        {panel === 'palette' && <CommandPalette commands={commands} onClose={closePanel} />}
      </div>
    </ProjectorProvider>
  );
}

/**
 * Moves focus to the heading of a screen the person has just gone to, so that keyboard and screen reader start there:
 * on the rail, or by opening a project, whose button is gone by then.
 */
function ScreenFrame({
  takesFocus,
  children,
}: {
  readonly takesFocus: boolean;
  readonly children: ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const hasLostFocus = document.activeElement === document.body;
    if (!takesFocus && !hasLostFocus) return;
    const heading = frame.current?.querySelector<HTMLElement>('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    const main = frame.current?.closest('main');
    if (main) main.scrollTop = 0;
  }, [takesFocus]);

  return (
    <div ref={frame} className={styles.page}>
      {children}
    </div>
  );
}
