import { listOf } from '../model/collection';
import type { BatchCommand, SingleCommand } from '../model/commands';
import type { OptionId, OutcomeId, StoryNodeId } from '../model/ids';
import { newOutcome } from '../model/new-entities';
import type { Origin } from '../model/new-project';
import type { Option } from '../model/options';
import type { Project } from '../model/project';
import type { StoryNodeKind } from '../model/story';
import { asNodeId, asOutcomeId, type BoxId, newMeasure, newStoryLink, newStoryNode } from './edit-story';
import { indexStory, linkKey, STORY_KINDS, type StoryGraph, type StoryNode } from './graph';
import { isCode } from './import/node-code';
import { reach } from './reach';

export interface AddStoryOptions {
  readonly label: string;
  /** Boxes without a parent are set under this box instead of becoming outcomes. */
  readonly under?: BoxId;
  /** The project it goes into: boxes it already has (see {@link knownBoxes}) are used, not added again. */
  readonly into?: Project;
}

/**
 * Brings a whole story in as one step: outcomes, boxes, links (a circle stays marked), measures, and the options a
 * box names by their codes.
 */
export function addStory(origin: Origin, story: StoryGraph, given: AddStoryOptions): BatchCommand {
  const { label, under, into } = given;
  const known =
    into === undefined || under !== undefined ? new Map<string, BoxId>() : knownBoxes(into, story);
  const hasParent = new Set(story.links.map((link) => link.child));
  const boxes = new Map<string, NewBox>();
  for (const node of story.nodes) {
    const top = node.kind === 'outcome' && !hasParent.has(node.id) && under === undefined;
    boxes.set(node.id, newBox(origin, node, { top, options: optionsNamed(into, node) }));
  }
  const nodeId = (id: string): StoryNodeId | undefined => {
    const there = known.get(id);
    if (there === undefined) return boxes.get(id)?.nodeId;
    return into === undefined ? undefined : asNodeId(into, there);
  };
  const outcomeId = (id: string): OutcomeId | undefined => {
    const there = known.get(id);
    if (there === undefined) return boxes.get(id)?.outcomeId;
    return into === undefined ? undefined : asOutcomeId(into, there);
  };
  const boxId = (id: string): BoxId | undefined =>
    known.get(id) ?? boxes.get(id)?.nodeId ?? boxes.get(id)?.outcomeId;
  const commands: SingleCommand[] = [];
  for (const [id, box] of boxes) if (!known.has(id)) commands.push(box.command);
  const there = new Set(listOf(into?.storyLinks ?? NONE).map((link) => linkKey(link.child, link.parent)));
  const inCircle = circleLinks(story);
  for (const link of story.links) {
    const child = nodeId(link.child);
    const parent = boxId(link.parent);
    if (child === undefined || parent === undefined || there.has(linkKey(child, parent))) continue;
    commands.push({
      type: 'story/link',
      link: newStoryLink(origin, {
        child,
        parent,
        rationale: link.rationale ?? '',
        ...(link.strength === undefined ? {} : { strength: link.strength }),
        ...(link.polarity === undefined ? {} : { polarity: link.polarity }),
        ...(link.lagMonths === undefined ? {} : { lagMonths: link.lagMonths }),
        ...(link.tested === undefined ? {} : { tested: link.tested }),
        ...(inCircle(link) ? { inCircle: true } : {}),
      }),
    });
  }
  for (const { id } of story.nodes) {
    const child = nodeId(id);
    if (under === undefined || hasParent.has(id) || child === undefined) continue;
    commands.push({ type: 'story/link', link: newStoryLink(origin, { child, parent: under }) });
  }
  commands.push(
    ...measureCommands(origin, story, { into, boxId }),
    ...servedOutcomes(story, into, outcomeId),
  );
  return { type: 'batch', label, commands };
}

const NONE = { order: [], byId: {} } as const;

interface NewBox {
  readonly command: SingleCommand;
  readonly outcomeId?: OutcomeId;
  readonly nodeId?: StoryNodeId;
}

