import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { efficientFrontier } from '../../../../../shared/appraisal/money/frontier';

describe('efficientFrontier', () => {
  it('tells frontier, dominance and extended dominance apart', () => {
    // (1,1) (3,2) (4,7) (5,6): the second lies under the line from the first to the third; the fourth is dominated.
    const { frontier, places } = efficientFrontier([1, 3, 4, 5], [1, 2, 7, 6]);
    expect(frontier).toEqual([0, 2]);
    expect(places).toEqual([
      { kind: 'frontier', costPerPoint: null },
      { kind: 'extended', between: [0, 2] },
      { kind: 'frontier', costPerPoint: 0.5 },
      { kind: 'dominated', by: 2 },
    ]);
  });

  it('finds several options that are all beaten by one mixture', () => {
    const { frontier } = efficientFrontier([0, 1, 2, 3, 4], [0, 0.5, 1.5, 2.5, 10]);
    expect(frontier).toEqual([0, 4]);
  });

  it('has rising cost for each further point along it', () => {
    const { places } = efficientFrontier([0, 10, 30], [0, 10, 20]);
    expect(places.map((place) => (place.kind === 'frontier' ? place.costPerPoint : 0))).toEqual([null, 1, 2]);
  });

  it('keeps options that are the same together', () => {
    expect(efficientFrontier([5, 5], [1, 1]).frontier).toEqual([0, 1]);
  });

  it('takes the better of two that cost the same', () => {
    expect(efficientFrontier([5, 5], [1, 2]).places[0]).toEqual({ kind: 'dominated', by: 1 });
  });

  it('is empty without options', () => {
    expect(efficientFrontier([], [])).toEqual({ frontier: [], places: [] });
  });

  it('is exactly the options that are best for some price of a point', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 7 }), (points) => {
        const costs = points.map(([cost]) => cost);
        const benefits = points.map(([, benefit]) => benefit);
        // An option strictly inside a slope range is best at some price; try prices between all pairwise slopes.
        const slopes = points.flatMap(([c1, b1]) =>
          points.flatMap(([c2, b2]) => (b2 > b1 && c2 > c1 ? [(c2 - c1) / (b2 - b1)] : [])),
        );
        const marks = [0, ...[...new Set(slopes)].sort((a, b) => a - b)];
        const prices = marks.map((mark, index) => (mark + (marks[index + 1] ?? mark + 1)) / 2);
        const best = new Set(
          prices.flatMap((price) => {
            const net = points.map(([cost, benefit]) => price * benefit - cost);
            const most = Math.max(...net);
            return net.flatMap((value, option) => (value > most - 1e-9 ? [option] : []));
          }),
        );
        expect(efficientFrontier(costs, benefits).frontier.toSorted((a, b) => a - b)).toEqual(
          [...best].sort((a, b) => a - b),
        );
      }),
    );
  });
});
