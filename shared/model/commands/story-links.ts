import { find, remove } from '../collection';
import type { StoryLinkId } from '../ids';
import type { ProjectData } from '../project';
import type { StoryLink } from '../story';
import { type Refusal, refuse } from './command-handler';
import { storyNodes } from './project-entities';

/** Everything above `start`, itself included. Ends on any graph, circles too. */
function ancestors(draft: ProjectData, start: string): ReadonlySet<string> {
  const parentsOf = new Map<string, string[]>();
  for (const link of Object.values(draft.storyLinks.byId)) {
    const known = parentsOf.get(link.child);
    if (known) known.push(link.parent);
    else parentsOf.set(link.child, [link.parent]);
  }
  const seen = new Set([start]);
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const parent of parentsOf.get(at) ?? []) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      open.push(parent);
    }
  }
  return seen;
}

/** Why this link cannot be drawn, or undefined when it can. */
export function linkProblem(draft: ProjectData, link: StoryLink): Refusal | undefined {
  if (!find(draft.storyNodes, link.child)) return storyNodes.unknown;
  const parentIsNode = Object.hasOwn(draft.storyNodes.byId, link.parent);
  const parentIsOutcome = Object.hasOwn(draft.outcomes.byId, link.parent);
  if (!parentIsNode && !parentIsOutcome) return storyNodes.unknown;
  const twin = Object.values(draft.storyLinks.byId).some(
    (other) => other.child === link.child && other.parent === link.parent,
  );
  if (twin) return refuse('story/link-twice', 'These two are already linked.');
  // An import may carry a marked circle, drawn until mended; nobody may draw a new one.
  if (link.inCircle !== true && ancestors(draft, link.parent).has(link.child)) {
    return refuse('story/circle', 'This link would close a circle: a step cannot lead to itself.');
  }
  return undefined;
}

export function dropLinks(draft: ProjectData, nodeId: string): void {
  for (const link of Object.values(draft.storyLinks.byId)) {
    if (link.child === nodeId || link.parent === nodeId) removeLink(draft, link.id);
  }
}

export function removeLink(draft: ProjectData, id: StoryLinkId): void {
  remove(draft.storyLinks, id);
  for (const evidence of Object.values(draft.evidence.byId)) {
    evidence.storyLinkIds = evidence.storyLinkIds.filter((linkId) => linkId !== id);
  }
  unmarkBrokenCircles(draft);
}

/** A circle that is broken is no longer marked. */
export function unmarkBrokenCircles(draft: ProjectData): void {
  for (const link of Object.values(draft.storyLinks.byId)) {
    if (link.inCircle === true && !ancestors(draft, link.parent).has(link.child)) delete link.inCircle;
  }
}
