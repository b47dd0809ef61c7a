import 'fake-indexeddb/auto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ThroughlineDatabase } from '../../../../renderer/persistence/database';
import { ProjectJournal, rowsOf } from '../../../../renderer/persistence/project-journal';
import {
  discardWorkingCopy,
  loadWorkingCopy,
  storeWorkingCopy,
  unsavedWorkingCopies,
} from '../../../../renderer/persistence/working-copies';
import { packTable, unpackTable } from '../../../../renderer/store/packed-table';
import { ProjectStore } from '../../../../renderer/store/project-store';
import { createCountedIdSource, type TableId } from '../../../../shared/model/ids';
import { starterProject } from '../../../../shared/model/starter-project';
import type { Table } from '../../../../shared/model/table';

const at = '2026-03-24T14:02:00.000Z';
let databases = 0;

/** A project in a fresh database, with the store and journal that follow it. Nothing is written until `flush`. */
async function openProject({ rest = 1_000_000 } = {}) {
  const database = new ThroughlineDatabase(`journal-test-${++databases}`);
  onTestFinished(() => database.close());
  const newId = createCountedIdSource();
  const project = starterProject('Where to begin', 'six-questions', { at, newId });
  await storeWorkingCopy(database, { project, tables: new Map(), at });
  const store = new ProjectStore(project, { now: () => at, newId });
  const journal = new ProjectJournal({ database, store, seq: 0, unsavedChanges: 0, delay: 1_000_000, rest });
  onTestFinished(() => journal.abandon());
  const rename = (title: string) => store.dispatch({ type: 'project/rename', title });
  return { database, store, journal, rename, projectId: project.id };
}

const table: Table = {
  // The id of a table is checked by its schema where it enters; here it is written out.
  id: 'tbl_00000000000000000000000000000001' as TableId,
  file: { name: 'a.csv', sha256: '0'.repeat(64), size: 3, importedAt: at },
  sheet: 'a',
  firstRow: 0,
  firstColumn: 0,
  rowCount: 1,
  columns: [['x']],
  shown: {},
  headerRows: [0, 0],
  dataRows: [0, 0],
};

