import { type ResultModel, sumWith, weightsWith } from './result-matrix';

/** A total as the share `t` of one block runs from 0 to 1: numerator and denominator are both straight lines in t. */
interface Path {
  /** Numerator at 0 and at 1. */
  readonly n0: number;
  readonly n1: number;
  /** Weight of the criteria that are known, at 0 and at 1; 1 and 1 without gaps. */
  readonly d0: number;
  readonly d1: number;
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
    private readonly model: ResultModel,
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

  weightsAt(share: number): number[] {
    return weightsWith(this.model.weights, this.leaves, share);
  }

  /** Total of an option at a share from 0 to 1; null without one. */
  totalAt(option: number, share: number): number | null {
    const path = this.paths[option];
    if (!path) return null;
    const denominator = path.d0 + (path.d1 - path.d0) * share;
    return denominator <= 0 ? null : (path.n0 + (path.n1 - path.n0) * share) / denominator;
  }

  /** Ranks of all options at a share, ties sharing the smallest. */
  ranksAt(share: number): readonly (number | null)[] {
    return sumWith(this.model, this.weightsAt(share)).ranks;
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
    const cuts = [0, ...this.envelopeCuts(), 1];
    for (let index = 0; index + 1 < cuts.length; index++) {
      const option = this.bestAt((cuts[index]! + cuts[index + 1]!) / 2);
      if (option === undefined || places.at(-1)?.option === option) continue;
      places.push({ from: cuts[index]!, option });
    }
    return places;
  }

  private envelopeCuts(): number[] {
    const cuts: number[] = [];
    for (let a = 0; a < this.paths.length; a++) {
      for (let b = a + 1; b < this.paths.length; b++) {
        for (const share of this.crossings(a, b)) if (this.isTop(a, share)) cuts.push(share);
      }
    }
    return cuts.sort((a, b) => a - b);
  }

  private isTop(option: number, share: number): boolean {
    const total = this.totalAt(option, share) ?? -Infinity;
    return this.paths.every((_, other) => (this.totalAt(other, share) ?? -Infinity) <= total + 1e-9);
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
