import { describe, expect, it } from 'vitest';
import { soWhatLadder, toAction, toIndicator } from '../../../../shared/outcomes/so-what';

describe('soWhatLadder', () => {
  it('climbs from what was done to the change it made, and keeps the rest as actions', () => {
    const ladder = soWhatLadder([
      'Parenting support classes delivered',
      'Seventy parents attended our parenting support classes this year',
      'Parents use different strategies and their children’s behaviour improves',
    ]);
    expect(ladder.rungs.map((rung) => rung.isOutcome)).toEqual([false, false, true]);
    expect(ladder.outcome).toBe('Parents use different strategies and their children’s behaviour improves');
    expect(ladder.actions[0]).toBe('Deliver parenting support classes');
    expect(ladder.rungs[1]?.question).toContain('So what?');
  });

  it('has no outcome while every answer is still something we do', () => {
    expect(soWhatLadder(['Deliver 12 workshops', '  ']).outcome).toBeUndefined();
  });
});

describe('toAction', () => {
  it.each([
    ['Sessions delivered', 'Deliver sessions'],
    ['Recruiting staff', 'Recruit staff'],
    ['5,000 hours of training delivered', 'Deliver 5,000 hours of training'],
    ['A strategy has been published', 'Publish a strategy'],
    ['We will open a hub', 'Open a hub'],
    [
      'a parent will attend a parenting skills course',
      'Arrange for a parent to attend a parenting skills course',
    ],
    ['A training course', 'Provide a training course'],
    ['Deliver 12 workshops', 'Deliver 12 workshops'],
  ])('words “%s” as “%s”', (text, action) => {
    expect(toAction(text)).toBe(action);
  });
});

describe('toIndicator', () => {
  it.each([
    ['A reduction in self harming incidents', 'Number of self harming incidents (lower is better)'],
    ['Ben stops running away', 'Number of times Ben is running away (lower is better)'],
    ['Fewer evictions', 'Number of evictions (lower is better)'],
    ['Deliver 12 workshops', 'Number of workshops'],
  ])('words “%s” as “%s”', (text, indicator) => {
    expect(toIndicator(text)).toBe(indicator);
  });
});
