import { comparable } from '../rank';
import { solveBinary } from './highs-solver';
import { logicRows, moneyRow, scaleTo, type Budget, type PortfolioProblem } from './portfolio-problem';

/** For every option that has to be in: the chain of requirements that brings it in, from a must-have to itself. */
function forcedIn({ mustHave, requires }: PortfolioProblem): Map<number, number[]> {
  const chains = new Map(mustHave.map((option) => [option, [option]]));
  for (const [option, chain] of chains) {
    for (const [from, to] of requires) {
      if (from === option && !chains.has(to)) chains.set(to, [...chain, to]);
    }
  }
  return chains;
}

/** “Bus lane must be in and requires depot, which requires land”. */
function because(chain: readonly number[], name: PortfolioProblem['name']): string {
  const [first, ...rest] = chain.map(name);
  const requirements = rest.length === 0 ? '' : ` and requires ${rest.join(', which requires ')}`;
  return `${first ?? ''} must be in${requirements}`;
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

function money(amount: number): string {
  return String(comparable(amount));
}

/** Clashes among must, must not, requires and excludes, before any money is counted. */
function logicClashes(problem: PortfolioProblem): string[] {
  const { name, mustNot, excludes } = problem;
  const chains = forcedIn(problem);
  const clashes: string[] = [];
  for (const option of mustNot) {
    const chain = chains.get(option);
    if (!chain) continue;
    clashes.push(
      chain.length === 1
        ? `${name(option)} must be in and must not be in.`
        : `${because(chain, name)}, but ${name(option)} must not be in.`,
    );
  }
  for (const members of excludes) {
    const both = members.filter((option) => chains.has(option));
    if (both.length < 2) continue;
    const reasons = both.map((option) => because(chains.get(option)!, name));
    clashes.push(`At most one of ${listOf(members.map(name))} may be chosen, but ${listOf(reasons)}.`);
  }
  return clashes;
}

/** The least that any permitted choice costs against one budget. */
async function leastCost(problem: PortfolioProblem, budget: Budget): Promise<number> {
  const scale = scaleTo(budget.costs);
  const chosen = await solveBinary({
    sense: 'Minimize',
    objective: budget.costs.map((cost) => cost * scale),
    rows: logicRows(problem),
  });
  return (chosen ?? []).reduce((sum, option) => sum + budget.costs[option]!, 0);
}

/** Budgets that cannot be kept together although each could be: the ones none of which can be spared. */
async function jointClash(problem: PortfolioProblem): Promise<Budget[]> {
  let needed = [...problem.budgets];
  for (const budget of problem.budgets) {
    const without = needed.filter((other) => other !== budget);
    const chosen = await solveBinary({
      sense: 'Minimize',
      objective: problem.benefits.map(() => 0),
      rows: [...logicRows(problem), ...without.map(moneyRow)],
    });
    if (chosen === null) needed = without;
  }
  return needed;
}

/**
 * Names the limits that no choice of options can keep together, in plain words.
 * Called once the problem is known to be infeasible; there is always at least one clash.
 */
export async function portfolioClashes(problem: PortfolioProblem): Promise<string[]> {
  const logic = logicClashes(problem);
  if (logic.length > 0) return logic;
  const { name } = problem;
  const forced = [...forcedIn(problem)].map(([option, chain]) =>
    chain.length === 1 ? name(option) : `${name(option)} (${because(chain, name)})`,
  );
  const clashes: string[] = [];
  for (const budget of problem.budgets) {
    const least = await leastCost(problem, budget);
    if (comparable(least) <= comparable(budget.limit)) continue;
    const musts = forced.length > 0 ? ` with what must be in: ${listOf(forced)}` : '';
    clashes.push(
      `The cheapest permitted choice costs ${money(least)}${musts}; ${budget.label} is ${money(budget.limit)}.`,
    );
  }
  if (clashes.length > 0) return clashes;
  const together = await jointClash(problem);
  const limits = together.map((budget) => `${budget.label} (${money(budget.limit)})`);
  const musts = forced.length > 0 ? ` while ${listOf(forced)} must be in` : '';
  return [`No choice keeps ${listOf(limits)} at the same time${musts}.`];
}
