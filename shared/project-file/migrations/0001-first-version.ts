import type { Migration } from './migration';

/** The first version written: the root of the chain, with nothing before it to change. */
export const firstVersion: Migration = {
  version: 1,
  summary: 'First version: one member for each collection, scores one a line, tables as CSV.',
  up: (data) => data,
};
