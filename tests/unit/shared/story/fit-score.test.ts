import { describe, expect, it } from 'vitest';
import { fitOnScale, fitReason } from '../../../../shared/story/fit-score';

const scale = (min: number, max: number, step: number) => ({ scale: { min, max, step, anchors: [] } });

describe('fitOnScale', () => {
  it('stands 0 at the worst end of the scale and 100 at the best', () => {
    // 1 + 0.70 × (5 − 1) = 3.8, nearest step 4
    expect(fitOnScale(70, { ...scale(1, 5, 1), direction: 'max' })).toBe(4);
    expect(fitOnScale(0, { ...scale(1, 5, 1), direction: 'max' })).toBe(1);
    expect(fitOnScale(100, { ...scale(1, 5, 1), direction: 'max' })).toBe(5);
    expect(fitOnScale(100, { ...scale(1, 5, 1), direction: 'min' })).toBe(1);
  });

  it('keeps to the steps of the scale and inside it', () => {
    expect(fitOnScale(62.5, { ...scale(0, 10, 0.5), direction: 'max' })).toBe(6.5);
    expect(fitOnScale(100, { ...scale(0, 10, 3), direction: 'max' })).toBe(9);
    expect(fitOnScale(33.333, { ...scale(0, 100, 0), direction: 'max' })).toBe(33.33);
  });
});

describe('fitReason', () => {
  it('says the figure and every outcome it comes from', () => {
    const fit = {
      option: 'a',
      suggestion: 41.6,
      byOutcome: [
        { outcome: 'x', weight: 1, strength: 0.8 },
        { outcome: 'y', weight: 1, strength: 0.04 },
      ],
      routes: [],
      truncated: false,
    };
    expect(fitReason(fit, (id) => id.toUpperCase())).toBe(
      'Suggested from the story of progress: 42 of 100, since it reaches “X” (80%) and “Y” (4%).',
    );
  });
});
