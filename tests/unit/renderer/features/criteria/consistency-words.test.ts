import { describe, expect, it } from 'vitest';
import { bestWorstWords } from '../../../../../renderer/features/criteria/best-worst-words';
import { consistencyWords } from '../../../../../renderer/features/criteria/consistency-words';
import { createCountedIdSource } from '../../../../../shared/model/ids';
import { newCriterion } from '../../../../../shared/model/new-entities';

const origin = { at: '2026-03-24T09:00:00.000Z', newId: createCountedIdSource() };
const leaves = ['Reach', 'Cost', 'Speed'].map((label) => newCriterion(origin, { label }));
const [reach, cost, speed] = leaves.map(({ id }) => id) as [
  (typeof leaves)[number]['id'],
  (typeof leaves)[number]['id'],
  (typeof leaves)[number]['id'],
];

describe('pairwise answers in words', () => {
  it('fit together where each chain of two gives the third: 2 × 2 = 4', () => {
    const { sentence, again } = consistencyWords(leaves, [
      [1, 2, 4],
      [1 / 2, 1, 2],
      [1 / 4, 1 / 2, 1],
    ]);
    expect(sentence).toContain('The answers fit together (consistency ratio 0.00');
    expect(again).toEqual([]);
  });

  it('name the three that contradict each other and the judgements furthest from the others', () => {
    // Reach over cost 9, cost over speed 9, yet speed over reach 3.
    const { sentence, again } = consistencyWords(leaves, [
      [1, 9, 1 / 3],
      [1 / 9, 1, 9],
      [3, 1 / 9, 1],
    ]);
    expect(sentence).toContain('The answers contradict each other');
    expect(sentence).toContain('Reach, Cost, Speed contradict each other most.');
    expect(again).toHaveLength(3);
    expect(again.join()).toContain('Reach against Speed: 1/3 as much was given');
  });
});

describe('best–worst answers in words', () => {
  const given = (times: { toCost: number; costToWorst: number }) => ({
    best: reach,
    worst: speed,
    bestToOthers: { [reach]: 1, [cost]: times.toCost, [speed]: 8 },
    othersToWorst: { [reach]: 8, [cost]: times.costToWorst, [speed]: 1 },
  });

  it('ask for the two ends first, then say how many comparisons are left', () => {
    expect(bestWorstWords(leaves, undefined)).toContain('Choose the criterion');
    const begun = { best: reach, worst: speed, bestToOthers: { [reach]: 1 }, othersToWorst: { [speed]: 1 } };
    // Reach over cost, reach over speed, cost over speed.
    expect(bestWorstWords(leaves, begun)).toContain('3 to go');
  });

  it('fit together where the two answers on each criterion come to best over worst: 2 × 4 = 8', () => {
    expect(bestWorstWords(leaves, given({ toCost: 2, costToWorst: 4 }))).toBe(
      'The answers fit together (consistency ratio 0.00).',
    );
  });

  it('name the criterion whose answers are furthest off: 4 × 6 = 24 beside 8', () => {
    const words = bestWorstWords(leaves, given({ toCost: 4, costToWorst: 6 }));
    expect(words).toContain('Furthest off is Cost: 4 times 6 is 24, while most over least was given as 8.');
  });
});
