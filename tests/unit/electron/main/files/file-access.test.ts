import { randomUUID } from 'node:crypto';
import * as nodeFiles from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createFileAccess, type FileAccess } from '../../../../../electron/main/files/file-access';
import {
  createFollowedSpreadsheets,
  followedSpreadsheetsSchema,
  noFollowedSpreadsheets,
} from '../../../../../electron/main/files/followed-spreadsheets';
import type { FileSystem } from '../../../../../electron/main/files/file-system';
import { openJsonFile } from '../../../../../electron/main/files/json-file';
import {
  createRecentFiles,
  noRecentFiles,
  recentFilesSchema,
  type RecentFiles,
} from '../../../../../electron/main/files/recent-files';
import type { HostResult } from '../../../../../shared/host/host-bridge';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);
const systemError = (code: string): Error => Object.assign(new Error(code), { code });

function valueOf<Value>(result: HostResult<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
function codeOf(result: HostResult<unknown>): string {
  return result.ok ? 'ok' : result.error.code;
}

let folder = '';
let chosen: { open?: string; spreadsheets?: string[]; save?: string };
let faults: Partial<FileSystem>;
let recent: RecentFiles;
let access: FileAccess;

beforeEach(async () => {
  folder = await nodeFiles.mkdtemp(join(tmpdir(), 'throughline-files-'));
  chosen = {};
  faults = {};
  // Faults may be set in the middle of a test.
  const files = new Proxy(nodeFiles, {
    get: (real, key) => Reflect.get(faults, key) ?? Reflect.get(real, key),
  }) satisfies FileSystem;
  const effects = { files, newId: randomUUID, wait: () => Promise.resolve() };
  const store = await openJsonFile({
    path: join(folder, 'recent-projects.json'),
    title: 'The list',
    schema: recentFilesSchema,
    initial: noRecentFiles,
    effects,
    onWriteFailure: (error) => {
      throw error;
    },
  });
  const followed = await openJsonFile({
    path: join(folder, 'imported-spreadsheets.json'),
    title: 'The list',
    schema: followedSpreadsheetsSchema,
    initial: noFollowedSpreadsheets,
    effects,
    onWriteFailure: (error) => {
      throw error;
    },
  });
  recent = createRecentFiles(store, { newToken: randomUUID, now: () => new Date(0) });
  access = createFileAccess({
    ...effects,
    recent,
    spreadsheets: createFollowedSpreadsheets(followed, files),
    largestFile: 1000,
    dialogs: {
      openProject: () => Promise.resolve(chosen.open),
      openSpreadsheets: () => Promise.resolve(chosen.spreadsheets ?? []),
      saveAs: () => Promise.resolve(chosen.save),
    },
  });
  return async () => {
    await store.settled();
    await followed.settled();
    await nodeFiles.rm(folder, { recursive: true, force: true });
  };
});

async function projectFile(name = 'plan.throughline', content = 'old'): Promise<string> {
  const path = join(folder, name);
  await nodeFiles.writeFile(path, content);
  return path;
}

describe('opening', () => {
  test('gives the bytes, the stamp and a token instead of the path', async () => {
    chosen.open = await projectFile();
    const opened = valueOf(await access.openProject());
    expect(text(opened.bytes)).toBe('old');
    expect(opened.file.name).toBe('plan.throughline');
    // printf old | sha256sum
    expect(opened.stamp.sha256).toBe('cba06b5736faf67e54b07b561eae94395e774c517a7d910a54369e1263ccfbd4');
    expect(JSON.stringify({ file: opened.file, stamp: opened.stamp })).not.toContain(folder);
  });

  test('says so when the person closes the dialog', async () => {
    expect(codeOf(await access.openProject())).toBe('cancelled');
  });

  test('puts the project on the recent list, from where its token opens it again', async () => {
    chosen.open = await projectFile();
    await access.openProject();
    const [entry] = recent.list();
    expect(entry?.name).toBe('plan.throughline');
    expect(text(valueOf(await access.openRecent(entry!.token)).bytes)).toBe('old');
  });

  test.each(['notes.txt', 'plan.throughline.exe', 'plan', '.throughline'])(
    'refuses %s as a project',
    async (name) => {
      chosen.open = await projectFile(name);
      expect(codeOf(await access.openProject())).toBe('wrong-type');
    },
  );

  test('refuses a file that is too large before it reads it', async () => {
    chosen.open = await projectFile('plan.throughline', 'x'.repeat(1001));
    faults.readFile = () => Promise.reject(new Error('must not be read'));
    expect(codeOf(await access.openProject())).toBe('too-large');
  });

  test('names what to do when a recent project has gone', async () => {
    chosen.open = await projectFile();
    await access.openProject();
    await nodeFiles.unlink(chosen.open);
    const result = await access.openRecent(recent.list()[0]!.token);
    expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test.each(['/etc/passwd', 'C:\\Windows\\win.ini', '../plan.throughline', randomUUID()])(
    'a page cannot open %s by naming it',
    async (token) => {
      expect(codeOf(await access.openRecent(token))).toBe('refused');
    },
  );

  test('several spreadsheets come with a token each', async () => {
    chosen.spreadsheets = [await projectFile('a.xlsx', 'A'), await projectFile('b.csv', 'B')];
    const opened = valueOf(await access.chooseSpreadsheets());
    expect(opened.map(({ file, bytes: content }) => [file.name, text(content)])).toEqual([
      ['a.xlsx', 'A'],
      ['b.csv', 'B'],
    ]);
    expect(new Set(opened.map(({ file }) => file.token)).size).toBe(2);
  });
});

describe('saving', () => {
  const save = (request: Partial<Parameters<FileAccess['saveProject']>[0]>) =>
    access.saveProject({ bytes: bytes('new'), suggestedName: 'Plan', ...request });

  test('asks where, adds the extension and remembers the place', async () => {
    chosen.save = join(folder, 'Plan 2026.v2');
    const saved = valueOf(await save({}));
    expect(saved.file.name).toBe('Plan 2026.v2.throughline');
    expect(saved.confirmed).toBe(true);
    expect(await nodeFiles.readFile(join(folder, 'Plan 2026.v2.throughline'), 'utf8')).toBe('new');
    expect(recent.list().map(({ name }) => name)).toEqual(['Plan 2026.v2.throughline']);
  });

  test('writes the opened file again and keeps the version before', async () => {
    chosen.open = await projectFile();
    const { file, stamp } = valueOf(await access.openProject());
    valueOf(await save({ token: file.token, expected: stamp }));
    expect(await nodeFiles.readFile(chosen.open, 'utf8')).toBe('new');
    expect(await nodeFiles.readFile(`${chosen.open}.bak`, 'utf8')).toBe('old');
  });

  test('saving twice in a row is no conflict with oneself', async () => {
    chosen.save = join(folder, 'plan.throughline');
    const first = valueOf(await save({}));
    const second = valueOf(
      await save({ token: first.file.token, expected: first.stamp, bytes: bytes('newer') }),
    );
    expect(codeOf(await save({ token: second.file.token, expected: second.stamp }))).toBe('ok');
  });

  test('refuses to overwrite what somebody else saved meanwhile', async () => {
    chosen.open = await projectFile();
    const { file, stamp } = valueOf(await access.openProject());
    await nodeFiles.writeFile(chosen.open, 'theirs');
    expect(codeOf(await save({ token: file.token, expected: stamp }))).toBe('changed-on-disk');
    expect(await nodeFiles.readFile(chosen.open, 'utf8')).toBe('theirs');
    expect(codeOf(await save({ token: file.token }))).toBe('ok');
  });

  test('a file merely touched by a synchronising program is no conflict', async () => {
    chosen.open = await projectFile();
    const { file, stamp } = valueOf(await access.openProject());
    await nodeFiles.utimes(chosen.open, 1_000_000, 1_000_000);
    expect(codeOf(await save({ token: file.token, expected: stamp }))).toBe('ok');
  });

  test('a page cannot write a file it was not given', async () => {
    expect(codeOf(await save({ token: join(folder, 'other.throughline') }))).toBe('refused');
    expect(codeOf(await save({ token: randomUUID() }))).toBe('refused');
  });

  test('a page cannot write over a spreadsheet it was given to read', async () => {
    chosen.spreadsheets = [await projectFile('scores.xlsx')];
    const [sheet] = valueOf(await access.chooseSpreadsheets());
    expect(codeOf(await save({ token: sheet!.file.token }))).toBe('refused');
  });

  test.each([
    ['ENOSPC', 'disk-full'],
    ['EACCES', 'no-permission'],
    ['EROFS', 'no-permission'],
    ['EIO', 'failed'],
  ])('%s is told as %s, and says that the work is still here', async (code, expected) => {
    chosen.save = await projectFile();
    faults.open = () => Promise.reject(systemError(code));
    const result = await save({});
    expect(result).toMatchObject({ ok: false, error: { code: expected } });
    expect(JSON.stringify(result)).toContain('your work is still here');
    expect(await nodeFiles.readFile(chosen.save, 'utf8')).toBe('old');
  });

  // What Windows says of a workbook that is open in Excel depends on how Excel opened it.
  test.each(['EBUSY', 'EPERM', 'EACCES'])(
    'a file another program holds (%s) is told as locked',
    async (code) => {
      chosen.save = await projectFile();
      faults.rename = () => Promise.reject(systemError(code));
      expect(codeOf(await save({}))).toBe('locked');
      expect(await nodeFiles.readFile(chosen.save, 'utf8')).toBe('old');
    },
  );

  test('an export whose target is open elsewhere names it, so that another name can be offered', async () => {
    chosen.save = join(folder, 'Ranking.xlsx');
    await nodeFiles.writeFile(chosen.save, 'open in Excel');
    faults.rename = () => Promise.reject(systemError('EPERM'));
    const result = await access.exportFile({ bytes: bytes('x'), suggestedName: 'Other', kind: 'xlsx' });
    expect(result).toMatchObject({ ok: false, error: { code: 'locked', name: 'Ranking.xlsx' } });
    expect(await nodeFiles.readFile(chosen.save, 'utf8')).toBe('open in Excel');
  });

  test('an export gets its own extension and is no recent project', async () => {
    chosen.save = join(folder, 'Ranking');
    const saved = valueOf(
      await access.exportFile({ bytes: bytes('x'), suggestedName: 'Ranking', kind: 'xlsx' }),
    );
    expect(saved.file.name).toBe('Ranking.xlsx');
    expect(recent.list()).toEqual([]);
  });
});

describe('a spreadsheet that figures came from', () => {
  async function imported(): Promise<{ path: string; sha256: string }> {
    const path = join(folder, 'costs.csv');
    await nodeFiles.writeFile(path, 'Option,Net\nA01,5');
    chosen.spreadsheets = [path];
    const [opened] = valueOf(await access.chooseSpreadsheets());
    return { path, sha256: opened!.stamp.sha256 };
  }

  test('is unchanged while its bytes are, whatever its times say', async () => {
    const { path, sha256 } = await imported();
    await nodeFiles.utimes(path, 1, 1);
    expect(await access.spreadsheetState(sha256)).toBe('unchanged');
  });

  test('is changed once its bytes are', async () => {
    const { path, sha256 } = await imported();
    await nodeFiles.writeFile(path, 'Option,Net\nA01,6');
    expect(await access.spreadsheetState(sha256)).toBe('changed');
  });

  test('is gone when it was moved away', async () => {
    const { path, sha256 } = await imported();
    await nodeFiles.rm(path);
    expect(await access.spreadsheetState(sha256)).toBe('gone');
  });

  test('is unknown when nobody chose it here', async () => {
    expect(await access.spreadsheetState('0'.repeat(64))).toBe('unknown');
  });

  test('leaves a trace on disk only once something of it was imported', async () => {
    const { path, sha256 } = await imported();
    const list = join(folder, 'imported-spreadsheets.json');
    await expect(nodeFiles.readFile(list)).rejects.toThrow('ENOENT');
    access.followSpreadsheet(sha256);
    await expect.poll(() => nodeFiles.readFile(list, 'utf8').catch(() => '')).toContain(path);
  });
});
