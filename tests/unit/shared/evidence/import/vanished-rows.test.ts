import { describe, expect, it } from 'vitest';
import { vanishedRows } from '../../../../../shared/evidence/import/vanished-rows';
import type { Table } from '../../../../../shared/model/table';
import { tableId } from './ashmere-project';

/** A table whose first row is the header. */
function tableOf(...columns: Table['columns'][number][]): Table {
  const rowCount = columns[0]?.length ?? 0;
  return {
    id: tableId,
    file: { name: 'file.csv', sha256: '0'.repeat(64), size: 1, importedAt: '2026-03-01T09:00:00.000Z' },
    sheet: 'Sheet1',
    firstRow: 4,
    firstColumn: 0,
    rowCount,
    columns,
    shown: {},
    headerRows: [4, 4],
    dataRows: [5, 4 + rowCount - 1],
  };
}

describe('vanishedRows', () => {
  it('names what the last file had and this one has not, though the column moved', () => {
    const before = {
      table: tableOf(['Ref', 'A01', 'A02', 'A03']),
      columns: [{ column: 0, field: 'code' }],
    };
    const now = {
      table: tableOf(['Title', 'x', 'y'], ['Ref', 'a03 ', 'A01']),
      columns: [
        { column: 0, field: 'title' },
        { column: 1, field: 'code' },
      ],
    };
    expect(vanishedRows('options', before, now)).toEqual(['A02']);
  });

  it('needs both ends of a link to call it the same', () => {
    const columns = [
      { column: 0, field: 'parent' },
      { column: 1, field: 'child' },
    ];
    const before = { table: tableOf(['From', 'P1', 'P1'], ['To', 'D1', 'D2']), columns };
    const now = { table: tableOf(['From', 'P1'], ['To', 'D1']), columns };
    expect(vanishedRows('story-links', before, now)).toEqual(['P1 · D2']);
  });

  it('says nothing where the files share no column that names a row', () => {
    const before = { table: tableOf(['Ref', 'A01']), columns: [{ column: 0, field: 'code' }] };
    const now = { table: tableOf(['Title', 'x']), columns: [{ column: 0, field: 'title' }] };
    expect(vanishedRows('options', before, now)).toEqual([]);
  });
});
