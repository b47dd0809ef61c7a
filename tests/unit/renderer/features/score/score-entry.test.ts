import { describe, expect, it } from 'vitest';
import {
  finishEntry,
  levelsOf,
  readEntry,
  scaleWords,
} from '../../../../../renderer/features/score/score-entry';

const oneToFive = { min: 1, max: 5, step: 1 };
const zeroToTen = { min: 0, max: 10, step: 1 };
const halves = { min: 0, max: 5, step: 0.5 };
const anyNumber = { min: 0, max: 100, step: 0 };

describe('readEntry', () => {
  it('commits a digit at once on a scale from 1 to 5', () => {
    expect(readEntry('4', oneToFive)).toEqual({ kind: 'commit', value: 4 });
  });

  it('waits after 1 on a scale to 10, because it may become 10', () => {
    expect(readEntry('1', zeroToTen)).toEqual({ kind: 'pending', text: '1' });
    expect(readEntry('10', zeroToTen)).toEqual({ kind: 'commit', value: 10 });
  });

  it('commits 0 and 2 to 9 at once on a scale to 10', () => {
    for (const digit of ['0', '2', '7', '9']) expect(readEntry(digit, zeroToTen).kind).toBe('commit');
  });

  it('waits for the decimal on a scale with half points', () => {
    expect(readEntry('3', halves).kind).toBe('pending');
    expect(readEntry('3.', halves).kind).toBe('pending');
    expect(readEntry('3.5', halves)).toEqual({ kind: 'commit', value: 3.5 });
    expect(readEntry('5', halves)).toEqual({ kind: 'commit', value: 5 });
  });

  it('refuses what is off the scale', () => {
    expect(readEntry('6', oneToFive).kind).toBe('refused');
    expect(readEntry('12', zeroToTen).kind).toBe('refused');
    expect(readEntry('3.7', halves).kind).toBe('refused');
  });

  it('never commits by itself where any number may be given', () => {
    expect(readEntry('42', anyNumber)).toEqual({ kind: 'pending', text: '42' });
    expect(readEntry('-', anyNumber).kind).toBe('refused');
  });
});

describe('finishEntry', () => {
  it('takes pending text that is on the scale', () => {
    expect(finishEntry('1', zeroToTen)).toBe(1);
    expect(finishEntry('3.', halves)).toBe(3);
    expect(finishEntry('42.25', anyNumber)).toBe(42.25);
  });

  it('takes nothing off the scale, between steps or not a number', () => {
    expect(finishEntry('11', zeroToTen)).toBeUndefined();
    expect(finishEntry('2.5', oneToFive)).toBeUndefined();
    expect(finishEntry('four', oneToFive)).toBeUndefined();
    expect(finishEntry('', oneToFive)).toBeUndefined();
  });
});

describe('levelsOf and scaleWords', () => {
  it('writes decimal levels without binary rests', () => {
    expect(levelsOf({ min: 0, max: 0.3, step: 0.1 })).toEqual(['0', '0.1', '0.2', '0.3']);
  });

  it('says the scale in words', () => {
    expect(scaleWords(oneToFive)).toBe('from 1 to 5 in whole numbers');
    expect(scaleWords(halves)).toBe('from 0 to 5 in steps of 0.5');
    expect(scaleWords(anyNumber)).toBe('from 0 to 100');
  });
});
