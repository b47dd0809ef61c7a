import { describe, expect, it } from 'vitest';
import type { ImportQuestion } from '../../../../../shared/evidence/import/import-types';
import {
  alikeQuestions,
  answersTo,
  isAnswered,
  questionsCsv,
} from '../../../../../shared/evidence/import/questions';

const question = (cell: string, raw: string, more: Partial<ImportQuestion> = {}): ImportQuestion => ({
  code: 'missing-dash',
  sheet: 'Costs',
  cell,
  row: Number(cell.slice(1)) - 1,
  column: cell.charCodeAt(0) - 65,
  raw,
  message: 'A dash.',
  blocking: true,
  ...more,
});

describe('alikeQuestions', () => {
  it('finds the same question about the same text, spaces and capitals aside', () => {
    const all = [
      question('D7', '-'),
      question('D9', ' - '),
      question('E9', '–'),
      question('F1', '-', { code: 'sign' }),
    ];
    expect(alikeQuestions(all, all[0]!).map(({ cell }) => cell)).toEqual(['D7', 'D9']);
  });
});

describe('answersTo', () => {
  it('gives each cell its own suggestion, and none where there is none', () => {
    const suggestion = { label: 'nil (0)', value: 0 };
    const answers = answersTo([question('D7', '-', { suggestion }), question('D9', '-')], 'use');
    expect([...answers]).toEqual([['D7', { kind: 'use', value: 0 }]]);
  });

  it('leaves out the whole row, not only the cell', () => {
    const answers = answersTo([question('D7', '-')], 'skip-row');
    expect([...answers.keys()]).toEqual(['row 7']);
    expect(isAnswered(question('E7', 'x'), answers)).toBe(true);
  });
});

describe('questionsCsv', () => {
  it('writes a row for each question, quotes doubled and formulas disarmed', () => {
    const csv = questionsCsv('costs.xlsx', [question('D7', '=1+1', { message: 'Is “=1+1” a "sum"?' })]);
    expect(csv.split('\r\n')).toEqual([
      '\ufeff"File","Sheet","Cell","Stands there","Question","We would take","Your answer"',
      `"costs.xlsx","Costs","D7","'=1+1","Is “=1+1” a ""sum""?","",""`,
      '',
    ]);
  });
});
