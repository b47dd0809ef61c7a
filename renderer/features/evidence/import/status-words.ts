import type { RowStatus } from '../../../../shared/evidence/import/import-types';

/** What becomes of a row, as people say it. */
export const statusWords: Readonly<Record<RowStatus, string>> = {
  add: 'added',
  change: 'changed',
  same: 'already there',
  skip: 'left out',
  refuse: 'not imported',
};

/** A sign beside the word, so that a glance down the column finds what differs. */
export const statusSigns: Readonly<Record<RowStatus, string>> = {
  add: '＋',
  change: '△',
  same: '＝',
  skip: '–',
  refuse: '⚠',
};

export const statuses = Object.keys(statusWords) as RowStatus[]; // the keys of a record over all statuses
