import { spawn } from 'node:child_process';
import * as nodeFiles from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { backupPathOf, writeAtomically } from '../../../../../electron/main/files/atomic-write';
import type { FileSystem } from '../../../../../electron/main/files/file-system';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const systemError = (code: string): Error => Object.assign(new Error(code), { code });

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await nodeFiles.mkdtemp(join(tmpdir(), 'throughline-atomic-'));
  path = join(folder, 'plan.throughline');
  return () => nodeFiles.rm(folder, { recursive: true, force: true });
});

const read = (): Promise<string> => nodeFiles.readFile(path, 'utf8');
const leftovers = async (): Promise<string[]> =>
  (await nodeFiles.readdir(folder)).filter((name) => name.endsWith('.tmp'));

/** The real file system, except where a test says otherwise. */
function write(text: string, differently: Partial<FileSystem> = {}, waits: number[] = []): Promise<void> {
  return writeAtomically(path, bytesOf(text), {
    files: { ...nodeFiles, ...differently },
    newId: () => 'id',
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
}

test('the new file replaces the old one and the old one is kept beside it', async () => {
  await write('old');
  await write('new');
  expect(await read()).toBe('new');
  expect(await nodeFiles.readFile(backupPathOf(path), 'utf8')).toBe('old');
  expect(await leftovers()).toEqual([]);
});

test('a first save needs no previous version', async () => {
  await write('first');
  expect(await read()).toBe('first');
  await expect(nodeFiles.stat(backupPathOf(path))).rejects.toThrow('ENOENT');
});

test('the bytes are flushed before the name is given to them', async () => {
  const steps: string[] = [];
  const open: FileSystem['open'] = async (...values) => {
    const handle = await nodeFiles.open(...values);
    const sync = handle.sync.bind(handle);
    handle.sync = () => {
      steps.push(`flush ${String(values[0]).endsWith('.tmp') ? 'file' : 'folder'}`);
      return sync();
    };
    return handle;
  };
  const rename: FileSystem['rename'] = (from, to) => {
    steps.push('rename');
    return nodeFiles.rename(from, to);
  };
  await write('text', { open, rename });
  expect(steps).toEqual(['flush file', 'rename', 'flush folder']);
});

describe.each(['EBUSY', 'EPERM', 'EACCES'])('a file held by another program (%s)', (code) => {
  test('is written once the program lets go', async () => {
    await write('old');
    let failures = 2;
    const waits: number[] = [];
    const rename: FileSystem['rename'] = (from, to) =>
      failures-- > 0 ? Promise.reject(systemError(code)) : nodeFiles.rename(from, to);
    await write('new', { rename }, waits);
    expect(await read()).toBe('new');
    expect(waits).toHaveLength(2);
  });

  test('stays as it was when it never lets go', async () => {
    await write('old');
    const waits: number[] = [];
    await expect(write('new', { rename: () => Promise.reject(systemError(code)) }, waits)).rejects.toThrow(
      code,
    );
    expect(await read()).toBe('old');
    expect(await leftovers()).toEqual([]);
    const waited = waits.reduce((sum, next) => sum + next, 0);
    expect(waited).toBeGreaterThan(1_000);
    expect(waited).toBeLessThan(10_000);
  });
});

test('another error of renaming is not tried again', async () => {
  const waits: number[] = [];
  await expect(write('new', { rename: () => Promise.reject(systemError('EXDEV')) }, waits)).rejects.toThrow(
    'EXDEV',
  );
  expect(waits).toEqual([]);
});

test('a disk that fills up half way leaves the old file and no rest', async () => {
  await write('old');
  const open: FileSystem['open'] = async (...values) => {
    const handle = await nodeFiles.open(...values);
    handle.writeFile = async () => {
      await handle.write('ne');
      throw systemError('ENOSPC');
    };
    return handle;
  };
  await expect(write('new', { open })).rejects.toThrow('ENOSPC');
  expect(await read()).toBe('old');
  expect(await leftovers()).toEqual([]);
});

test('a backup that cannot be written does not stop the save', async () => {
  await write('old');
  await write('new', { copyFile: () => Promise.reject(systemError('ENOSPC')) });
  expect(await read()).toBe('new');
});

describe('a process killed during the save', () => {
  let program = '';
  let programFolder = '';
  beforeAll(async () => {
    // The very module, bundled so that a separate process can run it and be killed.
    programFolder = await nodeFiles.mkdtemp(join(tmpdir(), 'throughline-kill-'));
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: resolve(import.meta.dirname, '../../../../../electron/main/files/atomic-write.ts'),
        outDir: programFolder,
        rolldownOptions: { output: { format: 'es', entryFileNames: 'atomic-write.mjs' } },
      },
    });
    program = join(programFolder, 'killed.mjs');
    await nodeFiles.writeFile(
      program,
      `import * as files from 'node:fs/promises';
       import { writeAtomically } from './atomic-write.mjs';
       const [path, dieBefore] = process.argv.slice(2);
       const die = () => process.kill(process.pid, 'SIGKILL');
       const guarded = Object.fromEntries(['open', 'copyFile', 'rename', 'unlink'].map((step) => [step, async (...values) => {
         if (step === dieBefore) die();
         const result = await files[step](...values);
         if (step === 'open' && dieBefore === 'write') result.writeFile = async () => { await result.write('half'); die(); };
         if (step === 'open' && dieBefore === 'flush') result.sync = die;
         if (step === 'rename' && dieBefore === 'after-rename') die();
         return result;
       }]));
       await writeAtomically(path, new TextEncoder().encode('the new file'), {
         files: { ...files, ...guarded }, newId: () => 'id', wait: async () => {},
       });`,
    );
  });
  afterAll(() => nodeFiles.rm(programFolder, { recursive: true, force: true }));

  test.each([
    ['open', 'the old file'],
    ['write', 'the old file'],
    ['flush', 'the old file'],
    ['copyFile', 'the old file'],
    ['rename', 'the old file'],
    ['after-rename', 'the new file'],
  ])('before or in the step "%s" leaves %s whole', async (step, expected) => {
    await nodeFiles.writeFile(path, 'the old file');
    const child = spawn(process.execPath, [program, path, step], { stdio: 'ignore' });
    const signal = await new Promise((done) => child.once('exit', (_code, name) => done(name)));
    expect(signal).toBe('SIGKILL');
    expect(await read()).toBe(expected);
  });
});
