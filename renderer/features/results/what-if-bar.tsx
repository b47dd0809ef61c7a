import { useEffect } from 'react';
import { listOf } from '../../../shared/model/collection';
import { Button } from '../../ui/button';
import { useDispatch, useProjectStore } from '../../store/project-context';
import shared from './results.module.css';
import styles from './what-if.module.css';
import type { ResultsView } from './results-view';
import { activeScenario, adoptCommand } from './what-if';
import { WhatIfChanges } from './what-if-changes';

/**
 * Which case is shown, what it changes, and the one key back to the base case. Always one line high: a bar that grew when
 * a drag began would move the slider from under the pointer.
 */
export function WhatIfBar({ view }: { readonly view: ResultsView }) {
  const { project, scenario } = view;
  const dispatch = useDispatch();
  useEscapeToBase();
  const scenarios = listOf(project.scenarios);
  return (
    <div className={styles.whatIf} data-what-if={scenario !== undefined} role="group" aria-label="Case shown">
      <label className={styles.case}>
        <span>Shown</span>
        <select
          value={scenario?.id ?? 'base'}
          onChange={(event) => {
            const chosen = scenarios.find((entry) => entry.id === event.currentTarget.value);
            dispatch({ type: 'scenario/activate', ...(chosen ? { id: chosen.id } : {}) });
          }}
        >
          <option value="base">Base case</option>
          {scenarios.map((entry) => (
            <option key={entry.id} value={entry.id}>
              {entry.name}
            </option>
          ))}
        </select>
      </label>
      {scenario === undefined ? (
        <span className={shared.quiet}>Move a weight to try a what-if; the base case stays as it is.</span>
      ) : (
        <>
          <Button compact tone="primary" onClick={() => dispatch({ type: 'scenario/activate' })}>
            Back to base case (Esc)
          </Button>
          <Button compact onClick={() => dispatch(adoptCommand(project, scenario))}>
            Make these the group’s weights
          </Button>
          <Button compact tone="quiet" onClick={() => dispatch({ type: 'scenario/remove', id: scenario.id })}>
            Remove
          </Button>
          <WhatIfChanges key={scenario.id} view={view} scenario={scenario} />
        </>
      )}
    </div>
  );
}

/** Escape goes back to the base case, unless it already means something where the focus is. */
function useEscapeToBase(): void {
  const store = useProjectStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || meansSomethingElse(event.target)) return;
      if (activeScenario(store.getProject())) store.dispatch({ type: 'scenario/activate' });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store]);
}

function meansSomethingElse(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog[open], [role="menu"], [role="dialog"]')) return true;
  return target.matches('textarea, select, input:not([type="range"]):not([type="radio"])');
}
