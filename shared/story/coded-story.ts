import { listOf } from '../model/collection';
import type { Project } from '../model/project';
import type { StoryGraph, StoryNode } from './graph';

const LETTER: Readonly<Record<string, string>> = { outcome: 'O', path: 'P', driver: 'D', action: 'T' };

/**
 * The story with short codes for ids, so that a file can name a shared box again: the box's own code where it has one
 * that no other has, otherwise a letter and a number ("D03") that is not taken.
 */
export function codedStory(graph: StoryGraph, ownCodes: ReadonlyMap<string, string> = new Map()): StoryGraph {
  const owners = new Map<string, number>();
  for (const { id } of graph.nodes) {
    const own = ownCodes.get(id) ?? '';
    if (own !== '') owners.set(own, (owners.get(own) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  const codes = new Map<string, string>();
  const fresh = (letter: string): string => {
    for (;;) {
      const number = (counts.get(letter) ?? 0) + 1;
      counts.set(letter, number);
      const code = `${letter}${String(number).padStart(2, '0')}`;
      if (!owners.has(code)) return code;
    }
  };
  for (const node of graph.nodes) {
    const own = ownCodes.get(node.id) ?? '';
    codes.set(node.id, own !== '' && owners.get(own) === 1 ? own : fresh(LETTER[node.kind] ?? 'X'));
  }
  const code = (id: string): string => codes.get(id) ?? id;
  return {
    nodes: graph.nodes.map((node) => ({ ...node, id: code(node.id) })),
    links: graph.links.map((link) => ({ ...link, child: code(link.child), parent: code(link.parent) })),
  };
}

/** A part of the project's story for a file: people's own codes for ids, and options by their codes. */
export function codedProjectStory(project: Project, graph: StoryGraph): StoryGraph {
  const codes = new Map<string, string>(
    [...listOf(project.outcomes), ...listOf(project.storyNodes)].map(({ id, code }) => [id, code]),
  );
  const optionCode = new Map<string, string>(listOf(project.options).map(({ id, code }) => [id, code]));
  const nodes = graph.nodes.map(({ options, ...node }): StoryNode => {
    const named = (options ?? []).map((id) => optionCode.get(id) ?? '').filter((code) => code !== '');
    return named.length === 0 ? node : { ...node, options: named };
  });
  return codedStory({ nodes, links: graph.links }, codes);
}
