import type { StoryGraph, StoryIndex, StoryNode } from './graph';
import { indexStory } from './graph';

const KIND_NAMES: Readonly<Record<string, string>> = {
  outcome: 'Outcome',
  path: 'Path',
  driver: 'Driver',
  action: 'Action',
  service: 'Service',
  guardrail: 'Guardrail',
  unintended: 'Unintended effect',
  external: 'Outside our control',
};

/** "Driver"; an imported kind is shown in its own words. */
export function kindName(kind: string): string {
  return KIND_NAMES[kind] ?? kind.charAt(0).toUpperCase() + kind.slice(1);
}

/**
 * A box as a sentence, for the outline and for screen readers: "Driver: Improving early years providers, level 3
 * of 4, contributes to Early years education, 2 measures, lead Council."
 */
function nodeSentence(
  node: StoryNode,
  { index, levels }: { readonly index: StoryIndex; readonly levels: number },
): string {
  const parents = (index.parents.get(node.id) ?? []).map((id) => index.nodes.get(id)?.title ?? id);
  const children = index.children.get(node.id)?.length ?? 0;
  const measures = node.measures?.length ?? 0;
  const title = node.title.trim() === '' ? 'no words yet' : node.title;
  const parts = [
    `${kindName(node.kind)}: ${title}`,
    `level ${node.level + 1} of ${levels}`,
    parents.length === 0 ? undefined : `contributes to ${inWords(parents)}`,
    children === 0 ? undefined : counted(children, 'box helps it', 'boxes help it'),
    measures === 0 ? undefined : counted(measures, 'measure', 'measures'),
    node.owner === undefined ? undefined : `lead ${node.owner}`,
    node.end === undefined ? undefined : `by ${node.end}`,
  ];
  return `${parts.filter((part) => part !== undefined).join(', ')}.`;
}

/** The sentence of every box of a story, by id. */
export function storySentences(graph: StoryGraph): Map<string, string> {
  const index = indexStory(graph);
  const levels = graph.nodes.reduce((most, node) => Math.max(most, node.level + 1), 1);
  return new Map(graph.nodes.map((node) => [node.id, nodeSentence(node, { index, levels })]));
}

/** "A, B and C". */
export function inWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
