import { type Concordance, concordance, kendallW } from '../appraisal/agreement/kendall';
import type { OptionId, PartnerId } from '../model/ids';
import type { Project } from '../model/project';
import { hasUnlinkedCells, type ProjectResults, valueOf } from './project-results';

/** How far the partners' own rankings agree. */
export interface PartnerAgreement {
  /** Kendall's W, 0 to 1, over options that every partner has a total for. */
  readonly w: number;
  readonly partners: number;
  readonly options: number;
  /** W in a word, by Schmidt (1997). */
  readonly words: string;
  /** What W is made of. */
  readonly parts: Concordance;
  /** Options that at least one partner has no total for: they are not counted. */
  readonly dropped: readonly OptionId[];
}

/** Schmidt (1997), Decision Sciences 28(3), table 2: W from 0.1 very weak, 0.3 weak, 0.5 moderate, 0.7 strong. */
const agreementBands: readonly (readonly [from: number, words: string])[] = [
  [0.7, 'strong'],
  [0.5, 'moderate'],
  [0.3, 'weak'],
  [0, 'very weak'],
];

/**
 * Kendall's W of the partners' own totals under the group's weights, ties corrected; null with fewer than two partners
 * or fewer than three options that all of them scored, or once it can no longer be said who gave what. An option a partner did not score drops out: nothing is filled in.
 */
export function partnerAgreement(project: Project, results: ProjectResults): PartnerAgreement | null {
  if (hasUnlinkedCells(results)) return null;
  const rankings = results.voters
    .map((partnerId) => partnerTotals(project, results, partnerId))
    .filter((totals) => totals.some((total) => !Number.isNaN(total)));
  if (rankings.length < 2) return null;
  const { w, items } = kendallW(rankings);
  if (items < 3) return null;
  const words = agreementBands.find(([from]) => w >= from)?.[1] ?? 'very weak';
  const dropped = results.options.flatMap(({ option }, index) =>
    rankings.some((totals) => Number.isNaN(totals[index])) ? [option.id] : [],
  );
  return { w, partners: rankings.length, options: items, words, parts: concordance(rankings), dropped };
}

/**
 * One partner's total for each option, in the order of `results.options`: the group's weights over the judged leaves
 * that partner scored and the measured leaves, scaled up to 1. NaN without a single judged score.
 */
export function partnerTotals(
  project: Project,
  results: ProjectResults,
  partnerId: PartnerId,
): readonly number[] {
  const sheet = project.scores[results.roundId]?.[partnerId];
  return results.options.map(({ option, cells }) => {
    let sum = 0;
    let whole = 0;
    let judged = 0;
    results.criteria.forEach((criterion, column) => {
      const score = sheet?.[option.id]?.[criterion.id];
      const isJudged = criterion.basis === 'judged';
      const value = isJudged ? valueOf(criterion, score?.value ?? null) : (cells[column]?.value ?? null);
      if (value === null) return;
      if (isJudged) judged++;
      const weight = results.weights[column] ?? 0;
      sum += weight * value;
      whole += weight;
    });
    return judged === 0 || whole === 0 ? Number.NaN : sum / whole;
  });
}
