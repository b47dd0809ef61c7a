import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ThroughlineDatabase } from '../../../../renderer/persistence/database';
import { ProjectSession } from '../../../../renderer/persistence/project-session';
import { saveStateWords } from '../../../../renderer/persistence/save-state';
import { storeWorkingCopy } from '../../../../renderer/persistence/working-copies';
import { unpackTables } from '../../../../renderer/store/packed-table';
import { ProjectStore } from '../../../../renderer/store/project-store';
import type { HostFiles, SaveRequest } from '../../../../shared/host/host-bridge';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { starterProject } from '../../../../shared/model/starter-project';
import { openProject } from '../../../../shared/project-file/open';
import { saveProject } from '../../../../shared/project-file/save';
import { memoryFiles } from '../../../support/memory-host';

const at = '2026-03-24T14:02:00.000Z';
let databases = 0;

async function openSession(files: HostFiles) {
  const database = new ThroughlineDatabase(`session-test-${++databases}`);
  onTestFinished(() => database.close());
  const newId = createCountedIdSource();
  const project = starterProject('Where to begin?', 'blank', { at, newId });
  await storeWorkingCopy(database, { project, tables: new Map(), at, unsavedChanges: 1 });
  const store = new ProjectStore(project, { now: () => at, newId });
  const session = new ProjectSession({
    store,
    database,
    files,
    pack: (current, tables) => Promise.resolve(saveProject(current, unpackTables(tables))),
    now: () => at,
    seq: 0,
    unsavedChanges: 1,
  });
  onTestFinished(() => session.journal.abandon());
  const rename = (title: string) => store.dispatch({ type: 'project/rename', title });
  return { session, store, rename, database };
}

describe('ProjectSession', () => {
  it('is saved when the host has confirmed the write, and the file opens as the same project', async () => {
    const disk = memoryFiles();
    const { session, store } = await openSession(disk.files);
    expect(session.getState()).toEqual({ kind: 'no-file' });
    expect(await session.save()).toEqual({ ok: true, confirmed: true });
    expect(session.getState()).toEqual({ kind: 'saved', at });
    expect(session.hasUnsavedWork).toBe(false);
    const opened = openProject(disk.read('Where to begin.throughline'));
    expect(opened.ok && opened.value.project).toEqual(store.getProject());
  });

  it('says so when something changed after a save, and writes the same file again', async () => {
    const disk = memoryFiles();
    const { session, rename } = await openSession(disk.files);
    await session.save();
    rename('Another name');
    await session.journal.flush();
    expect(session.getState()).toEqual({ kind: 'unsaved', since: at });
    expect(saveStateWords(session.getState())).toMatch(/^Changed since it was saved \d\d:\d\d$/);
    await session.save();
    expect(disk.names()).toEqual(['Where to begin.throughline']);
    expect(session.getState().kind).toBe('saved');
  });

  it('never says saved where a browser could only start a download', async () => {
    const disk = memoryFiles({ onlyDownloads: true });
    const { session, rename } = await openSession(disk.files);
    expect(await session.save()).toEqual({ ok: true, confirmed: false });
    expect(session.getState()).toEqual({ kind: 'downloaded', at, changedSince: false });
    rename('Another name');
    expect(session.getState()).toEqual({ kind: 'downloaded', at, changedSince: true });
    expect(session.hasUnsavedWork).toBe(true);
  });

  it('refuses to write over a file that changed on disk, until the person says so', async () => {
    const disk = memoryFiles();
    const { session, rename } = await openSession(disk.files);
    await session.save();
    disk.changeBehindOurBack('Where to begin.throughline');
    rename('Mine');
    expect(await session.save()).toMatchObject({ ok: false, error: { code: 'changed-on-disk' } });
    expect([session.hasConflict, session.canAutosave]).toEqual([true, false]);
    expect(await session.save({ overwrite: true })).toEqual({ ok: true, confirmed: true });
    expect(session.hasConflict).toBe(false);
  });

  it('notes what it is about to write, and forgets it once the host has confirmed', async () => {
    const disk = memoryFiles();
    const noted: (string | undefined)[] = [];
    const { session, store, database } = await openSession({
      ...disk.files,
      saveProject: async (request: SaveRequest) => {
        noted.push((await database.workingCopies.get(store.getProject().id))?.saving);
        return disk.files.saveProject(request);
      },
    });
    await session.save();
    const hash = createHash('sha256').update(disk.read('Where to begin.throughline')).digest('hex');
    expect(noted).toEqual([hash]);
    expect((await database.workingCopies.get(store.getProject().id))?.saving).toBeUndefined();
  });

  it('gives the reason when a save fails and goes on keeping the work', async () => {
    const disk = memoryFiles();
    const { session, rename } = await openSession(disk.files);
    await session.save();
    disk.failWith({ code: 'disk-full', message: 'There is no room left on the disk.' });
    rename('Mine');
    await session.save();
    expect(saveStateWords(session.getState())).toBe('Not saved: There is no room left on the disk.');
    disk.failWith(undefined);
    await session.save();
    expect(session.getState().kind).toBe('saved');
  });

  it('treats a closed file dialog as a decision, not a failure', async () => {
    const disk = memoryFiles();
    disk.failWith({ code: 'cancelled', message: 'Cancelled.' });
    const { session } = await openSession(disk.files);
    await session.save();
    expect(session.getState()).toEqual({ kind: 'no-file' });
  });

  it('waits for a person when an automatic save is not allowed yet', async () => {
    const disk = memoryFiles();
    const { session, rename } = await openSession(disk.files);
    await session.save();
    disk.failWith({ code: 'no-permission', message: 'Not allowed.' });
    rename('Mine');
    await session.save({ automatic: true });
    expect(session.getState()).toEqual({ kind: 'unsaved', since: at });
    expect(session.canAutosave).toBe(false);
    disk.failWith(undefined);
    await session.save();
    rename('Mine again');
    expect(session.canAutosave).toBe(true);
  });

  it('asks for a name again with “save as”', async () => {
    const disk = memoryFiles();
    const asked: SaveRequest[] = [];
    const files: HostFiles = {
      ...disk.files,
      saveProject: (request) => {
        asked.push(request);
        return disk.files.saveProject(request);
      },
    };
    const { session } = await openSession(files);
    await session.save();
    await session.save({ as: true });
    expect(asked.map((request) => request.token)).toEqual([undefined, undefined]);
  });
});
