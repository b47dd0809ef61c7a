import { find } from '../collection';
import type { MeasureId, OutcomeId, StoryLinkId, StoryNodeId } from '../ids';
import type { ProjectData } from '../project';
import type { Measure, Outcome, StoryLink, StoryNode } from '../story';
import { type Changes, type CommandHandlers, quoted, refuse } from './command-handler';
import { measures, outcomes, storyLinks, storyNodes } from './project-entities';
import { notYetFinal } from './finalise-action';
import { mergeNodes, mergeProblem } from './merge-story-nodes';
import { dropLinks, linkProblem, removeLink } from './story-links';

/** Outcomes, the story of progress and its measures. */
export interface StoryCommands {
  'outcome/add': { readonly outcome: Outcome; readonly index?: number };
  'outcome/change': { readonly id: OutcomeId; readonly changes: Changes<Outcome, 'id'> };
  'outcome/move': { readonly id: OutcomeId; readonly toIndex: number };
  'outcome/remove': { readonly id: OutcomeId };
  /** A new box, with its first link when it hangs under something. */
  'story/add-node': { readonly node: StoryNode; readonly link?: StoryLink; readonly index?: number };
  'story/change-node': { readonly id: StoryNodeId; readonly changes: Partial<Omit<StoryNode, 'id'>> };
  'story/move-node': { readonly id: StoryNodeId; readonly toIndex: number };
  'story/remove-node': { readonly id: StoryNodeId };
  /** Two boxes that mean the same become one: `keep` takes over the links and measures of `merged`. */
  'story/merge-nodes': { readonly keep: StoryNodeId; readonly merged: StoryNodeId };
  'story/link': { readonly link: StoryLink };
  'story/change-link': {
    readonly id: StoryLinkId;
    readonly changes: Partial<Omit<StoryLink, 'id' | 'child' | 'parent' | 'inCircle'>>;
  };
  'story/unlink': { readonly id: StoryLinkId };
  'narrative/set': { readonly paragraph: string; readonly text?: string };
  'measure/add': { readonly measure: Measure };
  'measure/change': { readonly id: MeasureId; readonly changes: Partial<Omit<Measure, 'id'>> };
  'measure/remove': { readonly id: MeasureId };
}

function dropMeasurePlaces(draft: ProjectData, nodeId: string): void {
  for (const measure of Object.values(draft.measures.byId)) {
    measure.at = measure.at.filter((place) => place !== nodeId);
  }
}

const nodeTitle = (
  id: string,
  project: {
    readonly storyNodes: { readonly byId: Readonly<Record<string, { readonly title: string }>> };
    readonly outcomes: { readonly byId: Readonly<Record<string, { readonly title: string }>> };
  },
): string => quoted(project.storyNodes.byId[id]?.title ?? project.outcomes.byId[id]?.title);

