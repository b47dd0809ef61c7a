import { scoresToEnter } from '../../../../shared/export/partner-sheet/scores-to-enter';
import type { ReturnInBatch } from '../../../../shared/export/partner-sheet/compare-returns';
import { find } from '../../../../shared/model/collection';
import type { Command } from '../../../../shared/model/commands';
import type { Project } from '../../../../shared/model/project';

/** Whether a returned sheet can be taken, and if not, why. */
export type Standing =
  { readonly kind: 'open'; readonly cells: number } | { readonly kind: 'shut'; readonly why: string };

/** Looked up afresh against the project, which may have changed since the files were read. */
export function standingOf(form: ReturnInBatch, project: Project, at: string): Standing {
  const round = form.roundId && find(project.rounds, form.roundId);
  if (form.partnerId === undefined || !round)
    return { kind: 'shut', why: 'Nothing was taken from this file.' };
  if (round.state === 'closed') {
    return { kind: 'shut', why: `${round.name} is closed. Open another round and send new sheets.` };
  }
  const cells = cellCount(form, project, at);
  return cells === 0
    ? { kind: 'shut', why: 'Nothing new: every score in it is in the project already.' }
    : { kind: 'open', cells };
}

/**
 * Chosen from the start: sheets of this very form that no other file contradicts. A person has to choose the others.
 * Takes the places of files in the batch, because two files may share a name.
 */
export function chosenAtFirst(
  batch: readonly ReturnInBatch[],
  project: Project,
  at: string,
): ReadonlySet<number> {
  return new Set(
    batch.flatMap((form, index) => {
      const old = form.problems.some(({ code }) => code === 'old-version');
      const open = standingOf(form, project, at).kind === 'open';
      return open && !old && form.rivals.length === 0 ? [index] : [];
    }),
  );
}

/** Choosing one of several returns of a partner gives up the others of the same round. */
export function choose(
  batch: readonly ReturnInBatch[],
  chosen: ReadonlySet<number>,
  index: number,
): ReadonlySet<number> {
  const next = new Set(chosen);
  if (next.delete(index)) return next;
  const form = batch[index];
  for (const other of chosen) {
    const rival = batch[other];
    if (rival?.partnerId === form?.partnerId && rival?.roundId === form?.roundId) next.delete(other);
  }
  return next.add(index);
}

/** All chosen returns as one command, so that one undo takes them all back. */
export function enterReturns(forms: readonly ReturnInBatch[], project: Project, at: string): Command {
  const names = forms.map(({ partnerId }) => (partnerId && find(project.partners, partnerId)?.name) ?? '');
  return {
    type: 'batch',
    label: `Enter the returned scores of ${new Intl.ListFormat('en-GB').format(names)}`,
    commands: forms.flatMap((form) =>
      form.partnerId === undefined || form.roundId === undefined
        ? []
        : [
            {
              type: 'scores/set-many' as const,
              roundId: form.roundId,
              partnerId: form.partnerId,
              scores: scoresToEnter(form, project, at),
            },
          ],
    ),
  };
}

function cellCount(form: ReturnInBatch, project: Project, at: string): number {
  return Object.values(scoresToEnter(form, project, at)).reduce(
    (sum, byCriterion) => sum + Object.keys(byCriterion).length,
    0,
  );
}
