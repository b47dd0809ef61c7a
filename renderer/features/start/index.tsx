import type { RecentProject } from '../../../shared/host/host-bridge';
import type { ProjectId } from '../../../shared/model/ids';
import type { StarterTemplate } from '../../../shared/model/starter-project';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { NewProjectDialog } from './new-project-dialog';
import { RecentList } from './recent-list';
import styles from './start.module.css';
import { ThreadDrawing } from './thread-drawing';
import { type UnsavedProject, UnsavedList } from './unsaved-list';

export interface StartScreenProps {
  readonly version: string;
  readonly recent: readonly RecentProject[];
  /** Work on this computer that is in no file. */
  readonly unsaved: readonly UnsavedProject[];
  /** What is going on, in words, while nothing else may be started. */
  readonly busy: string | undefined;
  readonly problem: string | undefined;
  /** Whether the question what a new project is to be called is open. */
  readonly isNaming: boolean;
  readonly onNaming: (isNaming: boolean) => void;
  readonly onNew: (title: string, template: StarterTemplate) => void;
  readonly onOpen: () => void;
  readonly onOpenRecent: (token: string) => void;
  readonly onForgetRecent: (token: string) => void;
  readonly onOpenSample: () => void;
  readonly onContinue: (projectId: ProjectId) => void;
  readonly onDiscard: (projectId: ProjectId) => void;
  readonly onDismissProblem: () => void;
  readonly onHelp: () => void;
  readonly onDiagnostics: () => void;
}

/** The first thing anyone sees: begin, go on, or look at a finished example. */
export function StartScreen(props: StartScreenProps) {
  const isBusy = props.busy !== undefined;

  return (
    <main className={styles.page}>
      <header className={styles.hero}>
        <div className={styles.words}>
          <p className={styles.name}>Throughline</p>
          <h1>Decide what matters, and show why</h1>
          <p className={styles.lead}>
            Options and evidence in, agreed priorities out, and the story of how each one makes progress.
            Everything stays on this computer.
          </p>
        </div>
        <ThreadDrawing />
      </header>

      {props.problem !== undefined && (
        <Notice
          tone="bad"
          live
          actions={
            <Button compact onClick={props.onDismissProblem}>
              Dismiss
            </Button>
          }
        >
          {props.problem}
        </Notice>
      )}

      <section aria-label="Begin" className={styles.doors}>
        <button type="button" className={styles.door} disabled={isBusy} onClick={() => props.onNaming(true)}>
          <Icon name="add" size={24} />
          <span className={styles.doorTitle}>New project</span>
          <span className={styles.doorText}>With six ready questions to judge options by, or blank</span>
        </button>
        <button type="button" className={styles.door} disabled={isBusy} onClick={props.onOpen}>
          <Icon name="file" size={24} />
          <span className={styles.doorTitle}>Open a project…</span>
          <span className={styles.doorText}>A .throughline file from this computer or a shared folder</span>
        </button>
        <button type="button" className={styles.door} disabled={isBusy} onClick={props.onOpenSample}>
          <Icon name="eye" size={24} />
          <span className={styles.doorTitle}>See a finished example</span>
          <span className={styles.doorText}>Ashmere’s priorities, as a copy to try things out on</span>
        </button>
      </section>

      <p role="status" className={styles.busy}>
        {props.busy}
      </p>

      <UnsavedList
        projects={props.unsaved}
        isBusy={isBusy}
        onContinue={props.onContinue}
        onDiscard={props.onDiscard}
      />
      <RecentList
        projects={props.recent}
        isBusy={isBusy}
        onOpen={props.onOpenRecent}
        onForget={props.onForgetRecent}
      />

      <footer className={styles.foot}>
        <span>Throughline {props.version}. Nothing leaves this computer.</span>
        <span>
          <Button compact tone="quiet" onClick={props.onHelp}>
            Help and keys
          </Button>
          <Button compact tone="quiet" onClick={props.onDiagnostics}>
            Diagnostics
          </Button>
        </span>
      </footer>

      {props.isNaming && (
        <NewProjectDialog
          onClose={() => props.onNaming(false)}
          onCreate={(title, template) => {
            props.onNaming(false);
            props.onNew(title, template);
          }}
        />
      )}
    </main>
  );
}
