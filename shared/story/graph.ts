/**
 * The story of progress as a graph: what helps what, from outcomes (level 0) to actions.
 *
 * A link reads "child contributes to parent". A live story is a DAG (a driver may serve several paths);
 * an imported one may hold marked circles, so every function here ends on any graph.
 */

/** The kinds the app knows. Imports may bring others; they are kept and drawn as they are. */
export const STORY_KINDS = [
  'outcome',
  'path',
  'driver',
  'action',
  'service',
  'guardrail',
  'unintended',
  'external',
] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

/** Level (column) a kind usually sits at; depth is free, so this is only where a new node starts. */
export const USUAL_LEVEL: Readonly<Record<StoryKind, number>> = {
  outcome: 0,
  path: 1,
  driver: 2,
  action: 3,
  service: 3,
  guardrail: 1,
  unintended: 1,
  external: 2,
};

export interface StoryEvidence {
  /** What the story is informed by: needs assessment, best practice, practicality, theory, local understanding. */
  readonly type?: 'needs' | 'best-practice' | 'practicality' | 'theory' | 'local';
  readonly text: string;
  readonly strength?: 'strong' | 'moderate' | 'weak' | 'unknown';
}

export interface StoryMeasure {
  readonly id?: string;
  readonly name: string;
  readonly unit?: string;
  /** Whole population, or only the people a service sees. */
  readonly population?: 'population' | 'service';
  readonly basis?: 'objective' | 'self-defined';
  /** A balancing measure watches for harm elsewhere. */
  readonly role?: 'indicator' | 'performance' | 'process' | 'balancing';
  /** Months before a change can be seen in this measure. */
  readonly lagMonths?: number;
  readonly target?: { readonly value?: number; readonly due?: string };
  /** What the latest signal says, in the direction that matters; absent when it is too early to tell. */
  readonly signal?: 'improved' | 'no-change' | 'worsened';
  /** ISO date since which the signal holds. */
  readonly signalSince?: string;
}

/** `stance` and decisions use the same words everywhere in the program. */
export type StoryStance = 'priority' | 'later' | 'do-less' | 'stop';

/**
 * One box. Only `id`, `kind`, `level` and `title` are needed; every other field is what a check, the
 * narrative or the drawing can use when it is known. Missing is "not known", never "no" and never zero.
 */
export interface StoryNode {
  readonly id: string;
  /** One of {@link STORY_KINDS}, or an imported word. */
  readonly kind: string;
  /** Column, 0 = outcome, growing towards actions. */
  readonly level: number;
  readonly title: string;
  /** The full wording where the title is a short form; the statement checks read this first. */
  readonly statement?: string;
  readonly class?: 'primary' | 'intermediate';
  readonly direction?: 'improve' | 'sustain' | 'prevent';
  readonly beneficiaries?: readonly string[];
  /** The people meant to benefit have been asked about this (or about a node below it). */
  readonly beneficiaryVoice?: boolean;
  readonly measures?: readonly StoryMeasure[];
  /** Accountable lead, a person or an organisation. */
  readonly owner?: string;
  readonly partners?: readonly string[];
  /** Resources this node needs that a partner has said are limited. */
  readonly restrictedResources?: readonly string[];
  readonly evidence?: readonly StoryEvidence[];
  readonly start?: string;
  /** Deadline as typed; `lintTimescale` decides whether it is one. */
  readonly end?: string;
  /** An action is finalised when it is agreed or live: from then on it needs an owner and real dates. */
  readonly status?: 'draft' | 'agreed' | 'live' | 'closed';
  readonly stance?: StoryStance;
  /** Whole cost in the project's money unit. */
  readonly cost?: number;
  /** Money is agreed. */
  readonly funded?: boolean;
  /** Ids of the scored options this node carries out or belongs to. */
  readonly options?: readonly string[];
  /** The outcome matters in itself even if it also serves another. */
  readonly endInItself?: boolean;
}

export interface StoryLink {
  readonly child: string;
  readonly parent: string;
  readonly polarity?: 'positive' | 'negative' | 'unknown';
  readonly strength?: 'strong' | 'weak';
  /** Months between a change in the child and a change in the parent. */
  readonly lagMonths?: number;
  readonly rationale?: string;
  readonly evidence?: readonly StoryEvidence[];
  readonly tested?: 'untested' | 'supported' | 'mixed' | 'refuted';
}

export interface StoryGraph {
  readonly nodes: readonly StoryNode[];
  readonly links: readonly StoryLink[];
}

/** Parents and children by id, in link order, without repeats, self-links or ends that do not exist. */
export interface StoryIndex {
  readonly nodes: ReadonlyMap<string, StoryNode>;
  readonly parents: ReadonlyMap<string, readonly string[]>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

export function indexStory(graph: StoryGraph): StoryIndex {
  const nodes = new Map<string, StoryNode>();
  const parents = new Map<string, string[]>();
  const children = new Map<string, string[]>();
  for (const node of graph.nodes) {
    if (nodes.has(node.id)) continue; // a repeated id is an import fault, listed there; the first stands
    nodes.set(node.id, node);
    parents.set(node.id, []);
    children.set(node.id, []);
  }
  const seen = new Set<string>();
  for (const { child, parent } of graph.links) {
    const pair = linkKey(child, parent);
    if (child === parent || !nodes.has(child) || !nodes.has(parent) || seen.has(pair)) continue;
    seen.add(pair);
    parents.get(child)?.push(parent);
    children.get(parent)?.push(child);
  }
  return { nodes, parents, children };
}

/** One string for a pair of ids; the separator cannot be typed. */
export function linkKey(child: string, parent: string): string {
  return `${child}\u0000${parent}`;
}
