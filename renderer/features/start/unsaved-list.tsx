import { useState } from 'react';
import type { ProjectId } from '../../../shared/model/ids';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { dayAndTime } from './day-and-time';
import styles from './start.module.css';

/** What the list needs of a working copy. */
export interface UnsavedProject {
  readonly projectId: ProjectId;
  readonly title: string;
  readonly changedAt: string;
  readonly unsavedChanges: number;
  readonly file?: { readonly name: string };
}

export interface UnsavedListProps {
  readonly projects: readonly UnsavedProject[];
  readonly isBusy: boolean;
  readonly onContinue: (projectId: ProjectId) => void;
  readonly onDiscard: (projectId: ProjectId) => void;
}

/** Work on this computer that is in no file, after a crash or a quick exit. Absent when there is none. */
export function UnsavedList({ projects, isBusy, onContinue, onDiscard }: UnsavedListProps) {
  const [asked, setAsked] = useState<UnsavedProject>();
  if (projects.length === 0) return null;
  return (
    <section className={styles.list} aria-labelledby="unsaved-heading">
      <h2 id="unsaved-heading">Kept here, not saved to a file</h2>
      <ul>
        {projects.map((project) => (
          <li key={project.projectId} className={styles.row}>
            <div className={styles.rowWords}>
              <span className={styles.rowTitle}>{project.title}</span>
              <span className={styles.quiet}>
                {project.file
                  ? `${counted(project.unsavedChanges)} since ${project.file.name} was saved`
                  : 'Never saved to a file'}
                , last worked on {dayAndTime(project.changedAt)}
              </span>
            </div>
            <Button
              compact
              tone="primary"
              disabled={isBusy}
              aria-label={`Continue ${project.title}`}
              onClick={() => onContinue(project.projectId)}
            >
              Continue
            </Button>
            <Button
              compact
              tone="quiet"
              disabled={isBusy}
              aria-label={`Discard ${project.title}`}
              onClick={() => setAsked(project)}
            >
              Discard
            </Button>
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog
          title={`Discard “${asked.title}”?`}
          onClose={() => setAsked(undefined)}
          actions={
            <>
              <Button onClick={() => setAsked(undefined)}>Keep it</Button>
              <Button
                tone="danger"
                onClick={() => {
                  onDiscard(asked.projectId);
                  setAsked(undefined);
                }}
              >
                Discard for good
              </Button>
            </>
          }
        >
          <p>
            {asked.file
              ? `${counted(asked.unsavedChanges)} will be gone. The file ${asked.file.name} stays as it is.`
              : 'It was never saved to a file: discarding it cannot be undone.'}
          </p>
        </Dialog>
      )}
    </section>
  );
}

function counted(changes: number): string {
  return changes === 1 ? '1 change' : `${changes} changes`;
}
