import { castDraft } from 'immer';
import { find, insert } from '../collection';
import type { Action, Decision, Note, Review, Snapshot } from '../decisions';
import type { ProjectData } from '../project';
import type { ActionId, NoteId, OptionId, ReviewId } from '../ids';
import { assignChanges, type Changes, type CommandHandlers, quoted, refuse } from './command-handler';
import { actions, notes, options, reviews } from './project-entities';

/** Decide: what now, later, less, stop? */
export interface DecisionCommands {
  'decision/set': { readonly decision: Decision; readonly snapshot?: Snapshot };
  'decision/change': {
    readonly optionId: OptionId;
    readonly changes: Changes<Decision, 'optionId' | 'stance' | 'dissent'>;
  };
  'decision/clear': { readonly optionId: OptionId };
  /** Dissent is recorded word for word and never edited afterwards, only taken back. */
  'decision/add-dissent': { readonly optionId: OptionId; readonly who: string; readonly words: string };
  'decision/remove-dissent': { readonly optionId: OptionId; readonly index: number };
  'action/add': { readonly action: Action };
  'action/change': { readonly id: ActionId; readonly changes: Partial<Omit<Action, 'id'>> };
  'action/remove': { readonly id: ActionId };
  'review/add': { readonly review: Review };
  'review/remove': { readonly id: ReviewId };
  'note/add': { readonly note: Note };
  'note/remove': { readonly id: NoteId };
}

export const stanceWords: Record<Decision['stance'], string> = {
  priority: 'a priority',
  later: 'for later',
  'do-less': 'do less',
  stop: 'stop',
};

const noDecision = refuse('decision/unknown', 'There is no decision on this option yet.');
const unknownSnapshot = refuse(
  'decision/unknown-snapshot',
  'The record of that moment is no longer in the project.',
);

function lacksSnapshot(draft: ProjectData, { snapshotId }: Partial<Decision>): boolean {
  return snapshotId !== undefined && !find(draft.snapshots, snapshotId);
}

export const decisionHandlers: CommandHandlers<DecisionCommands> = {
  'decision/set': {
    label: ({ decision }, project) =>
      `Decide ${quoted(find(project.options, decision.optionId)?.title)}: ${stanceWords[decision.stance]}`,
    apply(draft, { decision, snapshot }) {
      if (!find(draft.options, decision.optionId)) return options.unknown;
      if (snapshot && !find(draft.snapshots, snapshot.id)) insert(draft.snapshots, castDraft(snapshot));
      if (lacksSnapshot(draft, decision)) return unknownSnapshot;
      const earlier = draft.decisions[decision.optionId];
      draft.decisions[decision.optionId] = castDraft({
        ...decision,
        createdAt: earlier?.createdAt ?? decision.createdAt,
      });
      return undefined;
    },
  },
  'decision/change': {
    label: ({ optionId }, project) =>
      `Change the decision on ${quoted(find(project.options, optionId)?.title)}`,
    apply(draft, { optionId, changes }, { at }) {
      const decision = draft.decisions[optionId];
      if (!decision) return noDecision;
      if (lacksSnapshot(draft, changes)) return unknownSnapshot;
      assignChanges(decision, { ...changes, changedAt: at });
      return undefined;
    },
  },
  'decision/clear': {
    label: ({ optionId }, project) =>
      `Take back the decision on ${quoted(find(project.options, optionId)?.title)}`,
    apply(draft, { optionId }) {
      if (!draft.decisions[optionId]) return noDecision;
      delete draft.decisions[optionId];
      return undefined;
    },
  },
  'decision/add-dissent': {
    label: ({ optionId }, project) => `Record dissent on ${quoted(find(project.options, optionId)?.title)}`,
    apply(draft, { optionId, who, words }, { at }) {
      const decision = draft.decisions[optionId];
      if (!decision) return noDecision;
      if (words.trim() === '')
        return refuse('decision/empty-dissent', 'Dissent is recorded in the person’s own words.');
      decision.dissent.push({ who, words, at });
      return undefined;
    },
  },
  'decision/remove-dissent': {
    label: ({ optionId }, project) =>
      `Take back dissent on ${quoted(find(project.options, optionId)?.title)}`,
    apply(draft, { optionId, index }) {
      const decision = draft.decisions[optionId];
      if (!decision || index < 0 || index >= decision.dissent.length) return noDecision;
      decision.dissent.splice(index, 1);
      return undefined;
    },
  },
  'action/add': {
    label: ({ action }) => `Add action ${quoted(action.what)}`,
    apply: (draft, { action }) => actions.add(draft, action),
  },
  'action/change': {
    label: ({ id }, project) => `Change action ${quoted(find(project.actions, id)?.what)}`,
    apply: actions.change,
  },
  'action/remove': {
    label: ({ id }, project) => `Remove action ${quoted(find(project.actions, id)?.what)}`,
    apply: actions.remove,
  },
  'review/add': {
    label: ({ review }) => `Add review of ${review.on}`,
    apply: (draft, { review }) => reviews.add(draft, review),
  },
  'review/remove': {
    label: () => 'Remove a review',
    apply: reviews.remove,
  },
  'note/add': {
    label: () => 'Add a note',
    apply: (draft, { note }) => notes.add(draft, note),
  },
  'note/remove': {
    label: () => 'Remove a note',
    apply: notes.remove,
  },
};
