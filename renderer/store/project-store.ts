import { freeze, type Patch } from 'immer';
import { applyCommand } from '../../shared/model/apply-command';
import type { Command } from '../../shared/model/commands';
import type { Refusal } from '../../shared/model/commands/command-handler';
import type { LogEntry } from '../../shared/model/decisions';
import type { IdSource, TableId } from '../../shared/model/ids';
import type { Origin } from '../../shared/model/new-project';
import type { Project } from '../../shared/model/project';
import { destroyedTables, hasDestroyedLinks } from '../../shared/model/unlink-scores';
import { ok, type Result } from '../../shared/result';
import { diffPlain } from './diff-projects';
import { ProjectHistory } from './project-history';
import type { PackedTable } from './packed-table';

/** What just happened to the project, for the journal and everyone else who follows along. */
export interface ProjectChange {
  /** Counts up by one with every change of this store, from 1. */
  readonly seq: number;
  readonly kind: 'command' | 'undo' | 'redo';
  readonly at: string;
  readonly label: string;
  /** From the root before this change to `project`, the log entry included. */
  readonly patches: readonly Patch[];
  readonly project: Project;
  /**
   * Present when the change destroyed who gave which score: nothing from before it may be kept anywhere, these tables
   * included.
   */
  readonly destroyed?: { readonly tables: readonly TableId[] };
}

export interface ProjectStoreOptions {
  /** ISO time of now. */
  readonly now: () => string;
  readonly newId: IdSource;
  readonly tables?: ReadonlyMap<TableId, PackedTable>;
}

export interface DispatchOptions {
  /** Commands with the same gesture id, one after another, are one undo step: a drag, typing in one field. */
  readonly gesture?: string;
}

/** The steps kept: a long afternoon's work. */
const undoDepth = 1000;

/**
 * Holds the one project that is open. Every change goes through `dispatch`; undo, redo, journal, autosave, log and
 * projector all hang on that.
 *
 * Undo goes back to the previous root but never takes back the log: the log grows by one line for every command,
 * undo and redo (a gesture keeps one line, with its last wording). The one exception is a round that closes in an
 * anonymous project: it destroys who gave what, so every step before it is forgotten and it cannot be undone.
 */
export class ProjectStore {
  readonly #options: ProjectStoreOptions;
  readonly #history = new ProjectHistory(undoDepth);
  readonly #listeners = new Set<() => void>();
  readonly #changeListeners = new Set<(change: ProjectChange) => void>();
  readonly #tableListeners = new Set<(table: PackedTable) => void>();
  #project: Project;
  #tables: ReadonlyMap<TableId, PackedTable>;
  #revision = 0;

  constructor(project: Project, options: ProjectStoreOptions) {
    // Otherwise the first change would freeze the whole of it, in the middle of someone's first move of a slider.
    this.#project = freeze(project, true);
    this.#options = options;
    this.#tables = options.tables ?? new Map();
  }

  getProject = (): Project => this.#project;

  /** Imported tables by id; a new map whenever one is added. */
  getTables = (): ReadonlyMap<TableId, PackedTable> => this.#tables;

  /** Counts every change; the same number means the same project. */
  get revision(): number {
    return this.#revision;
  }

  get canUndo(): boolean {
    return this.#history.nextUndo !== undefined;
  }

  get canRedo(): boolean {
    return this.#history.nextRedo !== undefined;
  }

  /** What undo would take back: "Set weight of Impact to 29". */
  get undoLabel(): string | undefined {
    return this.#history.nextUndo?.label;
  }

  get redoLabel(): string | undefined {
    return this.#history.nextRedo?.label;
  }

