import { describe, expect, it } from 'vitest';
import { packTable, tableAround, unpackTable } from '../../../../renderer/store/packed-table';
import type { TableId } from '../../../../shared/model/ids';
import { cellAt, shownAt, type Table, type TableCell } from '../../../../shared/model/table';

/** A table that starts at sheet row 3, column B, and fills several blocks; every cell tells where it stands. */
function longTable(rowCount: number): Table {
  const cell = (row: number, column: number): TableCell =>
    [`Ä ${row}·${column}`, row * 10 + column, row % 2 === 0, null][column] ?? null;
  return {
    // The id of a table is checked by its schema where it enters; here it is written out.
    id: `tbl_${'1'.repeat(64)}` as TableId,
    file: { name: 'a.csv', sha256: '0'.repeat(64), size: 3, importedAt: '2026-03-24T10:00:00.000Z' },
    sheet: 'a',
    firstRow: 2,
    firstColumn: 1,
    rowCount,
    columns: [0, 1, 2, 3].map((column) =>
      Array.from({ length: rowCount }, (_, row): TableCell => cell(row, column)),
    ),
    shown: { '0,1': 'Heading', '5000,1': '50.0%', '11999,0': 'last' },
    headerRows: [2, 2],
    dataRows: [3, 1 + rowCount],
  };
}

describe('packTable', () => {
  it('gives the same table back', () => {
    for (const rowCount of [0, 1, 5_000, 12_000]) {
      const shown = rowCount === 12_000 ? longTable(rowCount).shown : {};
      const table = { ...longTable(rowCount), shown };
      expect(unpackTable(packTable(table))).toEqual(table);
    }
  });

  it('keeps no cell as a value, and what the table is at hand', () => {
    const packed = packTable(longTable(12_000));
    expect(Object.keys(packed)).not.toContain('columns');
    expect([packed.sheet, packed.rowCount, packed.columnCount]).toEqual(['a', 12_000, 4]);
    expect(packed.blocks.length).toBeGreaterThan(1);
  });
});

describe('tableAround', () => {
  const packed = packTable(longTable(12_000));

  it('has the rows that were asked for where they stand in the sheet', () => {
    const table = tableAround(packed, [2, 5_002]);
    expect(cellAt(table, 2, 2)).toBe(1);
    expect(cellAt(table, 5_002, 1)).toBe('Ä 5000·0');
    expect([shownAt(table, 2, 2), shownAt(table, 5_002, 2)]).toEqual(['Heading', '50.0%']);
  });

  it('leaves the others empty', () => {
    const table = tableAround(packed, [2]);
    expect(cellAt(table, 12_001, 1)).toBeNull();
    expect(shownAt(table, 12_001, 1)).toBe('');
  });

  it('takes rows outside the table for empty ones', () => {
    expect(cellAt(tableAround(packed, [-1, 1, 90_000]), 90_000, 1)).toBeNull();
  });
});
