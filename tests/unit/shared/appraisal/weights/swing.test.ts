import { describe, expect, it } from 'vitest';
import { officeSwings } from '../../../../support/office-location';
import { swingToWeights } from '../../../../../shared/appraisal/weights/swing';

describe('swingToWeights', () => {
  it('reproduces the weights of the office location problem', () => {
    // Goodwin & Wright, ch. 3, table 3.3: swings 100 80 70 30 20 10 give 32 26 23 10 6 3 per cent.
    const weights = swingToWeights(officeSwings);
    expect(weights.map((weight) => Math.round(100 * weight))).toEqual([32, 26, 23, 10, 6, 3]);
  });

  it('gives a lone criterion the whole weight', () => {
    expect(swingToWeights([100])).toEqual([1]);
  });

  it('refuses swings of which none is 100', () => {
    expect(() => swingToWeights([80, 40])).toThrow(/must be 100, and the largest is 80/);
  });

  it('refuses a swing above 100 and names it', () => {
    expect(() => swingToWeights([100, 120])).toThrow(/swings\[1\] must not be above 100/);
  });

  it('refuses swings that are all zero', () => {
    expect(() => swingToWeights([0, 0])).toThrow(RangeError);
  });
});
