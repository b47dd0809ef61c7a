import { findCircles } from '../circles';
import { linkKey, type StoryGraph, type StoryLink, type StoryNode } from '../graph';
import { withLevels } from '../levels';
import { indexStory } from '../graph';
import { orphans } from '../reach';

/** Where a fault stands in what was imported. */
export interface SourcePlace {
  readonly part: 'nodes' | 'links' | 'outline' | 'table';
  /** 1-based row or line. */
  readonly row: number;
}

export type StoryFaultCode =
  | 'circle'
  | 'self-link'
  | 'duplicate-id'
  | 'duplicate-link'
  | 'unknown-id'
  | 'orphan'
  | 'unknown-kind'
  | 'missing-title'
  | 'missing-column'
  | 'uneven-indent'
  | 'heading';

export interface StoryFault {
  readonly code: StoryFaultCode;
  /** `refused`: the row was left out. `marked`: taken in and listed until mended. `note`: for information. */
  readonly effect: 'refused' | 'marked' | 'note';
  readonly message: string;
  readonly ids: readonly string[];
  readonly place?: SourcePlace;
}

/** What an import would bring in, with every fault named before anything is written. */
export interface StoryImport {
  readonly graph: StoryGraph;
  readonly faults: readonly StoryFault[];
}

export interface DraftNode extends StoryNode {
  readonly place: SourcePlace;
}

export interface DraftLink extends StoryLink {
  readonly place: SourcePlace;
}

/**
 * Builds one story from rows of any source and names what is wrong with them. The first of two rows with one id
 * stands; links to nothing, to themselves and repeated links are refused; a circle is taken in and marked.
 */
export function assembleStory(
  draftNodes: readonly DraftNode[],
  draftLinks: readonly DraftLink[],
  found: readonly StoryFault[] = [],
): StoryImport {
  const faults = [...found];
  const nodes = takeNodes(draftNodes, faults);
  const links = takeLinks(draftLinks, nodes, faults);
  const graph = withLevels({ nodes: [...nodes.values()], links });
  for (const circle of findCircles(graph)) {
    faults.push({
      code: 'circle',
      effect: 'marked',
      ids: circle,
      message: `${listed(circle)} go round in a circle: each is said to help the next and, in the end, itself. The circle is drawn and listed until one of its links is removed.`,
    });
  }
  const index = indexStory(graph);
  for (const id of orphans(index)) {
    faults.push({
      code: 'orphan',
      effect: 'marked',
      ids: [id],
      message: `${named(index.nodes.get(id))} is not linked to anything above it: which outcome does it help?`,
    });
  }
  return { graph, faults };
}

function takeNodes(drafts: readonly DraftNode[], faults: StoryFault[]): Map<string, StoryNode> {
  const nodes = new Map<string, StoryNode>();
  for (const { place, ...node } of drafts) {
    const known = nodes.get(node.id);
    if (known === undefined) {
      nodes.set(node.id, node);
      continue;
    }
    const sameWords = known.title === node.title;
    faults.push({
      code: 'duplicate-id',
      effect: 'refused',
      ids: [node.id],
      place,
      message: sameWords
        ? `${node.id} is listed twice. The first row is used.`
        : `${node.id} is listed twice with different words: “${known.title}” and “${node.title}”. The first is used; give the other its own code if it is another thing.`,
    });
  }
  return nodes;
}

function takeLinks(
  drafts: readonly DraftLink[],
  nodes: ReadonlyMap<string, StoryNode>,
  faults: StoryFault[],
): StoryLink[] {
  const taken = new Set<string>();
  const links: StoryLink[] = [];
  for (const { place, ...link } of drafts) {
    const { child, parent } = link;
    const refuse = (code: StoryFaultCode, ids: readonly string[], message: string): void => {
      faults.push({ code, effect: 'refused', ids, message, place });
    };
    const missing = [parent, child].filter((id) => !nodes.has(id));
    if (missing.length > 0) {
      const verb = missing.length === 1 ? 'is' : 'are';
      refuse(
        'unknown-id',
        missing,
        `The link from ${parent} to ${child} leads nowhere: ${listed(missing)} ${verb} not in the list of nodes.`,
      );
    } else if (child === parent) {
      refuse('self-link', [child], `${child} is linked to itself: a step cannot lead to itself.`);
    } else if (taken.has(linkKey(child, parent))) {
      refuse(
        'duplicate-link',
        [parent, child],
        `The link from ${parent} to ${child} appears twice; once is enough.`,
      );
    } else {
      taken.add(linkKey(child, parent));
      links.push(link);
    }
  }
  return links;
}

/** "A, B and C". */
function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function named(node: StoryNode | undefined): string {
  return node === undefined ? '' : `${node.id} “${node.title}”`;
}
