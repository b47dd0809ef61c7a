import { describe, expect, it } from 'vitest';
import { clockAfter, makeRunSheet } from '../../../../../renderer/features/workshop/run-sheet';

const facts = { options: 16, unanswered: 0, disputed: 40, anonymity: 'named', hasBudget: true } as const;

describe('makeRunSheet', () => {
  it('leaves out what the project does not need', () => {
    const titles = makeRunSheet({ ...facts, disputed: 0, hasBudget: false }).map((step) => step.title);
    expect(titles).not.toContain('Score what is left, in private');
    expect(titles).not.toContain('Score those cells once more');
    expect(titles).toContain('Decide');
  });

  it('gives the most disputed cells their time, but never more than ten of them', () => {
    const talk = makeRunSheet(facts).find((step) => step.title.startsWith('Reveal'))!;
    expect(talk.minutes).toBe(60);
    expect(talk.detail).toContain('The 10 cells furthest apart, of 40');
  });

  it('allows two minutes an option for the walk through', () => {
    expect(makeRunSheet(facts).find((step) => step.title === 'Walk through the options')?.minutes).toBe(32);
  });
});

describe('clockAfter', () => {
  it('adds minutes to a time of day, past the hour and past midnight', () => {
    expect(clockAfter('09:30', 95)).toBe('11:05');
    expect(clockAfter('23:50', 20)).toBe('00:10');
  });
});
