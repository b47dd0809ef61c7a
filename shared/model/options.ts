import * as v from 'valibot';
import { idSchema } from './ids';
import { figureSchema } from './provenance';
import { type DeepReadonly, entity, recordOf, stampEntries, textSchema } from './schema';

/** Do-nothing and do-minimum are always shown: public appraisal compares with them (Green Book 4.24). */
const optionTypeSchema = v.picklist(['option', 'do-nothing', 'do-minimum', 'existing-activity']);

export const optionSchema = entity({
  id: idSchema('option'),
  /** Reference as in the source, for example A02. Matching on re-import goes by this. */
  code: textSchema,
  title: textSchema,
  summary: textSchema,
  type: optionTypeSchema,
  /** Lead body as written in the source; `leadPartnerId` when it is one of the partners. */
  lead: textSchema,
  leadPartnerId: v.optional(idSchema('partner')),
  /** New, Expand, Continue, … as written. */
  status: textSchema,
  statutory: v.boolean(),
  costs: entity({
    /** £ a year. Net is kept as given and checked against gross less saving, never recomputed silently. */
    gross: v.optional(figureSchema),
    saving: v.optional(figureSchema),
    net: v.optional(figureSchema),
    oneOff: v.optional(figureSchema),
  }),
  /** How many it reaches and of what ("children", "visits"): units differ and are always shown. */
  reach: v.optional(entity({ figure: figureSchema, unit: textSchema })),
  earliestStart: textSchema,
  evidenceGrade: textSchema,
  /** Measured criteria: the raw quantity in the criterion's own unit. */
  measured: recordOf(idSchema('criterion'), figureSchema),
  outcomeIds: v.array(idSchema('outcome')),
  /** Options that must go ahead for this one to. */
  requires: v.optional(v.array(idSchema('option'))),
  /** Options that cannot go ahead together with this one; it holds both ways. */
  excludes: v.optional(v.array(idSchema('option'))),
  storyNodeId: v.optional(idSchema('storyNode')),
  list: v.picklist(['longlist', 'shortlist', 'ruled-out']),
  /** Why it was ruled out or removed from the shortlist; required by the command that does so. */
  listReason: textSchema,
  ...stampEntries,
});
export type Option = DeepReadonly<v.InferOutput<typeof optionSchema>>;
