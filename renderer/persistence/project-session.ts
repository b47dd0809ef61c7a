import type { HostFailure, HostFiles } from '../../shared/host/host-bridge';
import type { TableId } from '../../shared/model/ids';
import type { Project } from '../../shared/model/project';
import { stampOf } from '../host/browser-files';
import { fileNameFor } from '../host/file-names';
import type { ProjectStore } from '../store/project-store';
import type { ThroughlineDatabase, WorkingFile } from './database';
import { ProjectJournal } from './project-journal';
import type { SaveState } from './save-state';
import type { PackedTable } from '../store/packed-table';

/** Packs a project into the bytes of its file; in the app a worker does it. */
export type PackProject = (
  project: Project,
  tables: ReadonlyMap<TableId, PackedTable>,
) => Promise<Uint8Array>;

export interface ProjectSessionOptions {
  readonly store: ProjectStore;
  readonly database: ThroughlineDatabase;
  readonly files: HostFiles;
  readonly pack: PackProject;
  readonly now: () => string;
  readonly file?: WorkingFile;
  /** The journal's place in the working copy this session continues. */
  readonly seq: number;
  readonly unsavedChanges: number;
}

export interface SaveOptions {
  /** Ask where, even when a file is known. */
  readonly as?: boolean;
  /** Write over a file that another program has changed; only after the person has said so. */
  readonly overwrite?: boolean;
  /** Nobody asked: no dialog may open, and a browser that wants to be asked first is no failure. */
  readonly automatic?: boolean;
}

export type SaveOutcome =
  { readonly ok: true; readonly confirmed: boolean } | { readonly ok: false; readonly error: HostFailure };

/**
 * One open project and the safety of its work: the journal, the file it belongs to and what the top bar may claim.
 */
export class ProjectSession {
  readonly store: ProjectStore;
  readonly journal: ProjectJournal;
  readonly #options: ProjectSessionOptions;
  readonly #listeners = new Set<() => void>();
  #file: WorkingFile | undefined;
  #download: { readonly at: string; readonly revision: number } | undefined;
  #failure: HostFailure | undefined;
  /** A browser lets a page write to a file it only opened once a person has said so: the first Ctrl+S. */
  #needsPermission = false;
  #saving: Promise<SaveOutcome> | undefined;
  /** The host keeps the previous version of a file; it must not be the one that still said who gave what. */
  #previousVersionNamesPeople = false;
  #state: SaveState;

