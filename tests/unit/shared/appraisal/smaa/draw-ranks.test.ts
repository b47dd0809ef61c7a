import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankOf } from '../../../../../shared/appraisal/rank';
import { createRankWorkspace, rankDraw } from '../../../../../shared/appraisal/smaa/draw-ranks';

describe('rankDraw', () => {
  it('ranks as rankOf does, whatever the totals', () => {
    const total = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 0, max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(total, { minLength: 1, maxLength: 30 }), (totals) => {
        const workspace = createRankWorkspace(totals.length);
        rankDraw(workspace, Float64Array.from(totals));
        const ranks = new Array<number>(totals.length);
        for (const [place, option] of workspace.order.entries()) ranks[option] = workspace.places[place]!;
        expect(ranks).toEqual(rankOf(totals));
      }),
    );
  });
});
