import { createHash } from 'node:crypto';
import type { FileStamp } from '../../../shared/host/host-bridge';
import type { FileSystem } from './file-system';

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads a file and what it looked like. Errors of the file system are thrown. */
export async function readWithStamp(
  files: FileSystem,
  path: string,
): Promise<{ readonly bytes: Uint8Array; readonly stamp: FileStamp }> {
  const buffer = await files.readFile(path);
  const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  return { bytes, stamp: await stampOf(files, path, bytes) };
}

export async function stampOf(files: FileSystem, path: string, bytes: Uint8Array): Promise<FileStamp> {
  const { mtimeMs } = await files.stat(path);
  return { size: bytes.byteLength, modifiedAt: mtimeMs, sha256: sha256Of(bytes) };
}

/**
 * True when the file at `path` is no longer the one that was read or written: gone counts as unchanged (there is
 * nothing to lose), and a file merely touched, with the same bytes, is unchanged too.
 */
export async function hasChangedSince(
  files: FileSystem,
  path: string,
  expected: FileStamp,
): Promise<boolean> {
  try {
    const { size, mtimeMs } = await files.stat(path);
    if (size === expected.size && mtimeMs === expected.modifiedAt) return false;
    return sha256Of(await files.readFile(path)) !== expected.sha256;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
