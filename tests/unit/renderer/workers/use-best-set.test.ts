import { describe, expect, it } from 'vitest';
import { bestSetQuestion } from '../../../../renderer/workers/use-best-set';
import { fundable } from '../../../../shared/findings/budget-line';
import { bestPortfolio } from '../../../../shared/index';
import { projectResults } from '../../../../shared/results/project-results';
import { ashmereProject } from '../../../support/ashmere-project';
import { readFixtureJson } from '../../../support/read-fixture';

const expected = readFixtureJson('ashmere/expected.json') as {
  cost_line_3000000: { best_set: string[]; benefit_without_VFM: Record<string, number> };
};
const options = fundable(projectResults(ashmereProject().project));
const codes = (chosen: readonly number[]) => chosen.map((index) => options[index]!.option.code).sort();
const statutory = options.flatMap(({ option }, index) => (option.statutory ? [index] : []));

/** Every subset that holds the statutory four and keeps the money, weighed one by one. */
function bestByTryingAll(budget: number): string[] {
  const free = options.filter(({ option }) => !option.statutory);
  const benefit = (code: string) => expected.cost_line_3000000.benefit_without_VFM[code]!;
  const musts = options.filter(({ option }) => option.statutory);
  const spent = musts.reduce((sum, { netCost }) => sum + netCost!, 0);
  let best: { readonly codes: string[]; readonly benefit: number } = { codes: [], benefit: -1 };
  for (let subset = 0; subset < 2 ** free.length; subset += 1) {
    const chosen = free.filter((_, index) => subset & (2 ** index));
    if (spent + chosen.reduce((sum, { netCost }) => sum + netCost!, 0) > budget) continue;
    const named = chosen.map(({ option }) => option.code);
    const sum = named.reduce((total, code) => total + benefit(code), 0);
    if (sum > best.benefit) best = { codes: named, benefit: sum };
  }
  return [...musts.map(({ option }) => option.code), ...best.codes].sort();
}

describe('the question of the best set', () => {
  it('finds the expected set where nothing has to be in', async () => {
    const found = await bestPortfolio(bestSetQuestion(options, 3_000_000));
    expect(found.feasible && codes(found.chosen)).toEqual(expected.cost_line_3000000.best_set);
  });

  it('keeps what is statutory in and spends the rest best', async () => {
    expect(statutory.map((index) => options[index]!.option.code).sort()).toEqual([
      'A03',
      'A05',
      'A07',
      'A12',
    ]);
    const found = await bestPortfolio(bestSetQuestion(options, 3_000_000, statutory));
    expect(found.feasible && codes(found.chosen)).toEqual(bestByTryingAll(3_000_000));
  });

  it('names what cannot be paid for: the statutory four cost £2,425,000', async () => {
    const found = await bestPortfolio(bestSetQuestion(options, 2_000_000, statutory));
    expect(found.feasible ? [] : found.clashes.join()).toMatch(/2425000.*A0[357]/);
  });
});
