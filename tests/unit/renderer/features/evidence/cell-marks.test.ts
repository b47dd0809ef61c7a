import { describe, expect, it } from 'vitest';
import { lookWords, markOf } from '../../../../../renderer/features/evidence/import/cell-marks';
import { rules } from '../../../../../shared/evidence/rules';

describe('the mark of a cell in the preview', () => {
  it('says by which rule a cell is read', () => {
    expect(markOf(360, { kind: 'number' })).toEqual({ kind: 'number', words: rules['number-stored'].words });
  });

  it('tells a missing figure from one that does not fit its column', () => {
    expect(markOf('[c]', { kind: 'number' })?.kind).toBe('missing');
    expect(markOf('see note', { kind: 'number' })?.kind).toBe('problem');
  });

  it('finds no fault with words among words', () => {
    expect(markOf('3-4', { kind: 'text' })?.kind).toBe('text');
  });

  it('finds fault with an error value wherever it stands', () => {
    expect(markOf({ value: '#N/A', error: '#N/A' }, { kind: 'text' })?.kind).toBe('problem');
  });

  it('leaves an empty cell alone', () => {
    expect(markOf(null, { kind: 'number' })).toBeUndefined();
  });
});

it('says what a column holds, with its unit', () => {
  expect(lookWords({ kind: 'number', unit: '£' })).toBe('numbers, £');
  expect(lookWords({ kind: 'mixed' })).toBe('mixed');
});
