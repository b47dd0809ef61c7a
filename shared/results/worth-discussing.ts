import { budgetLine } from '../appraisal/money/budget-line';
import { type Line, topPlaces, worthDiscussing } from '../appraisal/agreement/worth-discussing';
import { rankOf } from '../appraisal/rank';
import type { Project } from '../model/project';
import { type DisputedCell, disputedCells } from './disagreement';
import { type ProjectResults, valueOf } from './project-results';

export interface CellWorthDiscussing extends DisputedCell {
  /** How many of the partners' scores would move the line if the group settled on that one. */
  readonly wouldMove: number;
}

/** The line that talking could move, and how to say what it stands for. */
export interface DiscussionLine {
  readonly line: Line;
  /** "what £3,000,000 pays for". */
  readonly words: string;
}

/**
 * With a budget: the options that the money pays for, going down the ranking by the project's own rule. Without one:
 * the upper half of the ranking.
 */
export function discussionLine(project: Project, results: ProjectResults): DiscussionLine {
  const { budget, lineRule = 'strict' } = project.frame;
  if (!budget) {
    const half = Math.ceil(results.options.length / 2);
    return { line: topPlaces(half), words: `which options come in the first ${half}` };
  }
  const costs = results.options.map(({ netCost }) => netCost);
  return {
    // An unknown cost is never taken for nothing: such an option takes no part, as on the Decide screen.
    line(totals) {
      const placed = totals.flatMap((total, option) =>
        total === null || costs[option] == null ? [] : [{ option, total }],
      );
      const ranks = rankOf(placed.map(({ total }) => total));
      const order = placed
        .map(({ option }, index) => ({ option, rank: ranks[index]! }))
        .sort((a, b) => a.rank - b.rank || a.option - b.option)
        .map(({ option }) => option);
      return budgetLine(
        order,
        costs.map((cost) => cost ?? 0),
        budget.amount,
        lineRule,
      ).chosen;
    },
    words: `what £${budget.amount.toLocaleString('en-GB')} pays for`,
  };
}

/**
 * The disputed cells in the order in which talking about them could matter: first those whose scores lie two steps or
 * more apart (one step is how finely a scale can be read, not a disagreement), of these first the ones where most of
 * the scores given, taken as the group's own, would change who is above the line
 * (`appraisal/agreement/worth-discussing`), then by what hangs on them. The values compared are those of the results: a
 * bent value function is applied to the mean.
 */
export function cellsWorthDiscussing(
  project: Project,
  results: ProjectResults,
): readonly CellWorthDiscussing[] {
  const cells = disputedCells(project, results, 'stake');
  if (!results.weights.some((weight) => weight > 0)) return cells.map((cell) => ({ ...cell, wouldMove: 0 }));
  const rowOf = new Map(results.options.map(({ option }, row) => [option.id, row]));
  const columnOf = new Map(results.criteria.map(({ id }, column) => [id, column]));
  const most = cells.reduce((count, { summary }) => Math.max(count, summary.scores.length), 0);
  // Who gave which score does not matter here, and in a closed anonymous round nobody knows: the scores of a cell are
  // dealt out to as many places as the fullest cell needs.
  const partners = Array.from({ length: most }, () =>
    results.options.map(() => results.criteria.map(() => Number.NaN)),
  );
  for (const { option, criterion, summary } of cells) {
    const [row, column] = [rowOf.get(option.id)!, columnOf.get(criterion.id)!];
    summary.scores.forEach(({ value }, place) => {
      partners[place]![row]![column] = valueOf(criterion, value) ?? Number.NaN;
    });
  }
  const found = worthDiscussing({
    partners,
    weights: results.weights,
    line: discussionLine(project, results).line,
    missing: project.frame.missingRule === 'reweight' ? 'reweight' : 'refuse',
    means: results.options.map((option) => option.cells.map(({ value }) => value ?? Number.NaN)),
  });
  const moves = new Map(
    found.map(({ option, criterion, chance, n }) => [`${option}/${criterion}`, Math.round(chance * n)]),
  );
  return cells
    .map((cell) => ({
      ...cell,
      wouldMove: moves.get(`${rowOf.get(cell.option.id)!}/${columnOf.get(cell.criterion.id)!}`) ?? 0,
    }))
    .sort(
      (a, b) =>
        Number(isApart(b)) - Number(isApart(a)) ||
        b.wouldMove / b.summary.scores.length - a.wouldMove / a.summary.scores.length ||
        b.stake - a.stake,
    );
}

/** Two steps of the scale or more; a fifth of it where any number may be given. */
function isApart({ criterion, range }: DisputedCell): boolean {
  const { min, max, step } = criterion.scale;
  return range >= (step > 0 ? 2 * step : (max - min) / 5) - 1e-9;
}
