import { linearValue, piecewiseValue } from '../appraisal/value-functions';
import { weightedSum } from '../appraisal/weighted-sum';
import { listOf } from '../model/collection';
import type { Criterion } from '../model/criteria';
import type { CriterionId, PartnerId, RoundId } from '../model/ids';
import type { Option } from '../model/options';
import type { Project } from '../model/project';
import { type CellSummary, cellSummaries, votingPartners } from './cell-summaries';
import { criterionTree } from './leaf-criteria';
import { projectWeights, type ProjectWeights, type WeightChoice } from './project-weights';

export interface ResultCell {
  /** Mean score, or the measured quantity, in the criterion's own unit; null when missing. */
  readonly raw: number | null;
  /** 0 to 100; null when missing. */
  readonly value: number | null;
  /** Points of the option's total that come from here; null when missing. */
  readonly contribution: number | null;
  /** Who said what, for judged criteria. */
  readonly summary?: CellSummary;
}

export interface ResultOption {
  readonly option: Option;
  /** One a leaf criterion, in the order of `ProjectResults.criteria`. */
  readonly cells: readonly ResultCell[];
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
  const summaries = cellSummaries(project, roundId, choice.withoutPartner);
  const considered = listOf(project.options).filter((option) => option.list !== 'ruled-out');

  const raws = considered.map((option) =>
    criteria.map((criterion) => rawOf(option, criterion, summaries.get(option.id)?.get(criterion.id))),
  );
  const values = raws.map((row) => row.map((raw, index) => valueOf(criteria[index]!, raw)));
  const matrix = values.map((row) => row.map((value) => value ?? Number.NaN));
  const missing = project.frame.missingRule === 'reweight' ? 'reweight' : 'refuse';
  const usable = weights.some((weight) => weight > 0);
  const sums = usable
    ? weightedSum(matrix, weights, { missing })
    : {
        totals: considered.map(() => null),
        contributions: values.map((row) => row.map(() => null)),
        ranks: considered.map(() => null),
      };
  const benefits = benefitTotals(criteria, matrix, weights);
  const voters = votingPartners(project, choice.withoutPartner);
  const unlinked = project.unlinkedScores?.[roundId];

  const options = considered.map((option, row): ResultOption => {
    const bySummary = summaries.get(option.id);
    const cells = criteria.map((criterion, column): ResultCell => {
      const summary = bySummary?.get(criterion.id);
      return {
        raw: raws[row]![column]!,
        value: values[row]![column]!,
        contribution: sums.contributions[row]![column]!,
        ...(criterion.basis === 'judged' && summary ? { summary } : {}),
      };
    });
    return {
      option,
      cells,
      total: sums.totals[row]!,
      rank: sums.ranks[row]!,
      ...bounds(values[row]!, weights),
      gaps: cells.flatMap((cell, column) => (cell.value === null ? [column] : [])),
      scoredBy: countScorers(cells, unlinked?.[option.id]?.scoredBy ?? 0),
      benefit: benefits[row]!,
      netCost: netCostOf(option),
    };
  });
  return { roundId, criteria, weights, weighting, options, ranking: ranked(options), voters };
}

/** £ a year net as given; else gross less saving when both are known. Null is unknown, never zero. */
export function netCostOf(option: Option): number | null {
  const { net, gross, saving } = option.costs;
  if (net) return net.value;
  return gross && saving ? gross.value - saving.value : null;
}

function rawOf(option: Option, criterion: Criterion, summary: CellSummary | undefined): number | null {
  switch (criterion.basis) {
    case 'judged':
      return summary?.mean ?? null;
    case 'measured':
      return option.measured[criterion.id]?.value ?? null;
    case 'net-cost-per-person': {
      const net = netCostOf(option);
      const reach = option.reach?.figure.value;
      return net === null || reach === undefined || reach <= 0 ? null : net / reach;
    }
  }
}

/** The 0–100 value of a raw score or quantity on a criterion; null stays null. */
export function valueOf(criterion: Criterion, raw: number | null): number | null {
  if (raw === null) return null;
  const { valueFunction } = criterion;
  return valueFunction.kind === 'linear'
    ? linearValue(raw, valueFunction.worst, valueFunction.best)
    : piecewiseValue(raw, valueFunction.points);
}

function scaled(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? weights.map((weight) => weight / sum) : weights;
}

function bounds(
  values: readonly (number | null)[],
  weights: readonly number[],
): { low: number; high: number } {
  let low = 0;
  let high = 0;
  values.forEach((value, column) => {
    low += weights[column]! * (value ?? 0);
    high += weights[column]! * (value ?? 100);
  });
  return { low, high };
}

function benefitTotals(
  criteria: readonly Criterion[],
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
): readonly (number | null)[] {
  const kept = criteria.flatMap((criterion, index) => (criterion.madeFromCost ? [] : [index]));
  const keptWeights = kept.map((index) => weights[index]!);
  if (!keptWeights.some((weight) => weight > 0)) return matrix.map(() => null);
  return weightedSum(
    matrix.map((row) => kept.map((index) => row[index]!)),
    scaled(keptWeights),
    { missing: 'reweight' },
  ).totals;
}

/** @param before how many scored the option when its links were destroyed; counts while a cell from then does */
function countScorers(cells: readonly ResultCell[], before: number): number {
  const scorers = new Set<PartnerId>();
  let most = 0;
  for (const { summary } of cells) {
    if (summary?.unlinked) most = before;
    for (const { partnerId } of summary?.scores ?? []) if (partnerId) scorers.add(partnerId);
  }
  return Math.max(most, scorers.size);
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

/** Index of a leaf criterion in a result, or -1. */
export function criterionIndex(results: ProjectResults, id: CriterionId): number {
  return results.criteria.findIndex((criterion) => criterion.id === id);
}
