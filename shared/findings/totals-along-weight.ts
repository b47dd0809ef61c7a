import { comparable } from '../appraisal/rank';
import { type ResultModel, weightsWith } from './result-matrix';

/** A step past a crossing: far less than anyone could set, far more than rounding. */
const nudge = 1e-9;

/** A total as the share `t` of one block runs from 0 to 1: numerator and denominator are both straight lines in t. */
interface Path {
  /** Numerator at 0 and at 1. */
  readonly n0: number;
  readonly n1: number;
  /** Weight of the criteria that are known, at 0 and at 1; 1 and 1 without gaps. */
  readonly d0: number;
  readonly d1: number;
}

/** A stretch of shares on which an option keeps its rank. */
export interface RankStretch {
  /** Its share nearest to the present one. */
  readonly edge: number;
  readonly rank: number;
}

/**
 * The totals of every option as the weight of one block (a criterion, or a group that moves as a whole) goes from 0 to
 * 100% while all others keep their proportions to one another.
 *
 * Without gaps a total is a straight line, V(t) = t·v + (1 − t)·U. With a gap and the re-weighting rule it is a
 * quotient of two straight lines, so two options may cross twice. Source of the straight case: Goodwin & Wright (2014),
 * Decision Analysis for Management Judgment, ch. 3 (sensitivity analysis).
 */
export class WeightSweep {
  private readonly paths: readonly (Path | null)[];
  /** The block's share now. */
  readonly now: number;

  constructor(
    model: ResultModel,
    readonly leaves: readonly number[],
  ) {
    this.now = leaves.reduce((sum, leaf) => sum + model.weights[leaf]!, 0);
    const at0 = weightsWith(model.weights, leaves, 0);
    const at1 = weightsWith(model.weights, leaves, 1);
    this.paths = model.values.map((row, option) => {
      // Under "refuse" an option with a gap that carries weight has no total to follow.
      if (model.results.options[option]!.total === null) return null;
      const [n0, d0] = weigh(row, at0);
      const [n1, d1] = weigh(row, at1);
      return { n0, n1, d0, d1 };
    });
  }

  /** Total of an option at a share from 0 to 1; null without one. */
  totalAt(option: number, share: number): number | null {
    const path = this.paths[option];
    if (!path) return null;
    const denominator = path.d0 + (path.d1 - path.d0) * share;
    return denominator <= 0 ? null : (path.n0 + (path.n1 - path.n0) * share) / denominator;
  }

  /** Shares strictly between 0 and 1 where two options change places, rising. Touching without crossing is left out. */
  crossings(a: number, b: number): number[] {
    const first = this.paths[a];
    const second = this.paths[b];
    if (!first || !second) return [];
    return rootsOf(...difference(first, second)).filter(
      // Level at an end to nine decimals is a meeting there, not a change of places.
      (share) => share > 1e-9 && share < 1 - 1e-9,
    );
  }

  /** Every share where this option changes places with another, rising, with the other. */
  crossingsOf(option: number): { readonly share: number; readonly other: number }[] {
    return this.paths
      .flatMap((_, other) =>
        other === option ? [] : this.crossings(option, other).map((share) => ({ share, other })),
      )
      .sort((a, b) => a.share - b.share);
  }

  /** Who is first from which share on; the first entry starts at 0. */
  firstPlaces(): { readonly from: number; readonly option: number }[] {
    const places: { from: number; option: number }[] = [];
    let from = 0;
    let leader = this.bestAt(nudge);
    while (leader !== undefined) {
      if (places.at(-1)?.option !== leader) places.push({ from, option: leader });
      const start = from;
      // From the leader's own crossings the next change of first place is the nearest; the rest never matter.
      const next = this.crossingsOf(leader).find(({ share }) => share > start + nudge);
      if (next === undefined) break;
      from = next.share;
      leader = this.bestAt(Math.min(1, from + nudge));
    }
    return places;
  }

  /**
   * The ranks an option has on the stretches between its crossings, the stretch nearest to the present share first. One at
   * a time, because counting who is ahead is most of the work and the nearest is often all that is wanted.
   */
  *ranksFromHere(option: number): Generator<RankStretch> {
    if (!this.paths[option]) return;
    const cuts = [0, ...new Set(this.crossingsOf(option).map(({ share }) => share)), 1];
    const stretches = cuts.slice(0, -1).map((from, index) => {
      const to = cuts[index + 1]!;
      const edge = Math.min(to, Math.max(from, this.now));
      return { from, to, edge };
    });
    stretches.sort((a, b) => Math.abs(a.edge - this.now) - Math.abs(b.edge - this.now));
    for (const { from, to, edge } of stretches) yield { edge, rank: this.rankAt(option, (from + to) / 2) };
  }

  private rankAt(option: number, share: number): number {
    const own = comparable(this.totalAt(option, share) ?? -Infinity);
    let rank = 1;
    for (let other = 0; other < this.paths.length; other += 1) {
      const total = this.totalAt(other, share);
      if (total !== null && comparable(total) > own) rank += 1;
    }
    return rank;
  }

  private bestAt(share: number): number | undefined {
    let best: number | undefined;
    let most = -Infinity;
    this.paths.forEach((_, option) => {
      const total = this.totalAt(option, share);
      if (total !== null && total > most + 1e-12) {
        most = total;
        best = option;
      }
    });
    return best;
  }
}

function weigh(row: readonly number[], weights: readonly number[]): [sum: number, known: number] {
  let sum = 0;
  let known = 0;
  row.forEach((value, index) => {
    if (Number.isNaN(value)) return;
    sum += weights[index]! * value;
    known += weights[index]!;
  });
  return [sum, known];
}

/** Coefficients of N_a·D_b − N_b·D_a as a polynomial in t: [constant, linear, square]. */
function difference(a: Path, b: Path): [number, number, number] {
  const na = a.n1 - a.n0;
  const nb = b.n1 - b.n0;
  const da = a.d1 - a.d0;
  const db = b.d1 - b.d0;
  return [a.n0 * b.d0 - b.n0 * a.d0, a.n0 * db + na * b.d0 - b.n0 * da - nb * a.d0, na * db - nb * da];
}

/** Real roots where the sign changes; a double root only touches. */
function rootsOf(constant: number, linear: number, square: number): number[] {
  const scale = Math.max(Math.abs(constant), Math.abs(linear), Math.abs(square));
  if (scale < 1e-12) return [];
  if (Math.abs(square) < 1e-12 * scale) return Math.abs(linear) < 1e-12 * scale ? [] : [-constant / linear];
  const discriminant = linear * linear - 4 * square * constant;
  if (discriminant <= 1e-14 * scale * scale) return [];
  // The form that does not cancel: q = −(b + sign(b)·√d) / 2, roots q/a and c/q.
  const q = -(linear + (linear < 0 ? -1 : 1) * Math.sqrt(discriminant)) / 2;
  return [q / square, constant / q].sort((x, y) => x - y);
}
