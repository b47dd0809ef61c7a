import { lintTimescale } from '../../outcomes/timescale-lint';
import type { StoryNode } from '../story';
import { refuse } from './command-handler';

type Planned = Pick<StoryNode, 'kind' | 'status' | 'due' | 'owner'>;

const isFinal = ({ kind, status }: Planned): boolean =>
  (kind === 'action' || kind === 'service') && (status === 'agreed' || status === 'live');

/**
 * Why an action cannot be agreed or go live: nobody does it, or its timescale is none (seed 2, step 5: "There is no
 * place for statements like ‘when required’ or ‘ongoing’"). In a draft both are fine, and a change that leaves who
 * and when alone is never refused, so that a plan brought in from elsewhere can be worked on.
 */
export function notYetFinal(before: Planned, changes: Partial<Planned>) {
  const after = { ...before, ...changes };
  if (!isFinal(after)) return undefined;
  const touched = (['status', 'due', 'owner', 'kind'] as const).some(
    (field) => field in changes && changes[field] !== before[field],
  );
  if (!touched) return undefined;
  if (after.owner.trim() === '') {
    return refuse('story/no-owner', 'Say who does it first: an action is agreed with a name beside it.');
  }
  const when = lintTimescale(after.due);
  return when.ok ? undefined : refuse('story/vague-timescale', when.message);
}
