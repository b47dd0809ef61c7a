import * as v from 'valibot';
import { idSchema } from './ids';
import { cellSourceSchema } from './provenance';
import {
  type DeepReadonly,
  entity,
  finiteSchema,
  recordOf,
  stampEntries,
  textSchema,
  timeSchema,
} from './schema';

/** Three kinds of missing are kept apart, and none is zero. No entry at all is also "not scored". */
const scoreStateSchema = v.picklist(['scored', 'not-scored', 'dont-know', 'declared-interest']);
export type ScoreState = DeepReadonly<v.InferOutput<typeof scoreStateSchema>>;

const scoreSchema = v.pipe(
  entity({
    state: scoreStateSchema,
    /** On the criterion's own scale; present exactly when `state` is "scored". */
    value: v.optional(finiteSchema),
    low: v.optional(finiteSchema),
    high: v.optional(finiteSchema),
    reason: v.optional(textSchema),
    evidenceIds: v.optional(v.array(idSchema('evidence'))),
    source: v.optional(cellSourceSchema),
    at: timeSchema,
  }),
  v.check(
    (score) => (score.state === 'scored') === (score.value !== undefined),
    'a score needs a value, a gap none',
  ),
);
export type Score = DeepReadonly<v.InferOutput<typeof scoreSchema>>;

/** Scores are nested (never one flat map): an edit copies four small records instead of 24 000 entries. */
const byCriterion = recordOf(idSchema('criterion'), scoreSchema);
const byOption = recordOf(idSchema('option'), byCriterion);
const byPartner = recordOf(idSchema('partner'), byOption);
export const scoresSchema = recordOf(idSchema('round'), byPartner);
export type ScoresByCriterion = DeepReadonly<v.InferOutput<typeof byCriterion>>;
export type ScoresByOption = DeepReadonly<v.InferOutput<typeof byOption>>;

export const roundSchema = entity({
  id: idSchema('round'),
  name: textSchema,
  /** Counts only → everyone sees → no more changes. */
  state: v.picklist(['collecting', 'revealed', 'closed']),
  closedAt: v.optional(timeSchema),
  ...stampEntries,
});
export type Round = DeepReadonly<v.InferOutput<typeof roundSchema>>;

/** A what-if over the base case: other weights, never other people's raw judgements. */
export const scenarioSchema = entity({
  id: idSchema('scenario'),
  name: textSchema,
  note: textSchema,
  weightSetId: idSchema('weightSet'),
  /** Group points that stand for this scenario. */
  weights: recordOf(idSchema('criterion'), v.pipe(finiteSchema, v.minValue(0))),
  ...stampEntries,
});
export type Scenario = DeepReadonly<v.InferOutput<typeof scenarioSchema>>;
