import { linearValue, piecewiseValue } from '../appraisal/value-functions';
import { listOf } from '../model/collection';
import type { Criterion } from '../model/criteria';
import type { PartnerId, RoundId } from '../model/ids';
import type { Option } from '../model/options';
import type { Project } from '../model/project';
import { type CellSummaries, type CellSummary, cellSummaries } from './cell-summaries';
import { criterionTree } from './leaf-criteria';

/** A cell before any weight: what was said or measured, and its value. */
export interface ScoredCell {
  /** Mean score, or the measured quantity, in the criterion's own unit; null when missing. */
  readonly raw: number | null;
  /** 0 to 100; null when missing. */
  readonly value: number | null;
  /** Who said what, for judged criteria. */
  readonly summary?: CellSummary;
}

/** An option before any weight. */
export interface ScoredOption {
  readonly option: Option;
  /** One a leaf criterion, in tree order. */
  readonly cells: readonly ScoredCell[];
  /** The values of the cells, NaN where missing. */
  readonly values: readonly number[];
  /** Indices of leaf criteria nobody scored or measured. */
  readonly gaps: readonly number[];
  /** Voting partners with at least one number for this option. */
  readonly scoredBy: number;
  /** £ a year net, when known: given, else gross less saving. */
  readonly netCost: number | null;
}

const cache = new WeakMap<CellSummaries, { readonly parts: readonly unknown[]; readonly scored: Scored }>();
type Scored = readonly ScoredOption[];

/**
 * Everything about the options that no weight changes, for every option that has not been ruled out, in project order.
 * Worked out once for each state of scores, options and criteria, so that moving a weight costs only the sums.
 */
export function scoredOptions(project: Project, roundId: RoundId, without?: PartnerId): Scored {
  const summaries = cellSummaries(project, roundId, without);
  const parts = [project.options, project.criteria];
  const known = cache.get(summaries);
  if (known?.parts.every((part, index) => part === parts[index])) return known.scored;
  const criteria = criterionTree(project.criteria).leaves;
  const unlinked = project.unlinkedScores?.[roundId];
  const scored = listOf(project.options)
    .filter((option) => option.list !== 'ruled-out')
    .map((option): ScoredOption => {
      const byCriterion = summaries.get(option.id);
      const cells = criteria.map((criterion) => cellOf(option, criterion, byCriterion?.get(criterion.id)));
      return {
        option,
        cells,
        values: cells.map((cell) => cell.value ?? Number.NaN),
        gaps: cells.flatMap((cell, column) => (cell.value === null ? [column] : [])),
        scoredBy: countScorers(cells, unlinked?.[option.id]?.scoredBy ?? 0),
        netCost: netCostOf(option),
      };
    });
  cache.set(summaries, { parts, scored });
  return scored;
}

function cellOf(option: Option, criterion: Criterion, summary: CellSummary | undefined): ScoredCell {
  const raw = rawOf(option, criterion, summary);
  return {
    raw,
    value: valueOf(criterion, raw),
    ...(criterion.basis === 'judged' && summary ? { summary } : {}),
  };
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

/** @param before how many scored the option when its links were destroyed; counts while a cell from then does */
function countScorers(cells: readonly ScoredCell[], before: number): number {
  const scorers = new Set<PartnerId>();
  let most = 0;
  for (const { summary } of cells) {
    if (summary?.unlinked) most = before;
    for (const { partnerId } of summary?.scores ?? []) if (partnerId) scorers.add(partnerId);
  }
  return Math.max(most, scorers.size);
}
