import * as v from 'valibot';
import { idSchema } from './ids';
import { cellSourceSchema } from './provenance';
import { type DeepReadonly, entity, finiteSchema, recordOf, stampEntries, textSchema } from './schema';

const directionSchema = v.picklist(['max', 'min']);

/** Turns a raw score or quantity into a value from 0 to 100 (guide/methods 3.2). */
const valueFunctionSchema = v.variant('kind', [
  /** Straight line; `worst` may be the larger number when lower is better. Clamped outside. */
  v.looseObject({ kind: v.literal('linear'), worst: finiteSchema, best: finiteSchema }),
  /** Straight lines between points in rising x; clamped outside. */
  v.looseObject({
    kind: v.literal('piecewise'),
    points: v.pipe(v.array(v.tuple([finiteSchema, finiteSchema])), v.minLength(2), v.maxLength(50)),
  }),
]) as unknown as v.GenericSchema<
  unknown,
  | { kind: 'linear'; worst: number; best: number }
  | { kind: 'piecewise'; points: [x: number, value: number][] }
>;
export type ValueFunction = DeepReadonly<v.InferOutput<typeof valueFunctionSchema>>;

/** What the numbers of a leaf criterion are. */
const criterionBasisSchema = v.picklist([
  /** Partners judge it on the criterion's scale. */
  'judged',
  /** A quantity typed or imported for each option (`Option.measured`). */
  'measured',
  /** Net yearly cost ÷ people reached, worked out from the option's own figures. */
  'net-cost-per-person',
]);

export const criterionSchema = entity({
  id: idSchema('criterion'),
  /** Reference as on the sheets, for example IMP-S. */
  code: textSchema,
  label: textSchema,
  /** What scorers are asked. */
  question: textSchema,
  /** A criterion with children is a group: it carries a weight, no scores. */
  parentId: v.optional(idSchema('criterion')),
  basis: criterionBasisSchema,
  /** Unit of a measured quantity, for example "£ for each person". */
  unit: textSchema,
  direction: directionSchema,
  /** Scale of a judged criterion; anchors are the words for its levels. */
  scale: entity({
    min: finiteSchema,
    max: finiteSchema,
    /** Smallest difference a scorer may make; 1 for whole numbers, 0 for any number. */
    step: v.pipe(finiteSchema, v.minValue(0)),
    anchors: v.array(entity({ score: finiteSchema, words: textSchema })),
  }),
  valueFunction: valueFunctionSchema,
  /** What it counts that no other criterion does: the answer to "is this counted twice?". */
  distinct: v.optional(textSchema),
  /** Whether a score on it can be given without knowing the scores on the others, which an additive total assumes. */
  independent: v.optional(v.picklist(['yes', 'no'])),
  /** Made from cost: left out of "benefit" in every money view, and said so. */
  madeFromCost: v.boolean(),
  ...stampEntries,
});
export type Criterion = DeepReadonly<v.InferOutput<typeof criterionSchema>>;

const weightMethodSchema = v.picklist(['equal', 'points', 'swing', 'rank-order', 'pairwise', 'best-worst']);
export type WeightMethod = DeepReadonly<v.InferOutput<typeof weightMethodSchema>>;

/** One person's or partner's raw judgements, kept exactly as given (HOMES' 95 points stay 95). */
const weightJudgementSchema = entity({
  /** Points or swings for each criterion, groups and leaves alike; absent = not given. */
  points: recordOf(idSchema('criterion'), v.pipe(finiteSchema, v.minValue(0))),
  /** The cells imported points were read from; points given by hand have none. */
  sources: v.optional(recordOf(idSchema('criterion'), cellSourceSchema)),
  /** Rank order, most important first (rank-order method). */
  order: v.optional(v.array(idSchema('criterion'))),
  /** Pairwise judgements: row criterion → column criterion → how many times more important. */
  pairs: v.optional(recordOf(idSchema('criterion'), recordOf(idSchema('criterion'), finiteSchema))),
  /** Best–worst: how many times the best outweighs each, and each the worst, from 1 to 9. */
  bestWorst: v.optional(
    entity({
      best: idSchema('criterion'),
      worst: idSchema('criterion'),
      bestToOthers: recordOf(idSchema('criterion'), finiteSchema),
      othersToWorst: recordOf(idSchema('criterion'), finiteSchema),
    }),
  ),
  /** Criteria whose step from worst to best has changed since; absent while all are as they were. */
  stale: v.optional(v.array(idSchema('criterion'))),
  note: v.optional(textSchema),
});
export type WeightJudgement = DeepReadonly<v.InferOutput<typeof weightJudgementSchema>>;

export const weightSetSchema = entity({
  id: idSchema('weightSet'),
  name: textSchema,
  method: weightMethodSchema,
  /** True for weights that sit straight on the leaves (swing over all leaves); false for weights by tree level. */
  onLeaves: v.boolean(),
  /** New projects start with equal weights "not yet agreed"; every result says so until someone agrees them. */
  agreed: v.boolean(),
  judgements: recordOf(idSchema('partner'), weightJudgementSchema),
  /** What is left of judgements whose partners have been destroyed; counts until somebody judges again. */
  unlinked: v.optional(
    entity({
      /** How many gave weights. */
      count: v.pipe(v.number(), v.integer(), v.minValue(0)),
      /** Mean share of the whole for each leaf. */
      leaves: recordOf(idSchema('criterion'), v.pipe(finiteSchema, v.minValue(0))),
      /** What was given to each criterion within its level, smallest first; empty below four partners. */
      shares: recordOf(idSchema('criterion'), v.array(v.pipe(finiteSchema, v.minValue(0)))),
      /** As in a judgement. */
      stale: v.optional(v.array(idSchema('criterion'))),
    }),
  ),
  /** Points set for the whole group, which then stand instead of the partners' mean; partners' own stay untouched. */
  group: v.optional(weightJudgementSchema),
  combination: v.picklist(['mean', 'partner-weighted']),
  ...stampEntries,
});
export type WeightSet = DeepReadonly<v.InferOutput<typeof weightSetSchema>>;
