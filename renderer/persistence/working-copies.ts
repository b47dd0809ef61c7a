import * as v from 'valibot';
import type { ProjectId, TableId } from '../../shared/model/ids';
import { type Project, projectSchema } from '../../shared/model/project';
import type { ThroughlineDatabase, WorkingCopy, WorkingFile } from './database';
import { rowsOf } from './project-journal';
import { type ReplayedJournal, replayJournal } from './replay-journal';
import type { PackedTable } from '../store/packed-table';

export interface NewWorkingCopy {
  readonly project: Project;
  readonly tables: ReadonlyMap<TableId, PackedTable>;
  readonly at: string;
  /** The file it was opened from, when it was. */
  readonly file?: WorkingFile;
  /** For work that exists nowhere else yet (a recovered copy). */
  readonly unsavedChanges?: number;
}

/** Starts afresh for this project: snapshot, tables and an empty journal, all or nothing. */
export async function storeWorkingCopy(database: ThroughlineDatabase, copy: NewWorkingCopy): Promise<void> {
  const { project, tables, at, file, unsavedChanges = 0 } = copy;
  const projectId = project.id;
  await database.transaction(
    'rw',
    [database.workingCopies, database.snapshots, database.journal, database.importedTables],
    async () => {
      await forgetRows(database, projectId);
      await database.workingCopies.put({
        projectId,
        title: project.title,
        openedAt: at,
        changedAt: project.changedAt,
        unsavedChanges,
        ...(file && { file }),
      });
      await database.snapshots.put({ projectId, seq: 0, project });
      await database.importedTables.bulkPut(
        [...tables.values()].map((table) => ({ projectId, id: table.id, table })),
      );
    },
  );
}

export interface RecoveredCopy extends ReplayedJournal {
  readonly copy: WorkingCopy;
  readonly tables: ReadonlyMap<TableId, PackedTable>;
}

/** The working copy as it was at the last acknowledged change; undefined when there is none that can be read. */
export async function loadWorkingCopy(
  database: ThroughlineDatabase,
  projectId: ProjectId,
): Promise<RecoveredCopy | undefined> {
  const [copy, snapshot, rows, stored] = await Promise.all([
    database.workingCopies.get(projectId),
    database.snapshots.get(projectId),
    rowsOf(database, projectId).toArray(),
    database.importedTables.where('[projectId+id]').between([projectId, ''], [projectId, '\uffff']).toArray(),
  ]);
  if (!copy || !snapshot || !v.is(projectSchema, snapshot.project)) return undefined;
  const tables = new Map(stored.map(({ table }) => [table.id, table]));
  return { ...replayJournal(snapshot, rows), copy, tables };
}

/** Work that is in no file, newest first: what the start screen offers to continue. */
export async function unsavedWorkingCopies(database: ThroughlineDatabase): Promise<readonly WorkingCopy[]> {
  const copies = await database.workingCopies.orderBy('openedAt').reverse().toArray();
  return copies.filter((copy) => copy.unsavedChanges > 0);
}

/** Forgets a project on this computer. Its file, if there is one, is not touched. */
export async function discardWorkingCopy(database: ThroughlineDatabase, projectId: ProjectId): Promise<void> {
  await database.transaction(
    'rw',
    [database.workingCopies, database.snapshots, database.journal, database.importedTables],
    () => forgetRows(database, projectId),
  );
}

async function forgetRows(database: ThroughlineDatabase, projectId: ProjectId): Promise<void> {
  await database.workingCopies.delete(projectId);
  await database.snapshots.delete(projectId);
  await rowsOf(database, projectId).delete();
  await database.importedTables
    .where('[projectId+id]')
    .between([projectId, ''], [projectId, '\uffff'])
    .delete();
}
