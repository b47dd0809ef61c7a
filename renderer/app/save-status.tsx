import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ProjectSession } from '../persistence/project-session';
import { saveStateWords } from '../persistence/save-state';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import styles from './top-bar.module.css';

/** Milliseconds without a change on its way before "kept" is said again. */
const calm = 300;

/** Where the work stands, in words. Until the journal has a change it is "saving": nothing unkept is called kept. */
export function SaveStatus({ session }: { readonly session: ProjectSession }) {
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const isKept = useCalmlyKept(session);
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

/**
 * Whether the journal has everything: false as soon as it has not, true again only once it has stayed so for a moment.
 * A drag is a stream of changes, each kept within milliseconds; words that change back and forth with every one of them
 * cannot be read and have the window drawn twice.
 */
function useCalmlyKept(session: ProjectSession): boolean {
  const pending = useSyncExternalStore(session.subscribe, () => session.journal.getState().pending);
  const [isCalm, setCalm] = useState(!pending);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(!pending), pending ? 0 : calm);
    return () => clearTimeout(timer);
  }, [pending]);
  return isCalm && !pending;
}
