import { describe, expect, it } from 'vitest';
import { planImport } from '../../../../../shared/evidence/import/plan-import';
import { suggestTargets } from '../../../../../shared/evidence/import/suggest-columns';
import { listOf } from '../../../../../shared/model/collection';
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
