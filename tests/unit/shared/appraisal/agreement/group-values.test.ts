import { describe, expect, it } from 'vitest';
import { groupValues } from '../../../../../shared/appraisal/agreement/group-values';

describe('groupValues', () => {
  it('takes the mean of those present and says how many they are', () => {
    expect(groupValues([[[10, NaN]], [[20, NaN]], [[NaN, 40]]])).toEqual({
      means: [[15, 40]],
      counts: [[2, 1]],
    });
  });

  it('keeps a cell that no one scored missing', () => {
    expect(groupValues([[[NaN]], [[NaN]]])).toEqual({ means: [[NaN]], counts: [[0]] });
  });

  it('refuses partners of different shape', () => {
    expect(() => groupValues([[[1]], [[1], [2]]])).toThrow(/partners\[1\] must have 1 rows/);
  });
});
