import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { createLog, describeError } from '../../../../electron/main/log';

let path = '';
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-log-'));
  path = join(folder, 'deeper', 'throughline.log');
  return () => rmSync(folder, { recursive: true, force: true });
});
const now = (): Date => new Date(0);

test('an event is one line with its time', () => {
  createLog({ path, now }).write('ipc-refused', { channel: 'openRecent' });
  expect(readFileSync(path, 'utf8')).toBe(
    '{"at":"1970-01-01T00:00:00.000Z","event":"ipc-refused","channel":"openRecent"}\n',
  );
});

test('what an error says is never kept, only its kind, its code and where it was', () => {
  const error = Object.assign(new TypeError('cell B7 holds "Jane Example, 14 Elm Road"'), { code: 'EBUSY' });
  createLog({ path, now }).error('save', error);
  const text = readFileSync(path, 'utf8');
  expect(text).not.toMatch(/Jane|Elm|B7/);
  expect(JSON.parse(text)).toMatchObject({ kind: 'TypeError', code: 'EBUSY' });
});

test('an error’s places name files without their folders', () => {
  const error = new Error('x');
  error.stack =
    'Error: secret\n    at save (/home/jane/app/dist/main/index.cjs:10:5)\n    at file:///C:/Users/jane/index.cjs:3:1';
  expect(describeError(error).where).toBe('at save (index.cjs:10:5) < at (index.cjs:3:1');
});

test('a thrown value that is no error is described by its type alone', () => {
  expect(describeError('cell contents')).toEqual({ kind: 'string', code: '', where: '' });
});

test('a full log makes room and one old log is kept', () => {
  const log = createLog({ path, now, largest: 100 });
  log.write('first');
  writeFileSync(path, 'x'.repeat(101));
  log.write('second');
  expect(readFileSync(`${path}.1`, 'utf8')).toBe('x'.repeat(101));
  expect(readFileSync(path, 'utf8')).toContain('second');
});

test('a log that cannot be written does not stop the app', () => {
  const folderInTheWay = tmpdir();
  expect(() => createLog({ path: folderInTheWay, now }).write('event')).not.toThrow();
});
