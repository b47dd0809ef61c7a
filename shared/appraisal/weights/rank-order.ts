import { checkFiniteVector, checkInteger } from '../check-input';
import { rankOf } from '../rank';

export type RankOrderKind = 'centroid' | 'sum' | 'reciprocal';

/**
 * Surrogate weights of `n` criteria in order of importance, the most important first.
 *
 * - `centroid` (ROC): wᵢ = (1/n) Σ_{k≥i} 1/k, the mean of all weights that keep the order.
 * - `sum` (RS): wᵢ = 2(n + 1 − i) / (n(n + 1)).
 * - `reciprocal` (RR): wᵢ = (1/i) / Σ 1/k.
 *
 * @param n how many criteria, a whole number from 1 to 10 000.
 * @returns weights that sum to 1 and never rise.
 * @throws RangeError naming `n` or `kind`.
 * @see Stillwell, Seaver & Edwards (1981) for sum and reciprocal; Barron & Barrett (1996), Management Science 42(11).
 */
export function rankOrderWeights(n: number, kind: RankOrderKind): number[] {
  checkInteger('n', n, 1, 10_000);
  const places = Array.from({ length: n }, (_, index) => index + 1);
  switch (kind) {
    case 'centroid': {
      const weights = new Array<number>(n);
      let tail = 0;
      for (let place = n; place >= 1; place -= 1) {
        tail += 1 / place;
        weights[place - 1] = tail / n;
      }
      return weights;
    }
    case 'sum':
      return places.map((place) => (2 * (n + 1 - place)) / (n * (n + 1)));
    case 'reciprocal': {
      const harmonic = places.reduce((sum, place) => sum + 1 / place, 0);
      return places.map((place) => 1 / place / harmonic);
    }
    default:
      throw new RangeError(`kind must be centroid, sum or reciprocal and is ${String(kind)}`);
  }
}

/**
 * Surrogate weights of criteria whose ranks may be tied: tied criteria share the mean of the weights of the places
 * they take.
 *
 * @param ranks one a criterion, 1 = most important; only their order counts, so 1 2 2 4, 1 2.5 2.5 4 and 1 2 2 3 are
 *   the same judgement.
 * @returns weights that sum to 1, in the order of the criteria.
 * @throws RangeError naming `ranks[i]` if one is missing.
 */
export function tiedRankOrderWeights(ranks: readonly number[], kind: RankOrderKind): number[] {
  checkFiniteVector('ranks', ranks);
  const byPlace = rankOrderWeights(ranks.length, kind);
  const places = rankOf(ranks.map((rank) => -rank));
  return places.map((place) => {
    const tied = places.filter((other) => other === place).length;
    const shared = byPlace.slice(place - 1, place - 1 + tied);
    return shared.reduce((sum, weight) => sum + weight, 0) / tied;
  });
}
