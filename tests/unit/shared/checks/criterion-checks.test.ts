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

  it('finds a weight that cannot matter because no two options change places', () => {
    const two = [criterion({ label: 'Fit' }), criterion({ label: 'Speed' })];
    const project = { ...createProject('Test', origin), criteria: collectionOf<CriterionId, Criterion>(two) };
    const powerless = (values: number[][]) =>
      checkCriteria(project, { criteria: two, values, weights: [0.5, 0.5] })
        .filter(({ kind }) => kind === 'cannot-matter')
        .map(({ message }) => message);
    // The first option is ahead on both: no mix puts the second first.
    expect(
      powerless([
        [80, 60],
        [20, 50],
      ]),
    ).toEqual([
      'However much Fit weighs, the order of these options stays the same.',
      'However much Speed weighs, the order of these options stays the same.',
    ]);
    // 80 against 20 and 30 against 50: equal where Fit weighs a quarter.
    expect(
      powerless([
        [80, 30],
        [20, 50],
      ]),
    ).toEqual([]);
  });

  it('says of a weight only what the figures show: nothing with a gap among them', () => {
    const two = [criterion({ label: 'Fit' }), criterion({ label: 'Speed' })];
    const project = { ...createProject('Test', origin), criteria: collectionOf<CriterionId, Criterion>(two) };
    const values = [
      [80, 60],
      [20, null],
    ];
    const kinds = checkCriteria(project, { criteria: two, values, weights: [0.5, 0.5] }).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual([]);
  });

  it('warns of a criterion whose score depends on another', () => {
    expect(check([criterion({ label: 'Fit', independent: 'no' })], []).map(({ kind }) => kind)).toEqual([
      'dependent',
    ]);
  });

  it('puts what was noted of a criterion beside the question whether it is counted twice', () => {
    const two = [criterion({ label: 'Fit', distinct: 'agreed plans only' }), criterion({ label: 'Impact' })];
    const values = [0, 20, 40, 60, 80].map((value) => [value, value]);
    expect(check(two, values)[0]?.message).toMatch(/Noted of Fit: “agreed plans only”\.$/);
  });
});
