import type { HostFailure, HostResult, OpenedFile } from '../../shared/host/host-bridge';
import type { ProjectId, TableId } from '../../shared/model/ids';
import type { Project } from '../../shared/model/project';
import { type StarterTemplate, starterProject } from '../../shared/model/starter-project';
import type { Table } from '../../shared/model/table';
import { startAutosave } from '../persistence/autosave';
import type { WorkingFile } from '../persistence/database';
import { ProjectSession, type SaveOptions } from '../persistence/project-session';
import { discardWorkingCopy, loadWorkingCopy, storeWorkingCopy } from '../persistence/working-copies';
import { takeWriterLock, type WriterLock } from '../persistence/writer-lock';
import { ProjectStore } from '../store/project-store';
import type { Answer, Facts, OpenQuestion, QuestionKind } from './questions';
import type { AppServices } from './services';

export interface WorkspaceState {
  readonly session: ProjectSession | undefined;
  /** What is going on, in words, while nothing else may be started. */
  readonly busy: string | undefined;
  /** What went wrong, in a sentence that says what is safe and what to do. */
  readonly problem: string | undefined;
  readonly question: OpenQuestion | undefined;
}

interface Loaded {
  readonly project: Project;
  readonly tables: ReadonlyMap<TableId, Table>;
  readonly file?: WorkingFile;
  readonly seq: number;
  readonly unsavedChanges: number;
}

/**
 * The one project that may be open in this window: starting, opening, recovering, saving and leaving it. Everything
 * it has to ask goes through `question`, so nothing is decided over a person's head.
 */
export class Workspace {
  readonly #services: AppServices;
  readonly #listeners = new Set<() => void>();
  #state: WorkspaceState = { session: undefined, busy: undefined, problem: undefined, question: undefined };
  #lock: WriterLock | undefined;
  #stopFollowing: () => void = () => undefined;

  constructor(services: AppServices) {
    this.#services = services;
  }

  getState = (): WorkspaceState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  dismissProblem(): void {
    this.#set({ problem: undefined });
  }

  async startNew(title: string, template: StarterTemplate): Promise<void> {
    await this.#during('Starting the project…', async () => {
      if (!(await this.#leave())) return;
      const { now, newId } = this.#services;
      const project = starterProject(title, template, { at: now(), newId });
      await this.#openFresh({ project, tables: new Map(), seq: 0, unsavedChanges: 1 });
    });
  }

