import { checkFinite, checkFiniteVector, checkPoints } from '../check-input';
import { scaleToOne } from '../weights/normalise';
import { createIntervalSampler } from './interval-weights';
import type { Random } from './random';

/**
 * What is known about the weights: nothing (every mix equally likely), the order of the criteria (indices, the most
 * important first), lower and upper bounds, or a mean with a Dirichlet spread round it (the higher the concentration,
 * the closer; its sum of parameters).
 */
export type WeightDistribution =
  | { readonly kind: 'uniform' }
  | { readonly kind: 'ordinal'; readonly order: readonly number[] }
  | { readonly kind: 'interval'; readonly low: readonly number[]; readonly high: readonly number[] }
  | { readonly kind: 'around'; readonly mean: readonly number[]; readonly concentration: number };

export type WeightSampler = {
  /** Writes one draw of weights that sum to 1. */
  draw(weights: Float64Array): void;
  /** Whether each criterion can weigh anything at all. */
  canWeigh: boolean[];
};

/** Normalised exponentials are exactly uniform on the simplex. */
function uniformSampler(criteria: number, random: Random): WeightSampler {
  return {
    canWeigh: new Array<boolean>(criteria).fill(true),
    draw(weights) {
      let sum = 0;
      for (let j = 0; j < criteria; j += 1) sum += weights[j] = random.exponential();
      for (let j = 0; j < criteria; j += 1) weights[j]! /= sum;
    },
  };
}

/**
 * Exactly uniform on the weights that keep an order: a uniform mixture d of the vertices (1), (½, ½), (⅓, ⅓, ⅓), …,
 * so the weight at place i is Σ_{k≥i} d_k / k.
 */
function ordinalSampler(order: readonly number[], criteria: number, random: Random): WeightSampler {
  checkFiniteVector('weights.order', order, criteria);
  const seen = new Set(order);
  for (const [place, criterion] of order.entries()) {
    if (!Number.isInteger(criterion) || criterion < 0 || criterion >= criteria || seen.size !== criteria) {
      throw new RangeError(
        `weights.order must name every criterion from 0 to ${criteria - 1} once; see place ${place}`,
      );
    }
  }
  return {
    canWeigh: new Array<boolean>(criteria).fill(true),
    draw(weights) {
      let sum = 0;
      let tail = 0;
      for (let place = criteria; place >= 1; place -= 1) {
        const share = random.exponential();
        sum += share;
        tail += share / place;
        weights[order[place - 1]!] = tail;
      }
      for (let j = 0; j < criteria; j += 1) weights[j]! /= sum;
    },
  };
}

/** Dirichlet round the mean: independent gammas with shape mean × concentration, normalised. */
function aroundSampler(
  distribution: { readonly mean: readonly number[]; readonly concentration: number },
  criteria: number,
  random: Random,
): WeightSampler {
  checkPoints('weights.mean', distribution.mean, criteria);
  checkFinite('weights.concentration', distribution.concentration);
  if (distribution.concentration <= 0) throw new RangeError('weights.concentration must be above zero');
  const mean = scaleToOne(distribution.mean);
  const shapes = mean.map((share) => share * distribution.concentration);
  const heaviest = mean.indexOf(Math.max(...mean));
  return {
    canWeigh: shapes.map((shape) => shape > 0),
    draw(weights) {
      let sum = 0;
      for (let j = 0; j < criteria; j += 1) {
        sum += weights[j] = shapes[j] === 0 ? 0 : random.gamma(shapes[j]!);
      }
      // A tiny concentration can round every gamma to zero; the limit then is all weight on one criterion.
      if (!(sum > 0)) weights[heaviest] = sum = 1;
      for (let j = 0; j < criteria; j += 1) weights[j]! /= sum;
    },
  };
}

/** @throws TypeError or RangeError naming `weights` for a distribution that cannot be drawn from. */
export function createWeightSampler(
  distribution: WeightDistribution,
  criteria: number,
  random: Random,
): WeightSampler {
  switch (distribution.kind) {
    case 'uniform':
      return uniformSampler(criteria, random);
    case 'ordinal':
      return ordinalSampler(distribution.order, criteria, random);
    case 'interval':
      return createIntervalSampler(distribution, criteria, random);
    case 'around':
      return aroundSampler(distribution, criteria, random);
    default:
      throw new TypeError('weights.kind must be uniform, ordinal, interval or around');
  }
}