  /** The time and fresh ids for entities about to be created by a command. */
  origin(): Origin {
    return { at: this.#options.now(), newId: this.#options.newId };
  }

  dispatch(command: Command, { gesture }: DispatchOptions = {}): Result<{ readonly label: string }, Refusal> {
    const at = this.#options.now();
    const before = this.#project;
    const applied = applyCommand(before, command, { at });
    if (!applied.ok) return applied;
    const { label, patches } = applied.value;
    const step = { label, command: command.type, gesture, before, after: applied.value.project };
    const merged = this.#history.record(step);
    const entry = { at, label, command: command.type };
    const logged = merged ? replaceLastEntry(step.after, entry) : appendEntry(step.after, entry);
    const patchesWithLog = [...patches, logged.patch];
    if (hasDestroyedLinks(before, logged.project)) {
      const destroyed = { tables: destroyedTables(before, logged.project) };
      this.#forget(destroyed.tables);
      this.#publish({ kind: 'command', at, label, project: logged.project, destroyed }, patchesWithLog);
    } else {
      this.#publish({ kind: 'command', at, label, project: logged.project }, patchesWithLog);
    }
    return ok({ label });
  }

  /** Returns the label of what was taken back, or undefined when there is nothing to undo. */
  undo(): string | undefined {
    const step = this.#history.stepBack();
    if (!step) return undefined;
    this.#goTo(step.before, 'undo', step.label);
    return step.label;
  }

  redo(): string | undefined {
    const step = this.#history.stepForward();
    if (!step) return undefined;
    this.#goTo(step.after, 'redo', step.label);
    return step.label;
  }

  /** Tables are immutable and named by content: adding one twice is adding it once, and undo leaves it be. */
  addTable(table: PackedTable): void {
    if (this.#tables.has(table.id)) return;
    this.#tables = new Map(this.#tables).set(table.id, table);
    for (const listener of this.#tableListeners) listener(table);
    this.#notify();
  }

  /** Called after every change of project, history or tables. Returns the unsubscribe. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Called with what changed, before the listeners of `subscribe`. */
  onChange(listener: (change: ProjectChange) => void): () => void {
    this.#changeListeners.add(listener);
    return () => void this.#changeListeners.delete(listener);
  }

  onTableAdded(listener: (table: PackedTable) => void): () => void {
    this.#tableListeners.add(listener);
    return () => void this.#tableListeners.delete(listener);
  }

  /** No step back may bring a name back, and no table that says who gave what stays. */
  #forget(tables: readonly TableId[]): void {
    this.#history.clear();
    const gone = new Set(tables);
    this.#tables = new Map([...this.#tables].filter(([id]) => !gone.has(id)));
  }

  #goTo(root: Project, kind: 'undo' | 'redo', label: string): void {
    const at = this.#options.now();
    const from = this.#project;
    const words = `${kind === 'undo' ? 'Undo' : 'Redo'}: ${label}`;
    const { project } = appendEntry({ ...root, log: from.log }, { at, label: words, command: kind });
    const entryPatch: Patch = { op: 'add', path: ['log', from.log.length], value: project.log.at(-1) };
    const patches = [...diffPlain({ ...from, log: root.log }, root), entryPatch];
    this.#publish({ kind, at, label, project }, patches);
  }

  #publish(change: Omit<ProjectChange, 'seq' | 'patches'>, patches: readonly Patch[]): void {
    this.#project = change.project;
    this.#revision += 1;
    const full: ProjectChange = { ...change, seq: this.#revision, patches };
    for (const listener of this.#changeListeners) listener(full);
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

interface Logged {
  readonly project: Project;
  readonly patch: Patch;
}

function appendEntry(project: Project, entry: LogEntry): Logged {
  return {
    project: { ...project, log: [...project.log, entry] },
    patch: { op: 'add', path: ['log', project.log.length], value: entry },
  };
}

function replaceLastEntry(project: Project, entry: LogEntry): Logged {
  const last = project.log.length - 1;
  return {
    project: { ...project, log: [...project.log.slice(0, last), entry] },
    patch: { op: 'replace', path: ['log', last], value: entry },
  };
}
