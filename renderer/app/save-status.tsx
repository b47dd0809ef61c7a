import { useSyncExternalStore } from 'react';
import type { ProjectSession } from '../persistence/project-session';
import { saveStateWords } from '../persistence/save-state';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import styles from './top-bar.module.css';

/** Where the work stands, in words. Until the journal has a change it is "saving": nothing unkept is called kept. */
export function SaveStatus({ session }: { readonly session: ProjectSession }) {
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const isKept = useSyncExternalStore(session.subscribe, () => !session.journal.getState().pending);
  const failed = state.kind === 'failed';
  const kept = state.kind === 'saved' || failed ? '' : isKept ? ' · kept on this computer' : ' · keeping…';
  return (
    <span
      className={classNames(styles.state, failed && styles.failed)}
      role={failed ? 'alert' : undefined}
      data-save-state={state.kind}
      data-acknowledged={isKept}
    >
      {state.kind === 'saved' && <Icon name="check" size={16} />}
      {failed && <Icon name="warning" size={16} />}
      {saveStateWords(state)}
      {kept}
    </span>
  );
}
