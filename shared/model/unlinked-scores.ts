import * as v from 'valibot';
import { idSchema } from './ids';
import { type DeepReadonly, entity, finiteSchema, recordOf, textSchema } from './schema';

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * What is left of a cell once nobody can say whose score is whose: the numbers in order of size, the gaps as counts,
 * the reasons without an author. The order of size is the same whoever scored, so nobody can be followed from cell to
 * cell.
 */
const unlinkedCellSchema = entity({
  /** Voters' scores on the criterion's own scale, smallest first. */
  values: v.array(finiteSchema),
  dontKnow: countSchema,
  declaredInterest: countSchema,
  notScored: countSchema,
  reasons: v.array(entity({ value: v.optional(finiteSchema), text: textSchema })),
  evidenceIds: v.array(idSchema('evidence')),
});
export type UnlinkedCell = DeepReadonly<v.InferOutput<typeof unlinkedCellSchema>>;

const unlinkedOptionSchema = entity({
  /** Voters with at least one number for this option. */
  scoredBy: countSchema,
  cells: recordOf(idSchema('criterion'), unlinkedCellSchema),
});
export type UnlinkedOption = DeepReadonly<v.InferOutput<typeof unlinkedOptionSchema>>;

/**
 * Round → option → criterion, without a partner anywhere on the path. A closed round of an anonymous project is held
 * here and nowhere else; a round opened after it starts from the same cells until somebody scores them again.
 */
export const unlinkedScoresSchema = recordOf(
  idSchema('round'),
  recordOf(idSchema('option'), unlinkedOptionSchema),
);
