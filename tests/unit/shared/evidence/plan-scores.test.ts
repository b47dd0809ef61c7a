import { describe, expect, it } from 'vitest';
import { detectTable } from '../../../../shared/evidence/detect-table';
import { guessScoreColumns } from '../../../../shared/evidence/guess-score-columns';
import { planScores, type KnownCriterion } from '../../../../shared/evidence/plan-scores';
import { readCleanCsv, readAshmere, sheetOf } from './read-ashmere';

const options = readCleanCsv('options.csv').map((row) => ({
  id: row.get('option_id')!,
  code: row.get('option_id')!,
  label: row.get('title')!,
}));
const criteria: KnownCriterion[] = readCleanCsv('criteria.csv')
  .filter((row) => row.get('kind') === 'judged')
  .map((row) => ({
    id: row.get('criterion_id')!,
    code: row.get('criterion_id')!,
    label: row.get('label')!,
    scale: { min: Number(row.get('scale_min')), max: Number(row.get('scale_max')), step: 1 },
  }));

function plan(name: string, sheetName: string) {
  const sheet = sheetOf(readAshmere(name), sheetName);
  const region = detectTable(sheet);
  const mapping = guessScoreColumns(sheet, region, criteria);
  if (!mapping) throw new Error('no mapping');
  return planScores({ sheet, region, mapping, options, criteria });
}

const alliance = plan('05_scores_ALLIANCE_messy.xlsx', 'Sheet1');

describe('planScores on the messy sheet of the alliance', () => {
  it('asks exactly the questions the example lists', () => {
    const expected = readCleanCsv('alliance_sheet_issues.csv').map((row) =>
      [
        row.get('option_id')!,
        row.get('criterion_id')!,
        row.get('where')!,
        row.get('code')!.replaceAll('_', '-'),
      ].join('|'),
    );
    const asked = alliance.questions.map((question) => {
      // The list names a place only for cells and whole rows, and an unknown option by what was typed.
      const reference = question.code.startsWith('ref-');
      const option = question.code === 'unknown-option' ? question.raw : (question.optionId ?? '');
      return [option, question.criterionId ?? '', reference ? '' : question.where, question.code].join('|');
    });
    expect(asked.toSorted()).toEqual(expected.toSorted());
    expect(asked).toHaveLength(27);
  });

  it('reads 96 cells without a question', () => {
    expect(alliance.readWithoutQuestion).toBe(96);
  });

  it('never takes a range, a date, a word or a number off the scale', () => {
    const stopped = new Set(
      alliance.questions.filter((question) => question.severity === 'stop').map((question) => question.where),
    );
    const wrongly = alliance.scores.filter(
      (score) => score.state === 'scored' && score.question?.severity === 'stop',
    );
    expect(wrongly).toEqual([]);
    expect([...stopped]).toEqual(
      expect.arrayContaining(['H9', 'G14', 'K14', 'G13', 'I16', 'E18', 'F19', 'E20']),
    );
  });
});

describe('planScores on the tidy sheets', () => {
  it.each([
    ['COUNCIL', 127, 0, 0, 1],
    ['NHS', 124, 3, 0, 1],
    ['HOMES', 116, 2, 8, 2],
    ['POLICE', 125, 3, 0, 0],
    ['COLLEGE_LATE', 116, 3, 8, 1],
  ])('counts scored, DK, DI and blank of %s', (partner, scored, dontKnow, declared, blank) => {
    const { scores, questions } = plan(`05_scores_${partner}.xlsx`, 'Scores');
    const count = (state: string) => scores.filter((score) => score.state === state).length;
    expect([count('scored'), count('dont-know'), count('declared-interest'), count('not-scored')]).toEqual([
      scored,
      dontKnow,
      declared,
      blank,
    ]);
    expect(questions).toEqual([]);
  });

  it('gives the very scores of the clean table', () => {
    const clean = readCleanCsv('scores_long.csv').filter((row) => row.get('partner_id') === 'NHS');
    const { scores } = plan('05_scores_NHS.xlsx', 'Scores');
    const read = new Map(scores.map((score) => [`${score.optionId} ${score.criterionId}`, score]));
    const wrong = clean.filter((row) => {
      const score = read.get(`${row.get('option_id')!} ${row.get('criterion_id')!}`);
      const value = row.get('score') ?? row.get('value') ?? '';
      return value !== '' && /^\d/.test(value) && score?.value !== Number(value);
    });
    expect(clean.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });
});
