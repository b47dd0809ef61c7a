import * as v from 'valibot';
import { idSchema, tableIdSchema } from './ids';
import { cellSourceSchema } from './provenance';
import { type DeepReadonly, entity, stampEntries, textSchema, timeSchema } from './schema';

export const sourceFileSchema = entity({
  id: idSchema('sourceFile'),
  name: textSchema,
  /** Hex SHA-256 of the bytes read. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  importedAt: timeSchema,
  tableIds: v.array(tableIdSchema),
  /** Those of its tables that scores were ever read from: they may say who gave what. */
  scoreTableIds: v.optional(v.array(tableIdSchema)),
  ...stampEntries,
});
export type SourceFile = DeepReadonly<v.InferOutput<typeof sourceFileSchema>>;

/** How a sheet was understood, remembered for next year's file. Parameters are the import code's own plain data. */
export const mappingSchema = entity({
  id: idSchema('mapping'),
  name: textSchema,
  /** Fingerprint of the header texts, to recognise a file that looks alike. */
  fingerprint: textSchema,
  target: textSchema,
  settings: v.unknown(),
  ...stampEntries,
});
export type Mapping = DeepReadonly<v.InferOutput<typeof mappingSchema>>;

export const evidenceItemSchema = entity({
  id: idSchema('evidence'),
  title: textSchema,
  type: v.picklist(['needs-assessment', 'research', 'best-practice', 'local', 'qualitative', 'theory']),
  strength: v.picklist(['strong', 'moderate', 'weak', 'not-judged']),
  strengthNote: textSchema,
  citation: textSchema,
  sourceFileId: v.optional(idSchema('sourceFile')),
  cell: v.optional(cellSourceSchema),
  optionIds: v.array(idSchema('option')),
  criterionIds: v.array(idSchema('criterion')),
  outcomeIds: v.array(idSchema('outcome')),
  storyLinkIds: v.array(idSchema('storyLink')),
  ...stampEntries,
});
export type EvidenceItem = DeepReadonly<v.InferOutput<typeof evidenceItemSchema>>;
