import { describe, expect, it } from 'vitest';
import { columnLooks } from '../../../../shared/evidence/column-look';
import type { Sheet, SheetRow } from '../../../../shared/evidence/workbook';

const sheetOf = (cells: SheetRow): Sheet => ({
  name: 'Sheet1',
  hidden: false,
  rows: cells.map((cell) => [cell]),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});
const lookAt = (cells: SheetRow) => columnLooks(sheetOf(cells), [0, cells.length - 1], [0])[0]!;

describe('columnLooks', () => {
  it('keeps a column of numbers one with up to one cell in four that is not, and counts those', () => {
    const look = lookAt([1, 2, 3, 'see note']);
    expect(look).toMatchObject({ kind: 'number', problems: 1 });
  });

  it('calls a column mixed where no kind fills three cells in four', () => {
    expect(lookAt([1, 2, 'north', 'south']).kind).toBe('mixed');
  });

  it('does not hold a missing figure against a column of numbers', () => {
    expect(lookAt([1, '[c]', '[x]', 2])).toMatchObject({ kind: 'number', missing: 2, problems: 0 });
  });

  it('names the unit most numbers carry', () => {
    expect(lookAt(['£360k', '£1.72m', 12])).toMatchObject({ kind: 'number', unit: '£' });
  });

  it('counts an error value in a column of text', () => {
    expect(lookAt(['a', 'b', { value: '#N/A', error: '#N/A' }])).toMatchObject({ problems: 1 });
  });

  it('has nothing to say of an empty column', () => {
    expect(lookAt([null, null])).toEqual({ column: 0, kind: 'empty', missing: 0, problems: 0, letters: 0 });
  });
});
