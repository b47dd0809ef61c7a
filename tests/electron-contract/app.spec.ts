import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appRoot, expect, test } from './fixtures';

test('the app knows its folder, its version and its data folder', async ({ electron, userData }) => {
  const facts = await electron.evaluate(({ app }) => ({
    path: app.getAppPath(),
    version: app.getVersion(),
    userData: app.getPath('userData'),
    isPackaged: app.isPackaged,
    isReady: app.isReady(),
  }));
  // Reading our own manifest needs no schema.
  const { version } = JSON.parse(readFileSync(join(appRoot, 'package.json'), 'utf8')) as { version: string };
  expect(facts).toEqual({ path: appRoot, version, userData, isPackaged: false, isReady: true });
});

test('an unknown path name is refused', async ({ electron }) => {
  const message = await electron.evaluate(({ app }) => {
    try {
      return app.getPath('nowhere' as 'home');
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  });
  expect(message).toContain("Failed to get 'nowhere' path");
});

test('whenReady resolves again after ready', async ({ electron }) => {
  expect(await electron.evaluate(({ app }) => app.whenReady().then(() => 'ready'))).toBe('ready');
});

test('schemes cannot be registered after ready', async ({ electron }) => {
  const refused = await electron.evaluate(({ protocol }) => {
    try {
      protocol.registerSchemesAsPrivileged([{ scheme: 'late', privileges: { standard: true } }]);
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
});

test('the sandbox cannot be enabled after ready', async ({ electron }) => {
  const refused = await electron.evaluate(({ app }) => {
    try {
      app.enableSandbox();
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
});

test('a scheme has one handler', async ({ electron }) => {
  const refused = await electron.evaluate(({ session }) => {
    try {
      session.defaultSession.protocol.handle('app', () => new Response('mine'));
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
});

test('the main process runs without a window of its own and says which Electron it is', async ({
  electron,
}) => {
  const versions = await electron.evaluate(() => ({
    electron: typeof process.versions.electron,
    node: typeof process.versions.node,
  }));
  expect(versions).toEqual({ electron: 'string', node: 'string' });
});

test('the words of the command line reach the main process in order', async ({ launchApp }) => {
  const app = await launchApp({ words: ['--made-up-switch', 'notes.txt'] });
  const words = await app.electron!.evaluate(() => process.argv);
  expect(words.slice(-2)).toEqual(['--made-up-switch', 'notes.txt']);
});
