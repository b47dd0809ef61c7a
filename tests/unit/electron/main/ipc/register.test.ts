import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerIpc, type IpcHandlers } from '../../../../../electron/main/ipc/register';
import {
  requestChannel,
  requests,
  requestsOf,
  type RequestName,
  type WindowRole,
} from '../../../../../shared/host/ipc-contract';

type Invoke = (event: unknown, ...values: unknown[]) => Promise<{ ok: boolean; error?: { code: string } }>;

const names = [...new Set([...requestsOf('facilitator'), ...requestsOf('projector')])];
const page = 'app://bundle/facilitator/index.html';

/** Registers handlers that only note that they ran. */
function setUp(behave: () => unknown = () => ({ ok: true, value: null })) {
  const channels = new Map<string, Invoke>();
  const ran: string[] = [];
  const logged: string[] = [];
  // Every handler does the same; the contract gives each its own type.
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        ran.push(name);
        return behave();
      },
    ]),
  ) as unknown as IpcHandlers;
  registerIpc({
    ipcMain: {
      handle: (channel, listener) => {
        if (channels.has(channel)) throw new Error(`second handler for ${channel}`);
        channels.set(channel, listener as Invoke);
      },
    },
    handlers,
    roleOf: (id) =>
      new Map<number, WindowRole>([
        [1, 'facilitator'],
        [2, 'projector'],
      ]).get(id),
    log: {
      write: (event, facts) => logged.push(JSON.stringify({ event, ...facts })),
      error: (event) => logged.push(event),
    },
  });
  const ask = (name: RequestName, event: unknown, ...values: unknown[]) =>
    channels.get(requestChannel(name))!(event, ...values);
  return { ask, ran, logged, channels };
}

const from = (id: number, url = page, parent: unknown = null): unknown => ({
  sender: { id },
  senderFrame: { url, parent },
});
const facilitator = from(1);

test('every channel of the contract is answered, and no other', () => {
  const { channels } = setUp();
  expect([...channels.keys()].sort()).toEqual(
    Object.keys(requests)
      .map((name) => `throughline:${name}`)
      .sort(),
  );
});

test('a request of the right shape from the right window is handled', async () => {
  const { ask, ran } = setUp();
  expect(await ask('setTitle', facilitator, { title: 'Plan' })).toEqual({ ok: true, value: null });
  expect(ran).toEqual(['setTitle']);
});

describe('nothing runs for', () => {
  test.each([
    ['a frame that has gone', { sender: { id: 1 }, senderFrame: null }],
    ['a frame within the page', from(1, page, { url: page })],
    ['a blank page', from(1, 'about:blank')],
    ['an empty address', from(1, '')],
    ['a page from elsewhere', from(1, 'https://elsewhere.test/?app://bundle/facilitator/index.html')],
    ['a file of the app that is no page', from(1, 'app://bundle/assets/main.js')],
    ['a window nobody made', from(99)],
    ['the projector', from(2, 'app://bundle/projector/index.html')],
  ])('%s', async (_who, event) => {
    const { ask, ran } = setUp();
    for (const name of requestsOf('facilitator')) {
      expect(await ask(name, event, null)).toMatchObject({ ok: false, error: { code: 'refused' } });
    }
    expect(ran).toEqual([]);
  });
});

test('the projector may ask for two things, which the facilitator may not', async () => {
  expect(requestsOf('projector')).toEqual(['leaveProjector', 'toggleProjectorFullScreen']);
  const { ask, ran } = setUp();
  await ask('leaveProjector', facilitator, null);
  expect(ran).toEqual([]);
  await ask('leaveProjector', from(2, 'app://bundle/projector/index.html'), null);
  expect(ran).toEqual(['leaveProjector']);
});

describe('malformed requests', () => {
  const file = { bytes: new Uint8Array(3), suggestedName: 'Plan' };
  test.each<[RequestName, unknown[]]>([
    ['openProject', []],
    ['openProject', [undefined]],
    ['openProject', [null, null]],
    ['openProject', ['/etc/passwd']],
    ['openRecent', [{ token: '../../etc/passwd' }]],
    ['openRecent', [{ token: '/home/a/plan.throughline' }]],
    ['openRecent', [{ token: 'abcdefgh', path: '/etc/passwd' }]],
    ['saveProject', [{ ...file, bytes: [1, 2, 3] }]],
    ['saveProject', [{ ...file, bytes: 'text' }]],
    ['saveProject', [{ ...file, suggestedName: '' }]],
    ['saveProject', [{ ...file, path: '/etc/passwd' }]],
    ['saveProject', [{ ...file, token: undefined }]],
    ['saveProject', [{ ...file, expected: { size: 1, modifiedAt: 1, sha256: 'x' } }]],
    ['exportFile', [{ ...file, kind: 'exe' }]],
    ['openProjector', [{ channel: 'a b' }]],
    ['openProjector', [{ channel: 'x' }]],
    ['setTitle', [{ title: 'x'.repeat(401) }]],
    ['setUnsaved', [{ unsaved: 1 }]],
  ])('%s %j is refused', async (name, values) => {
    const { ask, ran } = setUp();
    expect(await ask(name, facilitator, ...values)).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(ran).toEqual([]);
  });

  test('whatever is asked, the answer is typed and refused values are not logged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.anything(), { maxLength: 3 }),
        async (name, values) => {
          const { ask, logged } = setUp();
          const reply = await ask(name, facilitator, ...values, 'Jane Example');
          expect(typeof reply.ok).toBe('boolean');
          expect(logged.join()).not.toContain('Jane');
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('a handler that throws is a typed failure that gives nothing away', async () => {
  const { ask, logged } = setUp(() => {
    throw new Error('secret path /home/jane');
  });
  const reply = await ask('diagnostics', facilitator, null);
  expect(reply).toMatchObject({ ok: false, error: { code: 'failed' } });
  expect(JSON.stringify(reply)).not.toContain('jane');
  expect(logged).toEqual(['ipc:diagnostics']);
});
