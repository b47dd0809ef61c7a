import { indexStory, type StoryGraph, type StoryIndex } from './graph';

/** Ids reached from `starts` along `next`, the starts included. Ends on circles. */
export function reach(
  starts: Iterable<string>,
  next: ReadonlyMap<string, readonly string[]>,
  allowed: (id: string) => boolean = () => true,
): Set<string> {
  const reached = new Set<string>();
  const waiting = [...starts].filter(allowed);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const other of next.get(id) ?? []) if (!reached.has(other) && allowed(other)) waiting.push(other);
  }
  return reached;
}

/** Everything above a node (what it contributes to), the node left out. */
export function ancestors(index: StoryIndex, id: string): Set<string> {
  return reach(index.parents.get(id) ?? [], index.parents);
}

/** Everything below a node (what contributes to it), the node left out unless it is in a circle. */
export function descendants(index: StoryIndex, id: string): Set<string> {
  return reach(index.children.get(id) ?? [], index.children);
}

/**
 * Would the link "child contributes to parent" close a circle? True for a self-link and when the parent
 * already contributes, by any route, to the child. The command that adds a link refuses on true.
 */
export function wouldCloseCircle(graph: StoryGraph, child: string, parent: string): boolean {
  if (child === parent) return true;
  return reach([child], indexStory(graph).children).has(parent);
}

/** Nodes no link leads up from. Outcomes are among them in a sound story; anything else is an orphan. */
export function roots(index: StoryIndex): string[] {
  return [...index.nodes.keys()].filter((id) => (index.parents.get(id) ?? []).length === 0);
}

/** Nodes that are not outcomes and contribute to nothing: "we only do what is focused on these outcomes". */
export function orphans(index: StoryIndex): string[] {
  return roots(index).filter((id) => {
    const kind = index.nodes.get(id)?.kind;
    return kind !== 'outcome' && kind !== 'external';
  });
}

export interface RouteList {
  /** Each route from the start down to a node nothing contributes to, start first. */
  readonly routes: readonly (readonly string[])[];
  /** True when there were more than `limit`: a shared graph can hold exponentially many. */
  readonly truncated: boolean;
}

/** Every route from a node along `next` to an end. A circle is walked once and never again on the same route. */
export function routesFrom(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
  limit = 10_000,
): RouteList {
  const routes: string[][] = [];
  const route: string[] = [];
  const onRoute = new Set<string>();
  let truncated = false;
  // A stack of our own: an imported chain may be deeper than the call stack.
  const enter = (id: string): { id: string; onward: readonly string[]; next: number } => {
    route.push(id);
    onRoute.add(id);
    const onward = (next.get(id) ?? []).filter((other) => !onRoute.has(other));
    if (onward.length === 0) routes.push([...route]);
    return { id, onward, next: 0 };
  };
  if (limit <= 0) return { routes, truncated: true };
  const steps = [enter(start)];
  for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
    const onward = step.onward[step.next];
    step.next += 1;
    if (onward === undefined || truncated) {
      steps.pop();
      onRoute.delete(step.id);
      route.pop();
    } else if (routes.length >= limit) truncated = true;
    else steps.push(enter(onward));
  }
  return { routes, truncated };
}
