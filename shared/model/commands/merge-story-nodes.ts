import { find, remove } from '../collection';
import type { StoryNodeId } from '../ids';
import type { ProjectData } from '../project';
import { type Refusal, refuse } from './command-handler';
import { storyNodes } from './project-entities';
import { unmarkBrokenCircles } from './story-links';

type Draft = ProjectData;

/** Why these two cannot become one box, or undefined when they can. */
export function mergeProblem(draft: Draft, keep: StoryNodeId, merged: StoryNodeId): Refusal | undefined {
  if (!find(draft.storyNodes, keep) || !find(draft.storyNodes, merged)) return storyNodes.unknown;
  if (keep === merged) return refuse('story/merge-itself', 'A box cannot be merged with itself.');
  if (leadsByOthers(draft, keep, merged) || leadsByOthers(draft, merged, keep)) {
    return refuse(
      'story/circle',
      'One of these helps the other through boxes between them: merging would close a circle.',
    );
  }
  return undefined;
}

/**
 * `keep` stays as it is; where it says nothing it takes what `merged` said. Links, measures, evidence, options and
 * plan actions of `merged` move to it. Of two links that become the same, the one of `keep` stays with both lots of
 * evidence. Call it only when {@link mergeProblem} finds nothing.
 */
export function mergeNodes(
  draft: Draft,
  { keep, merged, at }: { readonly keep: StoryNodeId; readonly merged: StoryNodeId; readonly at: string },
): void {
  moveLinks(draft, keep, merged);
  for (const measure of Object.values(draft.measures.byId)) {
    measure.at = [...new Set(measure.at.map((place) => (place === merged ? keep : place)))];
  }
  for (const action of Object.values(draft.actions.byId)) {
    if (action.storyNodeId === merged) action.storyNodeId = keep;
  }
  for (const option of Object.values(draft.options.byId)) {
    if (option.storyNodeId === merged) option.storyNodeId = keep;
  }
  fillFrom(draft, { keep, merged, at });
  remove(draft.storyNodes, merged);
  unmarkBrokenCircles(draft);
}

/** Is there a way up from one to the other that is no direct link between the two? */
function leadsByOthers(draft: Draft, from: string, to: string): boolean {
  const links = Object.values(draft.storyLinks.byId);
  const open = links.filter((link) => link.child === from && link.parent !== to).map((link) => link.parent);
  const seen = new Set<string>([from]);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const link of links) if (link.child === id) open.push(link.parent);
  }
  return false;
}

function moveLinks(draft: Draft, keep: StoryNodeId, merged: StoryNodeId): void {
  const known = new Map(
    Object.values(draft.storyLinks.byId)
      .filter((link) => link.child !== merged && link.parent !== merged)
      .map((link) => [`${link.child} ${link.parent}`, link]),
  );
  for (const link of Object.values(draft.storyLinks.byId)) {
    if (link.child !== merged && link.parent !== merged) continue;
    const child = link.child === merged ? keep : link.child;
    const parent = link.parent === merged ? keep : link.parent;
    const twin = known.get(`${child} ${parent}`);
    if (child !== parent && twin === undefined) {
      link.child = child;
      link.parent = parent;
      known.set(`${child} ${parent}`, link);
      continue;
    }
    if (twin !== undefined) {
      twin.evidenceIds = [...new Set([...twin.evidenceIds, ...link.evidenceIds])];
      if (twin.rationale === '') twin.rationale = link.rationale;
    }
    for (const evidence of Object.values(draft.evidence.byId)) {
      if (!evidence.storyLinkIds.includes(link.id)) continue;
      const others = evidence.storyLinkIds.filter((id) => id !== link.id);
      evidence.storyLinkIds = twin === undefined ? others : [...new Set([...others, twin.id])];
    }
    remove(draft.storyLinks, link.id);
  }
}

function fillFrom(
  draft: Draft,
  { keep, merged, at }: { readonly keep: StoryNodeId; readonly merged: StoryNodeId; readonly at: string },
): void {
  const kept = find(draft.storyNodes, keep);
  const gone = find(draft.storyNodes, merged);
  if (!kept || !gone) return;
  if (kept.detail === '') kept.detail = gone.detail;
  if (kept.owner === '') kept.owner = gone.owner;
  if (kept.due === '') kept.due = gone.due;
  kept.partnerIds = [...new Set([...kept.partnerIds, ...gone.partnerIds])];
  if (gone.evidenceIds) kept.evidenceIds = [...new Set([...(kept.evidenceIds ?? []), ...gone.evidenceIds])];
  if (gone.restrictedResources) {
    kept.restrictedResources = [
      ...new Set([...(kept.restrictedResources ?? []), ...gone.restrictedResources]),
    ];
  }
  if (kept.beneficiaryVoice === undefined && gone.beneficiaryVoice !== undefined) {
    kept.beneficiaryVoice = gone.beneficiaryVoice;
  }
  if (kept.startsOn === undefined && gone.startsOn !== undefined) kept.startsOn = gone.startsOn;
  if (kept.cost === undefined && gone.cost !== undefined) kept.cost = gone.cost;
  if (kept.funded === undefined && gone.funded !== undefined) kept.funded = gone.funded;
  if (kept.stance === undefined && gone.stance !== undefined) kept.stance = gone.stance;
  if (kept.optionId === undefined && gone.optionId !== undefined) kept.optionId = gone.optionId;
  else if (gone.optionId !== undefined && gone.optionId !== kept.optionId) {
    // A second scored option behind the same box: the option itself says where it stands.
    const option = find(draft.options, gone.optionId);
    if (option && option.storyNodeId === undefined) option.storyNodeId = keep;
  }
  kept.changedAt = at;
}
