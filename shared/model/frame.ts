import * as v from 'valibot';
import { idSchema } from './ids';
import {
  daySchema,
  type DeepReadonly,
  entity,
  finiteSchema,
  recordOf,
  stampEntries,
  textSchema,
} from './schema';

/** Who may be seen beside a score. Fixed before scoring begins; loosening never reaches back (guide/workshop b). */
const anonymitySchema = v.picklist(['named', 'partner-tagged', 'anonymous']);
export type Anonymity = DeepReadonly<v.InferOutput<typeof anonymitySchema>>;
/** The higher, the less is said about who gave a score; once people have scored it never falls. */
export const anonymityStrictness = {
  named: 0,
  'partner-tagged': 1,
  anonymous: 2,
} as const satisfies Record<Anonymity, number>;

/** What happens to an option with a cell nobody scored: never a silent zero. */
const missingRuleSchema = v.picklist(['reweight', 'range', 'refuse']);
export type MissingRule = DeepReadonly<v.InferOutput<typeof missingRuleSchema>>;

const readinessAnswerSchema = entity({
  answer: v.picklist(['yes', 'partly', 'no', 'unanswered']),
  note: textSchema,
  by: textSchema,
  on: v.optional(daySchema),
});
export type ReadinessAnswer = DeepReadonly<v.InferOutput<typeof readinessAnswerSchema>>;

export const frameSchema = entity({
  /** The decision in one sentence: what are we choosing, for whom, by when. */
  purpose: textSchema,
  decisionRule: textSchema,
  decisionOwner: textSchema,
  workshopOn: v.optional(daySchema),
  sheetsDueOn: v.optional(daySchema),
  /** Money that can be committed, £ a year net; absent when the decision has no budget line. */
  budget: v.optional(entity({ amount: v.pipe(finiteSchema, v.minValue(0)), basis: textSchema })),
  /** How the line runs down the ranking; absent is strict, which ends at the first option that does not fit. */
  lineRule: v.optional(v.picklist(['strict', 'fill'])),
  anonymity: anonymitySchema,
  missingRule: missingRuleSchema,
  /** Keyed by the question's own key (`frame/readiness-questions`). */
  readiness: recordOf(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,60}$/)), readinessAnswerSchema),
});
export type Frame = DeepReadonly<v.InferOutput<typeof frameSchema>>;

export const partnerSchema = entity({
  id: idSchema('partner'),
  /** Short code as on the scoring sheets, for example COUNCIL. */
  code: textSchema,
  name: textSchema,
  kind: textSchema,
  contact: textSchema,
  /** A partner with a vote is counted in scores and weights; an observer is not. */
  votes: v.boolean(),
  /** Relative weight in partner-weighted means; 1 for all by default. */
  voteWeight: v.pipe(finiteSchema, v.minValue(0)),
  priorities: textSchema,
  flexibilities: textSchema,
  restrictions: textSchema,
  /** Options in which the partner has declared an interest, with the reason given. */
  interests: recordOf(idSchema('option'), textSchema),
  ...stampEntries,
});
export type Partner = DeepReadonly<v.InferOutput<typeof partnerSchema>>;

export const participantSchema = entity({
  id: idSchema('participant'),
  name: textSchema,
  role: v.picklist(['facilitator', 'analyst', 'partner-lead', 'chair', 'observer']),
  partnerId: v.optional(idSchema('partner')),
  present: v.boolean(),
  ...stampEntries,
});
export type Participant = DeepReadonly<v.InferOutput<typeof participantSchema>>;
