import { Dexie } from 'dexie';
import type { ProjectId } from '../../shared/model/ids';
import type { Project } from '../../shared/model/project';
import type { ProjectChange, ProjectStore } from '../store/project-store';
import type { ThroughlineDatabase, WorkingFile } from './database';
import { storageFailureSentence } from './storage-failure';
import { patchesOf } from './superseded-changes';
import type { PackedTable } from '../store/packed-table';

export interface JournalState {
  /** True from a change until its transaction has completed: not acknowledged yet. */
  readonly pending: boolean;
  /** Why the last write failed; absent when all is well. The changes are kept and tried again with the next. */
  readonly failure?: string;
  /** Changes not yet in a file. */
  readonly unsavedChanges: number;
}

export interface ProjectJournalOptions {
  readonly database: ThroughlineDatabase;
  readonly store: ProjectStore;
  /** The journal's place when the store was loaded. */
  readonly seq: number;
  readonly unsavedChanges: number;
  /** Longest wait before a change is written, in milliseconds. */
  readonly delay?: number;
  /** How long nothing must have changed before the whole project is stored, in milliseconds. */
  readonly rest?: number;
}

const defaultDelay = 250;
/** As long as the autosave waits: longer than anyone pauses between two moves. */
const defaultRest = 5_000;
/**
 * Past this many patches since the last snapshot the whole project is stored instead, once nothing has changed for a
 * moment: storing a large one holds the window up for some 50 milliseconds, which nobody dragging a weight should feel.
 */
const snapshotAfterPatches = 1000;
/** Past this many it is stored whatever is going on: reading them all back would take too long. */
const mostPatches = 20_000;

/**
 * Writes every change of one store to the database: in batches of at most a quarter of a second, with strict
 * durability, tables first. A change is acknowledged when the transaction that holds it has completed.
 */
export class ProjectJournal {
  readonly #database: ThroughlineDatabase;
  readonly #delay: number;
  readonly #rest: number;
  readonly #projectId: ProjectId;
  readonly #unsubscribe: readonly (() => void)[];
  readonly #listeners = new Set<() => void>();
  /** The root as of the last completed batch. */
  #journaled: Project;
  #seq: number;
  #patchesSinceSnapshot = 0;
  #changes: ProjectChange[] = [];
  #tables: PackedTable[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #stopped = false;
  #state: JournalState;