export const storyHandlers: CommandHandlers<StoryCommands> = {
  'outcome/add': {
    label: ({ outcome }) => `Add outcome ${quoted(outcome.title)}`,
    apply: (draft, { outcome, index }) => outcomes.add(draft, outcome, index),
  },
  'outcome/change': {
    label: ({ id }, project) => `Change outcome ${nodeTitle(id, project)}`,
    apply: outcomes.change,
  },
  'outcome/move': {
    label: ({ id }, project) => `Move outcome ${nodeTitle(id, project)}`,
    apply: outcomes.move,
  },
  'outcome/remove': {
    label: ({ id }, project) => `Remove outcome ${nodeTitle(id, project)}`,
    apply(draft, { id }) {
      const refusal = outcomes.remove(draft, { id });
      if (refusal) return refusal;
      dropLinks(draft, id);
      dropMeasurePlaces(draft, id);
      for (const option of Object.values(draft.options.byId)) {
        option.outcomeIds = option.outcomeIds.filter((outcomeId) => outcomeId !== id);
      }
      for (const evidence of Object.values(draft.evidence.byId)) {
        evidence.outcomeIds = evidence.outcomeIds.filter((outcomeId) => outcomeId !== id);
      }
      return undefined;
    },
  },
  'story/add-node': {
    label: ({ node }) => `Add ${node.kind} ${quoted(node.title)}`,
    apply(draft, { node, link, index }) {
      const refusal = storyNodes.add(draft, node, index);
      if (refusal || !link) return refusal;
      return linkProblem(draft, link) ?? storyLinks.add(draft, link);
    },
  },
  'story/change-node': {
    label: ({ id, changes }, project) =>
      changes.title !== undefined
        ? `Rename ${nodeTitle(id, project)} to ${quoted(changes.title)}`
        : `Change ${nodeTitle(id, project)}`,
    apply(draft, { id, changes }, context) {
      const node = find(draft.storyNodes, id);
      return (node && notYetFinal(node, changes)) ?? storyNodes.change(draft, { id, changes }, context);
    },
  },
  'story/move-node': {
    label: ({ id }, project) => `Move ${nodeTitle(id, project)}`,
    apply: storyNodes.move,
  },
  'story/remove-node': {
    label: ({ id }, project) => `Remove ${nodeTitle(id, project)}`,
    apply(draft, { id }) {
      const refusal = storyNodes.remove(draft, { id });
      if (refusal) return refusal;
      dropLinks(draft, id);
      dropMeasurePlaces(draft, id);
      for (const option of Object.values(draft.options.byId))
        if (option.storyNodeId === id) delete option.storyNodeId;
      for (const action of Object.values(draft.actions.byId))
        if (action.storyNodeId === id) delete action.storyNodeId;
      return undefined;
    },
  },
  'story/merge-nodes': {
    label: ({ keep, merged }, project) =>
      `Merge ${nodeTitle(merged, project)} into ${nodeTitle(keep, project)}`,
    apply(draft, { keep, merged }, { at }) {
      const problem = mergeProblem(draft, keep, merged);
      if (problem) return problem;
      mergeNodes(draft, { keep, merged, at });
      return undefined;
    },
  },
  'story/link': {
    label: ({ link }, project) =>
      `Link ${nodeTitle(link.child, project)} to ${nodeTitle(link.parent, project)}`,
    apply: (draft, { link }) => linkProblem(draft, link) ?? storyLinks.add(draft, link),
  },
  'story/change-link': {
    label: () => 'Change a link of the story',
    apply: storyLinks.change,
  },
  'story/unlink': {
    label({ id }, project) {
      const link = find(project.storyLinks, id);
      return link
        ? `Unlink ${nodeTitle(link.child, project)} from ${nodeTitle(link.parent, project)}`
        : 'Unlink';
    },
    apply(draft, { id }) {
      if (!find(draft.storyLinks, id)) return storyLinks.unknown;
      removeLink(draft, id);
      return undefined;
    },
  },
  'narrative/set': {
    label: ({ text }) => (text === undefined ? 'Go back to the generated text' : 'Edit the story text'),
    apply(draft, { paragraph, text }) {
      if (!/^[a-z][a-zA-Z0-9_.-]{0,120}$/.test(paragraph))
        return refuse('narrative/unknown', 'The story has no such paragraph.');
      if (text === undefined) delete draft.narrative[paragraph];
      else draft.narrative[paragraph] = text;
      return undefined;
    },
  },
  'measure/add': {
    label: ({ measure }) => `Add measure ${quoted(measure.name)}`,
    apply: (draft, { measure }) => measures.add(draft, measure),
  },
  'measure/change': {
    label: ({ id }, project) => `Change measure ${quoted(find(project.measures, id)?.name)}`,
    apply: measures.change,
  },
  'measure/remove': {
    label: ({ id }, project) => `Remove measure ${quoted(find(project.measures, id)?.name)}`,
    apply: measures.remove,
  },
};
