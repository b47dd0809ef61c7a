import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPortfolio } from '../../../../../shared/appraisal/money/best-portfolio';
import { expected, netCosts, optionIds } from '../../../../support/ashmere';

const benefits = [60, 100, 120];
const costs = [10, 20, 30];

async function chosen(input: Parameters<typeof bestPortfolio>[0]): Promise<number[] | string[]> {
  const result = await bestPortfolio(input);
  return result.feasible ? result.chosen : result.clashes;
}

describe('bestPortfolio', () => {
  it('solves the textbook knapsack', async () => {
    // Cormen et al., Introduction to Algorithms, section 16.2: the second and third, 220 at 50
    expect(await bestPortfolio({ benefits, costs, budget: 50 })).toEqual({
      feasible: true,
      chosen: [1, 2],
      benefit: 220,
      cost: 50,
    });
  });

  it('meets the best set of Ashmere', async () => {
    const line = expected.cost_line_3000000;
    const result = await bestPortfolio({
      benefits: optionIds.map((id) => line.benefit_without_VFM[id]),
      costs: netCosts,
      budget: 3_000_000,
    });
    if (!result.feasible) throw new Error(result.clashes.join());
    expect(result.chosen.map((option) => optionIds[option])).toEqual(line.best_set);
    expect(result.cost).toBe(line.best_set_cost);
    expect(result.benefit).toBeCloseTo(line.best_set_benefit, 2);
  });

  it('takes what a chosen option requires', async () => {
    // The third now drags in a costly fourth, so the first two are best.
    expect(
      await chosen({ benefits: [...benefits, 0], costs: [...costs, 25], budget: 50, requires: [[2, 3]] }),
    ).toEqual([0, 1]);
  });

  it('chooses at most one of a group', async () => {
    expect(await chosen({ benefits, costs, budget: 60, excludes: [[0, 1, 2]] })).toEqual([2]);
  });

  it('keeps what must be in and leaves what must not', async () => {
    expect(await chosen({ benefits, costs, budget: 50, mustHave: [0], mustNot: [1] })).toEqual([0, 2]);
  });

  it('keeps the budget of every year', async () => {
    // Together 2 and 3 cost 60 in all, but 45 in the second year
    const years = [
      [5, 5],
      [0, 20],
      [5, 25],
    ];
    expect(await chosen({ benefits, costs: years, budget: [50, 40] })).toEqual([0, 2]);
  });

  it('holds one budget against the sum over the years', async () => {
    const years = [
      [5, 5],
      [0, 20],
      [5, 25],
    ];
    expect(await chosen({ benefits, costs: years, budget: 50 })).toEqual([1, 2]);
  });

  it('takes the cheaper of two equally good sets', async () => {
    expect(await bestPortfolio({ benefits: [5, 5], costs: [8, 7], budget: 10 })).toMatchObject({
      chosen: [1],
      cost: 7,
    });
  });

  it('always takes what costs nothing, with or without benefit', async () => {
    expect(await chosen({ benefits: [0, 3, 9], costs: [0, 0, 100], budget: 10 })).toEqual([0, 1]);
  });

  it('does not take what costs nothing but is excluded', async () => {
    expect(await chosen({ benefits: [0, 9], costs: [0, 1], budget: 10, excludes: [[0, 1]] })).toEqual([1]);
  });

  it('never takes harm unless it is required', async () => {
    // The saving of the first would pay for the second, but not at the price of harm.
    expect(await chosen({ benefits: [-1, 50], costs: [-10, 10], budget: 5 })).toEqual([]);
  });

  it('accepts harm that a better option requires', async () => {
    expect(await chosen({ benefits: [-1, 50], costs: [0, 4], budget: 5, requires: [[1, 0]] })).toEqual([
      0, 1,
    ]);
  });

  it('lets savings of useful options widen the budget', async () => {
    expect(await chosen({ benefits: [1, 50], costs: [-10, 12], budget: 5 })).toEqual([0, 1]);
  });

  it('lets costs fit that only rounding noise puts over the budget', async () => {
    expect(await chosen({ benefits: [1, 1], costs: [0.1, 0.2], budget: 0.3 })).toEqual([0, 1]);
  });

  it('does not overspend by less than the solver’s tolerance', async () => {
    expect(
      await chosen({ benefits: [10, 9.9], costs: [1_000_000.0001, 999_999], budget: 1_000_000 }),
    ).toEqual([1]);
  });

  it('chooses nothing from nothing', async () => {
    expect(await bestPortfolio({ benefits: [], costs: [], budget: 0 })).toEqual({
      feasible: true,
      chosen: [],
      benefit: 0,
      cost: 0,
    });
  });

  it('reads years in rows where the shape leaves no doubt', async () => {
    const byYear = [
      [5, 0, 5],
      [5, 20, 25],
    ];
    expect(await chosen({ benefits, costs: byYear, budget: [50, 40] })).toEqual([0, 2]);
  });

  it('agrees with trying every set', async () => {
    const small = fc.integer({ min: -3, max: 20 });
    const option = fc.tuple(small, fc.integer({ min: 0, max: 12 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(option, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 0, max: 30 }),
        async (options, budget) => {
          const requires: [number, number][] = [[0, 1]];
          const sum = (set: number[], column: 0 | 1): number =>
            set.reduce((total, index) => total + options[index]![column], 0);
          const sets = Array.from({ length: 1 << options.length }, (_, mask) =>
            options.flatMap((_option, index) => ((mask >> index) & 1 ? [index] : [])),
          ).filter(
            (set) =>
              sum(set, 1) <= budget &&
              (!set.includes(0) || set.includes(1)) &&
              set.every((index) => options[index]![0] >= 0 || (index === 1 && set.includes(0))),
          );
          const best = Math.max(...sets.map((set) => sum(set, 0)));
          const cheapest = Math.min(...sets.filter((set) => sum(set, 0) === best).map((set) => sum(set, 1)));
          const result = await bestPortfolio({
            benefits: options.map(([benefit]) => benefit),
            costs: options.map(([, cost]) => cost),
            budget,
            requires,
          });
          expect(result).toMatchObject({ feasible: true, benefit: best, cost: cheapest });
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('bestPortfolio names what clashes', () => {
  const names = ['Bus lane', 'Depot', 'Land'];

  it('an option that must be both in and out', async () => {
    expect(await chosen({ benefits, costs, budget: 50, mustHave: [0], mustNot: [0], names })).toEqual([
      'Bus lane must be in and must not be in.',
    ]);
  });

  it('a chain of requirements that ends at an option that must not be in', async () => {
    const requires: [number, number][] = [
      [0, 1],
      [1, 2],
    ];
    expect(
      await chosen({ benefits, costs, budget: 99, mustHave: [0], mustNot: [2], requires, names }),
    ).toEqual(['Bus lane must be in and requires Depot, which requires Land, but Land must not be in.']);
  });

  it('two options that must be in but exclude each other', async () => {
    expect(
      await chosen({ benefits, costs, budget: 99, mustHave: [0, 1], excludes: [[0, 1]], names }),
    ).toEqual([
      'At most one of Bus lane and Depot may be chosen, but Bus lane must be in and Depot must be in.',
    ]);
  });

  it('what must be in against the money', async () => {
    expect(await chosen({ benefits, costs, budget: 25, mustHave: [2], names })).toEqual([
      'The cheapest permitted choice costs 30 with what must be in: Land; the budget is 25.',
    ]);
  });

  it('the year whose budget is too small', async () => {
    const years = [
      [1, 9],
      [1, 1],
      [1, 1],
    ];
    expect(await chosen({ benefits, costs: years, budget: [5, 5], mustHave: [0], names })).toEqual([
      'The cheapest permitted choice costs 9 with what must be in: Bus lane; the budget of year 2 is 5.',
    ]);
  });

  it('budgets that cannot be kept together', async () => {
    // Each year is short by 5; either saving brings one year down and puts the other up.
    const years = [
      [10, 10],
      [-5, 5],
      [5, -5],
    ];
    const result = await chosen({ benefits: [1, 1, 1], costs: years, budget: [5, 5], mustHave: [0], names });
    expect(result).toEqual([
      'No choice keeps the budget of year 1 (5) and the budget of year 2 (5) at the same time while Bus lane must be in.',
    ]);
  });
});

describe('bestPortfolio refuses', () => {
  it.each([
    ['a missing cost', { benefits, costs: [1, NaN, 3], budget: 5 }, /costs\[1\] is missing/],
    [
      'an unknown option',
      { benefits, costs, budget: 5, mustHave: [3] },
      /mustHave must be a whole number from 0 to 2/,
    ],
    ['costs of another shape', { benefits, costs: [[1, 2]], budget: [1, 2, 3] }, /costs must have 3 rows/],
  ] as const)('%s', async (_, input, message) => {
    await expect(bestPortfolio(input)).rejects.toThrow(message);
  });
});
