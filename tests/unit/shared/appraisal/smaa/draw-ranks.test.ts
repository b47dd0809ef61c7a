import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankOf } from '../../../../../shared/appraisal/rank';
import { createRankWorkspace, tallyDraw } from '../../../../../shared/appraisal/smaa/draw-ranks';

describe('tallyDraw', () => {
  it('says how many share the first rank and puts them first', () => {
    const workspace = createRankWorkspace(4);
    expect(tallyDraw(workspace, Float64Array.of(1, 7, 3, 7), new Float64Array(16))).toBe(2);
    expect([...workspace.order.subarray(0, 2)].toSorted()).toEqual([1, 3]);
  });

  it('ranks as rankOf does, whatever the totals', () => {
    const total = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 0, max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(total, { minLength: 1, maxLength: 30 }), (totals) => {
        const count = totals.length;
        const workspace = createRankWorkspace(count);
        const times = new Float64Array(count * count);
        tallyDraw(workspace, Float64Array.from(totals), times);
        const ranks = totals.map(
          (_, option) => times.subarray(option * count, (option + 1) * count).indexOf(1) + 1,
        );
        expect(ranks).toEqual(rankOf(totals));
      }),
    );
  });
});
