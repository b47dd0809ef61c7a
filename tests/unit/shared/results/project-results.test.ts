import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/apply-command';
import { listOf } from '../../../../shared/model/collection';
import { projectResults } from '../../../../shared/results/project-results';
import { moveWithinLevel, projectWeights } from '../../../../shared/results/project-weights';
import { ashmereProject } from '../../../support/ashmere-project';
import { readFixtureJson } from '../../../support/read-fixture';

/** Worked out independently of this program by Ashmere's own Python and Node scripts (tests/fixtures/ashmere/README). */
interface Expected {
  final_all_six: {
    totals: Record<string, number>;
    ranks: Record<string, number>;
    weights_leaf_pct: Record<string, number>;
  };
  provisional_without_COLLEGE: { totals: Record<string, number>; order: string[] };
  other_weights: {
    swing: { totals: Record<string, number> };
    seven_equal_top_criteria: { totals: Record<string, number> };
  };
  leave_one_partner_out: Record<string, string[]>;
  cost_line_3000000: { benefit_without_VFM: Record<string, number> };
  cells: { option: string; criterion: string; n: number; mean: number; value: number }[];
}
const expected = readFixtureJson('ashmere/expected.json') as Expected;
const codeOrder = (results: ReturnType<typeof projectResults>) =>
  results.ranking.map(({ option }) => option.code);

describe('projectResults on the Ashmere example', () => {
  const { project, criteria, partners, options } = ashmereProject();
  const results = projectResults(project);

  it('gives every option its expected total and rank', () => {
    for (const { option, total, rank } of results.options) {
      expect(total).toBeCloseTo(expected.final_all_six.totals[option.code]!, 3);
      expect(rank).toBe(expected.final_all_six.ranks[option.code]);
    }
  });

  it('weighs the leaves by the mean of the partners’ normalised points', () => {
    results.criteria.forEach((criterion, index) => {
      expect(results.weights[index]! * 100).toBeCloseTo(
        expected.final_all_six.weights_leaf_pct[criterion.code]!,
        3,
      );
    });
    expect(results.weighting.origin).toBe('partners');
  });

  it('shows the mean and the number of scorers of every judged cell', () => {
    for (const cell of expected.cells) {
      const row = results.options.find(({ option }) => option.code === cell.option)!;
      const found = row.cells[results.criteria.findIndex(({ code }) => code === cell.criterion)]!;
      expect(found.raw).toBeCloseTo(cell.mean, 3);
      expect(found.value).toBeCloseTo(cell.value, 2);
      expect(found.summary?.scores).toHaveLength(cell.n);
    }
  });

  it('says that A13 rests on five of six partners', () => {
    expect(results.options.find(({ option }) => option.code === 'A13')!.scoredBy).toBe(5);
  });

  it('uses the swing weights when asked', () => {
    const swing = listOf(project.weightSets).find(({ method }) => method === 'swing')!;
    for (const { option, total } of projectResults(project, { weightSetId: swing.id }).options) {
      expect(total).toBeCloseTo(expected.other_weights.swing.totals[option.code]!, 3);
    }
  });

  it('leaves out a partner’s scores and weights together', () => {
    for (const [code, order] of Object.entries(expected.leave_one_partner_out)) {
      expect(codeOrder(projectResults(project, { withoutPartner: partners.get(code) }))).toEqual(order);
    }
  });

  it('takes value for money out of the benefit and scales the rest up', () => {
    for (const { option, benefit } of results.options) {
      expect(benefit).toBeCloseTo(expected.cost_line_3000000.benefit_without_VFM[option.code]!, 3);
    }
  });

  it('gives equal weights at each level while nobody has given any', () => {
    let equal = project;
    for (const partnerId of partners.values()) {
      const result = applyCommand(
        equal,
        { type: 'weights/set-judgement', id: equal.activeWeightSetId, partnerId },
        { at: 'T' },
      );
      if (result.ok) equal = result.value.project;
    }
    const without = projectResults(equal);
    expect(without.weighting.origin).toBe('equal');
    for (const { option, total } of without.options) {
      expect(total).toBeCloseTo(expected.other_weights.seven_equal_top_criteria.totals[option.code]!, 3);
    }
  });

  it('refuses a total to an option with an unscored criterion when the rule says so, and shows the range', () => {
    let gap = applyCommand(
      project,
      { type: 'frame/change', changes: { missingRule: 'refuse' } },
      { at: 'T' },
    );
    for (const partnerId of partners.values()) {
      if (!gap.ok) break;
      const cell = {
        roundId: project.activeRoundId,
        partnerId,
        optionId: options.get('A01')!,
        criterionId: criteria.get('FIT')!,
      };
      gap = applyCommand(gap.value.project, { type: 'score/clear', cell }, { at: 'T' });
    }
    if (!gap.ok) throw new Error(gap.error.message);
    const row = projectResults(gap.value.project).options.find(({ option }) => option.code === 'A01')!;
    expect(row.total).toBeNull();
    expect(row.rank).toBeNull();
    expect(row.gaps).toEqual([0]);
    // The gap weighs 12.6316 %: that is how far apart worst and best lie.
    expect(row.high - row.low).toBeCloseTo(expected.final_all_six.weights_leaf_pct['FIT']!, 3);
  });

  it('gives the provisional ranking before the late sheet', () => {
    const early = projectResults(ashmereProject((partner) => partner !== 'COLLEGE').project);
    expect(codeOrder(early)).toEqual(expected.provisional_without_COLLEGE.order);
  });
});

describe('moveWithinLevel', () => {
  const { project, criteria } = ashmereProject();
  const top = ['FIT', 'IMP', 'VFM', 'SUS', 'ADD', 'INN', 'DEL'].map((code) => criteria.get(code)!);

  it('halving value for money keeps the others’ proportions and the sum of 100', () => {
    const { local } = projectWeights(project);
    const vfm = criteria.get('VFM')!;
    const before = local.get(vfm)! * 100;
    const moved = moveWithinLevel(top, local, vfm, before / 2);
    expect(Object.values(moved).reduce((sum, points) => sum + points, 0)).toBeCloseTo(100, 9);
    // EXPECTED.md, "100 points, value for money halved": FIT 13.69, SUS 18.20.
    expect(moved[criteria.get('FIT')!]).toBeCloseTo(13.69, 2);
    expect(moved[criteria.get('SUS')!]).toBeCloseTo(18.2, 2);
  });

  it('shares equally when all others weigh nothing', () => {
    const [first, second, third] = top as [(typeof top)[0], (typeof top)[0], (typeof top)[0]];
    const local = new Map([
      [first, 1],
      [second, 0],
      [third, 0],
    ]);
    expect(moveWithinLevel([first, second, third], local, first, 40)).toEqual({
      [first]: 40,
      [second]: 30,
      [third]: 30,
    });
  });
});
