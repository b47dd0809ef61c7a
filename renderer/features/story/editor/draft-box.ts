import type { StoryNodeId } from '../../../../shared/model/ids';
import type { StoryNodeKind } from '../../../../shared/model/story';
import type { StoryGraph } from '../../../../shared/story/graph';
import { withLevels } from '../../../../shared/story/levels';

/** A box being typed that is not in the project yet: adding it is one step, once it has words. */
export interface DraftBox {
  readonly id: StoryNodeId;
  readonly kind: StoryNodeKind;
  readonly parent: string;
  /** The sibling it is listed after. */
  readonly after?: string;
  /** The box it is set before, on the line to `parent`. */
  readonly child?: string;
}

/** The kind of a box set on the line above `child`. */
export function kindBetween(parentKind: string): StoryNodeKind {
  if (parentKind === 'outcome') return 'path';
  return parentKind === 'action' || parentKind === 'service' ? 'action' : 'driver';
}

/** The story as it will look once the draft has words. */
export function withDraft(graph: StoryGraph, draft: DraftBox | undefined): StoryGraph {
  if (draft === undefined) return graph;
  const level = (graph.nodes.find((node) => node.id === draft.parent)?.level ?? 0) + 1;
  const like = graph.nodes.find((node) => node.id === draft.after);
  const box = { id: draft.id, kind: draft.kind, level: like?.level ?? level, title: '' };
  const at = graph.nodes.findIndex((node) => node.id === (draft.after ?? draft.child));
  const place = draft.after === undefined ? at : at + 1;
  const nodes = at < 0 ? [...graph.nodes, box] : graph.nodes.toSpliced(place, 0, box);
  const kept = graph.links.filter((link) => link.child !== draft.child || link.parent !== draft.parent);
  const below = draft.child === undefined ? [] : [{ child: draft.child, parent: draft.id }];
  return withLevels({ nodes, links: [...kept, { child: draft.id, parent: draft.parent }, ...below] });
}
