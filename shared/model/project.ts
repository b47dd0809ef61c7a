import * as v from 'valibot';
import { collectionSchema } from './collection';
import { criterionSchema, weightSetSchema } from './criteria';
import {
  actionSchema,
  decisionSchema,
  logEntrySchema,
  noteSchema,
  reviewSchema,
  snapshotSchema,
} from './decisions';
import { discussionsSchema } from './discussions';
import { evidenceItemSchema, mappingSchema, sourceFileSchema } from './evidence';
import { frameSchema, participantSchema, partnerSchema } from './frame';
import { gatesSchema } from './gates';
import { idSchema } from './ids';
import { optionSchema } from './options';
import { type DeepReadonly, entity, recordOf, stampEntries, textSchema } from './schema';
import { roundSchema, scenarioSchema, scoresSchema } from './scores';
import { unlinkedScoresSchema } from './unlinked-scores';
import { measureSchema, outcomeSchema, storyLinkSchema, storyNodeSchema } from './story';

/**
 * Everything a project is, except imported tables (they are immutable and live outside, see `table.ts`).
 *
 * Plain data all the way down: it is the undo step, the file and the journal. Entities live in collections
 * (`byId` + `order`), scores in nested records.
 */
export const projectSchema = entity({
  id: idSchema('project'),
  title: textSchema,
  ...stampEntries,
  frame: frameSchema,
  partners: collectionSchema(idSchema('partner'), partnerSchema),
  participants: collectionSchema(idSchema('participant'), participantSchema),
  outcomes: collectionSchema(idSchema('outcome'), outcomeSchema),
  storyNodes: collectionSchema(idSchema('storyNode'), storyNodeSchema),
  storyLinks: collectionSchema(idSchema('storyLink'), storyLinkSchema),
  /** The story text people edited, keyed by paragraph; generated paragraphs are not stored. */
  narrative: recordOf(v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z0-9_.-]{0,120}$/)), textSchema),
  measures: collectionSchema(idSchema('measure'), measureSchema),
  sourceFiles: collectionSchema(idSchema('sourceFile'), sourceFileSchema),
  mappings: collectionSchema(idSchema('mapping'), mappingSchema),
  evidence: collectionSchema(idSchema('evidence'), evidenceItemSchema),
  options: collectionSchema(idSchema('option'), optionSchema),
  /** Conditions asked before weighing; absent until there is one. */
  gates: v.optional(gatesSchema),
  criteria: collectionSchema(idSchema('criterion'), criterionSchema),
  weightSets: collectionSchema(idSchema('weightSet'), weightSetSchema),
  activeWeightSetId: idSchema('weightSet'),
  rounds: collectionSchema(idSchema('round'), roundSchema),
  activeRoundId: idSchema('round'),
  scores: scoresSchema,
  /** Scores whose link to a partner has been destroyed; absent until a round closes in an anonymous project. */
  unlinkedScores: v.optional(unlinkedScoresSchema),
  /** What the room said about single cells; absent until it has talked about one. */
  discussions: v.optional(discussionsSchema),
  scenarios: collectionSchema(idSchema('scenario'), scenarioSchema),
  /** The what-if being shown instead of the base case. */
  activeScenarioId: v.optional(idSchema('scenario')),
  /** One decision an option at most. */
  decisions: recordOf(idSchema('option'), decisionSchema),
  snapshots: collectionSchema(idSchema('snapshot'), snapshotSchema),
  actions: collectionSchema(idSchema('action'), actionSchema),
  reviews: collectionSchema(idSchema('review'), reviewSchema),
  notes: collectionSchema(idSchema('note'), noteSchema),
  log: v.array(logEntrySchema),
});

/** The mutable shape, for command handlers and migrations only. */
export type ProjectData = v.InferOutput<typeof projectSchema>;
/** What everyone else holds. */
export type Project = DeepReadonly<ProjectData>;
