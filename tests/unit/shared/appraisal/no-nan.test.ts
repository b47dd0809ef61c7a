import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as core from '../../../../shared/index';

/**
 * No output holds NaN or an infinity for any finite or missing input: each function either answers with finite numbers
 * (or null) or refuses with an error that names the argument.
 */
function notFinite(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (value instanceof Map) return notFinite(Object.fromEntries(value), path);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, entry]) => notFinite(entry, `${path}.${key}`));
}

function answer(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(
    0,
    -0,
    1,
    100,
    1e308,
    -1e308,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
    Number.MIN_VALUE,
    1e-300,
  ),
  fc.integer({ min: -5, max: 105 }),
);
const cell = fc.oneof({ weight: 6, arbitrary: finite }, { weight: 1, arbitrary: fc.constant(NaN) });
const weight = fc.oneof(
  fc.constantFrom(0, 1, Number.MIN_VALUE, Number.MAX_VALUE, 1e-9),
  fc.double({ min: 0, max: 100, noNaN: true }),
);
/** A matrix of one to five options by one to four criteria, its weights and a column of each kind of number. */
const problem = fc.integer({ min: 1, max: 4 }).chain((criteria) => {
  const list = (entry: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
    fc.array(entry, { minLength: criteria, maxLength: criteria });
  return fc.record({
    values: fc.array(list(cell), { minLength: 1, maxLength: 5 }),
    weights: list(weight),
    column: list(cell),
    criterion: fc.integer({ min: 0, max: criteria - 1 }),
    directions: fc.array(fc.constantFrom('max' as const, 'min' as const), {
      minLength: criteria,
      maxLength: criteria,
    }),
    threshold: fc.oneof(weight, fc.constant(0)),
  });
});
type Problem = typeof problem extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const firstOf = (values: number[][]): number[] => values.map((row) => row[0]!);
const preferences = (count: number, threshold: number, place: number): core.PreferenceFunction[] => {
  const kinds: core.PreferenceFunction[] = [
    { type: 'usual' },
    { type: 'u-shape', q: threshold },
    { type: 'v-shape', p: threshold },
    { type: 'level', q: threshold / 2, p: threshold },
    { type: 'linear', q: threshold / 2, p: threshold },
    { type: 'gaussian', s: threshold },
  ];
  return Array.from({ length: count }, (_, index) => kinds[(index + place) % kinds.length]!);
};

const functions: Record<string, (drawn: Problem) => unknown> = {
  pointsToWeights: ({ column }) => core.pointsToWeights(column),
  swingToWeights: ({ column }) => core.swingToWeights(column.with(0, 100)),
  tiedRankOrderWeights: ({ column }) => core.tiedRankOrderWeights(column, 'centroid'),
  pairwiseWeights: ({ column }) =>
    core.pairwiseWeights([
      [1, column[0]!],
      [1 / column[0]!, 1],
    ]),
  worstJudgements: ({ column }) =>
    core.worstJudgements([
      [1, column[0]!],
      [NaN, 1],
    ]),
  bestWorstWeights: ({ column }) =>
    core.bestWorstWeights({ bestToOthers: column.with(0, 1), othersToWorst: column.toReversed() }),
  bestWorstIntervals: ({ column }) =>
    core.bestWorstIntervals({ bestToOthers: column.with(0, 1), othersToWorst: column.toReversed() }),
  treeWeights: ({ column }) =>
    core.treeWeights(
      column.map((_, index) => ({ id: String(index), parentId: null })),
      new Map(column.map((points, index) => [String(index), points])),
    ),
  rankOrderWeights: ({ column, criterion }) =>
    (['centroid', 'sum', 'reciprocal'] as const).map((kind) =>
      answer(() => core.rankOrderWeights(column[criterion]!, kind)),
    ),
  groupTreeWeights: ({ values, weights }) =>
    core.groupTreeWeights(
      weights.map((_, index) => ({ id: String(index), parentId: index === 0 ? null : '0' })),
      values.map((row, partner) => ({
        partnerId: String(partner),
        points: new Map(row.map((points, index) => [String(index), Math.abs(points)])),
        partnerWeight: weights[partner % weights.length]!,
      })),
    ),
  scaleValue: ({ column, threshold }) => core.scaleValue(column[0]!, { min: column.at(-1)!, max: threshold }),
  levelValue: ({ column }) =>
    core.levelValue('2', new Map(column.map((value, index) => [String(index), value]))),
  linearValue: ({ column, threshold }) => core.linearValue(column[0]!, column.at(-1)!, threshold),
  piecewiseValue: ({ column, threshold }) =>
    core.piecewiseValue(column[0]!, [
      [column.at(-1)!, threshold],
      [threshold, column[0]!],
    ]),
  localValues: ({ column }) => core.localValues(column, 'min'),
  weightedSum: ({ values, weights }) => core.weightedSum(values, weights),
  'weightedSum, reweighted': ({ values, weights }) =>
    core.weightedSum(values, weights, { missing: 'reweight' }),
  rankOf: ({ column }) => core.rankOf(column, 'average'),
  topsis: ({ values, weights, directions }) => core.topsis(values, weights, directions),
  promethee2: ({ values, weights, directions, threshold, criterion }) =>
    core.promethee2(values, weights, directions, preferences(weights.length, threshold, criterion)),
  smaa2: ({ values }) => core.smaa2({ values, samples: 20, seed: 1 }),
  'smaa2, reweighted round a mean': ({ values, weights }) =>
    core.smaa2({
      values,
      weights: { kind: 'around', mean: weights, concentration: 0.5 },
      samples: 20,
      seed: 1,
      missing: 'reweight',
    }),
  'createSmaaRun, before and after drawing': ({ values }) => {
    const run = core.createSmaaRun({ values, seed: 1 });
    const before = run.result(10);
    run.draw(10);
    return [before, run.result(10)];
  },
  weightCrossings: ({ values, weights, criterion }) => core.weightCrossings(values, weights, criterion),
  weightSweep: ({ values, weights, criterion }) => core.weightSweep(values, weights, criterion),
  weightStability: ({ values, weights, criterion }) => core.weightStability(values, weights, criterion),
  movedWeights: ({ weights, criterion }) => core.movedWeights(weights, criterion, 0.5),
  smallestWeightChange: ({ values, weights }) => core.smallestWeightChange(values, weights, 0),
  smallestScoreChanges: ({ values, weights }) => core.smallestScoreChanges(values, weights, 0),
  dominated: ({ values }) => core.dominated(values),
  potentiallyOptimal: ({ values }) => core.potentiallyOptimal(values),
  leaveOneCriterionOut: ({ values, weights }) => core.leaveOneCriterionOut(values, weights),
  leaveOnePartnerOut: ({ values, weights }) =>
    core.leaveOnePartnerOut([
      { values, weights },
      { values, weights: null },
    ]),
  compareRankings: ({ column }) => {
    const totals = column.map((value) => (Number.isNaN(value) ? null : value));
    return core.compareRankings(totals, [totals.toReversed()]);
  },
  kendallW: ({ values }) => core.kendallW(values),
  spreadOf: ({ column }) => core.spreadOf(column),
  rankCorrelation: ({ column }) => core.rankCorrelation(column, column.toReversed()),
  partnerCorrelations: ({ values }) => core.partnerCorrelations(values),
  worthDiscussing: ({ values, weights }) =>
    core.worthDiscussing({ partners: [values, values.toReversed()], weights, line: core.topPlaces(1) }),
  efficientFrontier: ({ values, column }) =>
    core.efficientFrontier(column, firstOf(values).slice(0, column.length)),
  'efficientFrontier of pairs': ({ column }) => core.efficientFrontier(column, column.toReversed()),
  valueForMoneyOrder: ({ column }) => core.valueForMoneyOrder(column, column.toReversed()),
  budgetLine: ({ column, threshold }) =>
    core.budgetLine([...column.keys()].reverse(), column, threshold, 'fill'),
};

describe('no NaN or infinity comes out of', () => {
  it.each(Object.entries(functions))('%s', (_, work) => {
    fc.assert(
      fc.property(problem, (drawn) => {
        expect(notFinite(answer(() => work(drawn)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('bestPortfolio', async () => {
    await fc.assert(
      fc.asyncProperty(problem, async ({ column, threshold }) => {
        const result = await core
          .bestPortfolio({ benefits: column, costs: column.toReversed(), budget: threshold })
          .catch((error: unknown) => {
            if (error instanceof RangeError || error instanceof TypeError) return null;
            throw error;
          });
        expect(notFinite(result)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
