import type { BatchCommand, SingleCommand } from '../model/commands';
import { find, listOf } from '../model/collection';
import type { OutcomeId, StoryNodeId } from '../model/ids';
import { newOutcome } from '../model/new-entities';
import type { Origin } from '../model/new-project';
import type { Project } from '../model/project';
import type { Measure, StoryLink as ModelLink, StoryNode as ModelNode, StoryNodeKind } from '../model/story';
import { STORY_KINDS, type StoryGraph } from './graph';
import { isCode } from './import/node-code';

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

/**
 * Brings a whole story in as one step: outcomes, boxes, links (a circle stays marked) and measures.
 * @param under when given, boxes of the story without a parent are set under this box instead of becoming outcomes.
 */
export function addStory(
  origin: Origin,
  story: StoryGraph,
  { label, under }: { readonly label: string; readonly under?: BoxId },
): BatchCommand {
  const outcomeIds = new Map<string, OutcomeId>();
  const nodeIds = new Map<string, StoryNodeId>();
  const commands: SingleCommand[] = [];
  const hasParent = new Set(story.links.map((link) => link.child));
  for (const node of story.nodes) {
    const code = isCode(node.id) ? node.id : '';
    const top = node.kind === 'outcome' && !hasParent.has(node.id) && under === undefined;
    if (top) {
      const outcome = newOutcome(origin, {
        code,
        title: node.title,
        statement: node.statement ?? '',
        class: node.class ?? 'primary',
      });
      outcomeIds.set(node.id, outcome.id);
      commands.push({ type: 'outcome/add', outcome });
      continue;
    }
    const box = newStoryNode(origin, {
      code,
      kind: modelKind(node.kind),
      title: node.title,
      owner: node.owner ?? '',
      due: node.end ?? '',
      ...(node.cost === undefined ? {} : { cost: node.cost }),
    });
    nodeIds.set(node.id, box.id);
    commands.push({ type: 'story/add-node', node: box });
  }
  const boxId = (id: string): BoxId | undefined => outcomeIds.get(id) ?? nodeIds.get(id);
  for (const link of story.links) {
    const child = nodeIds.get(link.child);
    const parent = boxId(link.parent);
    if (child === undefined || parent === undefined) continue;
    commands.push({
      type: 'story/link',
      link: newStoryLink(origin, {
        child,
        parent,
        rationale: link.rationale ?? '',
        ...(link.strength === undefined ? {} : { strength: link.strength }),
        ...(closesCircle(story, link.child, link.parent) ? { inCircle: true } : {}),
      }),
    });
  }
  if (under !== undefined) {
    for (const [id, child] of nodeIds) {
      if (!hasParent.has(id))
        commands.push({ type: 'story/link', link: newStoryLink(origin, { child, parent: under }) });
    }
  }
  for (const node of story.nodes) {
    const at = boxId(node.id);
    if (at === undefined) continue;
    for (const measure of node.measures ?? []) {
      commands.push({ type: 'measure/add', measure: newMeasure(origin, measure.name, at) });
    }
  }
  return { type: 'batch', label, commands };
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

function modelKind(kind: string): StoryNodeKind {
  const known = STORY_KINDS.find((other) => other === kind);
  return known === undefined || known === 'outcome' ? 'driver' : known;
}

/** Does the child lead, by other links, back up to... itself through this parent? Only such links are marked. */
function closesCircle(story: StoryGraph, child: string, parent: string): boolean {
  const parentsOf = new Map<string, string[]>();
  for (const link of story.links)
    parentsOf.set(link.child, [...(parentsOf.get(link.child) ?? []), link.parent]);
  const seen = new Set<string>();
  const waiting = [parent];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === child) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(parentsOf.get(id) ?? []));
  }
  return false;
}

export function titleOf(project: Project, id: string): string {
  const outcome = asOutcomeId(project, id);
  if (outcome !== undefined) return find(project.outcomes, outcome)?.title ?? '';
  const node = asNodeId(project, id);
  return node === undefined ? '' : (find(project.storyNodes, node)?.title ?? '');
}
