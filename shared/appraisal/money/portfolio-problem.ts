import { checkFiniteMatrix, checkFiniteVector, checkInteger, checkList } from '../check-input';
import type { BinaryRow } from './highs-solver';

export type PortfolioInput = {
  /** One an option; without criteria made from cost. */
  readonly benefits: readonly number[];
  /** One an option, or options in rows and years in columns. */
  readonly costs: readonly number[] | readonly (readonly number[])[];
  /** One for all years together, or one a year. */
  readonly budget: number | readonly number[];
  /** [a, b]: option a can be chosen only together with b. */
  readonly requires?: readonly (readonly [number, number])[];
  /** Groups of which at most one may be chosen. */
  readonly excludes?: readonly (readonly number[])[];
  readonly mustHave?: readonly number[];
  readonly mustNot?: readonly number[];
  /** What to call the options where limits clash; “option 0” and so on by default. */
  readonly names?: readonly string[];
};

/** One limit on money: a year's, or that on all years together. */
export type Budget = { readonly label: string; readonly costs: readonly number[]; readonly limit: number };

export type PortfolioProblem = {
  readonly benefits: readonly number[];
  /** Cost over all years. */
  readonly totalCosts: readonly number[];
  readonly budgets: readonly Budget[];
  readonly requires: readonly (readonly [number, number])[];
  readonly excludes: readonly (readonly number[])[];
  readonly mustHave: readonly number[];
  readonly mustNot: readonly number[];
  readonly name: (option: number) => string;
};

/**
 * Costs as options in rows and years in columns. Years in rows are recognised where the shape leaves no doubt, because
 * finance tables come that way round.
 */
function costRows(input: PortfolioInput, options: number): number[][] {
  const { costs } = input;
  if (!Array.isArray(costs)) throw new TypeError('costs must be a list');
  if (!costs.some((entry: unknown) => Array.isArray(entry))) {
    const list = costs as readonly number[]; // No entry is a list, and checkFiniteVector refuses all but numbers.
    checkFiniteVector('costs', list, options);
    return list.map((cost) => [cost]);
  }
  const table = costs as readonly (readonly number[])[]; // checkFiniteMatrix refuses rows that are not lists.
  const columns = checkFiniteMatrix('costs', table);
  const years = typeof input.budget === 'number' ? columns : input.budget.length;
  if (table.length === options && columns === years) return table.map((row) => [...row]);
  if (columns === options && table.length === years) {
    return table[0]!.map((_, option) => table.map((row) => row[option]!));
  }
  throw new RangeError(
    `costs must have ${options} rows (options) and ${years} columns (years) and has ${table.length} and ${columns}`,
  );
}

/** @throws TypeError or RangeError naming the argument and entry. */
export function checkPortfolio(input: PortfolioInput): PortfolioProblem {
  checkFiniteVector('benefits', input.benefits);
  const options = input.benefits.length;
  const costs = options === 0 ? [] : costRows(input, options);
  const limits = typeof input.budget === 'number' ? [input.budget] : input.budget;
  checkFiniteVector('budget', limits);
  const index = (name: string, option: number): void => {
    checkInteger(name, option, 0, options - 1);
  };
  for (const [pair, [from, to]] of (input.requires ?? []).entries()) {
    index(`requires[${pair}][0]`, from);
    index(`requires[${pair}][1]`, to);
  }
  for (const [group, members] of (input.excludes ?? []).entries()) {
    for (const option of members) index(`excludes[${group}]`, option);
  }
  for (const option of input.mustHave ?? []) index('mustHave', option);
  for (const option of input.mustNot ?? []) index('mustNot', option);
  if (input.names) checkList('names', input.names, options);
  const totalCosts = costs.map((row) => row.reduce((sum, cost) => sum + cost, 0));
  const overflow = totalCosts.findIndex((cost) => !Number.isFinite(cost));
  if (overflow >= 0) throw new RangeError(`costs[${overflow}] are too large to add up`);
  const byYear = limits.length > 1 || (typeof input.budget !== 'number' && (costs[0]?.length ?? 1) > 1);
  const budgets = limits.map((limit, year) => ({
    label: byYear ? `the budget of year ${year + 1}` : 'the budget',
    costs: byYear ? costs.map((row) => row[year]!) : totalCosts,
    limit,
  }));
  return {
    benefits: input.benefits,
    totalCosts,
    budgets,
    requires: (input.requires ?? []).filter(([from, to]) => from !== to),
    excludes: (input.excludes ?? []).map((members) => [...new Set(members)]),
    mustHave: [...new Set(input.mustHave ?? [])],
    mustNot: [...new Set(input.mustNot ?? [])],
    name: (option) => input.names?.[option] ?? `option ${option}`,
  };
}

/**
 * Coefficients are scaled so that the largest is this: the solver's tolerance of 1e-6 is then a ten-billionth of it.
 */
const LARGEST = 1e4;

export function scaleTo(numbers: readonly number[]): number {
  const largest = numbers.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  const scale = LARGEST / largest;
  return Number.isFinite(scale) ? scale : 1;
}

export function moneyRow({ costs, limit }: Budget): BinaryRow {
  const scale = scaleTo([...costs, limit]);
  return {
    terms: costs.flatMap((cost, option) => (cost === 0 ? [] : [[option, cost * scale] as const])),
    relation: '<=',
    bound: limit * scale,
  };
}

/** Everything but money: what requires, excludes, must and must not be chosen. */
export function logicRows(problem: PortfolioProblem): BinaryRow[] {
  const rows: BinaryRow[] = [];
  for (const [from, to] of problem.requires) {
    rows.push({
      terms: [
        [from, 1],
        [to, -1],
      ],
      relation: '<=',
      bound: 0,
    });
  }
  for (const members of problem.excludes) {
    if (members.length < 2) continue;
    rows.push({ terms: members.map((option) => [option, 1] as const), relation: '<=', bound: 1 });
  }
  for (const option of problem.mustHave) rows.push({ terms: [[option, 1]], relation: '=', bound: 1 });
  for (const option of problem.mustNot) rows.push({ terms: [[option, 1]], relation: '=', bound: 0 });
  for (const [option, benefit] of problem.benefits.entries()) {
    if (benefit >= 0 || problem.mustHave.includes(option)) continue;
    // Harm is taken on only for the sake of an option that requires it.
    const dependants = new Set(problem.requires.flatMap(([from, to]) => (to === option ? [from] : [])));
    rows.push({
      terms: [[option, 1], ...[...dependants].map((dependant) => [dependant, -1] as const)],
      relation: '<=',
      bound: 0,
    });
  }
  return rows;
}
