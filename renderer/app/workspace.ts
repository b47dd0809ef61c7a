import type { HostFailure, HostResult, OpenedFile } from '../../shared/host/host-bridge';
import type { ProjectId } from '../../shared/model/ids';
import { type StarterTemplate, starterProject } from '../../shared/model/starter-project';
import { rehearsalProject } from '../../shared/rehearsal/rehearsal-project';
import { startAutosave } from '../persistence/autosave';
import { ProjectSession, type SaveOptions } from '../persistence/project-session';
import { discardWorkingCopy, loadWorkingCopy, storeWorkingCopy } from '../persistence/working-copies';
import { takeWriterLock, type WriterLock } from '../persistence/writer-lock';
import { ProjectStore } from '../store/project-store';
import { chooseToContinue, chooseVersion, type Loaded } from './choose-version';
import type { AppServices } from './services';
import { WorkspaceDesk, type WorkspaceState } from './workspace-desk';

/** What came of a save, for the person who asked for it; undefined when they changed their mind. */
export type SaveNews = HostFailure | 'saved' | 'downloaded' | undefined;

/**
 * The one project that may be open in this window: starting, opening, recovering, saving and leaving it. Everything
 * it has to ask goes through its desk, so nothing is decided over a person's head.
 */
export class Workspace {
  readonly #services: AppServices;
  readonly #desk = new WorkspaceDesk();
  #lock: WriterLock | undefined;
  #stopFollowing: () => void = () => undefined;

  constructor(services: AppServices) {
    this.#services = services;
  }

  getState = (): WorkspaceState => this.#desk.getState();

  subscribe = (listener: () => void): (() => void) => this.#desk.subscribe(listener);

  dismissProblem(): void {
    this.#desk.set({ problem: undefined });
  }

  /** Opens or closes the question what a new project is to be called. */
  setNaming(isNaming: boolean): void {
    this.#desk.set({ isNaming });
  }

  /** Leaves the open project and asks what the new one is to be called. */
  async askForNew(): Promise<void> {
    await this.closeProject();
    if (!this.getState().session) this.setNaming(true);
  }

  /** Made-up votes on a copy of the open project; the project itself stays as it is. A sentence when there is nothing to vote on. */
  startRehearsal(): string | undefined {
    const { session } = this.getState();
    if (!session) return undefined;
    const { now, newId } = this.#services;
    const made = rehearsalProject(session.store.getProject(), { at: now(), newId });
    if (!made.ok) return made.error.message;
    this.#desk.set({ rehearsal: new ProjectStore(made.value, { now, newId }) });
    return undefined;
  }

  /** Back to the project; nothing of the rehearsal is kept. */
  endRehearsal(): void {
    this.#desk.set({ rehearsal: undefined });
  }

  async startNew(title: string, template: StarterTemplate): Promise<void> {
    await this.#desk.during('Starting the project…', async () => {
      if (!(await this.#leave())) return;
      this.setNaming(false);
      const { now, newId } = this.#services;
      const project = starterProject(title, template, { at: now(), newId });
      await this.#openFresh({ project, tables: new Map(), seq: 0, unsavedChanges: 1 });
    });
  }

