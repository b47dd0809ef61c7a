import type { ImportTarget } from '../../../../shared/evidence/import/import-types';

/** What a table can become, as the person reads it. */
export const targetWords: Record<ImportTarget, string> = {
  options: 'Options (what could we do)',
  'scores-wide': 'One partner’s scores, a column for each criterion',
  'scores-long': 'Scores, a row for each score',
  weights: 'Weights',
  criteria: 'Criteria',
  partners: 'Partners',
  outcomes: 'Outcomes',
  measures: 'Measures and their figures',
  'story-nodes': 'Boxes of a driver diagram',
  'story-links': 'Links of a driver diagram',
};
