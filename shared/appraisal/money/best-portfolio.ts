import { comparable } from '../rank';
import { solveBinary, type BinaryRow } from './highs-solver';
import { portfolioClashes } from './portfolio-clashes';
import {
  checkPortfolio,
  logicRows,
  moneyRow,
  scaleTo,
  type PortfolioInput,
  type PortfolioProblem,
} from './portfolio-problem';

export type BestPortfolio =
  | { feasible: true; chosen: number[]; benefit: number; cost: number }
  | { feasible: false; clashes: string[] };

function sumOver(numbers: readonly number[], chosen: readonly number[]): number {
  const sum = chosen.reduce((partial, option) => partial + numbers[option]!, 0);
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, sum));
}

function keepsBudgets({ budgets }: PortfolioProblem, chosen: readonly number[]): boolean {
  return budgets.every(({ costs, limit }) => comparable(sumOver(costs, chosen)) <= comparable(limit));
}

/** A row that forbids exactly this choice. */
function otherThan(chosen: readonly number[], options: number): BinaryRow {
  const inside = new Set(chosen);
  return {
    terms: Array.from({ length: options }, (_, option) => [option, inside.has(option) ? 1 : -1] as const),
    relation: '<=',
    bound: inside.size - 1,
  };
}

/**
 * Solves until the choice keeps every budget exactly. The solver keeps rows within a tolerance, so a choice can be
 * over by a hair; that one choice is then forbidden and the next best taken.
 */
async function solveExactly(
  problem: PortfolioProblem,
  program: { readonly sense: 'Maximize' | 'Minimize'; readonly objective: readonly number[] },
  rows: BinaryRow[],
): Promise<number[] | null> {
  for (;;) {
    const chosen = await solveBinary({ ...program, rows });
    if (chosen === null || keepsBudgets(problem, chosen)) return chosen;
    rows.push(otherThan(chosen, problem.benefits.length));
  }
}

/** Adds what costs nothing and brings neither benefit nor harm, where nothing forbids it. */
function addFree(problem: PortfolioProblem, chosen: readonly number[]): number[] {
  const inside = new Set(chosen);
  const free = problem.benefits.flatMap((benefit, option) =>
    benefit === 0 && problem.budgets.every(({ costs }) => costs[option] === 0) ? [option] : [],
  );
  const allowed = (option: number): boolean =>
    !problem.mustNot.includes(option) &&
    problem.requires.every(([from, to]) => from !== option || inside.has(to)) &&
    problem.excludes.every(
      (members) => !members.includes(option) || !members.some((member) => inside.has(member)),
    );
  for (let grown = true; grown;) {
    const next = free.find((option) => !inside.has(option) && allowed(option));
    grown = next !== undefined;
    if (next !== undefined) inside.add(next);
  }
  return [...inside].sort((left, right) => left - right);
}

/**
 * The set of options with the greatest sum of benefits within the money, exactly (integer programming by HiGHS with no
 * gap), under requirements and exclusions. Of several best sets the cheapest is returned. Options that cost nothing
 * are always in unless something forbids them; options with a negative benefit come in only if they must or if an
 * option that is chosen requires them.
 *
 * @param input see {@link PortfolioInput}. `costs` may span years, each with its budget; one number as `budget` limits
 *   the sum over the years. Costs below zero are savings and widen the budget. A cost equal to what is left fits,
 *   compared to nine decimals. `benefits` should not contain criteria made from cost.
 * @returns the chosen indices, rising, with their sum of benefit and of cost over all years; or, where no choice keeps
 *   all limits, the limits that clash, in plain words. No options at all is a feasible, empty choice if no budget is
 *   below zero.
 * @throws (rejects with) TypeError or RangeError naming argument and entry, also for a missing benefit or cost.
 * @see Kleinmuntz (2007) in Edwards, Miles & von Winterfeldt, Advances in Decision Analysis; Huangfu & Hall (2018),
 *   Math. Prog. Computation 10, for HiGHS.
 */
export async function bestPortfolio(input: PortfolioInput): Promise<BestPortfolio> {
  const problem = checkPortfolio(input);
  const { benefits, totalCosts } = problem;
  if (benefits.length === 0) {
    const short = problem.budgets.filter(({ limit }) => limit < 0);
    return short.length === 0
      ? { feasible: true, chosen: [], benefit: 0, cost: 0 }
      : {
          feasible: false,
          clashes: short.map(({ label }) => `Choosing nothing costs 0; ${label} is below 0.`),
        };
  }
  const rows = [...problem.budgets.map(moneyRow), ...logicRows(problem)];
  const benefitScale = scaleTo(benefits);
  const objective = benefits.map((benefit) => benefit * benefitScale);
  const best = await solveExactly(problem, { sense: 'Maximize', objective }, rows);
  if (best === null) return { feasible: false, clashes: await portfolioClashes(problem) };

  const cheapest = await cheapestOf(problem, best, { objective, rows });
  const chosen = addFree(problem, cheapest);
  return { feasible: true, chosen, benefit: sumOver(benefits, chosen), cost: sumOver(totalCosts, chosen) };
}

/** Among the choices with the best benefit, one that costs least. */
async function cheapestOf(
  problem: PortfolioProblem,
  best: readonly number[],
  model: { readonly objective: readonly number[]; readonly rows: readonly BinaryRow[] },
): Promise<readonly number[]> {
  const { benefits, totalCosts } = problem;
  const terms = model.objective.flatMap((factor, option) =>
    factor === 0 ? [] : [[option, factor] as const],
  );
  const atLeast = sumOver(model.objective, best) - 1e-7;
  const scale = scaleTo(totalCosts);
  const cheapest = await solveExactly(
    problem,
    { sense: 'Minimize', objective: totalCosts.map((cost) => cost * scale) },
    [...model.rows, { terms, relation: '>=', bound: atLeast }],
  );
  if (cheapest === null) return best;
  const asGood = comparable(sumOver(benefits, cheapest)) >= comparable(sumOver(benefits, best));
  const cheaper = sumOver(totalCosts, cheapest) < sumOver(totalCosts, best);
  return asGood && cheaper ? cheapest : best;
}
