import { budgetLine, type BudgetRule } from '../appraisal/money/budget-line';
import type { ProjectResults, ResultOption } from '../results/project-results';
import { countOf, listInWords, pounds } from './figures-in-words';

/** One way of spending the money. */
export interface BudgetLine {
  readonly rule: 'strict' | 'fill' | 'best';
  /** In rank order. */
  readonly chosen: readonly ResultOption[];
  readonly cost: number;
  /** Sum of benefit, which leaves out criteria made from cost. */
  readonly benefit: number;
  readonly left: number;
}

/** Options with a place in the order and a known cost; the others are left out and named by the caller. */
export function fundable(results: ProjectResults): readonly ResultOption[] {
  return results.ranking.filter((option) => option.rank !== null && option.netCost !== null);
}

/** Ranked options without a net cost: they cannot be put on a budget line. */
export function withoutCost(results: ProjectResults): readonly ResultOption[] {
  return results.ranking.filter((option) => option.rank !== null && option.netCost === null);
}

/** Down the ranking until the first option that costs more than is left. A cost equal to what is left fits. */
export function strictLine(results: ProjectResults, budget: number): BudgetLine {
  return downTheRanking(results, budget, 'strict');
}

/** Down the ranking, passing over what does not fit and going on with cheaper ones. */
export function fillLine(results: ProjectResults, budget: number): BudgetLine {
  return downTheRanking(results, budget, 'fill');
}

function downTheRanking(results: ProjectResults, budget: number, rule: BudgetRule): BudgetLine {
  const options = fundable(results);
  const costs = options.map((option) => option.netCost!);
  const { chosen } = budgetLine([...costs.keys()], costs, budget, rule);
  return lineOf(
    rule,
    chosen.map((index) => options[index]!),
    budget,
  );
}

/** The set found by `bestPortfolio`, by index into `fundable`. */
export function bestLine(results: ProjectResults, budget: number, chosen: readonly number[]): BudgetLine {
  const options = fundable(results);
  const picked = new Set(chosen);
  return lineOf(
    'best',
    options.filter((_, index) => picked.has(index)),
    budget,
  );
}

function lineOf(rule: BudgetLine['rule'], chosen: readonly ResultOption[], budget: number): BudgetLine {
  const cost = chosen.reduce((sum, option) => sum + option.netCost!, 0);
  const benefit = chosen.reduce((sum, option) => sum + (option.benefit ?? 0), 0);
  return { rule, chosen, cost, benefit, left: budget - cost };
}

export const ruleNames: Readonly<Record<BudgetLine['rule'], string>> = {
  strict: 'Stop at the first that does not fit',
  fill: 'Pass over what does not fit',
  best: 'Best set for the money',
};

/** Why the best set is not the top of the ranking: a question for the group, never applied silently. */
export function bestSetInWords(fill: BudgetLine, best: BudgetLine): string {
  const taken = new Set(best.chosen.map((option) => option.option.id));
  const dropped = fill.chosen.filter((option) => !taken.has(option.option.id));
  if (dropped.length === 0 && best.chosen.length === fill.chosen.length) {
    return 'The best set for the money is the ranking itself, passing over what does not fit.';
  }
  const funded = new Set(fill.chosen.map((option) => option.option.id));
  const added = best.chosen.filter((option) => !funded.has(option.option.id));
  const names = (options: readonly ResultOption[]) =>
    listInWords(options.map((option) => option.option.code || option.option.title));
  const more = best.benefit - fill.benefit;
  const [now, before] = [pounds(best.cost), pounds(fill.cost)];
  const price = now === before ? `the same ${now}` : `${now} instead of ${before}`;
  const leaves = dropped.length > 0 ? `leaves out ${names(dropped)} and ` : '';
  return (
    `The best set ${leaves}takes in ${names(added)}: ${countOf(Number(more.toFixed(1)), 'more point', 'more points')} of benefit for ` +
    `${price}. What is left out costs as much as several smaller options. ` +
    'Is that what the group wants?'
  );
}

/** "£3m a year pays for 7 options down the ranking, 10 when larger ones are passed over". */
export function budgetInWords(budget: number, strict: BudgetLine, fill: BudgetLine): string {
  const lead = `${pounds(budget)} a year pays for the first ${countOf(strict.chosen.length, 'option')}`;
  return fill.chosen.length === strict.chosen.length
    ? lead
    : `${lead}, or ${fill.chosen.length} if those too dear are passed over`;
}
