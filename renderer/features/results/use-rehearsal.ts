import { useEffect } from 'react';
import { applyCommand } from '../../../shared/model/apply-command';
import { createCountedIdSource } from '../../../shared/model/ids';
import type { Project } from '../../../shared/model/project';
import { useProjectStore } from '../../store/project-context';
import { contributionColumns, contributionRows } from './contribution-rows';
import { resultsView } from './results-view';
import { rowsOnAPage } from './row-pages';
import { moveCommand } from './what-if';

/** Once is enough for the whole window: what it is for is the program, not the project. */
let isRehearsed = false;

/**
 * Works the first moves of a weight out once, out of sight and without consequence, while nobody touches anything. A
 * browser takes twice as long over what it does for the first time, and the first move is the one a room is looking at:
 * it is a tenth quicker for this, on the bench's project (tests/bench/results.bench.ts, longest task).
 */
export function useRehearsal(): void {
  const store = useProjectStore();
  useEffect(() => {
    if (isRehearsed || typeof requestIdleCallback !== 'function') return undefined;
    const idle = requestIdleCallback(() => {
      isRehearsed = true;
      rehearse(store.getProject());
    });
    return () => cancelIdleCallback(idle);
  }, [store]);
}

/** The first move begins a what-if, the second changes it: other code, as cold as the first. */
const moves = 3;

function rehearse(project: Project): void {
  const [first] = resultsView(project).base.weighting.local;
  if (first === undefined) return;
  const [changed, share] = first;
  const origin = { at: project.changedAt, newId: createCountedIdSource() };
  let before = project;
  for (let move = 1; move <= moves; move += 1) {
    const percent = share * (100 - move); // of 100: a little less than now
    const command = moveCommand(before, { changed, percent, mode: 'what-if' }, origin);
    const moved = applyCommand(before, command, origin);
    if (!moved.ok) return;
    before = moved.value.project;
    const whatIf = resultsView(before);
    contributionRows(whatIf, contributionColumns(whatIf), whatIf.results.ranking.slice(0, rowsOnAPage));
  }
}
