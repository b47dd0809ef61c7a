import { referencesOf } from '../references';
import { refuse } from './command-handler';
import { entityKind } from './entity-kind';

// The kinds of entities that commands add, change and remove by id.

export const partners = entityKind({
  collection: (draft) => draft.partners,
  references: referencesOf.partner,
  exists: refuse('partner/exists', 'This partner is already in the project.'),
  unknown: refuse('partner/unknown', 'This partner is no longer in the project.'),
});

export const participants = entityKind({
  collection: (draft) => draft.participants,
  references: referencesOf.participant,
  exists: refuse('participant/exists', 'This person is already in the list.'),
  unknown: refuse('participant/unknown', 'This person is no longer in the list.'),
});

export const outcomes = entityKind({
  collection: (draft) => draft.outcomes,
  exists: refuse('outcome/exists', 'This outcome is already in the project.'),
  unknown: refuse('outcome/unknown', 'This outcome is no longer in the project.'),
});

export const storyNodes = entityKind({
  collection: (draft) => draft.storyNodes,
  references: referencesOf.storyNode,
  exists: refuse('story/node-exists', 'This box is already in the story.'),
  unknown: refuse('story/unknown-node', 'This box is no longer in the story.'),
});

export const storyLinks = entityKind({
  collection: (draft) => draft.storyLinks,
  references: referencesOf.storyLink,
  exists: refuse('story/link-exists', 'This link is already there.'),
  unknown: refuse('story/unknown-link', 'This link is no longer in the story.'),
});

export const measures = entityKind({
  collection: (draft) => draft.measures,
  references: referencesOf.measure,
  exists: refuse('measure/exists', 'This measure is already in the project.'),
  unknown: refuse('measure/unknown', 'This measure is no longer in the project.'),
});

export const sourceFiles = entityKind({
  collection: (draft) => draft.sourceFiles,
  exists: refuse('source-file/exists', 'This file is already a source.'),
  unknown: refuse('source-file/unknown', 'This source is no longer in the project.'),
});

export const evidence = entityKind({
  collection: (draft) => draft.evidence,
  references: referencesOf.evidence,
  exists: refuse('evidence/exists', 'This is already in the register.'),
  unknown: refuse('evidence/unknown', 'This piece of evidence is no longer in the register.'),
});

export const options = entityKind({
  collection: (draft) => draft.options,
  references: referencesOf.option,
  exists: refuse('option/exists', 'This option is already in the project.'),
  unknown: refuse('option/unknown', 'This option is no longer in the project.'),
});

export const criteria = entityKind({
  collection: (draft) => draft.criteria,
  exists: refuse('criterion/exists', 'This criterion is already in the project.'),
  unknown: refuse('criterion/unknown', 'This criterion is no longer in the project.'),
});

export const weightSets = entityKind({
  collection: (draft) => draft.weightSets,
  exists: refuse('weight-set/exists', 'These weights are already there.'),
  unknown: refuse('weight-set/unknown', 'These weights are no longer in the project.'),
});

export const rounds = entityKind({
  collection: (draft) => draft.rounds,
  exists: refuse('round/exists', 'This round is already there.'),
  unknown: refuse('round/unknown', 'This round is no longer in the project.'),
});

export const scenarios = entityKind({
  collection: (draft) => draft.scenarios,
  references: referencesOf.scenario,
  exists: refuse('scenario/exists', 'This what-if is already there.'),
  unknown: refuse('scenario/unknown', 'This what-if is no longer in the project.'),
});

export const actions = entityKind({
  collection: (draft) => draft.actions,
  references: referencesOf.action,
  exists: refuse('action/exists', 'This action is already in the plan.'),
  unknown: refuse('action/unknown', 'This action is no longer in the plan.'),
});

export const reviews = entityKind({
  collection: (draft) => draft.reviews,
  exists: refuse('review/exists', 'This review is already there.'),
  unknown: refuse('review/unknown', 'This review is no longer there.'),
});

export const notes = entityKind({
  collection: (draft) => draft.notes,
  references: referencesOf.note,
  exists: refuse('note/exists', 'This note is already there.'),
  unknown: refuse('note/unknown', 'This note is no longer there.'),
});
