import { describe, expect, it } from 'vitest';
import { pointsToWeights } from '../../../../../shared/appraisal/weights/points';

describe('pointsToWeights', () => {
  it('turns 100 points into shares', () => {
    expect(pointsToWeights([50, 30, 20])).toEqual([0.5, 0.3, 0.2]);
  });

  it('scales points that do not add to 100', () => {
    expect(pointsToWeights([38, 57])).toEqual([0.4, 0.6]);
  });

  it('gives a lone criterion the whole weight', () => {
    expect(pointsToWeights([7])).toEqual([1]);
  });

  it('keeps a criterion without points at zero', () => {
    expect(pointsToWeights([0, 4])).toEqual([0, 1]);
  });

  it('does not overflow on huge points', () => {
    expect(pointsToWeights([1.7e308, 1.7e308])).toEqual([0.5, 0.5]);
  });

  it.each([
    ['all zero', [0, 0], 'points are all zero'],
    ['a negative entry', [1, -1], 'points[1] must not be below zero'],
    ['a missing entry', [NaN, 1], 'points[0] is missing'],
    ['an empty list', [], 'points must not be empty'],
  ])('refuses %s', (_, points, message) => {
    expect(() => pointsToWeights(points)).toThrow(message);
  });
});