  async openSample(): Promise<void> {
    await this.#during('Opening the example…', async () => {
      if (!(await this.#leave())) return;
      const bytes = await this.#services.loadSample();
      if (!bytes) {
        this.#set({
          problem: 'The example is missing from this copy of Throughline. Your own work is not affected.',
        });
        return;
      }
      const opened = await this.#services.projectFiles.open(bytes);
      if (!opened.ok) {
        this.#set({ problem: opened.error.message });
        return;
      }
      // A copy under its own id: trying things out never touches the example itself.
      const project = { ...opened.value.project, id: this.#services.newId('project') };
      await this.#openFresh({ project, tables: tableMap(opened.value.tables), seq: 0, unsavedChanges: 0 });
    });
  }

  async openWithPicker(): Promise<void> {
    await this.#openFrom(() => this.#services.host.files.openProject());
  }

  async openRecent(token: string): Promise<void> {
    await this.#openFrom(() => this.#services.host.files.openRecent(token));
  }

  /** A file that came from outside: a double click, the command line. */
  async openGiven(file: OpenedFile): Promise<void> {
    await this.#openFrom(() => Promise.resolve({ ok: true, value: file }));
  }

  /** Goes on with work that is in no file. */
  async continueCopy(projectId: ProjectId): Promise<void> {
    await this.#during('Opening…', async () => {
      if (!(await this.#leave()) || !(await this.#takeLock(projectId, 'This project'))) return;
      const found = await loadWorkingCopy(this.#services.database, projectId);
      if (!found) {
        this.#releaseLock();
        const problem =
          'The copy on this computer is damaged and cannot be read. If the project was saved to a file, open that file.';
        this.#set({ problem });
        return;
      }
      if (found.stopped) {
        const answer = await this.#ask('recover', {
          title: found.copy.title,
          changes: found.changes,
          lastAt: found.stopped.after,
          fileChanged: false,
          damagedAfter: found.stopped.after,
        });
        if (answer !== 'recover') {
          this.#releaseLock();
          return;
        }
      }
      const { project, tables, copy } = found;
      const file = copy.file && { file: copy.file };
      if (found.stopped) {
        const unsavedChanges = copy.unsavedChanges;
        await this.#storeAndShow({ project, tables, seq: 0, unsavedChanges, ...file });
      } else {
        this.#show({ project, tables, seq: found.seq, unsavedChanges: copy.unsavedChanges, ...file });
      }
    });
  }

  async discardCopy(projectId: ProjectId): Promise<void> {
    await discardWorkingCopy(this.#services.database, projectId);
    this.#set({});
  }

  /** Saves; a conflict is asked about and then carried out. Returns what there is to tell. */
  async save(options: SaveOptions = {}): Promise<HostFailure | 'saved' | 'downloaded' | undefined> {
    const session = this.#state.session;
    if (!session) return undefined;
    const outcome = await session.save(options);
    if (outcome.ok) return outcome.confirmed ? 'saved' : 'downloaded';
    if (outcome.error.code === 'changed-on-disk') return this.resolveConflict();
    return outcome.error;
  }

  async resolveConflict(): Promise<HostFailure | 'saved' | 'downloaded' | undefined> {
    const session = this.#state.session;
    if (!session?.file || this.#state.question) return undefined;
    const { token, name } = session.file;
    const answer = await this.#ask('conflict', { name });
    if (answer === 'overwrite') return this.save({ overwrite: true });
    if (answer === 'save-as') return this.save({ as: true });
    if (answer === 'reload') {
      await this.#close();
      await discardWorkingCopy(this.#services.database, session.store.getProject().id);
      await this.openRecent(token);
    }
    return undefined;
  }

  /** Back to the start screen. */
  async closeProject(): Promise<void> {
    await this.#during('Closing…', () => this.#leave().then(() => undefined));
  }

  /** The host wants to close the window: true when it may. */
  async mayClose(): Promise<boolean> {
    if (this.#state.question) return false;
    return this.#leave();
  }

  async #openFrom(choose: () => Promise<HostResult<OpenedFile>>): Promise<void> {
    await this.#during('Opening…', async () => {
      const chosen = await choose();
      if (!chosen.ok) {
        if (chosen.error.code !== 'cancelled') this.#set({ problem: chosen.error.message });
        return;
      }
      const { file, bytes, stamp } = chosen.value;
      const opened = await this.#services.projectFiles.open(bytes);
      if (!opened.ok) {
        this.#set({ problem: `“${file.name}” was not opened. ${opened.error.message}` });
        return;
      }
      if (!(await this.#leave())) return;
      const { project, tables } = opened.value;
      if (!(await this.#takeLock(project.id, project.title))) return;
      const workingFile = {
        token: file.token,
        name: file.name,
        stamp,
        savedAt: new Date(stamp.modifiedAt).toISOString(),
      };
      // A file without a token (an upload) cannot be written again: its project lives here until it is saved somewhere.
      const known = file.token === '' ? {} : { file: workingFile };
      const fromFile = { project, tables: tableMap(tables), seq: 0, unsavedChanges: 0, ...known };
      await this.#openOrRecover(fromFile, stamp.sha256);
    });
  }

  /** The file is the truth unless this computer's journal is newer; then the person chooses. */
  async #openOrRecover(fromFile: Loaded, sha256: string): Promise<void> {
    const found = await loadWorkingCopy(this.#services.database, fromFile.project.id);
    if (!found || found.copy.unsavedChanges === 0) {
      await this.#storeAndShow(fromFile);
      return;
    }
    const fileChanged = found.copy.file?.stamp.sha256 !== sha256;
    const answer = await this.#ask('recover', {
      title: fromFile.project.title,
      changes: found.copy.unsavedChanges,
      lastAt: found.copy.changedAt,
      fileChanged,
      ...(found.stopped && { damagedAfter: found.stopped.after }),
    });
    if (answer === 'cancel') {
      this.#releaseLock();
    } else if (answer === 'open-file') {
      await this.#storeAndShow(fromFile);
    } else if (fileChanged) {
      await this.#keepAsCopy(found.project, found.tables, found.copy.unsavedChanges);
    } else {
      const { tables } = found;
      const unsavedChanges = found.copy.unsavedChanges;
      await this.#storeAndShow({ ...fromFile, project: found.project, tables, unsavedChanges });
    }
  }

  /** Both versions are kept: the file as it is, and the recovered work as a project of its own. */
  async #keepAsCopy(
    project: Project,
    tables: ReadonlyMap<TableId, Table>,
    unsavedChanges: number,
  ): Promise<void> {
    this.#releaseLock();
    const { newId, database } = this.#services;
    const copy = { ...project, id: newId('project'), title: `${project.title} (recovered)` };
    await this.#openFresh({ project: copy, tables, seq: 0, unsavedChanges });
    await discardWorkingCopy(database, project.id);
  }

  async #openFresh(loaded: Loaded): Promise<void> {
    if (await this.#takeLock(loaded.project.id, loaded.project.title)) await this.#storeAndShow(loaded);
  }

  async #storeAndShow(loaded: Loaded): Promise<void> {
    await storeWorkingCopy(this.#services.database, { ...loaded, at: this.#services.now() });
    this.#show(loaded);
  }

  #show({ project, tables, file, seq, unsavedChanges }: Loaded): void {
    const { host, database, projectFiles, now, newId } = this.#services;
    const store = new ProjectStore(project, { now, newId, tables });
    const session = new ProjectSession({
      store,
      database,
      files: host.files,
      pack: (current, currentTables) => projectFiles.pack(current, currentTables),
      now,
      seq,
      unsavedChanges,
      ...(file && { file }),
    });
    const stopAutosave = startAutosave(session, { onConflict: () => void this.resolveConflict() });
    const stopUnsaved = session.subscribe(() => host.window.setUnsaved(session.hasUnsavedWork));
    host.window.setUnsaved(session.hasUnsavedWork);
    this.#stopFollowing = () => {
      stopAutosave();
      stopUnsaved();
      host.window.setUnsaved(false);
    };
    this.#lock?.onLost(() => void this.#onTakenOver(session));
    this.#set({ session, problem: undefined });
  }

  /** Ends with no project open, saved or knowingly left; false when the person stays. */
  async #leave(): Promise<boolean> {
    const { session } = this.#state;
    if (!session) return true;
    if (session.canAutosave) await session.save({ automatic: true });
    await session.journal.flush();
    if (session.hasUnsavedWork) {
      const { title } = session.store.getProject();
      const answer = await this.#ask('leave', { title, canSave: true });
      if (answer === 'cancel') return false;
      if (answer === 'save') {
        const outcome = await this.save();
        if (outcome !== 'saved' && outcome !== 'downloaded') return false;
      }
    }
    await this.#close();
    return true;
  }

  async #close(): Promise<void> {
    const { session } = this.#state;
    this.#stopFollowing();
    this.#stopFollowing = () => undefined;
    await session?.close();
    this.#releaseLock();
    this.#set({ session: undefined });
  }

  async #onTakenOver(session: ProjectSession): Promise<void> {
    session.journal.abandon();
    this.#stopFollowing();
    this.#stopFollowing = () => undefined;
    this.#lock = undefined;
    this.#set({ session: undefined });
    await this.#ask('takenOver', { title: session.store.getProject().title });
  }

  async #takeLock(projectId: ProjectId, title: string): Promise<boolean> {
    const { locks } = this.#services;
    let lock = await takeWriterLock(locks, projectId);
    if (!lock) {
      const answer = await this.#ask('inUse', { title });
      if (answer === 'cancel') return false;
      lock = await takeWriterLock(locks, projectId, true);
    }
    this.#lock = lock;
    return lock !== undefined;
  }

  #releaseLock(): void {
    this.#lock?.release();
    this.#lock = undefined;
  }

  #ask<Kind extends QuestionKind>(kind: Kind, facts: Facts<Kind>): Promise<Answer<Kind>> {
    return new Promise((resolve) => {
      const answer = (given: Answer<Kind>) => {
        this.#set({ question: undefined });
        resolve(given);
      };
      // The three belong together by construction; a union of kinds cannot be built from a type parameter.
      this.#set({ question: { kind, facts, answer } as unknown as OpenQuestion });
    });
  }

  async #during(busy: string, work: () => Promise<void>): Promise<void> {
    if (this.#state.busy !== undefined) return;
    this.#set({ busy, problem: undefined });
    try {
      await work();
    } catch (error) {
      const detail = error instanceof Error ? ` (${error.message})` : '';
      this.#set({ problem: `That did not work${detail}. Nothing was lost; try again.` });
    } finally {
      this.#set({ busy: undefined });
    }
  }

  #set(change: Partial<WorkspaceState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The file names tables by plain strings that its reader has checked to be table ids. */
function tableMap(tables: ReadonlyMap<string, Table>): ReadonlyMap<TableId, Table> {
  return new Map([...tables.values()].map((table) => [table.id, table]));
}
