import { describe, expect, it } from 'vitest';
import { bestWorstIntervals, bestWorstWeights } from '../../../../../shared/appraisal/weights/best-worst';

/** Rezaei (2015), example 1: transport mode by load flexibility, accessibility and cost. */
const transport = { bestToOthers: [8, 2, 1], othersToWorst: [1, 5, 8] };
/** Rezaei (2015), example 2: a car by price, quality, comfort, safety and style. */
const car = { bestToOthers: [2, 1, 4, 3, 8], othersToWorst: [4, 8, 2, 3, 1] };

describe('bestWorstWeights, nonlinear', () => {
  it('reproduces Rezaei’s transport example', () => {
    const { weights, xi, consistencyRatio } = bestWorstWeights(transport);
    expect(weights.map((weight) => weight.toFixed(4))).toEqual(['0.0714', '0.3387', '0.5899']);
    expect(xi.toFixed(2)).toBe('0.26');
    expect(consistencyRatio.toFixed(3)).toBe('0.058');
  });

  it('keeps every judgement of the car example within ξ', () => {
    const { weights, xi } = bestWorstWeights(car);
    const deviations = weights.flatMap((weight, j) => [
      Math.abs(weights[1]! / weight - car.bestToOthers[j]!),
      Math.abs(weight / weights[4]! - car.othersToWorst[j]!),
    ]);
    expect(Math.max(...deviations)).toBeCloseTo(xi, 9);
  });

  it('finds the least ξ of the car example', () => {
    // Price and comfort bind: (4 − ξ)(2 + …). Safety alone: (3 + ξ)(3 + ξ) ≥ 8 is slack above; best over worst is at
    // most 8 + ξ and at most (3 + ξ)², and at least 8 − ξ; (3 − ξ)² ≤ 8 + ξ gives ξ² − 7ξ + 1 = 0.
    expect(bestWorstWeights(car).xi).toBeCloseTo((7 - Math.sqrt(45)) / 2, 10);
  });

  it('finds ξ = 0 and the weights behind consistent judgements', () => {
    const result = bestWorstWeights({ bestToOthers: [1, 2, 8], othersToWorst: [8, 4, 1] });
    expect(result.xi).toBe(0);
    expect(result.weights.map((weight) => weight.toFixed(10))).toEqual(
      [8 / 13, 4 / 13, 1 / 13].map((weight) => weight.toFixed(10)),
    );
  });

  it('weighs criteria the same that are all judged the same', () => {
    expect(bestWorstWeights({ bestToOthers: [1, 1, 1], othersToWorst: [1, 1, 1] })).toEqual({
      weights: [1 / 3, 1 / 3, 1 / 3],
      xi: 0,
      consistencyRatio: 0,
    });
  });

  it('gives a lone criterion the whole weight', () => {
    expect(bestWorstWeights({ bestToOthers: [1], othersToWorst: [1] }).weights).toEqual([1]);
  });
});

describe('bestWorstWeights, linear', () => {
  it('reproduces Rezaei’s transport example', () => {
    // Rezaei (2016), Omega 64: 0.0714, 0.3214, 0.6071 with ξ = 0.0357, that is 1/14, 9/28, 17/28 and 1/28
    const { weights, xi } = bestWorstWeights({ ...transport, model: 'linear' });
    expect(weights.map((weight) => weight.toFixed(4))).toEqual(['0.0714', '0.3214', '0.6071']);
    expect(xi).toBeCloseTo(1 / 28, 10);
  });
});

describe('bestWorstIntervals', () => {
  it('holds the weights returned', () => {
    const { weights } = bestWorstWeights(car);
    const inside = bestWorstIntervals(car).map(([low, high], j) => low <= weights[j]! && weights[j]! <= high);
    expect(inside).toEqual([true, true, true, true, true]);
  });

  it('has no width with three criteria, where the optimum is unique', () => {
    const widths = bestWorstIntervals(transport).map(([low, high]) => high - low);
    expect(Math.max(...widths)).toBeLessThan(1e-9);
  });
});

describe('bestWorstWeights refuses', () => {
  it('a judgement off the scale', () => {
    expect(() => bestWorstWeights({ bestToOthers: [1, 12], othersToWorst: [9, 1] })).toThrow(
      /bestToOthers\[1\] must lie from 1 to 9/,
    );
  });

  it('a list without the criterion itself', () => {
    expect(() => bestWorstWeights({ bestToOthers: [2, 3], othersToWorst: [3, 1] })).toThrow(/must hold a 1/);
  });

  it('two different judgements of best over worst', () => {
    expect(() => bestWorstWeights({ bestToOthers: [1, 7], othersToWorst: [5, 1] })).toThrow(
      /must be the same/,
    );
  });
});
