import { useDeferredValue } from 'react';
import { choiceInWords, nextInWords, offeredViews } from '../../../shared/projection/offered-views';
import { useProject } from '../../store/project-context';
import { useProjector, useProjectorState } from '../../store/projector-context';
import { useProjectorActions } from '../../store/use-projector-actions';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { TimerPanel } from './timer-panel';
import styles from './projector-panel.module.css';

/** The facilitator's desk for the wall: what is on it, what comes next, and everything that can be shown. */
export function ProjectorPanel() {
  const projector = useProjector();
  const actions = useProjectorActions(projector);
  const state = useProjectorState();
  // The lists may lag behind a slider; the wall does not.
  const project = useDeferredValue(useProject());
  const isOpen = projector.isOpen;
  const next = nextInWords(project, state.choice);

  return (
    <section className={styles.panel} aria-labelledby="workshop-wall">
      <div className={styles.head}>
        <h2 id="workshop-wall">Projector</h2>
        <Button compact icon="screen" onClick={isOpen ? actions.close : actions.open}>
          {isOpen ? 'Close it' : 'Open it'}
        </Button>
      </div>
      <dl className={styles.now} aria-live="polite">
        <div>
          <dt>On the wall</dt>
          <dd>{isOpen ? (state.isBlank ? 'Blank' : choiceInWords(project, state.choice)) : 'Nothing'}</dd>
        </div>
        <div>
          <dt>Next</dt>
          <dd>{next ?? 'Choose another view'}</dd>
        </div>
      </dl>
      {isOpen && (
        <div className={styles.keys} role="group" aria-label="What the wall does">
          <Button compact title="Page Up" onClick={() => actions.turn(-1)}>
            Back
          </Button>
          <Button compact title="Page Down" onClick={() => actions.turn(1)}>
            Next
          </Button>
          <Button compact title="H" aria-pressed={state.isHeld} onClick={actions.hold}>
            Hold
          </Button>
          <Button compact title="B" aria-pressed={state.isBlank} onClick={actions.blank}>
            Blank
          </Button>
          <Button compact onClick={actions.swapDisplay}>
            Other display
          </Button>
        </div>
      )}
      {isOpen && (
        <p className={styles.held}>
          {heldWords(state)}{' '}
          {state.isBehind && (
            <Button compact tone="quiet" onClick={actions.refresh}>
              Show it as it is now
            </Button>
          )}
        </p>
      )}
      <div className={styles.views} role="group" aria-label="Show on the wall">
        {offeredViews(project).map((offered) => {
          const isShown = isOpen && !state.isBlank && offered.kind === state.choice.kind;
          return (
            <button
              key={offered.kind}
              type="button"
              className={classNames(styles.view, isShown && styles.shown)}
              aria-pressed={isShown}
              aria-disabled={offered.choice === undefined || undefined}
              title={offered.hint}
              onClick={() => offered.choice && actions.show(offered.choice)}
            >
              {offered.label}
              {offered.choice === undefined && <span className={styles.why}>{offered.hint}</span>}
            </button>
          );
        })}
      </div>
      <TimerPanel choice={isOpen ? state.choice : undefined} actions={actions} />
    </section>
  );
}

function heldWords({ isHeld, isBehind }: { readonly isHeld: boolean; readonly isBehind: boolean }): string {
  if (!isHeld) return 'The wall follows your work.';
  return isBehind
    ? 'Held: you have changed the project since this picture was taken.'
    : 'Held: the wall keeps this picture while you work.';
}
