import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Asks a channel through the shipped preload. */
function ask(page: Page, name: string, request: unknown): Promise<unknown> {
  return page.evaluate(
    ([method, value]) => {
      const host = Reflect.get(window, 'host') as Record<string, (request: unknown) => Promise<unknown>>;
      return host[method]!(value);
    },
    [name, request] as const,
  );
}

test('a handled request answers with what the handler gave', async ({ facilitator }) => {
  expect(await ask(facilitator, 'setTitle', { title: 'Plan' })).toEqual({ ok: true, value: null });
});

test('bytes cross both ways unharmed', async ({ app, facilitator }) => {
  await app.chooseSaveTarget('bytes.xlsx');
  const saved = await facilitator.evaluate(async () => {
    const host = Reflect.get(window, 'host') as Record<string, (request: unknown) => Promise<unknown>>;
    const bytes = Uint8Array.from({ length: 70_000 }, (_value, index) => index % 256);
    return host['exportFile']!({ bytes, suggestedName: 'bytes', kind: 'xlsx' });
  });
  expect(saved).toMatchObject({ ok: true, value: { stamp: { size: 70_000 } } });
  const written = await app.readSavedFile('bytes.xlsx');
  expect([...written.subarray(250, 260)]).toEqual([250, 251, 252, 253, 254, 255, 0, 1, 2, 3]);

  await app.chooseFiles([{ saved: 'bytes.xlsx' }]);
  const back = await facilitator.evaluate(async () => {
    const host = Reflect.get(window, 'host') as Record<string, (request: unknown) => Promise<unknown>>;
    const reply = (await host['chooseSpreadsheets']!(null)) as { value: { bytes: Uint8Array }[] };
    const bytes = reply.value[0]!.bytes;
    return {
      isBytes: bytes instanceof Uint8Array,
      length: bytes.length,
      some: [...bytes.subarray(254, 258)],
    };
  });
  expect(back).toEqual({ isBytes: true, length: 70_000, some: [254, 255, 0, 1] });
});

test('a view of a part of a buffer crosses as that part alone', async ({ app, facilitator }) => {
  await app.chooseSaveTarget('part.txt');
  await facilitator.evaluate(async () => {
    const host = Reflect.get(window, 'host') as Record<string, (request: unknown) => Promise<unknown>>;
    await host['exportFile']!({
      bytes: new TextEncoder().encode('before the part after').subarray(7, 15),
      suggestedName: 'part',
      kind: 'txt',
    });
  });
  expect(new TextDecoder().decode(await app.readSavedFile('part.txt'))).toBe('the part');
});

test('a function cannot be sent', async ({ facilitator }) => {
  const message = await facilitator.evaluate(() => {
    const host = Reflect.get(window, 'host') as Record<string, (request: unknown) => Promise<unknown>>;
    return host['setTitle']!({ title: () => 'x' }).then(
      () => 'sent',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
  });
  expect(message).toContain('could not be cloned');
});

test('a channel has one handler', async ({ electron }) => {
  const message = await electron.evaluate(({ ipcMain }) => {
    try {
      ipcMain.handle('throughline:setTitle', () => null);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  });
  expect(message).toContain("Attempted to register a second handler for 'throughline:setTitle'");
});

test('a channel whose handler is gone answers with an error that names it', async ({
  electron,
  facilitator,
}) => {
  await electron.evaluate(({ ipcMain }) => ipcMain.removeHandler('throughline:diagnostics'));
  await expect(ask(facilitator, 'diagnostics', null)).rejects.toThrow(
    /Error invoking remote method 'throughline:diagnostics'.*No handler registered for 'throughline:diagnostics'/,
  );
});

test('of a thrown error only the message travels', async ({ electron, facilitator }) => {
  await electron.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('throughline:diagnostics');
    ipcMain.handle('throughline:diagnostics', () => {
      throw Object.assign(new RangeError('too far'), { code: 'E_FAR' });
    });
  });
  const error = await facilitator.evaluate(() => {
    const host = Reflect.get(window, 'host') as Record<string, (request: unknown) => Promise<unknown>>;
    return host['diagnostics']!(null).catch((caught: unknown) => ({
      message: caught instanceof Error ? caught.message : '',
      code: Reflect.get(Object(caught), 'code') as unknown,
    }));
  });
  expect(error).toEqual({
    message: "Error invoking remote method 'throughline:diagnostics': RangeError: too far",
    code: undefined,
  });
});

test('the sender of a message is known by frame and window', async ({ electron, facilitator, host }) => {
  await electron.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('throughline:diagnostics');
    ipcMain.handle('throughline:diagnostics', ({ sender, senderFrame }) => ({
      hasId: typeof sender.id === 'number',
      url: senderFrame?.url,
      isMainFrame: senderFrame?.parent === null,
    }));
  });
  const sender = await ask(facilitator, 'diagnostics', null);
  expect(host).not.toBe('browser-host');
  expect(sender).toMatchObject({ hasId: true, isMainFrame: true });
  expect((sender as { url: string }).url).toMatch(/^app:\/\/bundle\/facilitator\/index\.html/);
});

test('events arrive in the order they were sent, until the listener leaves', async ({
  electron,
  facilitator,
}) => {
  await facilitator.evaluate(() => {
    const host = Reflect.get(window, 'host') as { onMenu(listener: (word: unknown) => void): () => void };
    const heard: unknown[] = [];
    const stop = host.onMenu((word) => {
      heard.push(word);
      if (word === 'redo') stop();
    });
    Object.assign(window, { heardInTest: heard });
  });
  await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    for (const word of ['undo', 'undo', 'redo', 'undo']) contents.send('throughline:event:menu', word);
  });
  // A reply follows the events that were sent before it.
  await ask(facilitator, 'setTitle', { title: 'Plan' });
  await expect
    .poll(() => facilitator.evaluate(() => Reflect.get(window, 'heardInTest') as unknown))
    .toEqual(['undo', 'undo', 'redo']);
});

test('a listener hears the payload and no event object', async ({ electron, facilitator }) => {
  await facilitator.evaluate(() => {
    const host = Reflect.get(window, 'host') as { onMenu(listener: (...all: unknown[]) => void): () => void };
    host.onMenu((...all) => {
      Object.assign(window, { heardInTest: all });
    });
  });
  await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()!.getMenuItemById('redo')!.click());
  await expect
    .poll(() => facilitator.evaluate(() => Reflect.get(window, 'heardInTest') as unknown))
    .toEqual(['redo']);
});
