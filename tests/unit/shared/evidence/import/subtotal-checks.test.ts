import { describe, expect, it } from 'vitest';
import { subtotalNotes } from '../../../../../shared/evidence/import/subtotal-checks';
import { textOf } from '../../../../../shared/evidence/row-profile';
import type { Sheet } from '../../../../../shared/evidence/workbook';
import { regionOf } from './ashmere-project';

type Row = Sheet['rows'][number];

/** The notes on a table whose first row is its header; a row that begins with a code is one of its items. */
function notesOn(...rows: readonly Row[]): string[] {
  const sheet: Sheet = {
    name: 'S',
    hidden: false,
    rows: [...rows],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  const items = rows.flatMap((row, index) => (/^[A-Z]\d/.test(textOf(row[0])) ? [index] : []));
  return subtotalNotes(regionOf(sheet), items);
}
const header = ['Ref', 'Name', 'Cost'];

describe('subtotalNotes', () => {
  it('says nothing of a total that is the sum of its rows', () => {
    expect(notesOn(header, ['A1', 'Help', 10], ['A2', 'Home', 20], ['Total', null, 30])).toEqual([]);
  });

  it('says which total is not, with the cell, what it shows and what its rows make', () => {
    const rows: Row[] = [
      ['A1', 'Help', 1000],
      ['A2', 'Home', 2000],
      ['A3', 'Warm', 1500],
    ];
    expect(notesOn(header, ...rows, ['Total', null, 4400])).toEqual([
      '“Total” does not add up: C5 says 4,400, its rows make 4,500.',
    ]);
  });

  it('takes subtotals of the rows since the last one, and a grand total of the subtotals or of all rows', () => {
    const rows: Row[] = [
      ['A1', 'Help', 10],
      ['A2', 'Home', 20],
      ['Subtotal people', null, 30],
      ['B1', 'Warm', 5],
      ['B2', 'Safe', 6],
      ['Subtotal places', null, 11],
    ];
    expect(notesOn(header, ...rows, ['Total', null, 41])).toEqual([]);
    expect(notesOn(header, ...rows.with(2, ['Subtotal people', null, 33]), ['Total', null, 41])).toEqual([
      '“Subtotal people” does not add up: C4 says 33, its rows make 30.',
    ]);
  });

  it('takes a subtotal that stands above its rows', () => {
    const rows: Row[] = [
      ['Total people', null, 30],
      ['A1', 'Help', 10],
      ['A2', 'Home', 20],
      ['Total places', null, 11],
      ['B1', 'Warm', 5],
      ['B2', 'Safe', 6],
    ];
    expect(notesOn(header, ...rows)).toEqual([]);
  });

  it('leaves rates and means alone: the figure of all is far from the sum of the parts', () => {
    const rows: Row[] = [
      ['A1', 'North', 62],
      ['A2', 'South', 58],
      ['Total', null, 60],
    ];
    expect(notesOn(['Ref', 'Name', 'Rate %'], ...rows)).toEqual([]);
    expect(notesOn(header, ['A1', 'North', 62], ['A2', 'South', 58], ['Average', null, 100])).toEqual([]);
  });

  it('forgives what rounding of the parts can explain', () => {
    expect(notesOn(header, ['A1', 'Help', 0.3], ['A2', 'Home', 0.3], ['Total', null, 0.7])).toEqual([]);
  });

  it('judges no column with a figure missing, which may be why', () => {
    const rows: Row[] = [
      ['A1', 'Help', 10],
      ['A2', 'Home', '[c]'],
      ['A3', 'Warm', 20],
    ];
    expect(notesOn(header, ...rows, ['Total', null, 33])).toEqual([]);
  });

  it('reads figures kept as text', () => {
    const rows: Row[] = [
      ['A1', 'Help', '£1,000'],
      ['A2', 'Home', '£2,000'],
    ];
    expect(notesOn(header, ...rows, ['Total', null, '£3,100'])).toEqual([
      '“Total” does not add up: C4 says 3,100, its rows make 3,000.',
    ]);
  });
});
