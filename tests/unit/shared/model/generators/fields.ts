import fc from 'fast-check';
import type { CollectionName } from '../../../../../shared/model/collection-names';
import { createCountedIdSource, type IdKind, type IdOf } from '../../../../../shared/model/ids';
import type { Project } from '../../../../../shared/model/project';

export const at = '2026-03-24T09:30:00.000Z';
export const stamp = { createdAt: at, changedAt: at };

const kindOf = {
  partners: 'partner',
  participants: 'participant',
  outcomes: 'outcome',
  storyNodes: 'storyNode',
  storyLinks: 'storyLink',
  measures: 'measure',
  sourceFiles: 'sourceFile',
  mappings: 'mapping',
  evidence: 'evidence',
  options: 'option',
  criteria: 'criterion',
  weightSets: 'weightSet',
  rounds: 'round',
  scenarios: 'scenario',
  snapshots: 'snapshot',
  actions: 'action',
  reviews: 'review',
  notes: 'note',
} as const satisfies Record<CollectionName, IdKind>;

type IdIn<Name extends CollectionName> = IdOf<(typeof kindOf)[Name]>;

/** An id no record has. */
export function unknownId<Kind extends IdKind>(kind: Kind): IdOf<Kind> {
  return createCountedIdSource(999_999)(kind);
}

/** An id of the collection; one time in eight, or when it is empty, one of nothing. */
export function idIn<Name extends CollectionName>(project: Project, name: Name): fc.Arbitrary<IdIn<Name>> {
  // Each collection's order holds ids of the kind that `kindOf` names.
  const known = project[name].order as readonly IdIn<Name>[];
  const unknown = fc.constant(unknownId(kindOf[name]));
  if (known.length === 0) return unknown;
  return fc.oneof({ weight: 7, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: unknown });
}

export function idsIn<Name extends CollectionName>(project: Project, name: Name): fc.Arbitrary<IdIn<Name>[]> {
  return fc.uniqueArray(idIn(project, name), { maxLength: 2 });
}

/** A new id, now and then one already taken. */
export function newId<Kind extends IdKind>(kind: Kind): fc.Arbitrary<IdOf<Kind>> {
  return fc.integer({ min: 1, max: 60 }).map((count) => createCountedIdSource(count)(kind));
}

export const words = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('', ' ', '=1+1', '__proto__'));
export const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

/** Leaves out the fields that are undefined, as `exactOptionalPropertyTypes` asks. */
export function tidy<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}

/** The same value under each of the keys. */
export const record = <Key extends string, Value>(keys: readonly Key[], value: Value): Record<Key, Value> =>
  Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>;
