import { expect, test } from './fixtures';

test('what the preload exposes is frozen to its depth', async ({ facilitator }) => {
  const frozen = await facilitator.evaluate(() => {
    const host = Reflect.get(window, 'host') as object;
    return [host, ...Object.values(host)].every((member) => Object.isFrozen(member));
  });
  expect(frozen).toBe(true);
});

test('the exposed name can neither be replaced nor redefined', async ({ facilitator }) => {
  const outcome = await facilitator.evaluate(() => {
    const before: unknown = Reflect.get(window, 'host');
    const descriptor = Object.getOwnPropertyDescriptor(window, 'host');
    const isRedefined = Reflect.defineProperty(window, 'host', { value: 1 });
    return {
      isRedefined,
      isSame: Reflect.get(window, 'host') === before,
      writable: descriptor?.writable,
      configurable: descriptor?.configurable,
    };
  });
  expect(outcome).toEqual({ isRedefined: false, isSame: true, writable: false, configurable: false });
});

test('a change of the page’s own objects does not reach the preload', async ({ facilitator }) => {
  const reply = await facilitator.evaluate(async () => {
    JSON.stringify = () => 'poisoned';
    const host = Reflect.get(window, 'host') as Record<string, (request: unknown) => Promise<unknown>>;
    const { ok } = (await host['setTitle']!({ title: 'Plan' })) as { ok: boolean };
    return ok;
  });
  expect(reply).toBe(true);
});

test('a subscription gives back a function at once, not a promise', async ({ facilitator }) => {
  const kind = await facilitator.evaluate(() => {
    const host = Reflect.get(window, 'host') as { onMenu(listener: () => void): unknown };
    return typeof host.onMenu(() => undefined);
  });
  expect(kind).toBe('function');
});

test('the projector has the bridge of its role alone', async ({ app, facilitator }) => {
  const projector = await app.openProjector(() =>
    facilitator.evaluate(() => {
      const host = Reflect.get(window, 'host') as Record<string, (request: unknown) => Promise<unknown>>;
      return host['openProjector']!({ channel: 'contract-channel' });
    }),
  );
  const keys = await projector.evaluate(() => Object.keys(Reflect.get(window, 'host') as object));
  expect(keys.sort()).toEqual(['kind', 'leaveProjector', 'role', 'toggleProjectorFullScreen', 'version']);
});
