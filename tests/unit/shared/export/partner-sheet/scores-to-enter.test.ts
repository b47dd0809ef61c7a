import { describe, expect, it } from 'vitest';
import type { ReturnedForm } from '../../../../../shared/export/partner-sheet/read-partner-sheet';
import { scoresToEnter } from '../../../../../shared/export/partner-sheet/scores-to-enter';
import type { Project } from '../../../../../shared/model/project';
import type { Score } from '../../../../../shared/model/scores';
import { ashmereProject } from '../../../../support/ashmere-project';

const { project, partners, options, criteria } = ashmereProject();
const at = '2026-03-24T10:00:00.000Z';
const council = partners.get('COUNCIL')!;
const a01 = options.get('A01')!;
const fit = criteria.get('FIT')!;
const round = project.activeRoundId;

const form = (score: Omit<Score, 'at'> | undefined, comment?: string): ReturnedForm => ({
  file: 'council.xlsx',
  partnerId: council,
  roundId: round,
  scores: new Map([[a01, new Map(score ? [[fit, score]] : [])]]),
  comments: new Map(comment === undefined ? [] : [[a01, comment]]),
  problems: [],
});

/** COUNCIL's score of A01 on FIT is 4 in the fixture; here with more said about it. */
function withScore(changes: Partial<Score>): Project {
  const scores = structuredClone(project.scores) as Record<
    string,
    Record<string, Record<string, Record<string, Score>>>
  >;
  scores[round]![council]![a01]![fit] = { ...scores[round]![council]![a01]![fit]!, ...changes };
  return { ...project, scores };
}

describe('what a returned form writes', () => {
  it('is nothing where it says what the project says', () => {
    expect(scoresToEnter(form({ state: 'scored', value: 4 }), project, at)).toEqual({});
  });

  it('is nothing for cells left empty', () => {
    expect(scoresToEnter(form(undefined), project, at)).toEqual({});
  });

  it('adds the comment after a reason that is there, and leaves the score as it is', () => {
    const start = withScore({ reason: 'In our plan', low: 3 });
    const entered = scoresToEnter(form({ state: 'scored', value: 4 }, 'Seen on site'), start, at);
    expect(entered[a01]?.[fit]).toMatchObject({ value: 4, low: 3, reason: 'In our plan\nSeen on site', at });
  });

  it('says a comment once, however often the form comes back', () => {
    const start = withScore({ reason: 'Seen on site' });
    expect(scoresToEnter(form({ state: 'scored', value: 4 }, 'Seen on site'), start, at)).toEqual({});
  });

  it('drops the range given for an old number, because it need not hold the new one', () => {
    const entered = scoresToEnter(form({ state: 'scored', value: 1 }), withScore({ low: 3, high: 5 }), at);
    expect(entered[a01]?.[fit]).toEqual({ state: 'scored', value: 1, at });
  });

  it('keeps a comment on an option the form does not score, without touching its score', () => {
    const entered = scoresToEnter(form(undefined, 'Ask the landlord'), project, at);
    expect(Object.values(entered[a01] ?? {})).toMatchObject([
      { state: 'scored', value: 4, reason: 'Ask the landlord' },
    ]);
  });

  it('is nothing without a partner', () => {
    const { partnerId: _, ...unknown } = form({ state: 'scored', value: 1 });
    expect(scoresToEnter(unknown, project, at)).toEqual({});
  });
});
