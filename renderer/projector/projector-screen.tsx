import { useSyncExternalStore } from 'react';
import type { ProjectorWindow } from '../host/projector-window';
import type { ProjectionSubscriber } from './projection-subscriber';
import styles from './projector-screen.module.css';
import { TurnContext } from './turns';
import { useWallKeys } from './use-wall-keys';
import { ProjectedView } from './views';

export interface ProjectorScreenProps {
  readonly subscriber: ProjectionSubscriber;
  /** The window the picture stands in. */
  readonly frame: ProjectorWindow;
}

/** One thing at a time, and at the foot the project's name and whether the picture is live. */
export function ProjectorScreen({ subscriber, frame }: ProjectorScreenProps) {
  const { state, link } = useSyncExternalStore(subscriber.subscribe, subscriber.getProjection);
  useWallKeys(subscriber, frame);
  if (!state) {
    return (
      <main className={styles.idle}>
        <p>
          {link === 'ended'
            ? 'The projection has ended. You can close this window.'
            : 'Waiting for the facilitator…'}
        </p>
      </main>
    );
  }
  return (
    <div className={styles.screen}>
      {state.isRehearsal && <p className={styles.rehearsal}>Rehearsal: every score is made up</p>}
      <main className={styles.view}>
        <TurnContext value={subscriber.onTurn}>
          <ProjectedView view={state.view} />
        </TurnContext>
      </main>
      {state.view.kind !== 'blank' && (
        <footer className={styles.foot}>
          <span>{state.title}</span>
          <span role="status">{link === 'lost' ? 'Not live: the facilitator’s window is silent' : ''}</span>
        </footer>
      )}
    </div>
  );
}
