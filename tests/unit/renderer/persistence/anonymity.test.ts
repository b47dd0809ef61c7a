import 'fake-indexeddb/auto';
import { inflateSync, strFromU8 } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ThroughlineDatabase } from '../../../../renderer/persistence/database';
import { ProjectSession } from '../../../../renderer/persistence/project-session';
import { loadWorkingCopy, storeWorkingCopy } from '../../../../renderer/persistence/working-copies';
import { packTables, unpackTables } from '../../../../renderer/store/packed-table';
import { ProjectStore } from '../../../../renderer/store/project-store';
import type { HostFiles, SaveRequest } from '../../../../shared/host/host-bridge';
import { listOf } from '../../../../shared/model/collection';
import { createCountedIdSource } from '../../../../shared/model/ids';
import type { Project } from '../../../../shared/model/project';
import { saveProject } from '../../../../shared/project-file/save';
import { memoryFiles } from '../../../support/memory-host';
import { anonymousAshmere, at, namesAndIds } from '../../../support/anonymous-round';

let databases = 0;

/** An anonymous project in a session, with one more score written to the journal before the round is closed. */
async function openSession(files: HostFiles = memoryFiles().files) {
  const { project, partners, roundId, ...imported } = anonymousAshmere();
  const tables = packTables(imported.tables);
  const database = new ThroughlineDatabase(`anonymity-test-${++databases}`);
  onTestFinished(() => database.close());
  await storeWorkingCopy(database, { project, tables, at, unsavedChanges: 1 });
  const store = new ProjectStore(project, { now: () => at, newId: createCountedIdSource(500), tables });
  const session = new ProjectSession({
    ...{ store, database, files, now: () => at, seq: 0, unsavedChanges: 1 },
    pack: (current, kept) => Promise.resolve(saveProject(current, unpackTables(kept))),
  });
  onTestFinished(() => session.journal.abandon());
  const [partner] = partners;
  const criterion = listOf(project.criteria).find(({ basis }) => basis === 'judged')!;
  store.dispatch({
    type: 'score/set',
    cell: { roundId, partnerId: partner!.id, optionId: project.options.order[0]!, criterionId: criterion.id },
    score: { state: 'scored', value: criterion.scale.max, at },
  });
  const close = () => store.dispatch({ type: 'round/set-state', id: roundId, state: 'closed' });
  return { database, store, session, partners, project, roundId, close };
}

/** Every row of every table, with each project's own list of partners and leads left out. */
async function dump(database: ThroughlineDatabase): Promise<string> {
  const rows = await Promise.all(database.tables.map((table) => table.toArray() as Promise<unknown[]>));
  return JSON.stringify(rows, (key, value: unknown) => {
    // The cells of imported tables are kept packed.
    if (value instanceof Uint8Array) return strFromU8(inflateSync(value));
    return ['partners', 'participants', 'leadPartnerId', 'partnerIds'].includes(key) ? undefined : value;
  });
}

describe('closing a round of an anonymous project', () => {
  it('leaves no way back: neither undo nor redo', async () => {
    const { store, close } = await openSession();
    store.dispatch({ type: 'project/rename', title: 'x' });
    store.undo();
    expect([store.canUndo, store.canRedo]).toEqual([true, true]);
    close();
    expect([store.canUndo, store.canRedo, store.undo(), store.redo()]).toEqual([
      false,
      false,
      undefined,
      undefined,
    ]);
  });

  it('can be followed by steps that undo as before', async () => {
    const { store, close } = await openSession();
    close();
    const { title } = store.getProject();
    store.dispatch({ type: 'project/rename', title: 'x' });
    store.undo();
    expect([store.getProject().title, store.canUndo]).toEqual([title, false]);
  });

  it.each(['in one batch with the scores', 'after the scores were written'])(
    'leaves nobody’s name or id beside a score in the database: %s',
    async (when) => {
      const { database, session, partners, close } = await openSession();
      if (when.startsWith('after')) await session.journal.flush();
      const found = (text: string) => namesAndIds(partners).filter((name) => text.includes(name));
      expect(found(await dump(database))).not.toEqual([]);
      close();
      await session.journal.flush();
      expect(found(await dump(database))).toEqual([]);
      expect(await database.journal.count()).toBe(0);
      expect(await database.importedTables.count()).toBe(0);
    },
  );

  it('is what a recovery brings back', async () => {
    const { database, store, session, project, close } = await openSession();
    close();
    store.dispatch({ type: 'project/rename', title: 'After' });
    await session.journal.flush();
    const found = await loadWorkingCopy(database, project.id);
    expect(found?.project).toEqual<Project>(store.getProject());
    expect([...(found?.tables.keys() ?? ['a table'])]).toEqual([]);
  });

  it('drops the imported sheets from the store', async () => {
    const { store, close } = await openSession();
    expect(store.getTables().size).toBe(1);
    close();
    expect(store.getTables().size).toBe(0);
  });

  it('is saved twice the first time, so that the version kept beside the file names nobody either', async () => {
    const disk = memoryFiles();
    const written: Uint8Array[] = [];
    const files: HostFiles = {
      ...disk.files,
      saveProject: (request: SaveRequest) => {
        written.push(request.bytes);
        return disk.files.saveProject(request);
      },
    };
    const { session, store, close } = await openSession(files);
    await session.save();
    close();
    await session.save();
    store.dispatch({ type: 'project/rename', title: 'After' });
    await session.save();
    expect(written).toHaveLength(4);
    expect(written[2]).toEqual(written[1]);
    expect(session.getState().kind).toBe('saved');
  });
});
