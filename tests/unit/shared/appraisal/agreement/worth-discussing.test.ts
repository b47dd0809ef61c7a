import { describe, expect, it } from 'vitest';
import { topPlaces, worthDiscussing } from '../../../../../shared/appraisal/agreement/worth-discussing';

describe('worthDiscussing', () => {
  // Two options, one above the line. Means: 60 (from 90, 30) and 50 (from 50, 50).
  const partners = [
    [[90], [50]],
    [[30], [50]],
  ];

  it('is the share of partners whose view alone would change who is above the line', () => {
    // Settling on 90 keeps the first above; settling on 30 puts the second there.
    expect(worthDiscussing({ partners, weights: [1], line: topPlaces(1) })).toEqual([
      { option: 0, criterion: 0, chance: 0.5, range: 60, n: 2 },
    ]);
  });

  it('leaves out cells on which all agree', () => {
    const cells = worthDiscussing({ partners, weights: [1], line: topPlaces(1) });
    expect(cells.some((cell) => cell.option === 1)).toBe(false);
  });

  it('finds no chance where the line cannot move', () => {
    expect(worthDiscussing({ partners, weights: [1], line: topPlaces(2) })[0]?.chance).toBe(0);
  });

  it('puts the cell with the greater chance before the one with the wider range', () => {
    // Only the first criterion weighs: 50 (from 60, 40) against 46 (from 47, 45). The second one’s range is 100.
    const cells = worthDiscussing({
      partners: [
        [
          [60, 100],
          [47, 50],
        ],
        [
          [40, 0],
          [45, 50],
        ],
      ],
      weights: [1, 0],
      line: topPlaces(1),
    });
    expect(cells.map(({ option, criterion, chance, range }) => [option, criterion, chance, range])).toEqual([
      [0, 0, 0.5, 20],
      [0, 1, 0, 100],
      [1, 0, 0, 2],
    ]);
  });
});

describe('topPlaces', () => {
  it('takes options tied with the last place above the line', () => {
    expect(topPlaces(2)([10, 30, 20, 20, null])).toEqual([1, 2, 3]);
  });

  it('has no one above a line after no places', () => {
    expect(topPlaces(0)([1, 2])).toEqual([]);
  });
});
