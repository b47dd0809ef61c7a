import { groupValues } from '../agreement/group-values';
import { checkMatrix } from '../check-input';
import { ranksWithGaps, totalOf, weightedSum, type MissingRule } from '../weighted-sum';
import { scaleToOne, usableWeights } from '../weights/normalise';

/** The ranking without one criterion or partner. */
export type LeftOut = {
  /** Index of the criterion or partner left out. */
  without: number;
  totals: (number | null)[];
  ranks: (number | null)[];
  /** Options whose rank is another than with everything. */
  moved: number[];
  /** Whether the same options are first. */
  sameFirst: boolean;
};

function compareWithAll(
  without: number,
  totals: (number | null)[],
  all: readonly (number | null)[],
): LeftOut {
  const ranks = ranksWithGaps(totals);
  const first = (list: readonly (number | null)[]): string =>
    list.flatMap((rank, option) => (rank === 1 ? [option] : [])).join();
  return {
    without,
    totals,
    ranks,
    moved: ranks.flatMap((rank, option) => (rank === all[option] ? [] : [option])),
    sameFirst: first(ranks) === first(all),
  };
}

/**
 * The ranking without each criterion in turn, the other weights scaled up to 1.
 *
 * @param values options in rows, criteria in columns; NaN is missing.
 * @returns one entry a criterion whose removal leaves some weight; a criterion that has all of it cannot be left out.
 * @throws TypeError or RangeError naming argument, row and column.
 */
export function leaveOneCriterionOut(
  values: readonly (readonly number[])[],
  weights: readonly number[],
  options: { readonly missing?: MissingRule } = {},
): LeftOut[] {
  const { missing = 'refuse' } = options;
  const { ranks } = weightedSum(values, weights, { missing });
  return weights.flatMap((_, criterion) => {
    const rest = weights.with(criterion, 0);
    if (rest.every((weight) => weight === 0)) return [];
    const scaled = scaleToOne(rest);
    const totals = values.map((row) => totalOf(row, scaled, missing));
    return [compareWithAll(criterion, totals, ranks)];
  });
}

/** A partner's values, options in rows, and weights; null if the partner gave no weights. */
export type PartnerJudgement = {
  readonly values: readonly (readonly number[])[];
  readonly weights: readonly number[] | null;
};

/** Group totals: mean values of those present, mean of the normalised weights of those who gave them. */
function groupTotals(partners: readonly PartnerJudgement[], missing: MissingRule): (number | null)[] | null {
  const given = partners.flatMap(({ weights }) => (weights ? [weights] : []));
  const first = given[0];
  if (!first) return null;
  const normalised = given.map((weights) => usableWeights(weights, first.length));
  const mean = first.map(
    (_, criterion) => normalised.reduce((sum, weights) => sum + weights[criterion]!, 0) / given.length,
  );
  const { means } = groupValues(partners.map(({ values }) => values));
  checkMatrix('values', means, means.length === 0 ? undefined : first.length);
  return means.map((row) => totalOf(row, mean, missing));
}

/**
 * The group's ranking without each partner in turn: their scores leave the means, their weights leave the mean weights.
 *
 * @param partners values (NaN is missing; a measured criterion stands in every partner's matrix alike) and weights.
 * @param options `missing`: see `weightedSum`; `'refuse'` by default.
 * @returns one entry a partner without whom a ranking is left; none if fewer than two gave weights.
 * @throws TypeError or RangeError naming partner, row and column.
 */
export function leaveOnePartnerOut(
  partners: readonly PartnerJudgement[],
  options: { readonly missing?: MissingRule } = {},
): LeftOut[] {
  const { missing = 'refuse' } = options;
  const all = groupTotals(partners, missing);
  if (!all) return [];
  const ranks = ranksWithGaps(all);
  return partners.flatMap((_, partner) => {
    const totals = groupTotals(partners.toSpliced(partner, 1), missing);
    return totals ? [compareWithAll(partner, totals, ranks)] : [];
  });
}
