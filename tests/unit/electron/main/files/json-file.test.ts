import { randomUUID } from 'node:crypto';
import * as nodeFiles from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openJsonFile, type JsonFile } from '../../../../../electron/main/files/json-file';
import { defaultSettings, settingsSchema, type Settings } from '../../../../../electron/main/files/settings';

let path = '';
beforeEach(async () => {
  const folder = await nodeFiles.mkdtemp(join(tmpdir(), 'throughline-settings-'));
  path = join(folder, 'settings.json');
  return () => nodeFiles.rm(folder, { recursive: true, force: true });
});

function open(): Promise<JsonFile<Settings>> {
  return openJsonFile({
    path,
    title: 'The settings',
    schema: settingsSchema,
    initial: defaultSettings,
    effects: { files: nodeFiles, newId: randomUUID, wait: () => Promise.resolve() },
    onWriteFailure: (error) => {
      throw error;
    },
  });
}

test('settings that were never written are the defaults, and no problem', async () => {
  const settings = await open();
  expect(settings.read()).toEqual(defaultSettings);
  expect(settings.problem).toBeUndefined();
});

test('what is written is read at the next start', async () => {
  const settings = await open();
  settings.write({ ...settings.read(), projectorDisplay: 7 });
  settings.write({ ...settings.read(), projectorDisplay: 8 });
  await settings.settled();
  expect((await open()).read().projectorDisplay).toBe(8);
});

test('members of a newer version are kept', async () => {
  await nodeFiles.writeFile(path, '{"version":1,"fromTomorrow":{"a":1}}');
  const settings = await open();
  settings.write({ ...settings.read(), projectorDisplay: 2 });
  await settings.settled();
  expect(JSON.parse(await nodeFiles.readFile(path, 'utf8'))).toEqual({
    version: 1,
    fromTomorrow: { a: 1 },
    projectorDisplay: 2,
  });
});

test.each([
  ['cut off', '{"version":1,"facil'],
  ['empty', ''],
  ['of another kind', '[]'],
  ['of another version', '{"version":2}'],
  ['with a value of the wrong kind', '{"version":1,"projectorDisplay":"left"}'],
  ['not text', '\u0000\u0001\ufffd'],
])('a file that is %s is named, left as it is, and the app goes on', async (_what, content) => {
  await nodeFiles.writeFile(path, content);
  const settings = await open();
  expect(settings.problem).toContain('The settings could not be read');
  expect(settings.problem).toContain(path);
  settings.write({ ...settings.read(), projectorDisplay: 3 });
  await settings.settled();
  expect(settings.read().projectorDisplay).toBe(3);
  expect(await nodeFiles.readFile(path, 'utf8')).toBe(content);
});
