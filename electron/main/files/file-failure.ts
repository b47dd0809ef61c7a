import type { HostFailure } from '../../../shared/host/host-bridge';

/** What was being done, for the sentence: "could not be opened", "could not be saved". */
export type FileDeed = 'open' | 'save';

/** The code of a Node system error, or an empty text. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Turns an error of the file system into what a person is told: what happened, what is safe, what to do. */
export function fileFailure(error: unknown, name: string, deed: FileDeed): HostFailure {
  const done = deed === 'open' ? 'opened' : 'saved';
  const safe =
    deed === 'save'
      ? 'The file on disk is as it was, and your work is still here.'
      : 'Nothing has changed in the file.';
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return deed === 'open'
        ? {
            code: 'not-found',
            message: `“${name}” is no longer where it was. It may have been moved, renamed or deleted; use Open to find it.`,
          }
        : {
            code: 'not-found',
            message: `The folder of “${name}” no longer exists or cannot be reached. ${safe} Save to another folder.`,
          };
    case 'EBUSY':
    case 'ETXTBSY':
    case 'ELOCK':
      return {
        code: 'locked',
        name,
        message: `“${name}” could not be ${done}: another program is using it. ${safe} Close it there, wait a moment and try again.`,
      };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        code: 'no-permission',
        message: `“${name}” could not be ${done}: you are not allowed to ${deed === 'open' ? 'read it' : 'write there'}, or another program is holding it. ${safe} ${deed === 'open' ? 'Ask its owner for access.' : 'Save to another folder.'}`,
      };
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        code: 'disk-full',
        message: `“${name}” could not be saved: the disk is full. ${safe} Free some space, or save to another disk.`,
      };
    case 'EISDIR':
      return { code: 'wrong-type', message: `“${name}” is a folder. Choose a file.` };
    default:
      return {
        code: 'failed',
        message: `“${name}” could not be ${done} (${systemCode(error) || 'unknown reason'}). ${safe} Try again, or choose another folder.`,
      };
  }
}
