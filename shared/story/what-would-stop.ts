import { indexStory, type StoryGraph, type StoryNode } from './graph';
import { descendants } from './reach';

/** What is switched off, all at once. */
export interface SwitchedOff {
  readonly nodes?: readonly string[];
  /** Every action that carries out one of these options stops. */
  readonly options?: readonly string[];
  /** Everything these partners lead stops. */
  readonly partners?: readonly string[];
}

export interface StopEffect {
  /** Actions and services that stop. */
  readonly stopped: readonly string[];
  /** Drivers and paths left with nothing that helps them. */
  readonly unsupported: readonly string[];
  /** Outcomes that had at least one action and lose the last. */
  readonly outcomesLost: readonly string[];
  /** Outcomes that keep some actions and lose others. */
  readonly outcomesWeakened: readonly {
    readonly outcome: string;
    readonly kept: number;
    readonly lost: number;
  }[];
  /** Known cost of what stops; undefined when none of it has a cost. */
  readonly moneyFreed?: number;
  /** Partners who carry on with something that stops or loses its support. */
  readonly partnersTouched: readonly string[];
}

/** Which outcomes lose their last path when these actions, options or partners are taken away? */
export function whatWouldStop(graph: StoryGraph, off: SwitchedOff): StopEffect {
  const index = indexStory(graph);
  const isWork = (node: StoryNode | undefined): boolean =>
    node?.kind === 'action' || node?.kind === 'service';
  const taken = new Set(
    [...index.nodes.values()].filter((node) => isSwitchedOff(node, off)).map((node) => node.id),
  );
  // What is left standing: work that is not taken away, and whatever it still leads up to.
  const standing = new Set<string>();
  const waiting = [...index.nodes.values()]
    .filter((node) => isWork(node) && !taken.has(node.id))
    .map((node) => node.id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (standing.has(id) || taken.has(id)) continue;
    standing.add(id);
    waiting.push(...(index.parents.get(id) ?? []));
  }
  const work = (id: string): string[] =>
    [...descendants(index, id)].filter((other) => isWork(index.nodes.get(other)));
  const reachable = (id: string): string[] => workStillReached(id);
  function workStillReached(id: string): string[] {
    const found: string[] = [];
    const seen = new Set<string>();
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at) || taken.has(at)) continue;
      seen.add(at);
      if (isWork(index.nodes.get(at))) found.push(at);
      open.push(...(index.children.get(at) ?? []));
    }
    return found;
  }
  const outcomes = [...index.nodes.values()].filter((node) => node.kind === 'outcome');
  const effects = outcomes.map((outcome) => {
    const kept = reachable(outcome.id).length;
    return { outcome: outcome.id, kept, lost: work(outcome.id).length - kept };
  });
  const stopped = [...taken].filter((id) => isWork(index.nodes.get(id)));
  const unsupported = [...index.nodes.values()]
    .filter((node) => node.kind !== 'outcome' && !isWork(node) && !taken.has(node.id))
    .filter((node) => !standing.has(node.id) && work(node.id).length > 0)
    .map((node) => node.id);
  const costs = stopped.map((id) => index.nodes.get(id)?.cost).filter((cost) => cost !== undefined);
  const touched = new Set(
    [...stopped, ...unsupported].flatMap((id) => {
      const node = index.nodes.get(id);
      return [...(node?.partners ?? []), ...(node?.owner === undefined ? [] : [node.owner])];
    }),
  );
  return {
    stopped,
    unsupported,
    outcomesLost: effects
      .filter((effect) => effect.kept === 0 && effect.lost > 0)
      .map((effect) => effect.outcome),
    outcomesWeakened: effects.filter((effect) => effect.kept > 0 && effect.lost > 0),
    ...(costs.length === 0 ? {} : { moneyFreed: costs.reduce((sum, cost) => sum + cost, 0) }),
    partnersTouched: [...touched].filter((partner) => off.partners?.includes(partner) !== true),
  };
}

function isSwitchedOff(node: StoryNode, off: SwitchedOff): boolean {
  const work = node.kind === 'action' || node.kind === 'service';
  return (
    off.nodes?.includes(node.id) === true ||
    (work && node.options?.some((option) => off.options?.includes(option) === true) === true) ||
    (node.owner !== undefined && node.kind !== 'outcome' && off.partners?.includes(node.owner) === true)
  );
}
