/** What must hold before any journey: the page opens, keeps to itself and gives nothing away. */
import { eventsOf, requestsOf, subscriptionName, type WindowRole } from '../../shared/host/ipc-contract';
import { expect, test } from './fixtures';

function contractKeys(role: WindowRole): string[] {
  return [
    'kind',
    'role',
    'version',
    ...requestsOf(role),
    ...eventsOf(role).map((name) => subscriptionName(name)),
  ];
}

test('the facilitator opens without an error, a violation of the content policy or a request that leaves', async ({
  facilitator,
}) => {
  await expect(facilitator.locator('body')).not.toBeEmpty();
  expect(await facilitator.evaluate(() => isSecureContext)).toBe(true);
});

test('the page has no way to Node or to the wire beneath the bridge', async ({ facilitator, host }) => {
  const found = await facilitator.evaluate(() => ({
    names: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
    kind: (window as { host?: { kind: string } }).host?.kind,
  }));
  expect(found.names).toEqual([]);
  expect(found.kind).toBe(host === 'browser-host' ? undefined : 'electron');
});

test('the bridge has exactly the methods of the contract and cannot be changed', async ({
  facilitator,
  host,
}) => {
  test.skip(host === 'browser-host', 'a browser has no preload');
  const shape = await facilitator.evaluate(() => {
    const host: unknown = Reflect.get(window, 'host');
    const isReplaced = Reflect.set(window, 'host', 'mine');
    const isDeleted = Reflect.deleteProperty(window, 'host');
    return {
      keys: Object.keys(Object(host)).sort(),
      isFrozen: Object.isFrozen(host),
      isSame: Reflect.get(window, 'host') === host,
      isReplaced,
      isDeleted,
    };
  });
  expect(shape).toEqual({
    keys: [...contractKeys('facilitator')].sort(),
    isFrozen: true,
    isSame: true,
    isReplaced: false,
    isDeleted: false,
  });
});

test.describe('an attack from inside the page', () => {
  test.use({
    allowedProblems: /Content Security Policy|request left: https:\/\/elsewhere\.test|ERR_/,
  });

  test('an inline script does not run', async ({ facilitator }) => {
    const ran = await facilitator.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineScriptRan = true';
      document.head.append(script);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.inlineHandlerRan = true');
      document.body.append(button);
      button.click();
      return ['inlineScriptRan', 'inlineHandlerRan'].filter((name) => name in window);
    });
    expect(ran).toEqual([]);
  });

  test('nothing can be fetched from elsewhere', async ({ facilitator }) => {
    const outcome = await facilitator.evaluate(() =>
      fetch('https://elsewhere.test/data').then(
        () => 'fetched',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
  });

  test('the page cannot leave and cannot open a window elsewhere', async ({ app, facilitator, host }) => {
    test.skip(host === 'browser-host', 'a browser window belongs to the person, who may go anywhere');
    const before = facilitator.url();
    const opened = await facilitator.evaluate(() => {
      const popup = window.open('https://elsewhere.test/popup');
      location.href = 'https://elsewhere.test/page';
      return popup !== null;
    });
    expect(opened).toBe(false);
    // The refused navigation has been decided once a later message has made the round trip.
    await facilitator.evaluate(() => new Promise((settled) => requestAnimationFrame(settled)));
    await app.electron?.evaluate(({ app: electronApp }) => electronApp.getVersion());
    expect(facilitator.url()).toBe(before);
    expect(app.electron?.windows()).toHaveLength(1);
  });
});