  constructor(options: ProjectSessionOptions) {
    this.#options = options;
    this.#file = options.file;
    this.store = options.store;
    this.journal = new ProjectJournal(options);
    this.#state = this.#currentState();
    this.journal.subscribe(() => this.#update());
    this.store.onChange(({ destroyed }) => {
      if (destroyed) this.#previousVersionNamesPeople = true;
    });
  }

  getState = (): SaveState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  get file(): WorkingFile | undefined {
    return this.#file;
  }

  /** The last save failed because the file is not what was opened: only the person can say which one counts. */
  get hasConflict(): boolean {
    return this.#failure?.code === 'changed-on-disk';
  }

  /** True when closing now would leave work in no file. */
  get hasUnsavedWork(): boolean {
    const { unsavedChanges, pending } = this.journal.getState();
    if (this.#download?.revision === this.store.revision) return pending;
    return unsavedChanges > 0 || pending;
  }

  /** True when work can be written back to a known file without asking. */
  get canAutosave(): boolean {
    return (
      this.#options.files.canSaveInPlace &&
      this.#file !== undefined &&
      !this.hasConflict &&
      !this.#needsPermission &&
      this.journal.getState().unsavedChanges > 0
    );
  }

  /** Saves once; a call while saving waits for that save and then saves what has changed since. */
  async save(options: SaveOptions = {}): Promise<SaveOutcome> {
    if (this.#saving) {
      const first = await this.#saving;
      if (!first.ok || (this.journal.getState().unsavedChanges === 0 && options.as !== true)) return first;
    }
    this.#saving = this.#saveNow(options);
    this.#update();
    try {
      return await this.#saving;
    } finally {
      this.#saving = undefined;
      this.#update();
    }
  }

  /** Writes the journal out and stops following the store. The file is the caller's business: save first. */
  close(): Promise<void> {
    return this.journal.close();
  }

  async #saveNow({ as, overwrite, automatic }: SaveOptions): Promise<SaveOutcome> {
    const { files, pack, now } = this.#options;
    await this.journal.flush();
    const project = this.store.getProject();
    const revision = this.store.revision;
    const savedChanges = this.journal.getState().unsavedChanges;
    const bytes = await this.#packed(pack, project);
    if (!bytes.ok) return this.#failed(bytes.error);
    await this.journal.markSaving((await stampOf(bytes.value, 0)).sha256);
    const inPlace = as === true ? undefined : this.#file;
    const result = await files.saveProject({
      bytes: bytes.value,
      suggestedName: this.#file?.name ?? fileNameFor(project.title, 'throughline'),
      ...(inPlace && { token: inPlace.token }),
      ...(inPlace && overwrite !== true && { expected: inPlace.stamp }),
    });
    if (!result.ok) {
      this.#needsPermission = automatic === true && result.error.code === 'no-permission';
      return this.#needsPermission ? result : this.#failed(result.error);
    }
    this.#needsPermission = false;
    this.#failure = undefined;
    const { file, stamp, confirmed } = result.value;
    const at = now();
    if (confirmed) {
      this.#file = { token: file.token, name: file.name, stamp, savedAt: at };
      await this.journal.markSaved(savedChanges, this.#file);
      if (this.#previousVersionNamesPeople) await this.#replacePreviousVersion(bytes.value);
    } else {
      this.#download = { at, revision };
    }
    return { ok: true, confirmed };
  }

  /** Saves the same bytes once more, so that the version kept beside the file is this one. */
  async #replacePreviousVersion(bytes: Uint8Array): Promise<void> {
    if (!this.#file) return;
    const { name, token, stamp } = this.#file;
    const again = await this.#options.files.saveProject({
      bytes,
      suggestedName: name,
      token,
      expected: stamp,
    });
    // A failure is tried again with the next save; the file itself is already safe.
    if (!again.ok) return;
    this.#previousVersionNamesPeople = false;
    const file = { ...this.#file, stamp: again.value.stamp };
    this.#file = file;
    await this.journal.markSaved(0, file);
  }

  async #packed(
    pack: PackProject,
    project: Project,
  ): Promise<{ ok: true; value: Uint8Array } | { ok: false; error: HostFailure }> {
    try {
      return { ok: true, value: await pack(project, this.store.getTables()) };
    } catch {
      const message =
        'The project file could not be put together. Your work is kept on this computer; try again.';
      return { ok: false, error: { code: 'failed', message } };
    }
  }

  #failed(error: HostFailure): SaveOutcome {
    // Closing the file dialog is a decision, not a failure.
    if (error.code !== 'cancelled') this.#failure = error;
    return { ok: false, error };
  }

  #currentState(): SaveState {
    const { unsavedChanges, pending, failure } = this.journal.getState();
    if (this.#saving) return { kind: 'saving' };
    if (failure !== undefined) return { kind: 'failed', reason: failure };
    if (this.#failure && unsavedChanges > 0) return { kind: 'failed', reason: this.#failure.message };
    if (this.#file && unsavedChanges === 0 && !pending) return { kind: 'saved', at: this.#file.savedAt };
    if (this.#file) return { kind: 'unsaved', since: this.#file.savedAt };
    if (this.#download) {
      const changedSince = this.#download.revision !== this.store.revision;
      return { kind: 'downloaded', at: this.#download.at, changedSince };
    }
    return { kind: 'no-file' };
  }

  #update(): void {
    const next = this.#currentState();
    if (JSON.stringify(next) !== JSON.stringify(this.#state)) this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}
