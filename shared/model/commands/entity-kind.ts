import { find, insert, move, remove } from '../collection';
import type { ProjectData } from '../project';
import type { Reference } from '../references';
import type { DeepReadonly } from '../schema';
import { assignChanges, brokenReference, type CommandContext, type Refusal } from './command-handler';

interface DraftCollection<Key extends string, Data> {
  byId: Record<Key, Data>;
  order: Key[];
}

export interface EntityKindParts<Key extends string, Data> {
  readonly collection: (draft: ProjectData) => DraftCollection<Key, Data>;
  /** The references a record, or a part of one, makes (`references.ts`); absent where it makes none. */
  readonly references?: (record: Partial<DeepReadonly<Data>>) => readonly Reference[];
  /** Refusal of a second entity with the same id. */
  readonly exists: Refusal;
  /** Refusal where the project has no entity with the id, or no longer. */
  readonly unknown: Refusal;
}

/**
 * What the commands on one kind of entity share. Each step has the shape of `CommandHandler.apply`: it changes the
 * draft, or returns a refusal and leaves it alone.
 */
export interface EntityKind<Key extends string, Data> {
  readonly unknown: Refusal;
  readonly add: (draft: ProjectData, entity: DeepReadonly<Data>, index?: number) => Refusal | undefined;
  readonly change: (
    draft: ProjectData,
    payload: { readonly id: Key; readonly changes: Partial<DeepReadonly<Data>> },
    context: CommandContext,
  ) => Refusal | undefined;
  readonly move: (
    draft: ProjectData,
    payload: { readonly id: Key; readonly toIndex: number },
  ) => Refusal | undefined;
  readonly remove: (draft: ProjectData, payload: { readonly id: Key }) => Refusal | undefined;
}

export function entityKind<Key extends string, Data extends { id: Key }>({
  collection,
  references,
  exists,
  unknown,
}: EntityKindParts<Key, Data>): EntityKind<Key, Data> {
  const broken = (draft: ProjectData, record: Partial<DeepReadonly<Data>>) =>
    references && brokenReference(draft, references(record));
  return {
    unknown,
    add(draft, entity, index) {
      // The draft's own data is the same shape without `readonly`, as castDraft says where the type is known.
      const data = entity as Data;
      if (find(collection(draft), data.id)) return exists;
      const problem = broken(draft, entity);
      if (problem) return problem;
      insert(collection(draft), data, index);
      return undefined;
    },
    change(draft, { id, changes }, { at }) {
      const entity = find(collection(draft), id);
      if (!entity) return unknown;
      const problem = broken(draft, changes);
      if (problem) return problem;
      assignChanges(entity, { ...changes, changedAt: at });
      return undefined;
    },
    move(draft, { id, toIndex }) {
      if (!find(collection(draft), id)) return unknown;
      move(collection(draft), id, toIndex);
      return undefined;
    },
    remove(draft, { id }) {
      if (!find(collection(draft), id)) return unknown;
      remove(collection(draft), id);
      return undefined;
    },
  };
}