function newBox(
  origin: Origin,
  node: StoryNode,
  { top, options }: { readonly top: boolean; readonly options: readonly Option[] },
): NewBox {
  const code = isCode(node.id) ? node.id : '';
  if (top) {
    const outcome = newOutcome(origin, {
      code,
      title: node.title,
      statement: node.statement ?? '',
      class: node.class ?? 'primary',
      ...(node.endInItself === true ? { endInItself: true } : {}),
    });
    return { command: { type: 'outcome/add', outcome }, outcomeId: outcome.id };
  }
  const [option] = options;
  const box = newStoryNode(origin, {
    code,
    kind: modelKind(node.kind),
    title: node.title,
    owner: node.owner ?? '',
    due: node.end ?? '',
    ...(node.class === undefined ? {} : { class: node.class }),
    ...(node.cost === undefined ? {} : { cost: node.cost }),
    ...(option === undefined ? {} : { optionId: option.id }),
  });
  return { command: { type: 'story/add-node', node: box }, nodeId: box.id };
}

/**
 * Boxes of the story that the project has already, so that bringing in the same file again adds nothing twice: the
 * same code with the same words, or, without a code, the same words and kind. Codes with other words are other boxes.
 */
export function knownBoxes(project: Project, story: StoryGraph): Map<string, BoxId> {
  const there = new Map<string, BoxId>();
  for (const outcome of listOf(project.outcomes))
    there.set(sameness(outcome.code, 'outcome', outcome.title), outcome.id);
  for (const node of listOf(project.storyNodes))
    there.set(sameness(node.code, node.kind, node.title), node.id);
  const known = new Map<string, BoxId>();
  for (const node of story.nodes) {
    const id = there.get(sameness(isCode(node.id) ? node.id : '', modelKindOrOutcome(node.kind), node.title));
    if (id !== undefined) known.set(node.id, id);
  }
  return known;
}

const sameness = (code: string, kind: string, title: string): string =>
  `${code === '' ? kind : code}\u0000${title.trim().toLowerCase()}`;

interface Places {
  readonly into: Project | undefined;
  readonly boxId: (id: string) => BoxId | undefined;
}

function measureCommands(origin: Origin, story: StoryGraph, { into, boxId }: Places): SingleCommand[] {
  const there = new Set(
    listOf(into?.measures ?? NONE).flatMap((measure) => measure.at.map((at) => linkKey(at, measure.name))),
  );
  return story.nodes.flatMap((node) => {
    const at = boxId(node.id);
    if (at === undefined) return [];
    return (node.measures ?? [])
      .filter((measure) => !there.has(linkKey(at, measure.name)))
      .map((measure): SingleCommand => ({
        type: 'measure/add',
        measure: newMeasure(origin, measure.name, at),
      }));
  });
}

function optionsNamed(project: Project | undefined, node: StoryNode): Option[] {
  const wanted = new Set((node.options ?? []).map((code) => code.toLowerCase()));
  return listOf(project?.options ?? NONE).filter((option) => wanted.has(option.code.toLowerCase()));
}

/** An option named beside an outcome serves it. */
function servedOutcomes(
  story: StoryGraph,
  into: Project | undefined,
  outcomeId: (id: string) => OutcomeId | undefined,
): SingleCommand[] {
  const serving = new Map<OptionId, { readonly option: Option; readonly outcomes: OutcomeId[] }>();
  for (const node of story.nodes) {
    const outcome = outcomeId(node.id);
    if (outcome === undefined) continue;
    for (const option of optionsNamed(into, node)) {
      const entry = serving.get(option.id) ?? { option, outcomes: [] };
      if (!option.outcomeIds.includes(outcome)) entry.outcomes.push(outcome);
      serving.set(option.id, entry);
    }
  }
  return [...serving.values()]
    .filter(({ outcomes }) => outcomes.length > 0)
    .map(({ option, outcomes }) => ({
      type: 'option/change',
      id: option.id,
      changes: { outcomeIds: [...option.outcomeIds, ...outcomes] },
    }));
}

function modelKind(kind: string): StoryNodeKind {
  const known = STORY_KINDS.find((other) => other === kind);
  return known === undefined || known === 'outcome' ? 'driver' : known;
}

const modelKindOrOutcome = (kind: string): string => (kind === 'outcome' ? kind : modelKind(kind));

/** Is a link part of a circle: does its parent lead, by other links, back up to its child? Only such are marked. */
function circleLinks(
  story: StoryGraph,
): (link: { readonly child: string; readonly parent: string }) => boolean {
  const { parents } = indexStory(story);
  return ({ child, parent }) => reach([parent], parents).has(child);
}
