import * as v from 'valibot';
import { type DeepReadonly, entity } from './schema';
import { tableIdSchema } from './ids';

/**
 * Where an imported figure came from: a cell of an imported table, and the rule that read it.
 *
 * Rows and columns are the sheet's own, counted from 0 (A1 is row 0, column 0). The raw text is not copied: the
 * table is immutable and kept with the project. `rule` is the byte code of `shared/evidence/rules`.
 */
export const cellSourceSchema = entity({
  table: tableIdSchema,
  row: v.pipe(v.number(), v.integer(), v.minValue(0)),
  column: v.pipe(v.number(), v.integer(), v.minValue(0)),
  rule: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)),
});
export type CellSource = DeepReadonly<v.InferOutput<typeof cellSourceSchema>>;

/** A number someone may ask about: its source when imported, and a note when a person changed or chose it. */
export const figureSchema = entity({
  value: v.pipe(v.number(), v.finite()),
  source: v.optional(cellSourceSchema),
  /** For example "middle of £220k–£236k, chosen at import". */
  note: v.optional(v.string()),
  /** True once a person has typed over an imported figure. */
  edited: v.optional(v.boolean()),
});
export type Figure = DeepReadonly<v.InferOutput<typeof figureSchema>>;
