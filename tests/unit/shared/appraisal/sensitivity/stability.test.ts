import { describe, expect, it } from 'vitest';
import { weightStability } from '../../../../../shared/appraisal/sensitivity/stability';
import { expected, leafIds, optionIds } from '../../../../support/ashmere';
import { groupValues, groupWeights } from '../../../../support/ashmere-group';

describe('weightStability', () => {
  // Lines in the weight t of the first criterion: 100t, 60(1 − t), 30; crossings at .3, .375 and .5
  const values = [
    [100, 0],
    [0, 60],
    [30, 30],
  ];

  it('finds the weights between which first place and the order hold', () => {
    const stability = weightStability(values, [0.6, 0.4], 0);
    expect(stability).toMatchObject({ now: 0.6, first: [0] });
    expect(stability.firstPlace.low).toBeCloseTo(0.375, 12);
    expect(stability.firstPlace.high).toBe(1);
    expect(stability.order.low).toBeCloseTo(0.5, 12);
    expect(stability.order.high).toBe(1);
  });

  it('has no width where two options tie for first now', () => {
    const stability = weightStability(
      [
        [100, 0],
        [0, 100],
      ],
      [0.5, 0.5],
      0,
    );
    expect(stability).toMatchObject({ first: [0, 1], firstPlace: { low: 0.5, high: 0.5 } });
  });

  it('lasts from 0 to 1 where one option is always first', () => {
    expect(
      weightStability(
        [
          [9, 9],
          [1, 1],
        ],
        [0.5, 0.5],
        0,
      ).firstPlace,
    ).toEqual({ low: 0, high: 1 });
  });

  it.each(Object.keys(expected.one_weight_at_a_time))(
    'names who leads Ashmere from which weight of %s',
    (name) => {
      const block = name === 'IMP' ? [1, 2, 3] : leafIds.indexOf(name);
      const { leaders, now } = weightStability(groupValues, groupWeights, block);
      const sweep = expected.one_weight_at_a_time[name];
      expect(100 * now).toBeCloseTo(sweep.now_pct, 2);
      expect(leaders.map((entry) => entry.options.map((index) => optionIds[index]))).toEqual(
        sweep.first_place_from_pct.map(([, option]: [number, string]) => [option]),
      );
      for (const [index, [percent]] of sweep.first_place_from_pct.entries()) {
        expect(100 * leaders[index]!.from).toBeCloseTo(percent, 2);
      }
    },
  );
});
