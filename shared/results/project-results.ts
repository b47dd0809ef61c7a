import { totalOf, weightedSum } from '../appraisal/weighted-sum';
import type { Criterion } from '../model/criteria';
import type { PartnerId, RoundId } from '../model/ids';
import type { Option } from '../model/options';
import type { Project } from '../model/project';
import { votingPartners } from './cell-summaries';
import { criterionTree } from './leaf-criteria';
import { projectWeights, type ProjectWeights, type WeightChoice } from './project-weights';
import { type ScoredCell, scoredOptions } from './scored-options';

export { netCostOf, valueOf } from './scored-options';

export interface ResultOption {
  readonly option: Option;
  /** One a leaf criterion, in the order of `ProjectResults.criteria`. */
  readonly cells: readonly ScoredCell[];
  /** The values of the cells, 0 to 100, NaN where missing. */
  readonly values: readonly number[];
  /** Points of the total that come from each cell; null when missing. */
  readonly contributions: readonly (number | null)[];
  /** 0 to 100; null when a gap leaves it without one under the project's rule. */
  readonly total: number | null;
  /** Competition rank among options with a total; ties share the smallest. */
  readonly rank: number | null;
  /** What the total could be if every gap were worst or best; equal to the total without gaps. */
  readonly low: number;
  readonly high: number;
  /** Indices of leaf criteria nobody scored or measured. */
  readonly gaps: readonly number[];
  /** Voting partners with at least one number for this option. */
  readonly scoredBy: number;
  /** Total without criteria made from cost, weights scaled up to 1: the "benefit" of every money view. */
  readonly benefit: number | null;
  /** £ a year net, when known: given, else gross less saving. */
  readonly netCost: number | null;
}

export interface ProjectResults {
  readonly roundId: RoundId;
  readonly criteria: readonly Criterion[];
  /** Leaf weights in the order of `criteria`; they sum to 1 (empty without criteria). */
  readonly weights: readonly number[];
  readonly weighting: ProjectWeights;
  /** Every option that has not been ruled out, in project order. */
  readonly options: readonly ResultOption[];
  /** The same by rank, ties in project order, options without a total last. */
  readonly ranking: readonly ResultOption[];
  readonly voters: readonly PartnerId[];
}

export interface ResultChoice extends WeightChoice {
  readonly roundId?: RoundId | undefined;
  /** Leaf weights to use instead (a slider being dragged); scaled to sum to 1. */
  readonly leafWeights?: readonly number[] | undefined;
}

/**
 * What comes out: values, weights, totals and ranks of a project, by the additive value model.
 *
 * Judged cells are the mean over the voting partners with a number; measured cells are the option's own figures. A
 * whole cell missing follows the project's rule (`frame.missingRule`): re-weight over the criteria the option has, or
 * no total (refuse, and range, which is `low`…`high`). Nothing is imputed.
 */
export function projectResults(project: Project, choice: ResultChoice = {}): ProjectResults {
  const roundId = choice.roundId ?? project.activeRoundId;
  const criteria = criterionTree(project.criteria).leaves;
  const weighting = projectWeights(project, choice);
  const weights = scaled(
    choice.leafWeights ?? criteria.map((criterion) => weighting.shares.get(criterion.id) ?? 0),
  );
  const scored = scoredOptions(project, roundId, choice.withoutPartner);
  const matrix = scored.map((row) => row.values);
  const missing = project.frame.missingRule === 'reweight' ? 'reweight' : 'refuse';
  const usable = weights.some((weight) => weight > 0);
  const sums = usable
    ? weightedSum(matrix, weights, { missing })
    : {
        totals: scored.map(() => null),
        contributions: matrix.map((row) => row.map(() => null)),
        ranks: scored.map(() => null),
      };
  const benefits = benefitTotals(criteria, matrix, weights);

  const options = scored.map((row, index): ResultOption => {
    // What no weight changes is shared with every other result: a slider asks for one with each of its moves.
    return {
      option: row.option,
      cells: row.cells,
      values: row.values,
      contributions: sums.contributions[index]!,
      total: sums.totals[index]!,
      rank: sums.ranks[index]!,
      ...bounds(row.values, weights),
      gaps: row.gaps,
      scoredBy: row.scoredBy,
      benefit: benefits[index]!,
      netCost: row.netCost,
    };
  });
  const voters = votingPartners(project, choice.withoutPartner);
  return { roundId, criteria, weights, weighting, options, ranking: ranked(options), voters };
}

/** What a cell's criterion weighs for this option: more than for the others where gaps are weighted anew. */
export function weightInForce(option: ResultOption, column: number, weights: readonly number[]): number {
  const value = option.values[column]!;
  const contribution = option.contributions[column] ?? null;
  return value > 0 && contribution !== null ? contribution / value : weights[column]!;
}

function scaled(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? weights.map((weight) => weight / sum) : weights;
}

function bounds(values: readonly number[], weights: readonly number[]): { low: number; high: number } {
  let low = 0;
  let high = 0;
  values.forEach((value, column) => {
    const isMissing = Number.isNaN(value);
    low += weights[column]! * (isMissing ? 0 : value);
    high += weights[column]! * (isMissing ? 100 : value);
  });
  return { low, high };
}

function benefitTotals(
  criteria: readonly Criterion[],
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
): readonly (number | null)[] {
  const kept = scaled(weights.map((weight, column) => (criteria[column]!.madeFromCost ? 0 : weight)));
  if (!kept.some((weight) => weight > 0)) return matrix.map(() => null);
  return matrix.map((row) => totalOf(row, kept, 'reweight'));
}

/** True when some cell shown no longer says who gave what: then nothing can be broken down by partner. */
export function hasUnlinkedCells({ options }: ProjectResults): boolean {
  return options.some(({ cells }) => cells.some(({ summary }) => summary?.unlinked !== undefined));
}

function ranked(options: readonly ResultOption[]): readonly ResultOption[] {
  return options
    .map((option, index) => ({ option, index }))
    .sort((a, b) => (a.option.rank ?? Infinity) - (b.option.rank ?? Infinity) || a.index - b.index)
    .map(({ option }) => option);
}
