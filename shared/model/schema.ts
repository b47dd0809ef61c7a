import * as v from 'valibot';

/**
 * An object schema for files: unknown fields are kept at run time (a newer minor version may have written them,
 * and they must survive a save), while the TypeScript type names exactly the fields we know.
 */
export function entity<Entries extends v.ObjectEntries>(
  entries: Entries,
): v.GenericSchema<unknown, v.InferOutput<v.ObjectSchema<Entries, undefined>>> {
  // looseObject's output is the known fields plus unknown ones; the plain object type is its honest upper bound.
  return v.looseObject(entries);
}

/**
 * A record keyed by ids. valibot types branded keys as possibly undefined even when iterated; a record read from a
 * file has a value behind every key it names, and `noUncheckedIndexedAccess` guards look-ups.
 */
export function recordOf<Key extends string, Value>(
  key: v.GenericSchema<string, Key>,
  value: v.GenericSchema<unknown, Value>,
): v.GenericSchema<unknown, Record<Key, Value>> {
  return v.record(key, value);
}

/** ISO 8601 time such as `2026-03-24T09:30:00.000Z`. */
export const timeSchema = v.pipe(v.string(), v.maxLength(40));
/** ISO day such as `2026-03-24`. */
export const daySchema = v.pipe(v.string(), v.maxLength(40));
/** Text people typed: long enough for any cell of a spreadsheet (32 767 characters) and for pasted minutes. */
export const textSchema = v.pipe(v.string(), v.maxLength(100_000));
export const finiteSchema = v.pipe(v.number(), v.finite());

/** When an entity was made and last changed. */
export const stampEntries = { createdAt: timeSchema, changedAt: timeSchema } as const;

/** The shape everyone but command handlers and migrations holds: nothing in a project is changed in place. */
export type DeepReadonly<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;
