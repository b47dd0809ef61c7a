import { describe, expect, it } from 'vitest';
import { checkCriteria, correlation } from '../../../../shared/checks/criterion-checks';
import { collectionOf } from '../../../../shared/model/collection';
import type { Criterion } from '../../../../shared/model/criteria';
import { createCountedIdSource, type CriterionId } from '../../../../shared/model/ids';
import { newCriterion } from '../../../../shared/model/new-entities';
import { createProject } from '../../../../shared/model/new-project';

const origin = { at: '2026-03-24T09:00:00.000Z', newId: createCountedIdSource() };
const scale = {
  min: 1,
  max: 5,
  step: 1,
  anchors: [
    { score: 1, words: 'None' },
    { score: 5, words: 'All' },
  ],
};
const criterion = (given: Parameters<typeof newCriterion>[1]): Criterion =>
  newCriterion(origin, { question: 'How much?', scale, ...given });

const check = (criteria: readonly Criterion[], values: readonly (readonly (number | null)[])[]) =>
  checkCriteria(
    { ...createProject('Test', origin), criteria: collectionOf<CriterionId, Criterion>(criteria) },
    { criteria, values },
  );

describe('correlation', () => {
  it('is 1 on a rising line and −1 on a falling one', () => {
    const rising = [1, 2, 3, 4, 5].map((x): [number, number] => [x, 2 * x + 1]);
    expect(correlation(rising)).toBeCloseTo(1, 12);
    expect(correlation(rising.map(([x, y]) => [x, -y]))).toBeCloseTo(-1, 12);
  });

  it('says nothing of few pairs or of a side that never changes', () => {
    expect(
      correlation([
        [1, 1],
        [2, 2],
      ]),
    ).toBeNull();
    expect(correlation([1, 2, 3, 4, 5].map((x) => [x, 7]))).toBeNull();
  });
});

describe('checkCriteria', () => {
  it('asks whether two criteria that move together count one thing twice', () => {
    const two = [criterion({ label: 'Fit' }), criterion({ label: 'Impact' })];
    const values = [0, 20, 40, 60, 80].map((value, index) => [value, value + (index % 2)]);
    expect(check(two, values).map(({ kind }) => kind)).toEqual(['overlap']);
  });

  it('says when cost counts more than once', () => {
    const two = [
      criterion({ label: 'Cost', madeFromCost: true }),
      criterion({ label: 'Value', madeFromCost: true }),
    ];
    expect(check(two, []).map(({ message }) => message)).toEqual([
      'Cost and Value are all made from cost. Cost then counts more than once.',
    ]);
  });

  it('asks for words at both ends of a judged scale, and for a question', () => {
    const bare = criterion({ label: 'Fit', question: ' ', scale: { ...scale, anchors: [] } });
    expect(check([bare], []).map(({ kind }) => kind)).toEqual(['unanchored', 'no-question']);
  });

  it('says when a weight cannot matter because every option has the same value', () => {
    expect(check([criterion({ label: 'Fit' })], [[50], [50], [null]]).map(({ kind }) => kind)).toEqual([
      'cannot-matter',
    ]);
  });

  it('points at a group of one', () => {
    const group = criterion({ label: 'Impact' });
    const only = criterion({ label: 'Impact in a year', parentId: group.id });
    expect(check([group, only], []).map(({ kind }) => kind)).toEqual(['lone-child']);
  });
});
