import { expect, test } from './fixtures';

test('the page of the app’s scheme is a secure context with storage of its own', async ({ facilitator }) => {
  const facts = await facilitator.evaluate(async () => ({
    isSecure: isSecureContext,
    hasLocks: 'locks' in navigator,
    digest: (await crypto.subtle.digest('SHA-256', new Uint8Array())).byteLength,
    database: await new Promise<string>((done) => {
      const request = indexedDB.open('contract', 1);
      request.onsuccess = () => {
        request.result.close();
        done('opened');
      };
      request.onerror = () => done('refused');
    }),
  }));
  expect(facts).toEqual({ isSecure: true, hasLocks: true, digest: 32, database: 'opened' });
});

test('what the page stored is there after the app was killed and started again', async ({ launchApp }) => {
  const first = await launchApp();
  await first.facilitator.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.open('kept', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('rows');
        request.onsuccess = () => {
          const write = request.result.transaction('rows', 'readwrite', { durability: 'strict' });
          write.objectStore('rows').put('still here', 'row');
          write.oncomplete = () => done();
          write.onerror = () => failed(new Error('not written'));
        };
      }),
  );
  await first.kill();
  const second = await launchApp();
  const kept = await second.facilitator.evaluate(
    () =>
      new Promise((done) => {
        const request = indexedDB.open('kept', 1);
        request.onsuccess = () => {
          const read = request.result.transaction('rows').objectStore('rows').get('row');
          read.onsuccess = () => done(read.result);
        };
      }),
  );
  expect(kept).toBe('still here');
});

test('two windows of the app share a broadcast channel', async ({ app, facilitator }) => {
  const projector = await app.openProjector(() =>
    facilitator.evaluate(() => {
      const host = Reflect.get(window, 'host') as Record<string, (request: unknown) => Promise<unknown>>;
      return host['openProjector']!({ channel: 'contract-channel' });
    }),
  );
  const heard = projector.evaluate(
    () =>
      new Promise((done) => {
        const channel = new BroadcastChannel('contract');
        channel.onmessage = ({ data }) => done(data);
        channel.postMessage('listening');
      }),
  );
  await facilitator.evaluate(
    () =>
      new Promise<void>((done) => {
        const channel = new BroadcastChannel('contract');
        const say = setInterval(() => channel.postMessage('said'), 20);
        setTimeout(() => {
          clearInterval(say);
          done();
        }, 500);
      }),
  );
  expect(await heard).toBe('said');
});

test('every answer of the scheme carries the content policy, nosniff and its type', async ({
  facilitator,
}) => {
  const headers = await facilitator.evaluate(async () => {
    const answer = await fetch(document.URL);
    return Object.fromEntries(answer.headers);
  });
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
});

test.describe('requests the scheme refuses', () => {
  test.use({ allowedProblems: /Failed to load resource/ });

  test('a file outside the bundle, however it is spelt, and a method other than GET', async ({
    facilitator,
  }) => {
    const statuses = await facilitator.evaluate(async () => {
      const paths = [
        '/../package.json',
        '/%2e%2e/package.json',
        '/..%2fpackage.json',
        '/..%5cpackage.json',
        '/missing.js',
      ];
      const answers = await Promise.all(paths.map((path) => fetch(path)));
      const posted = await fetch('/facilitator/index.html', { method: 'POST' });
      return [...answers.map(({ ok }) => ok), posted.status];
    });
    expect(statuses).toEqual([false, false, false, false, false, 405]);
  });

  test('a request elsewhere is cancelled and counted', async ({ facilitator }) => {
    const count = await facilitator.evaluate(async () => {
      const host = Reflect.get(window, 'host') as Record<string, (request: unknown) => Promise<unknown>>;
      const { value } = (await host['diagnostics']!(null)) as { value: { name: string; value: string }[] };
      return value.find(({ name }) => name === 'Network requests refused')?.value;
    });
    expect(count).toBe('0');
  });
});

test('permissions the app does not use are denied without asking', async ({ facilitator }) => {
  const states = await facilitator.evaluate(() =>
    Promise.all(
      (['geolocation', 'notifications', 'camera', 'microphone'] as const).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  );
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
});
