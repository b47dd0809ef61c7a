import type { SingleCommand } from '../model/commands';
import { find, listOf } from '../model/collection';
import type { OutcomeId, StoryNodeId } from '../model/ids';
import type { Origin } from '../model/new-project';
import type { Project } from '../model/project';
import type { Measure, StoryLink as ModelLink, StoryNode as ModelNode, StoryNodeKind } from '../model/story';

/** What the user's gestures on the diagram and in the outline mean as commands: the same for both. */

export type BoxId = OutcomeId | StoryNodeId;

/** The id as an outcome of this project, or undefined. */
export function asOutcomeId(project: Project, id: string): OutcomeId | undefined {
  return listOf(project.outcomes).find((outcome) => outcome.id === id)?.id;
}

export function asNodeId(project: Project, id: string): StoryNodeId | undefined {
  return listOf(project.storyNodes).find((node) => node.id === id)?.id;
}

export function asBoxId(project: Project, id: string): BoxId | undefined {
  return asOutcomeId(project, id) ?? asNodeId(project, id);
}

/** What usually stands under a box of this kind. */
export function kindBelow(kind: string): StoryNodeKind {
  if (kind === 'outcome') return 'path';
  return kind === 'path' ? 'driver' : 'action';
}

export function newStoryNode(
  origin: Origin,
  given: Pick<ModelNode, 'kind' | 'title'> & Partial<Omit<ModelNode, 'createdAt' | 'changedAt'>>,
): ModelNode {
  return {
    id: origin.newId('storyNode'),
    code: '',
    detail: '',
    owner: '',
    partnerIds: [],
    due: '',
    status: 'draft',
    collapsed: false,
    ...given,
    createdAt: origin.at,
    changedAt: origin.at,
  };
}

export function newStoryLink(
  origin: Origin,
  ends: Pick<ModelLink, 'child' | 'parent'> & Partial<Omit<ModelLink, 'createdAt' | 'changedAt'>>,
): ModelLink {
  return {
    id: origin.newId('storyLink'),
    polarity: 'positive',
    strength: 'strong',
    rationale: '',
    evidenceIds: [],
    tested: 'untested',
    ...ends,
    createdAt: origin.at,
    changedAt: origin.at,
  };
}

/** A new box under `parent`, set after the sibling given. */
export function addBox(
  project: Project,
  origin: Origin,
  box: {
    readonly id: StoryNodeId;
    readonly title: string;
    readonly kind: StoryNodeKind;
    readonly parent: BoxId;
    readonly after?: string;
  },
): SingleCommand {
  const place = project.storyNodes.order.findIndex((id) => id === box.after);
  return {
    type: 'story/add-node',
    node: newStoryNode(origin, { id: box.id, kind: box.kind, title: box.title }),
    link: newStoryLink(origin, { child: box.id, parent: box.parent }),
    ...(place < 0 ? {} : { index: place + 1 }),
  };
}

export function renameBox(project: Project, id: string, title: string): SingleCommand | undefined {
  const outcome = asOutcomeId(project, id);
  if (outcome !== undefined) return { type: 'outcome/change', id: outcome, changes: { title } };
  const node = asNodeId(project, id);
  return node === undefined ? undefined : { type: 'story/change-node', id: node, changes: { title } };
}

export function linkBoxes(
  project: Project,
  origin: Origin,
  child: string,
  parent: string,
): SingleCommand | undefined {
  const childId = asNodeId(project, child);
  const parentId = asBoxId(project, parent);
  if (childId === undefined || parentId === undefined) return undefined;
  return { type: 'story/link', link: newStoryLink(origin, { child: childId, parent: parentId }) };
}

/** Up or down among the children of its first parent; the drawing follows the order of the outline. */
export function moveBox(project: Project, id: string, by: -1 | 1): SingleCommand | undefined {
  const node = asNodeId(project, id);
  if (node === undefined) {
    const outcome = asOutcomeId(project, id);
    const toIndex = project.outcomes.order.findIndex((other) => other === outcome) + by;
    if (outcome === undefined || toIndex < 0 || toIndex >= project.outcomes.order.length) return undefined;
    return { type: 'outcome/move', id: outcome, toIndex };
  }
  const parent = listOf(project.storyLinks).find((link) => link.child === node)?.parent;
  const children = new Set<string>(
    listOf(project.storyLinks)
      .filter((link) => link.parent === parent)
      .map((link) => link.child),
  );
  const siblings = project.storyNodes.order.filter((other) => children.has(other));
  const neighbour = siblings[siblings.indexOf(node) + by];
  if (neighbour === undefined) return undefined;
  return { type: 'story/move-node', id: node, toIndex: project.storyNodes.order.indexOf(neighbour) };
}

export function removeBox(project: Project, id: string): SingleCommand | undefined {
  const outcome = asOutcomeId(project, id);
  if (outcome !== undefined) return { type: 'outcome/remove', id: outcome };
  const node = asNodeId(project, id);
  return node === undefined ? undefined : { type: 'story/remove-node', id: node };
}

export function newMeasure(origin: Origin, name: string, at: BoxId): Measure {
  return {
    id: origin.newId('measure'),
    name,
    definition: '',
    unit: '',
    polarity: 'none',
    basis: 'unknown',
    at: [at],
    series: [],
    limitations: '',
    createdAt: origin.at,
    changedAt: origin.at,
  };
}

export function titleOf(project: Project, id: string): string {
  const outcome = asOutcomeId(project, id);
  if (outcome !== undefined) return find(project.outcomes, outcome)?.title ?? '';
  const node = asNodeId(project, id);
  return node === undefined ? '' : (find(project.storyNodes, node)?.title ?? '');
}
