import { describe, expect, it } from 'vitest';
import { readRankingWorkbook } from '../../../../../shared/export/round-trip/read-ranking-workbook';
import { takeChanges } from '../../../../../shared/export/round-trip/take-changes';
import { applyCommand } from '../../../../../shared/model/apply-command';
import { createCountedIdSource } from '../../../../../shared/model/ids';
import type { Project } from '../../../../../shared/model/project';
import { projectResults } from '../../../../../shared/results/project-results';
import { ashmereProject } from '../../../../support/ashmere-project';
import { returned, typed, withReason } from './edited-workbook';

const { options, criteria, partners, ...ashmere } = ashmereProject(
  (code) => code === 'NHS' || code === 'HOMES' || code === 'COUNCIL',
);
const project = withReason(ashmere.project);
const at = '2026-03-25T10:00:00.000Z';
const origin = { at, newId: createCountedIdSource(6000) };
const place = { row: ['A01', 'NHS'], column: 'DEL Deliverability' };
const scoreOf = (given: Project) =>
  given.scores[project.activeRoundId]?.[partners.get('NHS')!]?.[options.get('A01')!]?.[criteria.get('DEL')!];

/** Everything the workbook says, accepted. */
async function taken(...edits: Parameters<typeof typed>[]): Promise<Project> {
  const file = await returned(project, ...edits.map((edit) => typed(...edit)));
  const read = readRankingWorkbook(file, project);
  if (!read.ok) throw new Error(read.error.message);
  const command = takeChanges(read.value, read.value.changes, project, origin);
  const applied = applyCommand(project, command, { at });
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.project;
}

describe('taking changes from a workbook', () => {
  it('writes a score with its reason as one score', async () => {
    const next = await taken(['Scores', place, 2], ['Reasons', place, 'Seen on the visit']);
    expect(scoreOf(next)).toEqual({ state: 'scored', value: 2, reason: 'Seen on the visit', at });
  });

  it('writes a kind of missing, and clears what was emptied', async () => {
    expect(scoreOf(await taken(['Scores', place, 'DK']))).toEqual({ state: 'dont-know', at });
    expect(scoreOf(await taken(['Scores', place, null]))).toBeUndefined();
  });

  it('keeps the score when only the reason changes', async () => {
    const before = scoreOf(project)!;
    expect(scoreOf(await taken(['Reasons', place, 'Because']))).toEqual({ ...before, reason: 'Because', at });
  });

  it('changes one partner’s points and no other’s', async () => {
    const next = await taken(['Weights', { row: ['VFM'], column: 'NHS points' }, 99]);
    const judgements = (given: Project) => given.weightSets.byId[project.activeWeightSetId]!.judgements;
    expect(judgements(next)[partners.get('NHS')!]!.points).toEqual({
      ...judgements(project)[partners.get('NHS')!]!.points,
      [criteria.get('VFM')!]: 99,
    });
    expect(judgements(next)[partners.get('HOMES')!]).toEqual(judgements(project)[partners.get('HOMES')!]);
  });

  it('keeps tried shares as a what-if, in which the others keep their proportions', async () => {
    const next = await taken(['Weights', { row: ['VFM'], column: 'Try instead' }, 0.4]);
    const [id] = next.scenarios.order;
    expect(next.activeScenarioId).toBeUndefined();
    const base = projectResults(project);
    const tried = projectResults(next, { scenarioId: id! });
    const vfm = base.criteria.findIndex(({ code }) => code === 'VFM');
    tried.weights.forEach((weight, index) =>
      expect(weight).toBeCloseTo(
        index === vfm ? 0.4 : (base.weights[index]! * 0.6) / (1 - base.weights[vfm]!),
        12,
      ),
    );
  });

  it('types over a figure, and takes an emptied one away', async () => {
    const column = 'Gross cost, £ a year';
    const costs = async (value: number | null) =>
      (await taken(['Evidence values', { row: ['A02'], column }, value])).options.byId[options.get('A02')!]!
        .costs;
    expect((await costs(5)).gross).toEqual({ value: 5 });
    expect(await costs(null)).not.toHaveProperty('gross');
  });

  it('is one command, named after the file, of the accepted changes only', async () => {
    const file = await returned(
      project,
      typed('Scores', place, 2),
      typed('Weights', { row: ['VFM'], column: 'NHS points' }, 99),
    );
    const read = readRankingWorkbook(file, project);
    if (!read.ok) throw new Error(read.error.message);
    const scores = read.value.changes.filter(({ place: { kind } }) => kind === 'scores');
    const command = takeChanges(read.value, scores, project, origin);
    expect(command.label).toBe('Take 1 change from ranking.xlsx');
    expect(command.commands.map(({ type }) => type)).toEqual(['scores/set-many']);
  });
});
