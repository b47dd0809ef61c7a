import { expect, test } from './fixtures';

test('a window is made with the page asked for and starts with a sandboxed, isolated preload', async ({
  electron,
}) => {
  const facts = await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      count: BrowserWindow.getAllWindows().length,
      url: window!.webContents.getURL(),
      isDestroyed: window!.isDestroyed(),
      isFound: BrowserWindow.fromWebContents(window!.webContents)?.id === window!.id,
    };
  });
  expect(facts.count).toBe(1);
  expect(facts.url).toMatch(/^app:\/\/bundle\/facilitator\/index\.html/);
  expect(facts).toMatchObject({ isDestroyed: false, isFound: true });
});

test('closing can be prevented, and then the window stays', async ({ electron }) => {
  const count = await electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!;
    window.once('close', (event) => event.preventDefault());
    window.close();
    return BrowserWindow.getAllWindows().length;
  });
  expect(count).toBe(1);
});

test('confirming the question closes the window and the app', async ({ electron, facilitator }) => {
  const child = electron.process();
  const ended = new Promise<void>((done) => electron.once('close', () => done()));
  await facilitator.evaluate(() => {
    const host = Reflect.get(window, 'host') as Record<string, (request: unknown) => Promise<unknown>>;
    void host['setUnsaved']!({ unsaved: true }).then(() => host['confirmClose']!(null));
  });
  await ended;
  expect(child.exitCode).toBe(0);
});

test('a window closed without unsaved work ends the app with code 0', async ({ electron }) => {
  const child = electron.process();
  const ended = new Promise<void>((done) => electron.once('close', () => done()));
  await electron.evaluate(({ BrowserWindow }) => {
    setTimeout(() => BrowserWindow.getAllWindows()[0]!.close(), 0);
  });
  await ended;
  expect(child.exitCode).toBe(0);
});

test('closing the projector leaves the facilitator, who is told once', async ({
  app,
  electron,
  facilitator,
}) => {
  const projector = await app.openProjector(() =>
    facilitator.evaluate(() => {
      const host = Reflect.get(window, 'host') as Record<string, (request: unknown) => Promise<unknown>> & {
        onProjectorClosed(listener: () => void): () => void;
      };
      const told = { times: 0 };
      host.onProjectorClosed(() => (told.times += 1));
      Object.assign(window, { told });
      return host['openProjector']!({ channel: 'contract-channel' });
    }),
  );
  await projector.evaluate(() => {
    const host = Reflect.get(window, 'host') as Record<string, (request: unknown) => Promise<unknown>>;
    void host['leaveProjector']!(null);
  });
  await expect
    .poll(() => facilitator.evaluate(() => (Reflect.get(window, 'told') as { times: number }).times))
    .toBe(1);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('bounds and titles are what they were set to', async ({ electron }) => {
  const facts = await electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!;
    window.setBounds({ x: 10, y: 20, width: 900, height: 700 });
    window.setTitle('Plan');
    return { bounds: window.getBounds(), title: window.getTitle() };
  });
  expect(facts).toEqual({ bounds: { x: 10, y: 20, width: 900, height: 700 }, title: 'Plan' });
});

test('the screen lists displays with an id and areas', async ({ electron }) => {
  const displays = await electron.evaluate(({ screen }) =>
    screen
      .getAllDisplays()
      .map(({ id, bounds, workArea }) => ({ id, width: bounds.width, work: workArea.width })),
  );
  expect(displays.length).toBeGreaterThan(0);
  for (const { id, width, work } of displays) {
    expect(typeof id).toBe('number');
    expect(work).toBeLessThanOrEqual(width);
  }
});

test('a menu item is found by its id and its click reaches the page', async ({ electron }) => {
  const ids = await electron.evaluate(({ Menu }) =>
    ['new', 'open', 'save', 'save-as', 'undo', 'redo'].map(
      (id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.id,
    ),
  );
  expect(ids).toEqual(['new', 'open', 'save', 'save-as', 'undo', 'redo']);
});

test.describe('a page that tries to leave', () => {
  test.use({ allowedProblems: /request left: https:\/\/(elsewhere\.test|www\.gov\.uk)|ERR_|Failed to load/ });

  test('is stopped before the request', async ({ electron, facilitator }) => {
    const before = facilitator.url();
    await electron.evaluate(({ BrowserWindow }) => {
      const seen: string[] = [];
      BrowserWindow.getAllWindows()[0]!.webContents.on('will-frame-navigate', (event) =>
        seen.push(event.url),
      );
      Object.assign(globalThis, { seenInTest: seen });
    });
    await facilitator.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://elsewhere.test/link';
      document.body.append(link);
      link.click();
    });
    await expect
      .poll(() => electron.evaluate(() => Reflect.get(globalThis, 'seenInTest') as unknown))
      .toEqual(['https://elsewhere.test/link']);
    expect(facilitator.url()).toBe(before);
  });

  test('opens no window, whatever the address', async ({ electron, facilitator }) => {
    const opened = await facilitator.evaluate(() =>
      ['https://elsewhere.test/', 'about:blank', '/facilitator/index.html', 'javascript:alert(1)'].map(
        (url) => window.open(url) !== null,
      ),
    );
    expect(opened).toEqual([false, false, false, false]);
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('sends only allowed addresses to the person’s browser', async ({ electron, facilitator }) => {
    await electron.evaluate(({ shell }) => {
      const opened: string[] = [];
      shell.openExternal = (url) => {
        opened.push(url);
        return Promise.resolve();
      };
      Object.assign(globalThis, { openedInTest: opened });
    });
    await facilitator.evaluate(() => {
      for (const url of ['https://elsewhere.test/', 'file:///etc/passwd', 'https://www.gov.uk/green-book'])
        window.open(url);
    });
    await expect
      .poll(() => electron.evaluate(() => Reflect.get(globalThis, 'openedInTest') as unknown))
      .toEqual(['https://www.gov.uk/green-book']);
  });
});

test('a projector whose display is unplugged comes to the facilitator’s, and goes back when it is plugged in', async ({
  app,
  electron,
  facilitator,
}) => {
  const displays = await electron.evaluate(({ screen }) => screen.getAllDisplays().length);
  test.skip(displays < 2, 'needs two displays');
  await app.openProjector(() =>
    facilitator.evaluate(() => {
      const host = Reflect.get(window, 'host') as Record<string, (request: unknown) => Promise<unknown>>;
      return host['openProjector']!({ channel: 'contract-channel' });
    }),
  );
  const places = await electron.evaluate(({ BrowserWindow, screen }) => {
    const all = screen.getAllDisplays();
    const projector = BrowserWindow.getAllWindows().find((window) =>
      window.webContents.getURL().includes('/projector/'),
    )!;
    const place = () => ({
      display: screen.getDisplayMatching(projector.getBounds()).id,
      fullScreen: projector.isFullScreen(),
    });
    const wall = all.find(({ id }) => id === place().display)!;
    const before = place();
    screen.getAllDisplays = () => all.filter(({ id }) => id !== wall.id);
    screen.emit('display-removed', {}, wall);
    const without = place();
    screen.getAllDisplays = () => all;
    screen.emit('display-added', {}, wall);
    return { before, without, after: place() };
  });
  expect(places.before.fullScreen).toBe(true);
  expect(places.without.fullScreen).toBe(false);
  expect(places.without.display).not.toBe(places.before.display);
  expect(places.after).toEqual(places.before);
});
