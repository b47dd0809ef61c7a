import type { Command } from '../../../../shared/model/commands';
import { find, listOf } from '../../../../shared/model/collection';
import type { Origin } from '../../../../shared/model/new-project';
import type { Project } from '../../../../shared/model/project';
import { addBox, asBoxId, asNodeId, linkBoxes, titleOf } from '../../../../shared/story/edit-story';
import { insertBetween, moveUnder } from '../../../../shared/story/edit-structure';
import type { StoryIndex } from '../../../../shared/story/graph';
import type { DraftBox } from './draft-box';

/** What the gestures of the diagram and the outline ask of the project; each is one step to undo, or nothing. */

/** The draft with its words, in the project. A box whose children were hidden opens, so that the new one is seen. */
export function keepDraft(
  project: Project,
  origin: Origin,
  { draft, title }: { readonly draft: DraftBox; readonly title: string },
): Command | undefined {
  const parent = asBoxId(project, draft.parent);
  if (parent === undefined) return undefined;
  if (draft.child !== undefined) {
    return insertBetween(project, origin, { ...draft, title, child: draft.child });
  }
  const added = addBox(project, origin, { ...draft, title, parent });
  const node = asNodeId(project, draft.parent);
  if (node === undefined || find(project.storyNodes, node)?.collapsed !== true) return added;
  return {
    type: 'batch',
    label: `Add ${draft.kind} “${title}”`,
    commands: [added, { type: 'story/change-node', id: node, changes: { collapsed: false } }],
  };
}

/** Boxes set under another one. A box whose own parent is moved too goes with it. */
export function moveBoxesUnder(
  project: Project,
  origin: Origin,
  move: {
    readonly index: StoryIndex;
    readonly ids: readonly string[];
    readonly to: string;
    readonly after?: string;
  },
): Command | undefined {
  const { index, ids, to, after } = move;
  const heads = ids.filter(
    (id) => id !== to && index.parents.get(id)?.some((above) => ids.includes(above)) !== true,
  );
  return moveUnder(project, origin, {
    moves: heads.map((child) => ({ child, from: index.parents.get(child)?.[0] })),
    to,
    ...(after === undefined ? {} : { after }),
  });
}

/** One level nearer to the outcome: beside the box it helped, just after it. */
export function promoteBoxes(
  project: Project,
  origin: Origin,
  { index, ids }: { readonly index: StoryIndex; readonly ids: readonly string[] },
): Command | undefined {
  const parent = index.parents.get(ids[0] ?? '')?.[0];
  const above = parent === undefined ? undefined : index.parents.get(parent)?.[0];
  if (parent === undefined || above === undefined) return undefined;
  return moveBoxesUnder(project, origin, { index, ids, to: above, after: parent });
}

/** One level further from the outcome: under the sibling just above. */
export function demoteBoxes(
  project: Project,
  origin: Origin,
  { index, ids }: { readonly index: StoryIndex; readonly ids: readonly string[] },
): Command | undefined {
  const first = ids[0] ?? '';
  const siblings = index.children.get(index.parents.get(first)?.[0] ?? '') ?? [];
  const order = [...index.nodes.keys()].filter((id) => siblings.includes(id));
  const above = order.slice(0, order.indexOf(first)).findLast((id) => !ids.includes(id));
  return above === undefined ? undefined : moveBoxesUnder(project, origin, { index, ids, to: above });
}

/** Boxes that also help another one. Those that help it already are left as they are. */
export function linkBoxesTo(
  project: Project,
  origin: Origin,
  { ids, to }: { readonly ids: readonly string[]; readonly to: string },
): Command | undefined {
  const known = new Set<string>(
    listOf(project.storyLinks)
      .filter((link) => link.parent === to)
      .map((link) => link.child),
  );
  const commands = ids
    .filter((id) => id !== to && !known.has(id))
    .flatMap((id) => linkBoxes(project, origin, id, to) ?? []);
  if (commands.length < 2) return commands[0];
  return { type: 'batch', label: `Link ${commands.length} boxes to “${titleOf(project, to)}”`, commands };
}

/** Boxes that mean the same become the one given. */
export function mergeInto(project: Project, keep: string, others: readonly string[]): Command | undefined {
  const kept = asNodeId(project, keep);
  const commands = others.flatMap((other) => {
    const merged = asNodeId(project, other);
    return kept === undefined || merged === undefined || merged === kept
      ? []
      : [{ type: 'story/merge-nodes', keep: kept, merged } as const];
  });
  if (commands.length < 2) return commands[0];
  return {
    type: 'batch',
    label: `Merge ${commands.length} boxes into “${titleOf(project, keep)}”`,
    commands,
  };
}
