import type { BatchCommand, SingleCommand } from '../model/commands';
import { listOf } from '../model/collection';
import type { StoryNodeId } from '../model/ids';
import type { Origin } from '../model/new-project';
import type { Project } from '../model/project';
import type { StoryNodeKind } from '../model/story';
import type { StoryIndex } from './graph';
import { asBoxId, asNodeId, linkBoxes, newStoryLink, newStoryNode, removeBox, titleOf } from './edit-story';

/** Gestures that change how boxes hang together, and those on many boxes at once. Each is one step to undo. */

/** A new box on the line between a box and what it helps: "a helps b" becomes "a helps new, new helps b". */
export function insertBetween(
  project: Project,
  origin: Origin,
  box: {
    readonly id: StoryNodeId;
    readonly title: string;
    readonly kind: StoryNodeKind;
    readonly child: string;
    readonly parent: string;
  },
): BatchCommand | undefined {
  const child = asNodeId(project, box.child);
  const parent = asBoxId(project, box.parent);
  const old = listOf(project.storyLinks).find((link) => link.child === child && link.parent === parent);
  if (child === undefined || parent === undefined || old === undefined) return undefined;
  // Beside the box it goes before, so that it takes that box's place among the children of the parent.
  const index = project.storyNodes.order.indexOf(child);
  return {
    type: 'batch',
    label: `Insert “${box.title}” between “${titleOf(project, child)}” and “${titleOf(project, parent)}”`,
    commands: [
      {
        type: 'story/add-node',
        node: newStoryNode(origin, { id: box.id, kind: box.kind, title: box.title }),
        link: newStoryLink(origin, { child: box.id, parent }),
        index,
      },
      { type: 'story/unlink', id: old.id },
      { type: 'story/link', link: newStoryLink(origin, { child, parent: box.id }) },
    ],
  };
}

/** One box of a move: it leaves `from` (or nothing) and keeps its other links. */
export interface BoxMove {
  readonly child: string;
  readonly from: string | undefined;
}

/**
 * Sets boxes under another: each leaves the parent named and keeps its other links. Those already there stay.
 * @param after the box of the story after which they are listed; by default they keep their place in the outline.
 */
export function moveUnder(
  project: Project,
  origin: Origin,
  { moves, to, after }: { readonly moves: readonly BoxMove[]; readonly to: string; readonly after?: string },
): BatchCommand | undefined {
  const links = listOf(project.storyLinks);
  const commands = moves.flatMap(({ child, from }): SingleCommand[] => {
    const link = linkBoxes(project, origin, child, to);
    if (link === undefined || from === to) return [];
    const linked = links.some((other) => other.child === child && other.parent === to);
    const old = links.find((other) => other.child === child && other.parent === from);
    const unlink: SingleCommand[] = old === undefined ? [] : [{ type: 'story/unlink', id: old.id }];
    return linked ? unlink : [...unlink, link];
  });
  if (commands.length === 0) return undefined;
  const ids = moves.map(({ child }) => child);
  if (after !== undefined) commands.push(...placedAfter(project, ids, after));
  const what = boxesInWords(project, ids);
  return { type: 'batch', label: `Move ${what} under “${titleOf(project, to)}”`, commands };
}

/** The boxes given and everything that would be left helping nothing without them, in the order of the story. */
function branchesOf(index: StoryIndex, ids: readonly string[]): string[] {
  const branch = new Set(ids);
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const child of index.children.get(id) ?? []) {
      if (branch.has(child)) continue;
      if ((index.parents.get(child) ?? []).every((parent) => branch.has(parent))) {
        branch.add(child);
        waiting.push(child);
      }
    }
  }
  return [...index.nodes.keys()].filter((id) => branch.has(id));
}

/** Removes boxes with what hangs under them alone; a shared driver that helps something else stays. */
export function removeBranches(
  project: Project,
  index: StoryIndex,
  ids: readonly string[],
): BatchCommand | undefined {
  const branch = branchesOf(index, ids);
  // From the ends inwards, so that no box is without what it helps while the step is carried out.
  const commands = branch.toReversed().flatMap((id) => removeBox(project, id) ?? []);
  if (commands.length === 0) return undefined;
  const more = branch.length - ids.length;
  const under = more === 0 ? '' : ` and ${more} under ${ids.length === 1 ? 'it' : 'them'}`;
  return { type: 'batch', label: `Remove ${boxesInWords(project, ids)}${under}`, commands };
}

/** Removes one box only: what helped it now helps what it helped. */
export function removeBoxOnly(
  project: Project,
  origin: Origin,
  { index, id }: { readonly index: StoryIndex; readonly id: string },
): BatchCommand | undefined {
  const removal = removeBox(project, id);
  if (removal === undefined) return undefined;
  const parents = index.parents.get(id) ?? [];
  const heirs = (index.children.get(id) ?? []).flatMap((child) =>
    parents
      .filter((parent) => parent !== child && index.parents.get(child)?.includes(parent) !== true)
      .flatMap((parent) => linkBoxes(project, origin, child, parent) ?? []),
  );
  return {
    type: 'batch',
    label: `Remove “${titleOf(project, id)}” and keep what is under it`,
    commands: [removal, ...heirs],
  };
}

/** Collapses or opens boxes; outcomes are never collapsed. */
export function collapseBoxes(
  project: Project,
  ids: readonly string[],
  collapsed: boolean,
): BatchCommand | undefined {
  const wanted = new Set(ids);
  const commands = listOf(project.storyNodes)
    .filter((node) => wanted.has(node.id) && node.collapsed !== collapsed)
    .map((node): SingleCommand => ({ type: 'story/change-node', id: node.id, changes: { collapsed } }));
  if (commands.length === 0) return undefined;
  const what = boxesInWords(
    project,
    commands.flatMap((command) => (command.type === 'story/change-node' ? [command.id] : [])),
  );
  return { type: 'batch', label: `${collapsed ? 'Collapse' : 'Open'} ${what}`, commands };
}

function placedAfter(project: Project, ids: readonly string[], after: string): SingleCommand[] {
  const order: string[] = [...project.storyNodes.order];
  return ids.toReversed().flatMap((child): SingleCommand[] => {
    const id = asNodeId(project, child);
    const from = order.indexOf(child);
    if (id === undefined || !order.includes(after)) return [];
    order.splice(from, 1);
    const toIndex = order.indexOf(after) + 1;
    order.splice(toIndex, 0, child);
    return [{ type: 'story/move-node', id, toIndex }];
  });
}

/** “Library service”, or "3 boxes". */
function boxesInWords(project: Project, ids: readonly string[]): string {
  const [only] = ids;
  return ids.length === 1 && only !== undefined ? `“${titleOf(project, only)}”` : `${ids.length} boxes`;
}
