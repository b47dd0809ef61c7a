import { describe, expect, it } from 'vitest';
import { scaleOthers } from '../../../../../shared/appraisal/weights/scale-others';

const sum = (numbers: readonly number[]) => numbers.reduce((total, entry) => total + entry, 0);

describe('scaleOthers', () => {
  it('keeps the siblings in proportion: 20 and 40 share 70 as 1 to 2', () => {
    const [a, b, c] = scaleOthers([40, 20, 40], 0, 10);
    expect(a).toBe(10);
    // 20/60 × 90 and 40/60 × 90
    expect(b).toBeCloseTo(30, 12);
    expect(c).toBeCloseTo(60, 12);
  });

  it('adds up to 100 again when the points given did not', () => {
    expect(sum(scaleOthers([15, 25, 15, 15, 10, 5, 10], 2, 20))).toBeCloseTo(100, 12);
  });

  it('halves a weight as the worked example of Ashmere does', () => {
    // EXPECTED.md, weights: "100 points" and the same with value for money halved (14.30 to 7.15)
    const before = [12.63, 7.19, 10.38, 10.98, 14.3, 16.8, 11.75, 7.54, 8.42];
    const halved = [13.69, 7.79, 11.25, 11.9, 7.15, 18.2, 12.73, 8.17, 9.12];
    scaleOthers(before, 4, 7.15).forEach((entry, index) => expect(entry).toBeCloseTo(halved[index]!, 1));
  });

  it('shares what is left equally among siblings that all stood at zero', () => {
    expect(scaleOthers([100, 0, 0], 0, 40)).toEqual([40, 30, 30]);
  });

  it('clamps to the whole and to nothing', () => {
    expect(scaleOthers([50, 50], 0, 130)).toEqual([100, 0]);
    expect(scaleOthers([50, 50], 0, -5)).toEqual([0, 100]);
  });

  it('leaves an only child with everything', () => {
    expect(scaleOthers([30], 0, 10)).toEqual([100]);
  });

  it('names what is wrong with its input', () => {
    expect(() => scaleOthers([50, 50], 2, 10)).toThrow(/changed must be an index/);
    expect(() => scaleOthers([50, 50], 0, NaN)).toThrow(/to must be a finite number/);
    expect(() => scaleOthers([50, -1], 0, 10)).toThrow(/points\[1\]/);
  });
});
