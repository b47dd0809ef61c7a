import * as v from 'valibot';
import { idSchema } from './ids';
import {
  daySchema,
  type DeepReadonly,
  entity,
  finiteSchema,
  stampEntries,
  textSchema,
  timeSchema,
} from './schema';
import { stanceSchema } from './story';

export const decisionSchema = entity({
  optionId: idSchema('option'),
  stance: stanceSchema,
  reason: textSchema,
  /** Word for word, with who said it where the anonymity level allows. */
  dissent: v.array(entity({ who: textSchema, words: textSchema, at: timeSchema })),
  snapshotId: v.optional(idSchema('snapshot')),
  reviewOn: v.optional(daySchema),
  ...stampEntries,
});
export type Decision = DeepReadonly<v.InferOutput<typeof decisionSchema>>;

/** What stood when a decision was taken; never recomputed. */
export const snapshotSchema = entity({
  id: idSchema('snapshot'),
  at: timeSchema,
  note: textSchema,
  present: v.array(textSchema),
  weights: v.array(entity({ criterion: textSchema, percent: finiteSchema })),
  ranking: v.array(
    entity({
      optionId: idSchema('option'),
      title: textSchema,
      total: v.nullable(finiteSchema),
      rank: v.nullable(finiteSchema),
      /** Mean score or quantity on each criterion, in the order of `weights`; null where nobody scored. */
      scores: v.optional(v.array(v.nullable(finiteSchema))),
    }),
  ),
  /** The money and where the line ran; absent without a budget. */
  line: v.optional(
    entity({
      budget: finiteSchema,
      rule: v.picklist(['strict', 'fill']),
      optionIds: v.array(idSchema('option')),
    }),
  ),
  /** The verdicts as they were recorded: what is decided afterwards does not change them. */
  verdicts: v.optional(
    v.array(
      entity({
        optionId: idSchema('option'),
        title: textSchema,
        stance: stanceSchema,
        reason: textSchema,
        dissent: v.array(entity({ who: textSchema, words: textSchema })),
        reviewOn: v.optional(daySchema),
      }),
    ),
  ),
});
export type Snapshot = DeepReadonly<v.InferOutput<typeof snapshotSchema>>;

export const actionSchema = entity({
  id: idSchema('action'),
  what: textSchema,
  owner: textSchema,
  partnerIds: v.array(idSchema('partner')),
  optionId: v.optional(idSchema('option')),
  storyNodeId: v.optional(idSchema('storyNode')),
  startsOn: v.optional(daySchema),
  due: textSchema,
  status: v.picklist(['not-started', 'under-way', 'done', 'stopped']),
  ...stampEntries,
});
export type Action = DeepReadonly<v.InferOutput<typeof actionSchema>>;

export const reviewSchema = entity({
  id: idSchema('review'),
  on: daySchema,
  forum: textSchema,
  judgement: textSchema,
  notes: textSchema,
  ...stampEntries,
});
export type Review = DeepReadonly<v.InferOutput<typeof reviewSchema>>;

/** A note on any rank ("this feels wrong because…") or cell, kept with the decision. */
export const noteSchema = entity({
  id: idSchema('note'),
  about: v.variant('kind', [
    v.looseObject({
      kind: v.literal('rank'),
      optionId: idSchema('option'),
      feels: v.picklist(['too-high', 'too-low', 'about-right']),
    }),
    v.looseObject({ kind: v.literal('project') }),
  ]),
  text: textSchema,
  ...stampEntries,
});
export type Note = DeepReadonly<v.InferOutput<typeof noteSchema>>;

/** One line of the audit log: written by the store for every command, undo and redo. */
export const logEntrySchema = entity({
  at: timeSchema,
  /** The command's label for people: "Set weight of Impact to 29". */
  label: textSchema,
  command: v.pipe(v.string(), v.maxLength(60)),
});
export type LogEntry = DeepReadonly<v.InferOutput<typeof logEntrySchema>>;
