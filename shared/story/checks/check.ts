import { indexStory, type StoryGraph, type StoryIndex, type StoryNode } from '../graph';
import { descendants } from '../reach';

/** One thing to look at in a story, pointing at the boxes it is about. */
export interface StoryCheck {
  /** "L1" to "L24". */
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly nodes: string[];
  /** The rule in the words of the guides it comes from. */
  readonly message: string;
}

export interface CheckContext {
  readonly graph: StoryGraph;
  readonly index: StoryIndex;
  readonly ofKind: (...kinds: readonly string[]) => readonly StoryNode[];
  /** Everything that contributes to a node, by any route; worked out once for each node. */
  readonly below: (id: string) => readonly StoryNode[];
}

export type StoryRule = (context: CheckContext) => StoryCheck[];

export function checkContext(graph: StoryGraph): CheckContext {
  const index = indexStory(graph);
  const known = new Map<string, readonly StoryNode[]>();
  return {
    graph,
    index,
    ofKind: (...kinds) => [...index.nodes.values()].filter((node) => kinds.includes(node.kind)),
    below: (id) => {
      const found =
        known.get(id) ??
        [...descendants(index, id)]
          .map((other) => index.nodes.get(other))
          .filter((node) => node !== undefined);
      known.set(id, found);
      return found;
    },
  };
}

/** “Title” of a box, or its id while it has no words. */
export function named(node: StoryNode | undefined): string {
  if (node === undefined) return '';
  return node.title.trim() === '' ? node.id : `“${node.title}”`;
}

/** Finalised: agreed or live. Before that a plan may still be vague. */
export function isFinal(node: StoryNode): boolean {
  return node.status === 'agreed' || node.status === 'live';
}

/** Still meant to be done: not closed and not decided to stop. */
export function isActive(node: StoryNode): boolean {
  return node.status !== 'closed' && node.stance !== 'stop';
}