describe('ProjectJournal', () => {
  it('acknowledges a change only when its transaction has completed', async () => {
    const { journal, rename } = await openProject();
    rename('One');
    expect(journal.getState().pending).toBe(true);
    await journal.flush();
    expect(journal.getState()).toEqual({ pending: false, unsavedChanges: 1 });
  });

  it('brings back everything acknowledged after a kill', async () => {
    const { database, store, journal, rename, projectId } = await openProject();
    rename('One');
    await journal.flush();
    rename('Two');
    store.undo();
    rename('Three');
    await journal.flush();
    rename('never written');
    journal.abandon();
    const found = await loadWorkingCopy(database, projectId);
    expect(found?.project.title).toBe('Three');
    expect(found?.project.log.map((entry) => entry.command)).toEqual([
      'project/rename',
      'project/rename',
      'undo',
      'project/rename',
    ]);
    expect([found?.changes, found?.copy.unsavedChanges, found?.stopped]).toEqual([4, 4, undefined]);
  });

  it('writes a batch of changes as one row', async () => {
    const { database, journal, rename, projectId } = await openProject();
    for (const title of ['a', 'b', 'c']) rename(title);
    await journal.flush();
    const rows = await rowsOf(database, projectId).toArray();
    expect(rows.map((row) => [row.seq, row.changes, row.label])).toEqual([[1, 3, 'Rename the project “c”']]);
  });

  it('stores the whole project instead of more than a thousand patches, once it has rested', async () => {
    const { database, journal, rename, projectId } = await openProject({ rest: 30 });
    // At a standing clock each renaming is two patches: the title and the log.
    for (let step = 1; step <= 600; step++) rename(`Title ${step}`);
    await journal.flush();
    expect(await rowsOf(database, projectId).count()).toBe(1);
    await vi.waitFor(async () => expect(await rowsOf(database, projectId).count()).toBe(0));
    rename('After');
    await journal.flush();
    const found = await loadWorkingCopy(database, projectId);
    expect([found?.project.title, found?.copy.unsavedChanges]).toEqual(['After', 601]);
  });

  it('keeps of one drag what its last move left, and brings that back', async () => {
    const { database, store, journal, projectId } = await openProject();
    const titles = ['1', '2', '3', '4'];
    for (const title of titles) store.dispatch({ type: 'project/rename', title }, { gesture: 'drag' });
    await journal.flush();
    const [row] = await rowsOf(database, projectId).toArray();
    // The first adds a line to the log; the second and third are taken back by the fourth.
    expect(row?.changes).toBe(4);
    expect(
      row?.patches.filter(({ path }) => path.join() === 'title').map(({ value }) => value as unknown),
    ).toEqual(['1', '4']);
    const found = await loadWorkingCopy(database, projectId);
    expect(found?.project).toEqual(store.getProject());
  });

  it('keeps imported tables with the change that names them', async () => {
    const { database, store, journal, projectId } = await openProject();
    store.addTable(packTable(table));
    await journal.flush();
    const found = await loadWorkingCopy(database, projectId);
    expect([...(found?.tables.values() ?? [])].map(unpackTable)).toEqual([table]);
  });

  it('empties itself when a save is confirmed, but for what came after', async () => {
    const { database, journal, rename, projectId } = await openProject();
    rename('Saved');
    await journal.flush();
    rename('After the save began');
    const stamp = { size: 1, modifiedAt: 1, sha256: '0'.repeat(64) };
    await journal.markSaved(1, { token: 't', name: 'a.throughline', stamp, savedAt: at });
    const found = await loadWorkingCopy(database, projectId);
    expect(found?.project.title).toBe('After the save began');
    expect(found?.copy).toMatchObject({ unsavedChanges: 1, file: { name: 'a.throughline' } });
  });

  it('counts a change that comes while a save is being noted as one that is in no file', async () => {
    const { database, journal, rename, projectId } = await openProject();
    rename('Saved');
    await journal.flush();
    database.workingCopies.hook('updating', (changes) => {
      if ('file' in changes) rename('While the save is noted');
    });
    const stamp = { size: 1, modifiedAt: 1, sha256: '0'.repeat(64) };
    await journal.markSaved(1, { token: 't', name: 'a.throughline', stamp, savedAt: at });
    expect(journal.getState()).toEqual({ pending: true, unsavedChanges: 1 });
    await journal.flush();
    const found = await loadWorkingCopy(database, projectId);
    expect(found?.project.title).toBe('While the save is noted');
    expect(found?.copy.unsavedChanges).toBe(1);
  });

  it('says why when the computer’s space is full, keeps the changes and writes them later', async () => {
    const { database, journal, rename, projectId } = await openProject();
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    database.journal.hook('creating', full);
    rename('One');
    await journal.flush();
    expect(journal.getState()).toMatchObject({ pending: true, unsavedChanges: 1 });
    expect(journal.getState().failure).toMatch(/^The space this app may use on this computer is full/);
    database.journal.hook('creating').unsubscribe(full);
    await journal.flush();
    expect(journal.getState()).toEqual({ pending: false, unsavedChanges: 1 });
    expect((await loadWorkingCopy(database, projectId))?.project.title).toBe('One');
  });

  it('stops at a damaged row and brings back what came before it', async () => {
    const { database, journal, rename, projectId } = await openProject();
    for (const title of ['One', 'Two', 'Three']) {
      rename(title);
      await journal.flush();
    }
    await database.journal.update([projectId, 2], { patches: 'torn' });
    const found = await loadWorkingCopy(database, projectId);
    expect([found?.project.title, found?.changes]).toEqual(['One', 1]);
    expect(found?.stopped).toEqual({ after: at, lostRows: 2 });
  });

  it('stops at a row that is missing', async () => {
    const { database, journal, rename, projectId } = await openProject();
    for (const title of ['One', 'Two', 'Three']) {
      rename(title);
      await journal.flush();
    }
    await database.journal.delete([projectId, 2]);
    expect((await loadWorkingCopy(database, projectId))?.project.title).toBe('One');
  });

  it('stops at a row that makes something that is not a project', async () => {
    const { database, journal, rename, projectId } = await openProject();
    for (const title of ['One', 'Two']) {
      rename(title);
      await journal.flush();
    }
    await database.journal.update([projectId, 2], {
      patches: [{ op: 'replace', path: ['options'], value: 'nothing' }],
    });
    expect((await loadWorkingCopy(database, projectId))?.project.title).toBe('One');
  });
});

describe('working copies', () => {
  it('lists work that is in no file and forgets what is discarded', async () => {
    const { database, journal, rename, projectId } = await openProject();
    expect(await unsavedWorkingCopies(database)).toEqual([]);
    rename('One');
    await journal.flush();
    expect((await unsavedWorkingCopies(database)).map((copy) => copy.title)).toEqual(['One']);
    await discardWorkingCopy(database, projectId);
    expect(await unsavedWorkingCopies(database)).toEqual([]);
    expect(await rowsOf(database, projectId).count()).toBe(0);
  });
});
