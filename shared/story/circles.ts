import type { StoryGraph } from './graph';
import { indexStory } from './graph';

/**
 * The circles of a story: each a list of the ids that lead round to one another (a strongly connected
 * component of two or more nodes), in node order. Self-links are listed apart by {@link selfLinks}.
 * Tarjan 1972, written with an explicit stack so that a deep import cannot overflow the call stack.
 */
export function findCircles(graph: StoryGraph): string[][] {
  const { nodes, children } = indexStory(graph);
  const ids = [...nodes.keys()];
  const order = new Map(ids.map((id, place) => [id, place]));
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const circles: string[][] = [];
  let counter = 0;

  const enter = (id: string): { id: string; next: number } => {
    number.set(id, counter);
    low.set(id, counter);
    counter += 1;
    stack.push(id);
    onStack.add(id);
    return { id, next: 0 };
  };
  const lower = (id: string, to: number): void => {
    low.set(id, Math.min(low.get(id) ?? to, to));
  };
  const close = (id: string): void => {
    if (low.get(id) !== number.get(id)) return;
    const component = stack.splice(stack.lastIndexOf(id));
    for (const member of component) onStack.delete(member);
    if (component.length > 1) {
      circles.push(component.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
    }
  };

  for (const start of ids) {
    if (number.has(start)) continue;
    const calls = [enter(start)];
    for (let call = calls.at(-1); call !== undefined; call = calls.at(-1)) {
      const child = children.get(call.id)?.[call.next];
      call.next += 1;
      if (child === undefined) {
        calls.pop();
        close(call.id);
        const caller = calls.at(-1);
        if (caller !== undefined) lower(caller.id, low.get(call.id) ?? 0);
      } else if (!number.has(child)) {
        calls.push(enter(child));
      } else if (onStack.has(child)) {
        lower(call.id, number.get(child) ?? 0);
      }
    }
  }
  return circles;
}

/** Ids that are linked to themselves, each once. */
export function selfLinks(graph: StoryGraph): string[] {
  return [...new Set(graph.links.filter((link) => link.child === link.parent).map((link) => link.child))];
}
