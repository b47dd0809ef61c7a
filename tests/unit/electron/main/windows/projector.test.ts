import { EventEmitter } from 'node:events';
import type { Display, Rectangle } from 'electron';
import { describe, expect, test } from 'vitest';
import type { AppWindow, ElectronApi } from '../../../../../electron/main/electron-api';
import type { Settings } from '../../../../../electron/main/files/settings';
import { createProjector } from '../../../../../electron/main/windows/projector';

function display(id: number, label: string, x: number): Display {
  const bounds = { x, y: 0, width: 1920, height: 1080 };
  // The app looks at nothing else of a display.
  return { id, label, bounds, workArea: bounds } as Display;
}
const laptop = display(1, 'Laptop', 0);
const wall = display(2, 'Wall', 1920);
const side = display(3, 'Side', 3840);

/** A window that keeps what it was told; Electron's own is tried by the contract suite. */
function fakeWindow(bounds: Rectangle) {
  const window = Object.assign(new EventEmitter(), {
    bounds,
    fullScreen: false,
    url: '',
    getBounds: () => window.bounds,
    setBounds: (next: Rectangle) => void (window.bounds = next),
    isFullScreen: () => window.fullScreen,
    setFullScreen: (next: boolean) => void (window.fullScreen = next),
    show: () => undefined,
    close: () => void window.emit('closed'),
    loadURL: (url: string) => {
      window.url = url;
      return Promise.resolve();
    },
    webContents: { getURL: () => window.url, reload: () => undefined },
  });
  return window;
}

/** A room with these displays, the facilitator on the laptop. */
function room(connected: Display[], settings: Partial<Settings> = {}) {
  const screen = Object.assign(new EventEmitter(), {
    getAllDisplays: () => connected,
    getDisplayMatching: () => laptop,
  });
  const facilitator = fakeWindow(laptop.bounds);
  const windows: ReturnType<typeof fakeWindow>[] = [];
  let kept: Settings = { version: 1, ...settings };
  const projector = createProjector({
    electron: { screen: screen as unknown as ElectronApi['screen'] },
    factory: {
      create: ({ bounds }) => {
        const window = fakeWindow({ x: 0, y: 0, ...bounds });
        windows.push(window);
        return window as unknown as AppWindow;
      },
      roleOf: () => undefined,
    },
    settings: {
      read: () => kept,
      write: (next) => void (kept = next),
      settled: () => Promise.resolve(),
      problem: undefined,
    },
    facilitator: () => facilitator as unknown as AppWindow,
    onOpened: () => undefined,
    onClosed: () => undefined,
  });
  const unplug = (gone: Display) => {
    connected.splice(connected.indexOf(gone), 1);
    screen.emit('display-removed', {}, gone);
  };
  const plugIn = (added: Display) => {
    connected.push(added);
    screen.emit('display-added', {}, added);
  };
  const place = () => ({ x: windows[0]!.bounds.x, fullScreen: windows[0]!.fullScreen });
  return { projector, unplug, plugIn, place, remembered: () => kept.projectorDisplay };
}

const onWall = { x: wall.bounds.x, fullScreen: true };
const onSide = { x: side.bounds.x, fullScreen: true };

describe('the projector’s display', () => {
  test('is another than the facilitator’s, filled', async () => {
    const { projector, place } = room([laptop, wall]);
    expect(await projector.open('channel-1')).toEqual({ fullScreen: true });
    expect(place()).toEqual(onWall);
  });

  test('is the one chosen before, where it is plugged in', async () => {
    const { projector, place } = room([laptop, wall, side], { projectorDisplay: 3 });
    await projector.open('channel-1');
    expect(place()).toEqual(onSide);
  });

  test('is chosen by going on to the next, and remembered', async () => {
    const { projector, place, remembered } = room([laptop, wall, side]);
    await projector.open('channel-1');
    expect(projector.swapDisplay()).toBe('Side');
    expect(place()).toEqual(onSide);
    expect(remembered()).toBe(3);
  });

  test('unplugged, leaves the picture in a window on the facilitator’s own, to be moved by hand', async () => {
    const { projector, unplug, place } = room([laptop, wall]);
    await projector.open('channel-1');
    unplug(wall);
    expect(place()).toMatchObject({ fullScreen: false });
    expect(place().x).toBeLessThan(wall.bounds.x);
  });

  test('plugged in again, has the picture back', async () => {
    const { projector, unplug, plugIn, place } = room([laptop, wall]);
    await projector.open('channel-1');
    unplug(wall);
    plugIn(wall);
    expect(place()).toEqual(onWall);
  });

  test('stays where it is when a display that was not chosen comes', async () => {
    const { projector, plugIn, place } = room([laptop, wall]);
    await projector.open('channel-1');
    plugIn(side);
    expect(place()).toEqual(onWall);
  });
});
