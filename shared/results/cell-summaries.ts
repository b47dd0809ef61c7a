import { listOf } from '../model/collection';
import type { CriterionId, OptionId, PartnerId, RoundId } from '../model/ids';
import type { Project } from '../model/project';
import type { UnlinkedCell } from '../model/unlinked-scores';

/** What the partners said about one option on one judged criterion in one round. */
export interface CellSummary {
  /** Scores given, on the criterion's own scale; without a partner where the link has been destroyed. */
  readonly scores: readonly { readonly partnerId?: PartnerId; readonly value: number }[];
  /** Mean over the partners with a number; null when nobody scored the cell. Gaps stay gaps. */
  readonly mean: number | null;
  readonly dontKnow: number;
  readonly declaredInterest: number;
  /** Voting partners with no entry, or an explicit "not scored". */
  readonly notScored: number;
  /** Present when nobody can say any more who gave what: leaving a partner out then changes nothing here. */
  readonly unlinked?: UnlinkedCell;
}

export type CellSummaries = ReadonlyMap<OptionId, ReadonlyMap<CriterionId, CellSummary>>;

/** What a set of summaries was made from; the same parts give the same summaries. */
interface CacheEntry {
  readonly parts: readonly unknown[];
  readonly summaries: CellSummaries;
}

const cache = new WeakMap<object, CacheEntry[]>();
/** Leave-one-partner-out asks for a handful of variants of one round; older ones are dropped. */
const cacheSize = 32;

/** The partners whose scores and weights count, in order; one may be left out to see what changes. */
export function votingPartners(project: Project, without?: PartnerId): readonly PartnerId[] {
  return listOf(project.partners)
    .filter((partner) => partner.votes && partner.id !== without)
    .map((partner) => partner.id);
}

/**
 * Summaries of every cell of a round, by option and criterion. Worked out once for each state of the scores, so that a
 * slider move costs only the weighted sum.
 */
export function cellSummaries(project: Project, roundId: RoundId, without?: PartnerId): CellSummaries {
  const voters = votingPartners(project, without);
  const round = project.scores[roundId];
  const unlinked = project.unlinkedScores?.[roundId];
  const parts = [unlinked, project.partners, project.options.order, project.criteria, without];
  const entries = cache.get(round ?? project.scores) ?? [];
  cache.set(round ?? project.scores, entries);
  const known = entries.find((entry) => entry.parts.every((part, index) => part === parts[index]));
  if (known) return known.summaries;

  const byOption = new Map<OptionId, ReadonlyMap<CriterionId, CellSummary>>();
  const judged = listOf(project.criteria)
    .filter((criterion) => criterion.basis === 'judged')
    .map((criterion) => criterion.id);
  for (const optionId of project.options.order) {
    const rows = voters.map((partnerId) => ({ partnerId, cells: round?.[partnerId]?.[optionId] }));
    const cells = new Map(Object.entries(unlinked?.[optionId]?.cells ?? {}));
    byOption.set(
      optionId,
      new Map(
        judged.map((criterionId) => [
          criterionId,
          unlinkedSummary(rows, criterionId, cells.get(criterionId)) ?? summarise(rows, criterionId),
        ]),
      ),
    );
  }
  if (entries.length >= cacheSize) entries.shift();
  entries.push({ parts, summaries: byOption });
  return byOption;
}

type Rows = readonly {
  readonly partnerId: PartnerId;
  readonly cells: Project['scores'][RoundId][PartnerId][OptionId] | undefined;
}[];

/** A cell that nobody has scored since its links were destroyed; undefined when the live scores count. */
function unlinkedSummary(
  rows: Rows,
  criterionId: CriterionId,
  cell: UnlinkedCell | undefined,
): CellSummary | undefined {
  if (!cell || rows.some(({ cells }) => (cells?.[criterionId]?.state ?? 'not-scored') !== 'not-scored')) {
    return undefined;
  }
  const { values, dontKnow, declaredInterest, notScored } = cell;
  const scores = values.map((value) => ({ value }));
  return { scores, mean: meanOf(values), dontKnow, declaredInterest, notScored, unlinked: cell };
}

/** Summed from the smallest up, so that the last bit does not depend on whose score stands first. */
function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length;
}

function summarise(rows: Rows, criterionId: CriterionId): CellSummary {
  const scores: { partnerId: PartnerId; value: number }[] = [];
  let dontKnow = 0;
  let declaredInterest = 0;
  let notScored = 0;
  for (const { partnerId, cells } of rows) {
    const score = cells?.[criterionId];
    if (score?.state === 'scored' && score.value !== undefined) {
      scores.push({ partnerId, value: score.value });
    } else if (score?.state === 'dont-know') dontKnow++;
    else if (score?.state === 'declared-interest') declaredInterest++;
    else notScored++;
  }
  return {
    scores,
    mean: meanOf(scores.map(({ value }) => value)),
    dontKnow,
    declaredInterest,
    notScored,
  };
}