  async openSample(): Promise<void> {
    await this.#desk.during('Opening the example…', async () => {
      if (!(await this.#leave())) return;
      const bytes = await this.#services.loadSample();
      if (!bytes) {
        const problem =
          'The example is missing from this copy of Throughline. Your own work is not affected.';
        this.#desk.set({ problem });
        return;
      }
      const opened = await this.#services.projectFiles.open(bytes);
      if (!opened.ok) {
        this.#desk.set({ problem: opened.error.message });
        return;
      }
      // A copy under its own id: trying things out never touches the example itself.
      const project = { ...opened.value.project, id: this.#services.newId('project') };
      await this.#openFresh({ project, tables: opened.value.tables, seq: 0, unsavedChanges: 0 });
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
    await this.#desk.during('Opening…', async () => {
      if (!(await this.#leave()) || !(await this.#takeLock(projectId, 'This project'))) return;
      const kept = await loadWorkingCopy(this.#services.database, projectId);
      const choice = kept && (await chooseToContinue(this.#desk, kept));
      if (!choice) this.#releaseLock();
      else if (choice.isWhole) this.#show(choice.loaded);
      else await this.#storeAndShow(choice.loaded);
      if (kept) return;
      const problem =
        'The copy on this computer is damaged and cannot be read. If the project was saved to a file, open that file.';
      this.#desk.set({ problem });
    });
  }

  async discardCopy(projectId: ProjectId): Promise<void> {
    await discardWorkingCopy(this.#services.database, projectId);
  }

  /** Saves; a conflict is asked about and then carried out. */
  async save(options: SaveOptions = {}): Promise<SaveNews> {
    const { session } = this.getState();
    if (!session) return undefined;
    const outcome = await session.save(options);
    if (outcome.ok) return outcome.confirmed ? 'saved' : 'downloaded';
    if (outcome.error.code === 'changed-on-disk') return this.#resolveConflict();
    return outcome.error;
  }

  /** Back to the start screen. */
  async closeProject(): Promise<void> {
    await this.#desk.during('Closing…', async () => {
      await this.#leave();
    });
  }

  /** The host wants to close the window: true when it may. */
  async mayClose(): Promise<boolean> {
    if (this.getState().question) return false;
    return this.#leave();
  }

  async #resolveConflict(): Promise<SaveNews> {
    const { session, question } = this.getState();
    if (!session?.file || question) return undefined;
    const { token, name } = session.file;
    const answer = await this.#desk.ask('conflict', { name });
    if (answer === 'overwrite') return this.save({ overwrite: true });
    if (answer === 'save-as') return this.save({ as: true });
    if (answer === 'reload') {
      await this.#close();
      await discardWorkingCopy(this.#services.database, session.store.getProject().id);
      await this.openRecent(token);
    }
    return undefined;
  }

  async #openFrom(choose: () => Promise<HostResult<OpenedFile>>): Promise<void> {
    await this.#desk.during('Opening…', async () => {
      const chosen = await choose();
      if (!chosen.ok) {
        if (chosen.error.code !== 'cancelled') this.#desk.set({ problem: chosen.error.message });
        return;
      }
      const { file, bytes, stamp } = chosen.value;
      const opened = await this.#services.projectFiles.open(bytes);
      if (!opened.ok) {
        this.#desk.set({ problem: `“${file.name}” was not opened. ${opened.error.message}` });
        return;
      }
      if (!(await this.#leave())) return;
      const { project, tables } = opened.value;
      if (!(await this.#takeLock(project.id, project.title))) return;
      const savedAt = new Date(stamp.modifiedAt).toISOString();
      // A file without a token (an upload) cannot be written again: its project lives here until it is saved somewhere.
      const known = file.token === '' ? {} : { file: { token: file.token, name: file.name, stamp, savedAt } };
      const fromFile = { project, tables, seq: 0, unsavedChanges: 0, ...known };
      await this.#openOrRecover(fromFile, stamp.sha256);
    });
  }

  async #openOrRecover(fromFile: Loaded, sha256: string): Promise<void> {
    const { database, newId } = this.#services;
    const kept = await loadWorkingCopy(database, fromFile.project.id);
    const loaded = await chooseVersion(this.#desk, { fromFile, sha256, kept, newId });
    if (!loaded) {
      this.#releaseLock();
    } else if (loaded.project.id === fromFile.project.id) {
      await this.#storeAndShow(loaded);
    } else {
      this.#releaseLock();
      await this.#openFresh(loaded);
      await discardWorkingCopy(database, fromFile.project.id);
    }
  }

  async #openFresh(loaded: Loaded): Promise<void> {
    if (await this.#takeLock(loaded.project.id, loaded.project.title)) await this.#storeAndShow(loaded);
  }

  async #storeAndShow(loaded: Loaded): Promise<void> {
    await storeWorkingCopy(this.#services.database, { ...loaded, at: this.#services.now() });
    this.#show(loaded);
  }

  #show({ project, tables, ...place }: Loaded): void {
    const { host, database, projectFiles, now, newId } = this.#services;
    const store = new ProjectStore(project, { now, newId, tables });
    const session = new ProjectSession({
      store,
      database,
      files: host.files,
      pack: (current, currentTables) => projectFiles.pack(current, currentTables),
      now,
      ...place,
    });
    const stops = [
      startAutosave(session, { onConflict: () => void this.#resolveConflict() }),
      session.subscribe(() => host.window.setUnsaved(session.hasUnsavedWork)),
      () => host.window.setUnsaved(false),
    ];
    host.window.setUnsaved(session.hasUnsavedWork);
    this.#stopFollowing = () => stops.forEach((stop) => stop());
    this.#lock?.onLost(() => void this.#onTakenOver(session));
    this.#desk.set({ session, problem: undefined });
  }

  /** Ends with no project open, saved or knowingly left; false when the person stays. */
  async #leave(): Promise<boolean> {
    const { session } = this.getState();
    if (!session) return true;
    if (session.canAutosave) await session.save({ automatic: true });
    await session.journal.flush();
    if (session.hasUnsavedWork) {
      const { title } = session.store.getProject();
      const answer = await this.#desk.ask('leave', { title });
      if (answer === 'cancel') return false;
      if (answer === 'save') {
        const news = await this.save();
        if (news !== 'saved' && news !== 'downloaded') return false;
      }
    }
    await this.#close();
    return true;
  }

  async #close(): Promise<void> {
    this.#stopFollowing();
    this.#stopFollowing = () => undefined;
    await this.getState().session?.close();
    this.#releaseLock();
    this.#desk.set({ session: undefined, rehearsal: undefined });
  }

  async #onTakenOver(session: ProjectSession): Promise<void> {
    session.journal.abandon();
    this.#stopFollowing();
    this.#stopFollowing = () => undefined;
    this.#lock = undefined;
    this.#desk.set({ session: undefined, rehearsal: undefined });
    await this.#desk.ask('takenOver', { title: session.store.getProject().title });
  }

  async #takeLock(projectId: ProjectId, title: string): Promise<boolean> {
    const { locks } = this.#services;
    let lock = await takeWriterLock(locks, projectId);
    if (!lock) {
      const answer = await this.#desk.ask('inUse', { title });
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
}
