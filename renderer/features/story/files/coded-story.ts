import type { StoryGraph } from '../../../../shared/story/graph';

const LETTER: Readonly<Record<string, string>> = { outcome: 'O', path: 'P', driver: 'D', action: 'T' };

/** The story with short codes for ids ("D03"), so that an outline can name a shared box again. */
export function codedStory(graph: StoryGraph): StoryGraph {
  const counts = new Map<string, number>();
  const codes = new Map<string, string>();
  for (const node of graph.nodes) {
    const letter = LETTER[node.kind] ?? 'X';
    const number = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, number);
    codes.set(node.id, `${letter}${String(number).padStart(2, '0')}`);
  }
  const code = (id: string): string => codes.get(id) ?? id;
  return {
    nodes: graph.nodes.map((node) => ({ ...node, id: code(node.id) })),
    links: graph.links.map((link) => ({ ...link, child: code(link.child), parent: code(link.parent) })),
  };
}
