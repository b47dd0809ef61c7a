import { describe, expect, it } from 'vitest';
import { bestPortfolio } from '../../../../shared/appraisal/money/best-portfolio';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { newOption } from '../../../../shared/model/new-entities';
import { optionDependencies } from '../../../../shared/results/option-dependencies';

const origin = { at: '2026-03-24T09:00:00.000Z', newId: createCountedIdSource() };
const [a, b, c] = [newOption(origin), newOption(origin), newOption(origin)] as const;

describe('dependencies by place', () => {
  it('give what needs what, and each exclusion once', () => {
    const options = [{ ...a, requires: [b.id], excludes: [c.id] }, b, { ...c, excludes: [a.id] }];
    expect(optionDependencies(options)).toEqual({ requires: [[0, 1]], excludes: [[0, 2]], mustNot: [] });
  });

  it('keep out what needs an option that is not there', () => {
    expect(optionDependencies([{ ...a, requires: [c.id] }, b])).toEqual({
      requires: [],
      excludes: [],
      mustNot: [0],
    });
  });

  it('are what the best set keeps to', async () => {
    // Alone the first is the best buy; it needs the second, and both together are over the money.
    const question = { benefits: [10, 1, 4], costs: [6, 6, 6], budget: 7 };
    const free = await bestPortfolio(question);
    const bound = await bestPortfolio({
      ...question,
      ...optionDependencies([{ ...a, requires: [b.id] }, b, c]),
    });
    expect([free.feasible && free.chosen, bound.feasible && bound.chosen]).toEqual([[0], [2]]);
  });
});
