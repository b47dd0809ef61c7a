import type { Origin } from './new-project';
import type { Option } from './options';

/**
 * "Do nothing" and "Do the minimum", which every appraisal compares with (HM Treasury, Green Book 4.24). They come
 * without figures: what doing nothing costs is a question to answer, not a zero.
 */
export function baselineOptions(origin: Origin): Option[] {
  return [
    baseline(origin, {
      code: 'DN',
      type: 'do-nothing',
      title: 'Do nothing',
      summary: 'Carry on as now, with no new work and nothing stopped.',
    }),
    baseline(origin, {
      code: 'DM',
      type: 'do-minimum',
      title: 'Do the minimum',
      summary: 'Only what the law or a contract requires.',
    }),
  ];
}

function baseline({ at, newId }: Origin, words: Pick<Option, 'code' | 'type' | 'title' | 'summary'>): Option {
  return {
    id: newId('option'),
    ...words,
    lead: '',
    status: '',
    statutory: false,
    costs: {},
    earliestStart: '',
    evidenceGrade: '',
    measured: {},
    outcomeIds: [],
    list: 'shortlist',
    listReason: '',
    createdAt: at,
    changedAt: at,
  };
}
