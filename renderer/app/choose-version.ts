import type { IdSource, TableId } from '../../shared/model/ids';
import type { Project } from '../../shared/model/project';
import type { WorkingFile } from '../persistence/database';
import type { RecoveredCopy } from '../persistence/working-copies';
import type { WorkspaceDesk } from './workspace-desk';
import type { PackedTable } from '../store/packed-table';

/** A project ready to be shown, and where its journal goes on. */
export interface Loaded {
  readonly project: Project;
  readonly tables: ReadonlyMap<TableId, PackedTable>;
  readonly file?: WorkingFile;
  readonly seq: number;
  readonly unsavedChanges: number;
}

export interface VersionChoice {
  readonly fromFile: Loaded;
  /** SHA-256 of the file just opened. */
  readonly sha256: string;
  /** What this computer kept of the same project, if anything. */
  readonly kept: RecoveredCopy | undefined;
  readonly newId: IdSource;
}

/**
 * The file is the truth unless this computer's journal is newer; then the person chooses. Undefined: neither.
 *
 * When the file has changed since those changes were made, recovering gives a project of its own, so that both stay.
 */
export async function chooseVersion(
  desk: WorkspaceDesk,
  { fromFile, sha256, kept, newId }: VersionChoice,
): Promise<Loaded | undefined> {
  if (!kept || kept.copy.unsavedChanges === 0) return fromFile;
  const fileChanged = ![kept.copy.file?.stamp.sha256, kept.copy.saving].includes(sha256);
  const answer = await desk.ask('recover', {
    title: fromFile.project.title,
    changes: kept.copy.unsavedChanges,
    lastAt: kept.copy.changedAt,
    hasFile: true,
    fileChanged,
    ...(kept.stopped && { damagedAfter: kept.stopped.after }),
  });
  if (answer === 'cancel') return undefined;
  if (answer === 'open-file') return fromFile;
  const { project, tables } = kept;
  const unsavedChanges = kept.copy.unsavedChanges;
  if (!fileChanged) return { ...fromFile, project, tables, unsavedChanges };
  const copy = { ...project, id: newId('project'), title: `${project.title} (recovered)` };
  return { project: copy, tables, seq: 0, unsavedChanges };
}

/**
 * The file as it may be found: untouched since it was last known, or with the bytes of a save that was cut short before
 * it could be noted. Anything else was changed by somebody else.
 */
function expectingOwnSave(file: WorkingFile, saving: string | undefined): WorkingFile {
  return saving === undefined ? file : { ...file, stamp: { ...file.stamp, sha256: saving } };
}

/** Going on with work that is in no file: asks only when its record is damaged. Undefined: not now. */
export async function chooseToContinue(
  desk: WorkspaceDesk,
  kept: RecoveredCopy,
): Promise<{ readonly loaded: Loaded; readonly isWhole: boolean } | undefined> {
  const { project, tables, copy, stopped } = kept;
  const file = copy.file && { file: expectingOwnSave(copy.file, copy.saving) };
  const loaded = { project, tables, seq: kept.seq, unsavedChanges: copy.unsavedChanges, ...file };
  if (!stopped) return { loaded, isWhole: true };
  const answer = await desk.ask('recover', {
    title: copy.title,
    changes: kept.changes,
    lastAt: stopped.after,
    hasFile: false,
    fileChanged: false,
    damagedAfter: stopped.after,
  });
  return answer === 'recover' ? { loaded: { ...loaded, seq: 0 }, isWhole: false } : undefined;
}
