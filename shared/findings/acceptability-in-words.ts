import { countOf } from './figures-in-words';
import { nameOf, type ResultModel } from './result-matrix';

/** Share of random weightings that give each option each rank, as SMAA-2 counts it. */
export interface Acceptability {
  /** Options in rows, ranks from first in columns; each row sums to 1. */
  readonly shares: readonly (readonly number[])[];
  readonly samples: number;
}

/** Half-width of a 95% interval round a share, at its widest (share one half): 1.96 × 0.5 ÷ √n. */
function samplingError(samples: number): number {
  return samples > 0 ? 0.98 / Math.sqrt(samples) : 1;
}

/** "64 of 100": whole weightings, but never 0 or 100 for a share that is not exactly that. */
export function inHundred(share: number): string {
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return 'fewer than 1 of 100';
  if (whole === 100 && share < 1) return 'more than 99 of 100';
  return `${whole} of 100`;
}

/** The finding: "Falls team comes first in 64 of 100 weightings; next, Early Talk in 15". */
export function acceptabilityInWords(model: ResultModel, acceptability: Acceptability): string {
  const firsts = acceptability.shares
    .map((row, option) => ({ option, share: row[0] ?? 0 }))
    .sort((a, b) => b.share - a.share);
  const [top, next] = firsts;
  if (top === undefined || top.share === 0) return 'Nothing can be ranked at random yet';
  const lead = `${nameOf(model, top.option)} comes first in ${inHundred(top.share)} weightings`;
  if (next === undefined || next.share < 0.005) return lead;
  return `${lead}; next, ${nameOf(model, next.option)} in ${Math.round(next.share * 100)}`;
}

/** One option in words: "first in 66 of 100 weightings, in the top three in 88 of 100". */
export function optionAcceptability(acceptability: Acceptability, option: number): string {
  const row = acceptability.shares[option] ?? [];
  const topThree = row.slice(0, 3).reduce((sum, share) => sum + share, 0);
  return `first in ${inHundred(row[0] ?? 0)} weightings, in the top three in ${inHundred(Math.min(1, topThree))}`;
}

/** How sure the figure itself is: "worked out from 10,000 weightings, give or take 1 in 100". */
export function precisionInWords(samples: number): string {
  const around = Math.max(0.1, samplingError(samples) * 100);
  const error = around < 1 ? 'less than 1' : String(Math.ceil(around));
  return `${countOf(samples, 'weighting').replaceAll(/\B(?=(\d{3})+ )/g, ',')}, give or take ${error} in 100`;
}
