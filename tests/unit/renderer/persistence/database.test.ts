import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it, onTestFinished } from 'vitest';
import { ThroughlineDatabase } from '../../../../renderer/persistence/database';
import { unpackTable } from '../../../../renderer/store/packed-table';
import type { ProjectId, TableId } from '../../../../shared/model/ids';
import type { Table } from '../../../../shared/model/table';

// Ids are checked by their schemas where they enter; here they are written out.
const projectId = 'prj_00000000000000000000000000000001' as ProjectId;
const table: Table = {
  id: `tbl_${'1'.repeat(64)}` as TableId,
  file: { name: 'a.csv', sha256: '0'.repeat(64), size: 3, importedAt: '2026-03-24T10:00:00.000Z' },
  sheet: 'a',
  firstRow: 0,
  firstColumn: 0,
  rowCount: 2,
  columns: [['Ref', 'A01']],
  shown: {},
  headerRows: [0, 0],
  dataRows: [1, 1],
};

it('packs the tables that an earlier version kept as values', async () => {
  const earlier = new Dexie('upgrade-test');
  earlier.version(2).stores({ importedTables: '[projectId+id]' });
  await earlier.table('importedTables').add({ projectId, id: table.id, table });
  earlier.close();

  const database = new ThroughlineDatabase('upgrade-test');
  onTestFinished(() => database.close());
  const [stored] = await database.importedTables.toArray();
  expect(stored && unpackTable(stored.table)).toEqual(table);
});
