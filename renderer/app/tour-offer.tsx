import { useState } from 'react';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import styles from './shell.module.css';

const storageKey = 'throughline-tour';

/** On the first screen of the first project on this computer, and never again unless asked for. */
export function TourOffer({ onTake }: { readonly onTake: () => void }) {
  const [isOffered, setOffered] = useState(() => localStorage.getItem(storageKey) === null);
  if (!isOffered) return null;

  function settle() {
    localStorage.setItem(storageKey, 'offered');
    setOffered(false);
  }

  return (
    <div className={styles.problem}>
      <Notice
        title="New here?"
        actions={
          <>
            <Button
              compact
              onClick={() => {
                settle();
                onTake();
              }}
            >
              Take the tour
            </Button>
            <Button compact tone="quiet" onClick={settle}>
              Not now
            </Button>
          </>
        }
      >
        Five short stops show how the work runs.
      </Notice>
    </div>
  );
}
