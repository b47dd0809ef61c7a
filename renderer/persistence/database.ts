import { Dexie, type DexieOptions, type EntityTable, type Table as DexieTable } from 'dexie';
import type { Patch } from 'immer';
import type { FileStamp } from '../../shared/host/host-bridge';
import type { ProjectId, TableId } from '../../shared/model/ids';
import type { Project } from '../../shared/model/project';
import type { Table } from '../../shared/model/table';
import { type PackedTable, packTable } from '../store/packed-table';

/** The file a working copy was last opened from or saved to. */
export interface WorkingFile {
  readonly token: string;
  readonly name: string;
  readonly stamp: FileStamp;
  /** ISO time of the last confirmed save, or of opening. */
  readonly savedAt: string;
}

/** One project this computer knows; small, rewritten with every batch of the journal. */
export interface WorkingCopy {
  readonly projectId: ProjectId;
  readonly title: string;
  readonly openedAt: string;
  readonly changedAt: string;
  /** Changes not yet in a file: what recovery offers. */
  readonly unsavedChanges: number;
  /** Before the first save there is none: the working copy is then the truth. */
  readonly file?: WorkingFile;
  /** SHA-256 of a save that was begun and not seen to end: a file with these bytes is ours, whoever it seems to be from. */
  readonly saving?: string | undefined;
}

/** The project as of one place in the journal. */
export interface WorkingSnapshot {
  readonly projectId: ProjectId;
  /** The last journal row it includes; 0 when none. */
  readonly seq: number;
  readonly project: Project;
}

/** One batch of changes, at most a quarter of a second of work. */
export interface JournalRow {
  readonly projectId: ProjectId;
  readonly seq: number;
  readonly at: string;
  /** Of the last change in the batch. */
  readonly label: string;
  readonly changes: number;
  readonly patches: readonly Patch[];
}

export interface StoredTable {
  readonly projectId: ProjectId;
  readonly id: TableId;
  readonly table: PackedTable;
}

/** A browser file handle kept for "recent" and for saving again; Electron keeps its own list in the main process. */
export interface StoredHandle {
  readonly token: string;
  readonly name: string;
  readonly openedAt: string;
  readonly handle: FileSystemFileHandle;
}

/** A spreadsheet that figures came from, by what was read: so that a change on disk can be told. */
export interface SpreadsheetHandle {
  readonly sha256: string;
  readonly handle: FileSystemFileHandle;
}

const databaseName = 'throughline';

/**
 * What this computer remembers between starts: a cache and a safety net, never the only copy of saved work.
 *
 * Versions are append-only: a change of shape is a new `version(n)` with an upgrade, and the old ones stay.
 */
export class ThroughlineDatabase extends Dexie {
  declare readonly workingCopies: EntityTable<WorkingCopy, 'projectId'>;
  declare readonly snapshots: EntityTable<WorkingSnapshot, 'projectId'>;
  declare readonly journal: DexieTable<JournalRow, [string, number]>;
  declare readonly importedTables: DexieTable<StoredTable, [string, string]>;
  declare readonly fileHandles: EntityTable<StoredHandle, 'token'>;
  declare readonly spreadsheetHandles: EntityTable<SpreadsheetHandle, 'sha256'>;

  constructor(name: string = databaseName, options: DexieOptions = {}) {
    // Chrome's default since 121 is "relaxed": a commit may be lost with the power. The journal promises more.
    super(name, { chromeTransactionDurability: 'strict', ...options });
    this.version(1).stores({
      workingCopies: 'projectId, openedAt',
      snapshots: 'projectId',
      journal: '[projectId+seq]',
      importedTables: '[projectId+id]',
      fileHandles: 'token, openedAt',
    });
    this.version(2).stores({ spreadsheetHandles: 'sha256' });
    // Tables were kept as values before.
    this.version(3).upgrade((upgrade) =>
      upgrade
        .table<{ table: Table | PackedTable }>('importedTables')
        .toCollection()
        .modify((row) => {
          if ('columns' in row.table) row.table = packTable(row.table);
        }),
    );
  }
}
