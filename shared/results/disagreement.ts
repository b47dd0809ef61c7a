import { spreadOf } from '../appraisal/agreement/spread';
import { listOf } from '../model/collection';
import type { Criterion } from '../model/criteria';
import type { RoundId } from '../model/ids';
import type { Option } from '../model/options';
import type { Project } from '../model/project';
import { type CellSummary, cellSummaries } from './cell-summaries';
import { type ProjectResults, valueOf } from './project-results';

/** One cell on which the partners differ. */
export interface DisputedCell {
  readonly option: Option;
  readonly criterion: Criterion;
  readonly summary: CellSummary;
  /** Highest less lowest score, on the criterion's scale. */
  readonly range: number;
  /** Sample standard deviation of the scores (n − 1). */
  readonly deviation: number;
  /** Points of the option's total between "all say the lowest" and "all say the highest". */
  readonly stake: number;
}

export type DisputeOrder = 'range' | 'deviation' | 'stake';

/**
 * Every cell with at least two different scores, the most disputed first.
 *
 * Spread is the range or the sample SD, never the interquartile range: that misses a lone dissenter (guide/workshop,
 * finding 8). `stake` orders by what agreeing could change: leaf weight × the value between lowest and highest score.
 * Ties fall back to the SD, then the range, then project order.
 */
export function disputedCells(
  project: Project,
  results: ProjectResults,
  order: DisputeOrder,
): readonly DisputedCell[] {
  const summaries = cellSummaries(project, results.roundId);
  const cells = results.options.flatMap(({ option }) =>
    results.criteria.flatMap((criterion, column): DisputedCell[] => {
      const summary = summaries.get(option.id)?.get(criterion.id);
      if (criterion.basis !== 'judged' || !summary || summary.scores.length < 2) return [];
      const { min, max, sd } = spreadOf(inOrderOfSize(summary));
      if (min === null || max === null || sd === null || min === max) return [];
      const between = Math.abs((valueOf(criterion, max) ?? 0) - (valueOf(criterion, min) ?? 0));
      return [
        {
          option,
          criterion,
          summary,
          range: max - min,
          deviation: sd,
          stake: (results.weights[column] ?? 0) * between,
        },
      ];
    }),
  );
  return cells.sort((a, b) => b[order] - a[order] || b.deviation - a.deviation || b.range - a.range);
}

/** So that the last bit of a spread does not depend on whose score stands first. */
function inOrderOfSize(summary: CellSummary): readonly number[] {
  return summary.scores.map((score) => score.value).sort((a, b) => a - b);
}

/** How a cell changed from one round to another, in the means and spreads of those who scored. */
export interface Movement {
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
  readonly deviationBefore: number | null;
  readonly deviationAfter: number | null;
}

export function movementBetween(
  project: Project,
  rounds: { readonly before: RoundId; readonly after: RoundId },
  cell: { readonly option: Option; readonly criterion: Criterion },
): Movement {
  const of = (roundId: RoundId) =>
    cellSummaries(project, roundId).get(cell.option.id)?.get(cell.criterion.id);
  const [before, after] = [of(rounds.before), of(rounds.after)];
  const spread = (summary: CellSummary | undefined) => spreadOf(summary ? inOrderOfSize(summary) : []).sd;
  return {
    meanBefore: before?.mean ?? null,
    meanAfter: after?.mean ?? null,
    deviationBefore: spread(before),
    deviationAfter: spread(after),
  };
}

/** The round before this one, in the order they were opened. */
export function roundBefore(project: Project, roundId: RoundId): RoundId | undefined {
  const rounds = listOf(project.rounds);
  return rounds[rounds.findIndex((round) => round.id === roundId) - 1]?.id;
}