  constructor(options: ProjectJournalOptions) {
    const { database, store, seq, unsavedChanges, delay = defaultDelay, rest = defaultRest } = options;
    this.#database = database;
    this.#delay = delay;
    this.#rest = rest;
    this.#seq = seq;
    this.#journaled = store.getProject();
    this.#projectId = this.#journaled.id;
    this.#state = { pending: false, unsavedChanges };
    this.#unsubscribe = [
      store.onChange((change) => {
        this.#changes.push(change);
        this.#setState({ ...this.#state, pending: true, unsavedChanges: this.#state.unsavedChanges + 1 });
        this.#schedule();
      }),
      store.onTableAdded((table) => {
        this.#tables.push(table);
        this.#schedule();
      }),
    ];
  }

  getState = (): JournalState => this.#state;

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Resolves when everything dispatched so far is written, or has failed (see `getState().failure`). */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return this.#enqueue(() => this.#write());
  }

  /**
   * Notes what is about to be written to a file. The program may end between the writing and the word that it is
   * written; without this note the file would look changed by somebody else.
   */
  async markSaving(sha256: string): Promise<void> {
    await this.#enqueue(async () => {
      await this.#database.workingCopies.update(this.#projectId, { saving: sha256 });
    });
  }

  /**
   * The file now holds what was current at `savedChanges` unsaved changes: the journal starts afresh from its newest
   * root, and only what came after the save still counts as unsaved.
   */
  async markSaved(savedChanges: number, file: WorkingFile): Promise<void> {
    await this.flush();
    await this.#enqueue(async () => {
      const unsavedChanges = Math.max(0, this.#state.unsavedChanges - savedChanges);
      const { workingCopies, snapshots, journal } = this.#database;
      await this.#database.transaction('rw', workingCopies, snapshots, journal, async () => {
        await workingCopies.update(this.#projectId, { file, unsavedChanges, saving: undefined });
        await this.#storeSnapshot(this.#journaled);
      });
      // Counted again: a change that came while this was being noted is in no file.
      const since = Math.max(0, this.#state.unsavedChanges - savedChanges);
      this.#setState({ ...this.#state, unsavedChanges: since });
    });
  }

  /** Writes what is left and lets go of the store. */
  async close(): Promise<void> {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    await this.flush();
    this.#stopped = true;
    this.#stopTimers();
  }

  /** Another window has taken the project over: nothing more may be written from here. */
  abandon(): void {
    this.#stopped = true;
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#stopTimers();
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => void this.flush(), this.#delay);
    clearTimeout(this.#restTimer);
  }

  #stopTimers(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#restTimer);
  }

  /** Stores the whole project when there is much to read back, once it has rested. */
  #snapshotAtRest(): void {
    clearTimeout(this.#restTimer);
    if (this.#patchesSinceSnapshot <= snapshotAfterPatches) return;
    this.#restTimer = setTimeout(() => void this.#enqueue(() => this.#snapshotNow()), this.#rest);
  }

  async #snapshotNow(): Promise<void> {
    if (this.#stopped) return;
    const { snapshots, journal } = this.#database;
    await this.#database.transaction('rw', snapshots, journal, () => this.#storeSnapshot(this.#journaled));
    this.#patchesSinceSnapshot = 0;
  }

  /** One write after another; a failure is told, kept for the next attempt, and never blocks the queue. */
  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.then(work).catch((error: unknown) => {
      this.#setState({ ...this.#state, failure: storageFailureSentence(error) });
    });
    return this.#writing;
  }

  async #write(): Promise<void> {
    if (this.#stopped || (this.#changes.length === 0 && this.#tables.length === 0)) return;
    const changes = this.#changes;
    const tables = this.#tables;
    this.#changes = [];
    this.#tables = [];
    try {
      await this.#writeBatch(changes, tables);
    } catch (error) {
      this.#changes = [...changes, ...this.#changes];
      this.#tables = [...tables, ...this.#tables];
      throw error;
    }
    this.#setState({ pending: this.#changes.length > 0, unsavedChanges: this.#state.unsavedChanges });
    this.#snapshotAtRest();
  }

  async #writeBatch(changes: readonly ProjectChange[], tables: readonly PackedTable[]): Promise<void> {
    const database = this.#database;
    const projectId = this.#projectId;
    const last = changes.at(-1);
    const patches = patchesOf(changes);
    const destroyed = changes.flatMap((change) => (change.destroyed ? [change.destroyed.tables] : []));
    // Rows from before links to people were destroyed would bring them back: a snapshot takes their place.
    const needsSnapshot = destroyed.length > 0 || this.#patchesSinceSnapshot + patches.length > mostPatches;
    const seq = this.#seq + 1;
    await database.transaction(
      'rw',
      [database.workingCopies, database.snapshots, database.journal, database.importedTables],
      async () => {
        await database.importedTables.bulkPut(tables.map((table) => ({ projectId, id: table.id, table })));
        if (!last) return;
        await database.importedTables.bulkDelete(destroyed.flat().map((id) => [projectId, id]));
        await database.workingCopies.update(projectId, {
          title: last.project.title,
          changedAt: last.at,
          unsavedChanges: this.#state.unsavedChanges,
        });
        if (needsSnapshot) {
          await this.#storeSnapshot(last.project);
        } else {
          const row = { projectId, seq, at: last.at, label: last.label, changes: changes.length, patches };
          // `add`, not `put`: two writers must never overwrite each other's rows.
          await database.journal.add(row);
        }
      },
    );
    if (!last) return;
    this.#journaled = last.project;
    this.#patchesSinceSnapshot = needsSnapshot ? 0 : this.#patchesSinceSnapshot + patches.length;
    if (!needsSnapshot) this.#seq = seq;
  }

  /** Inside a transaction: the project as it is now, and no journal before it. */
  async #storeSnapshot(project: Project): Promise<void> {
    const projectId = this.#projectId;
    await this.#database.snapshots.put({ projectId, seq: this.#seq, project });
    await rowsOf(this.#database, projectId).delete();
  }

  #setState(state: JournalState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** The journal rows of one project, in order. */
export function rowsOf(database: ThroughlineDatabase, projectId: ProjectId) {
  return database.journal
    .where('[projectId+seq]')
    .between([projectId, Dexie.minKey], [projectId, Dexie.maxKey]);
}
