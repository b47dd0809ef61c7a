import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followedSpreadsheets } from '../../../../renderer/host/followed-spreadsheets';
import { ThroughlineDatabase } from '../../../../renderer/persistence/database';

let database: ThroughlineDatabase;
beforeEach(() => {
  database = new ThroughlineDatabase(`followed-${crypto.randomUUID()}`);
});
afterEach(() => database.delete());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A handle as the browser gives one: it reads whatever the file holds now. */
function handleOf(read: () => string, permission: PermissionState = 'granted'): FileSystemFileHandle {
  const handle = {
    kind: 'file',
    name: 'costs.csv',
    getFile: () => Promise.resolve(new File([read()], 'costs.csv')),
    isSameEntry: () => Promise.resolve(true),
    queryPermission: () => Promise.resolve(permission),
  };
  return handle as unknown as FileSystemFileHandle; // writing is no part of this
}

describe('a spreadsheet chosen in a browser that hands out files', () => {
  it('is unchanged while it holds the same bytes, and changed once it does not', async () => {
    let text = 'A01,5';
    const followed = followedSpreadsheets(database);
    followed.chosen(
      sha256(text),
      handleOf(() => text),
    );
    expect(await followed.spreadsheetState(sha256('A01,5'))).toBe('unchanged');
    text = 'A01,6';
    expect(await followed.spreadsheetState(sha256('A01,5'))).toBe('changed');
  });

  it('is gone when the browser no longer finds it', async () => {
    const followed = followedSpreadsheets(database);
    followed.chosen(
      sha256('A01,5'),
      handleOf(() => {
        throw new DOMException('', 'NotFoundError');
      }),
    );
    expect(await followed.spreadsheetState(sha256('A01,5'))).toBe('gone');
  });

  it('is unknown where the browser would have to ask first, and where nobody chose it', async () => {
    const followed = followedSpreadsheets(database);
    followed.chosen(
      sha256('A01,5'),
      handleOf(() => 'A01,5', 'prompt'),
    );
    expect(await followed.spreadsheetState(sha256('A01,5'))).toBe('unknown');
    expect(await followed.spreadsheetState(sha256('another'))).toBe('unknown');
  });

  it('stores nothing for being chosen', async () => {
    const followed = followedSpreadsheets(database);
    followed.chosen(
      sha256('A01,5'),
      handleOf(() => 'A01,5'),
    );
    expect(await database.spreadsheetHandles.count()).toBe(0);
  });
});
