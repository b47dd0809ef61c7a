import type { SingleCommand } from '../../../../shared/model/commands';
import type { Refusal } from '../../../../shared/model/commands/command-handler';
import { ok, type Result } from '../../../../shared/result';
import type { ProjectStore } from '../../../store/project-store';

/**
 * Writes many commands as one undo step without holding the window up: slice after slice, the window drawn in between.
 * All of it or nothing: what a refused slice follows is taken back.
 *
 * @param gesture an id of this import's own, which makes the slices one step
 */
export async function writeInSlices(
  store: Pick<ProjectStore, 'dispatch' | 'undo'>,
  slices: readonly (readonly SingleCommand[])[],
  { label, gesture }: { readonly label: string; readonly gesture: string },
): Promise<Result<{ readonly label: string }, Refusal>> {
  for (const [index, commands] of slices.entries()) {
    const written = store.dispatch({ type: 'batch', label, commands }, { gesture });
    if (!written.ok) {
      if (index > 0) store.undo();
      return written;
    }
    if (index < slices.length - 1) await nextTurn();
  }
  return ok({ label });
}

/** Lets the window draw and listen before the work goes on. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
