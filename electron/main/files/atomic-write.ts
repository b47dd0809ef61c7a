/**
 * Writes a file so that at every moment the old one or the new one is whole on disk: a temporary file in the same
 * folder, flushed, renamed over the target; the previous version stays beside it as `.bak`.
 */
import { basename, dirname, join } from 'node:path';
import { systemCode } from './file-failure';
import type { FileSystem } from './file-system';

export interface AtomicWriteEffects {
  readonly files: FileSystem;
  /** Something no other writer uses, for the temporary file's name. */
  readonly newId: () => string;
  /** Waits between attempts to rename. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Virus scanners and synchronised folders hold a file for a moment after it was touched. */
const passingLocks: readonly string[] = ['EPERM', 'EBUSY', 'EACCES'];
const retryWaits: readonly number[] = [20, 40, 80, 160, 320, 640, 1000];

/** Errors of the file system are thrown after the temporary file is removed; the target is then untouched. */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  { files, newId, wait }: AtomicWriteEffects,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${newId()}.tmp`);
  try {
    await writeAndFlush(files, temporary, bytes);
    await keepPrevious(files, path);
    await renameWithRetry({ files, wait }, temporary, path);
  } catch (error) {
    await files.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await flushFolder(files, dirname(path));
}

/** Where the previous version of a file is kept. */
export function backupPathOf(path: string): string {
  return `${path}.bak`;
}

async function writeAndFlush(files: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const handle = await files.open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A copy, not a rename: the target must not be missing even for a moment. No backup is no reason not to save. */
async function keepPrevious(files: FileSystem, path: string): Promise<void> {
  await files.copyFile(path, backupPathOf(path)).catch(() => undefined);
}

async function renameWithRetry(
  { files, wait }: Pick<AtomicWriteEffects, 'files' | 'wait'>,
  from: string,
  to: string,
): Promise<void> {
  for (const pause of retryWaits) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      if (!passingLocks.includes(systemCode(error))) throw error;
      await wait(pause);
    }
  }
  try {
    await files.rename(from, to);
  } catch (error) {
    throw (await isHeld(files, to, error)) ? new HeldFile(to, error) : error;
  }
}

/**
 * The folder took a new file a moment ago, so it is not permission that is missing: another program holds the target.
 * Windows says EPERM, EACCES or EBUSY of a workbook that is open in Excel, by how it was opened.
 */
async function isHeld(files: FileSystem, path: string, error: unknown): Promise<boolean> {
  if (!passingLocks.includes(systemCode(error))) return false;
  return files.stat(path).then(
    () => true,
    () => false,
  );
}

/** The target is open in another program. Its code is one that no file system gives. */
class HeldFile extends Error {
  readonly code = 'ELOCK';

  constructor(path: string, cause: unknown) {
    super(`${basename(path)} is open in another program (${systemCode(cause)})`, { cause });
    this.name = 'HeldFile';
  }
}

/** Makes the rename itself durable. Windows cannot open a folder, and needs not. */
async function flushFolder(files: FileSystem, folder: string): Promise<void> {
  try {
    const handle = await files.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The new file is complete; only its survival of a power cut in this second is not certain.
  }
}
