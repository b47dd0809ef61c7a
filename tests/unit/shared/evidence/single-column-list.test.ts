import { describe, expect, it } from 'vitest';
import { detectTable } from '../../../../shared/evidence/detect-table';
import type { Sheet } from '../../../../shared/evidence/workbook';

const sheetOf = (...rows: Sheet['rows']): Sheet => ({
  name: 'S',
  hidden: false,
  rows,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});
const names: Sheet['rows'] = [['Early help'], ['Home first'], ['Warm homes']];

describe('a list in one column', () => {
  it('is a table under a heading such as Option, with the reason said', () => {
    const table = detectTable(sheetOf(['Option'], ...names));
    expect(table).toMatchObject({
      headerRows: [0, 0],
      dataRows: [1, 3],
      headers: ['Option'],
      columns: [0, 0],
    });
    expect(table.why.join(' ')).toMatch(/One column/);
  });

  it('may have a title above it and a note below', () => {
    const table = detectTable(
      sheetOf(['Ashmere partnership'], [], ['Option titles'], ...names, [], ['Draft, not agreed']),
    );
    expect(table).toMatchObject({ headerRows: [2, 2], dataRows: [3, 5], titles: ['Ashmere partnership'] });
    expect(table.notes).toEqual(['Draft, not agreed']);
  });

  it('may stand away from the edge of the sheet', () => {
    const table = detectTable(sheetOf([], [null, 'Projects'], ...names.map((row) => [null, ...row])));
    expect(table).toMatchObject({ headerRows: [1, 1], dataRows: [2, 4], columns: [1, 1] });
  });

  it.each([
    ['a page of text', [['Notes'], ['Figures are rounded.'], ['See the guidance.']]],
    ['a heading over one name', [['Option'], ['Early help']]],
    ['sentences', [['Actions'], ['x'.repeat(121)], ['y'.repeat(130)]]],
    ['names without a heading', names],
  ] satisfies [string, Sheet['rows']][])('is not made of %s', (_what, rows) => {
    expect(detectTable(sheetOf(...rows)).confidence).toBe(0);
  });
});
