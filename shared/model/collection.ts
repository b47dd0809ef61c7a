import * as v from 'valibot';
import { entity, recordOf } from './schema';

/**
 * Entities by id, with their order kept apart: one changed entity is one small patch, and moving a row
 * touches only `order`.
 */
export interface Collection<Key extends string, Entity> {
  readonly byId: Readonly<Record<Key, Entity>>;
  readonly order: readonly Key[];
}

export function emptyCollection<Key extends string, Entity>(): Collection<Key, Entity> {
  // An empty record has every key it claims to have; the compiler cannot see that.
  return { byId: {} as Record<Key, Entity>, order: [] };
}

export function collectionOf<Key extends string, Entity extends { readonly id: Key }>(
  entities: readonly Entity[],
): Collection<Key, Entity> {
  return {
    byId: Object.fromEntries(entities.map((entity) => [entity.id, entity])) as Record<Key, Entity>,
    order: entities.map((entity) => entity.id),
  };
}

const lists = new WeakMap<object, readonly unknown[]>();

/** The entities in order. The same collection gives the same array, so React and memoised sums see no change. */
export function listOf<Key extends string, Entity>(collection: Collection<Key, Entity>): readonly Entity[] {
  const known = lists.get(collection);
  if (known !== undefined) return known as readonly Entity[];
  const list = collection.order.flatMap((id) => {
    const entity: Entity | undefined = collection.byId[id];
    return entity === undefined ? [] : [entity];
  });
  lists.set(collection, list);
  return list;
}

/** The entity with this id, or undefined: the index signature alone would promise one. */
export function find<Key extends string, Entity>(
  collection: Collection<Key, Entity>,
  id: Key,
): Entity | undefined {
  return Object.hasOwn(collection.byId, id) ? collection.byId[id] : undefined;
}

interface Mutable<Key extends string, Entity> {
  byId: Record<Key, Entity>;
  order: Key[];
}

/** For command handlers: adds at `index` (end by default). */
export function insert<Key extends string, Entity extends { id: Key }>(
  draft: Mutable<Key, Entity>,
  entity: Entity,
  index?: number,
): void {
  draft.byId[entity.id] = entity;
  draft.order.splice(index ?? draft.order.length, 0, entity.id);
}

/** For command handlers: removes the entity and its place. */
export function remove<Key extends string, Entity>(draft: Mutable<Key, Entity>, id: Key): void {
  delete draft.byId[id];
  const index = draft.order.indexOf(id);
  if (index >= 0) draft.order.splice(index, 1);
}

/** For command handlers: moves one entity to a new place. */
export function move<Key extends string, Entity>(
  draft: Mutable<Key, Entity>,
  id: Key,
  toIndex: number,
): void {
  const from = draft.order.indexOf(id);
  if (from < 0) return;
  draft.order.splice(from, 1);
  draft.order.splice(Math.max(0, Math.min(toIndex, draft.order.length)), 0, id);
}

/** Schema of a collection whose keys and ids agree and whose order names each id once. */
export function collectionSchema<Key extends string, Entity extends { id: Key }>(
  key: v.GenericSchema<string, Key>,
  member: v.GenericSchema<unknown, Entity>,
): v.GenericSchema<unknown, { byId: Record<Key, Entity>; order: Key[] }> {
  return v.pipe(
    entity({ byId: recordOf(key, member), order: v.array(key) }),
    v.check(({ byId, order }) => {
      const entries: [string, Entity][] = Object.entries(byId);
      return (
        entries.length === order.length &&
        new Set<string>(order).size === order.length &&
        order.every((id) => Object.hasOwn(byId, id)) &&
        entries.every(([id, value]) => value.id === id)
      );
    }, 'the order and the entries do not agree'),
  );
}
