import type { StoryLink } from '../graph';
import { lintTimescale } from '../../outcomes/timescale-lint';
import { isActive, isFinal, named, type CheckContext, type StoryRule } from './check';
import { isoDay, monthsBetween } from './measuring';

/** L7: who, what and when; needed to finalise an action. */
export const actionsHaveOwnerAndDates: StoryRule = ({ ofKind }) =>
  ofKind('action')
    .filter(isActive)
    .flatMap((action) => {
      const when = lintTimescale(action.end ?? '');
      const missing = [
        (action.owner ?? '').trim() === '' ? 'who does it' : undefined,
        (action.start ?? '').trim() === '' ? 'when it starts' : undefined,
        (action.end ?? '').trim() === '' ? 'by when it is done' : undefined,
      ].filter((part) => part !== undefined);
      const vague = (action.end ?? '').trim() !== '' && !when.ok ? ` ${when.message}` : '';
      if (missing.length === 0 && vague === '') return [];
      const lacks = missing.length > 0 ? ` does not say ${missing.join(', ')}.` : ':';
      return [
        {
          id: 'L7',
          severity: isFinal(action) ? ('error' as const) : ('warning' as const),
          nodes: [action.id],
          message: `${named(action)}${lacks}${vague} “Who is going to do what and what are the timescales?”`,
        },
      ];
    });

/** L11: every path has at least one action that is paid for and going on. */
export const pathsHaveFundedActions: StoryRule = ({ ofKind, below }) =>
  ofKind('path')
    .filter((path) => path.stance !== 'stop')
    .filter(
      (path) =>
        ![path, ...below(path.id)].some(
          (node) =>
            (node.kind === 'action' || node.kind === 'service') && node.funded === true && isActive(node),
        ),
    )
    .map((path) => ({
      id: 'L11',
      severity: 'warning' as const,
      nodes: [path.id],
      message: `${named(path)} has no funded, active action below it. Priorities are “reflected in resource allocation”.`,
    }));

/** L18: a target cannot fall before the change has had time to arrive. */
export const targetsAllowForLags: StoryRule = (context) =>
  context.ofKind('outcome', 'path').flatMap((node) => {
    const due = (node.measures ?? [])
      .map((measure) => isoDay(measure.target?.due))
      .filter((date) => date !== undefined)
      .sort()[0];
    const arrival = due === undefined ? undefined : soonest(context, node.id, due);
    if (due === undefined || arrival === undefined || arrival <= 0) return [];
    return [
      {
        id: 'L18',
        severity: 'warning' as const,
        nodes: [node.id],
        message: `The target of ${named(node)} falls ${Math.ceil(arrival)} months before the change could arrive: the actions’ start and the time each link takes, added up. Be “realistic about timescales”.`,
      },
    ];
  });

/** Months after `due` at which the quickest dated action could show here; negative is in time. */
function soonest({ graph, index }: CheckContext, start: string, due: string): number | undefined {
  const into = new Map<string, StoryLink[]>();
  for (const link of graph.links) into.set(link.parent, [...(into.get(link.parent) ?? []), link]);
  const lagOf = new Map<string, number>();
  const waiting: [id: string, lag: number][] = [[start, 0]];
  let best: number | undefined;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [id, lag] = next;
    if ((lagOf.get(id) ?? Infinity) <= lag) continue;
    lagOf.set(id, lag);
    const began = isoDay(index.nodes.get(id)?.start);
    if (began !== undefined) best = Math.min(best ?? Infinity, monthsBetween(due, began) + lag);
    for (const link of into.get(id) ?? []) waiting.push([link.child, lag + Math.max(0, link.lagMonths ?? 0)]);
  }
  return best;
}

/** L20: what we have decided to stop or do less of still takes money or work. */
export const stoppedThingsStop: StoryRule = ({ index, below }) =>
  [...index.nodes.values()]
    .filter((node) => node.stance === 'stop' || node.stance === 'do-less')
    .flatMap((node) => {
      const live = below(node.id).filter(
        (other) =>
          (other.kind === 'action' || other.kind === 'service') &&
          (other.status === 'live' || other.funded === true) &&
          other.stance === undefined &&
          servesOnly(other.id, node.id),
      );
      const paid = node.funded === true || (node.cost ?? 0) > 0 || node.status === 'live';
      if (live.length === 0 && !paid) return [];
      const what =
        live.length > 0
          ? `${live.length} live or funded ${live.length === 1 ? 'action' : 'actions'}`
          : 'money or work';
      return [
        {
          id: 'L20',
          severity: 'warning' as const,
          nodes: [node.id, ...live.map((other) => other.id)],
          message: `${named(node)} is to ${node.stance === 'stop' ? 'stop' : 'be done less'} and still has ${what}. Be “equally clear about what is no longer deemed to be a priority”: “scale back or cease non-priority activities”.`,
        },
      ];
      /** An action that also serves something else may go on. */
      function servesOnly(action: string, under: string): boolean {
        const within = new Set([under, ...below(under).map((other) => other.id)]);
        return (index.parents.get(action) ?? []).every((parent) => within.has(parent));
      }
    });
