import type * as nodeFiles from 'node:fs/promises';

/** The part of `node:fs/promises` the file code uses, as a parameter, so that tests can make a disk misbehave. */
export type FileSystem = Pick<
  typeof nodeFiles,
  'copyFile' | 'mkdir' | 'open' | 'rename' | 'stat' | 'unlink'
> & { readFile: (path: string) => Promise<Buffer> };
