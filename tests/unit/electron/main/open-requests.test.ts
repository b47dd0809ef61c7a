import { describe, expect, test } from 'vitest';
import { createOpenRequests, projectPathsIn } from '../../../../electron/main/open-requests';
import type { HostFailure, HostResult, OpenedFile } from '../../../../shared/host/host-bridge';

test.each([
  [['/usr/bin/app', '/plans/a.throughline'], ['/plans/a.throughline']],
  [['.', '--flag=/plans/a.throughline', '-x.throughline'], []],
  [
    ['plans/a.throughline', 'B.THROUGHLINE'],
    ['/work/plans/a.throughline', '/work/B.THROUGHLINE'],
  ],
  [['a.xlsx', 'https://elsewhere.test/a', ''], []],
])('of the words %j the project files are %j', (words, expected) => {
  expect(projectPathsIn(words, '/work')).toEqual(expected);
});

describe('a file named from outside', () => {
  const opened = (path: string): OpenedFile => ({
    file: { token: 'token-of-file', name: path },
    bytes: new Uint8Array(),
    stamp: { size: 0, modifiedAt: 0, sha256: '' },
  });
  function setUp(result: (path: string) => HostResult<OpenedFile>) {
    const delivered: string[] = [];
    const told: HostFailure[] = [];
    const requests = createOpenRequests({
      files: { openPath: (path) => Promise.resolve(result(path)) },
      deliver: ({ file }) => delivered.push(file.name),
      tell: (failure) => told.push(failure),
    });
    return { requests, delivered, told };
  }
  const settle = (): Promise<void> => new Promise((done) => setImmediate(done));

  test('waits until the page listens, then arrives once', async () => {
    const { requests, delivered } = setUp((path) => ({ ok: true, value: opened(path) }));
    requests.add(['a', 'b']);
    await settle();
    expect(delivered).toEqual([]);
    requests.accept();
    requests.accept();
    await settle();
    expect(delivered).toEqual(['a', 'b']);
    requests.add(['c']);
    await settle();
    expect(delivered).toEqual(['a', 'b', 'c']);
  });

  test('that cannot be opened is told to the person', async () => {
    const failure: HostFailure = { code: 'not-found', message: 'gone' };
    const { requests, delivered, told } = setUp(() => ({ ok: false, error: failure }));
    requests.accept();
    requests.add(['a']);
    await settle();
    expect(told).toEqual([failure]);
    expect(delivered).toEqual([]);
  });
});
