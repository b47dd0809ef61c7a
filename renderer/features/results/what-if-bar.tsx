import { memo, useEffect } from 'react';
import { listOf } from '../../../shared/model/collection';
import type { ScenarioId } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/project';
import { Button } from '../../ui/button';
import { useDispatch, useProjectStore } from '../../store/project-context';
import shared from './results.module.css';
import styles from './what-if.module.css';
import type { ResultsView } from './results-view';
import { activeScenario, adoptCommand } from './what-if';
import { WhatIfChanges } from './what-if-changes';

/** Ids and names of the what-ifs as one string, which stays the same while the weights of one of them move. */
export function namesOf(project: Project): string {
  return JSON.stringify(listOf(project.scenarios).map(({ id, name }) => [id, name]));
}

export interface WhatIfBarProps {
  /** See {@link namesOf}. */
  readonly names: string;
  readonly shownId: ScenarioId | undefined;
  /** The view as it was when the weights last rested. */
  readonly rested: ResultsView;
}

/**
 * Which case is shown, what it changes, and the one key back to the base case. Always one line high: a bar that grew when
 * a drag began would move the slider from under the pointer.
 */
export const WhatIfBar = memo(function WhatIfBar({ names, shownId, rested }: WhatIfBarProps) {
  const store = useProjectStore();
  const dispatch = useDispatch();
  useEscapeToBase();
  const whatIfs = JSON.parse(names) as readonly (readonly [id: ScenarioId, name: string])[];
  const shown = whatIfs.find(([id]) => id === shownId);
  const activate = (id: ScenarioId | undefined) =>
    dispatch({ type: 'scenario/activate', ...(id === undefined ? {} : { id }) });
  const adopt = () => {
    const project = store.getProject();
    const scenario = activeScenario(project);
    if (scenario) dispatch(adoptCommand(project, scenario));
  };
  return (
    <div className={styles.whatIf} data-what-if={shown !== undefined} role="group" aria-label="Case shown">
      <label className={styles.case}>
        <span>Shown</span>
        <select
          value={shown?.[0] ?? 'base'}
          onChange={(event) => activate(whatIfs.find(([id]) => id === event.currentTarget.value)?.[0])}
        >
          <option value="base">Base case</option>
          {whatIfs.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {shown === undefined ? (
        <span className={shared.quiet}>Move a weight to try a what-if; the base case stays as it is.</span>
      ) : (
        <>
          <Button compact tone="primary" onClick={() => activate(undefined)}>
            Back to base case (Esc)
          </Button>
          <Button compact onClick={adopt}>
            Make these the group’s weights
          </Button>
          <WhatIfChanges key={shown[0]} id={shown[0]} name={shown[1]} view={rested} />
        </>
      )}
    </div>
  );
});

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
