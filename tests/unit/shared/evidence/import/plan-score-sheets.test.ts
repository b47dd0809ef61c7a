import { describe, expect, it } from 'vitest';
import { planImport } from '../../../../../shared/evidence/import/plan-import';
import { sameScore, takenScore } from '../../../../../shared/evidence/import/score-helpers';
import { suggestTargets } from '../../../../../shared/evidence/import/suggest-columns';
import { textOf } from '../../../../../shared/evidence/row-profile';
import { listOf } from '../../../../../shared/model/collection';
import type { Score } from '../../../../../shared/model/scores';
import { readAshmere, sheetOf } from '../read-ashmere';
import { apply, ashmereProject, countingOrigin, regionOf, requestFor } from './ashmere-project';

const origin = countingOrigin();
const project = ashmereProject(origin);
const partnerId = listOf(project.partners).find((partner) => partner.code === 'ALLIANCE')!.id;
const roundId = project.activeRoundId;
const alliance = sheetOf(readAshmere('05_scores_ALLIANCE_messy.xlsx'), 'Sheet1');
const whose = { partnerId, roundId, region: regionOf(alliance, false) };

describe('planImport on a returned score sheet', () => {
  it('recognises it though the headings use other words', () => {
    expect(suggestTargets(regionOf(alliance, false), project)[0]?.target).toBe('scores-wide');
  });

  it('imports 100 scores, 2 don’t know and 8 declared interests, as the example counts them', () => {
    const plan = planImport(requestFor(alliance, 'scores-wide', project, whose));
    const command = plan.commands[0];
    const scores =
      command?.type === 'scores/set-many'
        ? Object.values(command.scores).flatMap((row) => Object.values(row))
        : [];
    const count = (state: string) => scores.filter((score) => score.state === state).length;
    // 96 read without a question, and 4 numbers kept as text, as a word or beside words.
    expect([count('dont-know'), count('declared-interest')]).toEqual([2, 8]);
    expect(count('scored')).toBe(100);
  });

  it('is accepted as one step and changes nothing a second time', () => {
    const plan = planImport(requestFor(alliance, 'scores-wide', project, whose));
    const after = apply(project, { type: 'batch', label: 'Import', commands: [...plan.commands] }, origin);
    const again = planImport(requestFor(alliance, 'scores-wide', after, whose));
    expect(again.counts).toMatchObject({ add: 0, change: 0 });
    expect(again.commands).toEqual([]);
  });

  it('shows a comment that has changed, and changes it alone', () => {
    const council = sheetOf(readAshmere('05_scores_COUNCIL.xlsx'), 'Scores');
    const request = { partnerId, roundId };
    const first = planImport(requestFor(council, 'scores-wide', project, request));
    const before = apply(project, { type: 'batch', label: 'Import', commands: [...first.commands] }, origin);
    const said = 'The saving is already assumed in the medium-term financial plan.';
    const reworded: typeof council = {
      ...council,
      rows: council.rows.map((row) =>
        row.map((cell) => (textOf(cell) === said ? 'No saving is left.' : cell)),
      ),
    };
    const plan = planImport(requestFor(reworded, 'scores-wide', before, request));
    expect(plan.counts).toMatchObject({ add: 0, change: 1, same: 15 });
    expect(plan.rows.find(({ status }) => status === 'change')).toMatchObject({
      label: expect.stringMatching(/^A14/) as unknown,
      detail: ['8 scores', 'one reason is another'],
    });
    const [command] = plan.commands;
    const written = command?.type === 'scores/set-many' ? Object.values(command.scores) : [];
    expect(written.flatMap((cells) => Object.values(cells).map(({ reason }) => reason))).toEqual([
      'On the option as a whole: No saving is left.',
    ]);
  });

  it('keeps what people have added to a score whose comment alone has changed', () => {
    const before: Score = {
      state: 'scored',
      value: 3,
      low: 2,
      high: 4,
      reason: 'Once',
      at: '2026-03-01T09:00:00.000Z',
    };
    const again: Score = { state: 'scored', value: 3, reason: 'Twice', at: '2026-03-02T09:00:00.000Z' };
    expect(takenScore(before, again)).toMatchObject({ low: 2, high: 4, reason: 'Twice' });
    expect(takenScore(before, { ...again, value: 5 })).toEqual({ ...again, value: 5 });
  });

  it('leaves a reason given here alone where the file gives none', () => {
    const before: Score = { state: 'scored', value: 3, reason: 'Said here', at: '2026-03-01T09:00:00.000Z' };
    expect(sameScore(before, { state: 'scored', value: 3, at: '2026-03-02T09:00:00.000Z' })).toBe(true);
  });

  it('keeps what a partner wrote beside an option once, with the criterion it names', () => {
    const council = sheetOf(readAshmere('05_scores_COUNCIL.xlsx'), 'Scores');
    const plan = planImport(requestFor(council, 'scores-wide', project, { partnerId, roundId }));
    const [command] = plan.commands;
    const reasonsOf = (code: string) => {
      const id = listOf(project.options).find((option) => option.code === code)!.id;
      const cells = command?.type === 'scores/set-many' ? Object.values(command.scores[id] ?? {}) : [];
      return cells.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
    };
    expect(reasonsOf('A14')).toEqual([
      'On the option as a whole: The saving is already assumed in the medium-term financial plan.',
    ]);
    expect(reasonsOf('A01')).toEqual([]);
  });

  it('reads the points of HOMES as they are and says they add up to 95', () => {
    const sheet = sheetOf(readAshmere('05_scores_HOMES.xlsx'), 'Weights');
    const plan = planImport(requestFor(sheet, 'weights', project, { partnerId }));
    expect(plan.notes.join(' ')).toMatch(/add up to/);
  });
});
