import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../../../../shared/appraisal/agreement/spread';
import { expected, leafIds, optionIds, partnerIds, partnerScores } from '../../../../support/ashmere';

describe('spreadOf', () => {
  it('gives range and sample standard deviation of those present', () => {
    // 2 4 4: mean 10/3, squares 16/9 + 4/9 + 4/9 = 24/9, over n − 1 = 2: 4/3
    const spread = spreadOf([2, NaN, 4, 4]);
    expect(spread).toMatchObject({ n: 3, min: 2, max: 4, range: 2 });
    expect(spread.sd).toBeCloseTo(Math.sqrt(4 / 3), 12);
  });

  it('has no standard deviation from one score and nothing from none', () => {
    expect(spreadOf([3])).toMatchObject({ n: 1, range: 0, sd: null });
    expect(spreadOf([NaN])).toEqual({ n: 0, mean: null, min: null, max: null, range: null, sd: null });
  });

  it('keeps the mean between the ends where a sum would run over', () => {
    // Thirds of the largest number, rounded up, make more than that number together.
    const most = Number.MAX_VALUE;
    expect(spreadOf([-most, -most, -most])).toMatchObject({ mean: -most, range: 0, sd: 0 });
  });

  it('meets every Ashmere cell', () => {
    const sheets = partnerIds.map(partnerScores);
    for (const cell of expected.cells) {
      const [option, leaf] = [optionIds.indexOf(cell.option), leafIds.indexOf(cell.criterion)];
      const spread = spreadOf(sheets.map((sheet) => sheet[option]![leaf]!));
      expect(spread.n).toBe(cell.n);
      expect(spread.range).toBe(cell.range);
      expect(spread.mean).toBeCloseTo(cell.mean, 3);
      expect(spread.sd).toBeCloseTo(cell.sd_sample, 3);
    }
  });
});
