import * as v from 'valibot';
import { idSchema } from './ids';
import { cellSourceSchema } from './provenance';
import { daySchema, type DeepReadonly, entity, finiteSchema, stampEntries, textSchema } from './schema';

/** The same words serve outcomes, actions and decisions (seed 1: focus, do less, stop). */
export const stanceSchema = v.picklist(['priority', 'later', 'do-less', 'stop']);
export type Stance = DeepReadonly<v.InferOutput<typeof stanceSchema>>;

export const outcomeSchema = entity({
  id: idSchema('outcome'),
  code: textSchema,
  /** Short name, for a box or a column. */
  title: textSchema,
  /** The full outcome statement. */
  statement: textSchema,
  domain: textSchema,
  class: v.picklist(['primary', 'intermediate']),
  /** It matters in its own right even where it also serves another (seed 5). */
  endInItself: v.optional(v.boolean()),
  beneficiaries: textSchema,
  /** The people meant to benefit have been asked; absent is "not known". */
  beneficiaryVoice: v.optional(v.boolean()),
  direction: v.picklist(['improve', 'sustain', 'prevent']),
  stance: v.optional(stanceSchema),
  narrative: textSchema,
  ...stampEntries,
});
export type Outcome = DeepReadonly<v.InferOutput<typeof outcomeSchema>>;

const storyNodeKindSchema = v.picklist([
  'path',
  'driver',
  'action',
  'service',
  'guardrail',
  'unintended',
  'external',
]);
export type StoryNodeKind = DeepReadonly<v.InferOutput<typeof storyNodeKindSchema>>;

export const storyNodeSchema = entity({
  id: idSchema('storyNode'),
  code: textSchema,
  kind: storyNodeKindSchema,
  title: textSchema,
  detail: textSchema,
  /** Said of a box that is an outcome on the way to another. */
  class: v.optional(v.picklist(['primary', 'intermediate'])),
  owner: textSchema,
  partnerIds: v.array(idSchema('partner')),
  /** Resources it needs that a partner has said are limited: people, rooms, money with strings. */
  restrictedResources: v.optional(v.array(textSchema)),
  beneficiaryVoice: v.optional(v.boolean()),
  evidenceIds: v.optional(v.array(idSchema('evidence'))),
  /** The option this action would deliver, when it was scored. */
  optionId: v.optional(idSchema('option')),
  startsOn: v.optional(daySchema),
  /** As written; the timescale lint refuses "ongoing" when the action is finalised. */
  due: textSchema,
  cost: v.optional(finiteSchema),
  funded: v.optional(v.boolean()),
  stance: v.optional(stanceSchema),
  status: v.picklist(['draft', 'agreed', 'live', 'closed']),
  collapsed: v.boolean(),
  ...stampEntries,
});
export type StoryNode = DeepReadonly<v.InferOutput<typeof storyNodeSchema>>;

/** "If the child improves, the parent is likely to improve too" (seed 4). A parent may be an outcome. */
export const storyLinkSchema = entity({
  id: idSchema('storyLink'),
  child: idSchema('storyNode'),
  parent: v.union([idSchema('storyNode'), idSchema('outcome')]),
  polarity: v.picklist(['positive', 'negative', 'unknown']),
  strength: v.picklist(['strong', 'weak']),
  lagMonths: v.optional(v.pipe(finiteSchema, v.minValue(0))),
  rationale: textSchema,
  evidenceIds: v.array(idSchema('evidence')),
  tested: v.picklist(['untested', 'supported', 'mixed', 'refuted']),
  /** Set by an import that carried a circle; cleared when the circle is mended. */
  inCircle: v.optional(v.boolean()),
  ...stampEntries,
});
export type StoryLink = DeepReadonly<v.InferOutput<typeof storyLinkSchema>>;

const observationSchema = entity({
  /** Period as printed ("2023/24", "Mar-23", "2025/26 Q3"). */
  period: textSchema,
  /** ISO day on which the period begins, for order and time axes. */
  from: v.optional(daySchema),
  value: v.optional(finiteSchema),
  lower: v.optional(finiteSchema),
  upper: v.optional(finiteSchema),
  /** Why there is no value ("[c]"), or a flag beside it ("[p]"). */
  marker: v.optional(textSchema),
  source: v.optional(cellSourceSchema),
});
export type Observation = DeepReadonly<v.InferOutput<typeof observationSchema>>;

const seriesSchema = entity({
  /** "Ashmere", "England", "Ashmere, females", … */
  label: textSchema,
  observations: v.array(observationSchema),
});
export type Series = DeepReadonly<v.InferOutput<typeof seriesSchema>>;

export const measureSchema = entity({
  id: idSchema('measure'),
  name: textSchema,
  definition: textSchema,
  unit: textSchema,
  polarity: v.picklist(['higher', 'lower', 'none']),
  basis: v.picklist(['objective', 'self-defined', 'unknown']),
  /** Everyone in the place, or only the people a service sees. */
  population: v.optional(v.picklist(['population', 'service'])),
  /** A balancing measure watches for harm elsewhere. */
  role: v.optional(v.picklist(['indicator', 'performance', 'process', 'balancing'])),
  /** Months before a change can be seen in it. */
  lagMonths: v.optional(v.pipe(finiteSchema, v.minValue(0))),
  /** What people read in it last, in the direction that matters; absent is "too early to tell". */
  reading: v.optional(
    entity({ says: v.picklist(['improved', 'no-change', 'worsened']), since: v.optional(daySchema) }),
  ),
  /** Outcomes and story nodes this measure stands at. */
  at: v.array(v.union([idSchema('storyNode'), idSchema('outcome')])),
  series: v.array(seriesSchema),
  target: v.optional(entity({ value: finiteSchema, due: textSchema, source: v.optional(cellSourceSchema) })),
  limitations: textSchema,
  ...stampEntries,
});
export type Measure = DeepReadonly<v.InferOutput<typeof measureSchema>>;
