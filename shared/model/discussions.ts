import * as v from 'valibot';
import { idSchema } from './ids';
import { type DeepReadonly, entity, recordOf, textSchema, timeSchema } from './schema';

/** What the room came to about a cell on which it differed. */
const discussionOutcomeSchema = v.picklist([
  /** New information or another reading: partners score it once more. */
  'score-again',
  /** Now everyone knows what the others meant; the scores stand. */
  'scores-stand',
  /** Both views are kept as they are, and why is written down. */
  'differ',
  /** Not finished. */
  'come-back',
]);
export type DiscussionOutcome = DeepReadonly<v.InferOutput<typeof discussionOutcomeSchema>>;

/** What was said about one cell in one round: by the room, never by a person. */
const discussionSchema = entity({
  /** Absent while only words have been noted. */
  outcome: v.optional(discussionOutcomeSchema),
  reason: textSchema,
  at: timeSchema,
});
export type Discussion = DeepReadonly<v.InferOutput<typeof discussionSchema>>;

/** Round → option → criterion: a reason belongs to a cell and to the round it was given in. */
export const discussionsSchema = recordOf(
  idSchema('round'),
  recordOf(idSchema('option'), recordOf(idSchema('criterion'), discussionSchema)),
);
