import { describe, expect, it } from 'vitest';
import { importRegion } from '../../../../../shared/evidence/import/import-region';
import { importedTable } from '../../../../../shared/evidence/import/imported-table';
import type { Sheet } from '../../../../../shared/evidence/workbook';
import { sha256 } from '../../../../../shared/hash/sha256';
import { cellAt, shownAt } from '../../../../../shared/model/table';

const sheet: Sheet = {
  name: 'Longlist',
  hidden: false,
  rows: [
    ['Our options'],
    [],
    ['Money', null, null, ''],
    ['Ref', 'Gross', 'Remarks', ''],
    ['A01', { value: 0.4567, shown: '45.7%', format: '0.0%' }, 'private', ''],
    ['A02', { value: '#N/A', error: '#N/A' }, null],
  ],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [2],
};
const rows = { headerRows: [3, 3], dataRows: [4, 5] } as const;
const file = {
  name: 'longlist.xlsx',
  sha256: 'b'.repeat(64),
  size: 100,
  importedAt: '2026-03-24T09:00:00.000Z',
};

describe('importRegion', () => {
  it('takes columns with a heading or with data, and leaves hidden ones out unless asked', () => {
    expect(importRegion(sheet, { ...rows, skipHidden: true })).toMatchObject({
      columns: [0, 1],
      headers: ['Ref', 'Gross'],
    });
    expect(importRegion(sheet, { ...rows, skipHidden: false }).columns).toEqual([0, 1, 2]);
  });

  it('keeps to its own columns where another table stands beside it', () => {
    const region = importRegion(sheet, { ...rows, skipHidden: false, columns: [0, 1] });
    expect(region).toMatchObject({ columns: [0, 1], headers: ['Ref', 'Gross'] });
  });
});

describe('importedTable', () => {
  const table = importedTable(file, sheet, rows, sha256);

  it('keeps the sheet’s own rows and columns, so that a figure’s cell can be found again', () => {
    expect(cellAt(table, 4, 0)).toBe('A01');
    expect(cellAt(table, 4, 1)).toBe(0.4567);
    expect(shownAt(table, 4, 1)).toBe('45.7%');
    expect(shownAt(table, 5, 1)).toBe('#N/A');
  });

  it('keeps hidden parts in the record', () => {
    expect(cellAt(table, 4, 2)).toBe('private');
  });

  it('is named by its content and place: the same again is the same table, another range another', () => {
    expect(importedTable(file, sheet, rows, sha256).id).toBe(table.id);
    expect(importedTable(file, sheet, { ...rows, dataRows: [4, 4] }, sha256).id).not.toBe(table.id);
    expect(table.id).toMatch(/^tbl_[0-9a-f]{64}$/);
  });
});
