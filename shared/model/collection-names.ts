/** The collections of a project, in the order in which they are written and checked. */
export const collectionNames = [
  'partners',
  'participants',
  'outcomes',
  'storyNodes',
  'storyLinks',
  'measures',
  'sourceFiles',
  'mappings',
  'evidence',
  'options',
  'criteria',
  'weightSets',
  'rounds',
  'scenarios',
  'snapshots',
  'actions',
  'reviews',
  'notes',
] as const;
export type CollectionName = (typeof collectionNames)[number];
