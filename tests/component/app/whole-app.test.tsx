import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveProject } from '../../../shared/project-file/save';
import { ashmereProject } from '../../support/ashmere-project';
import { startApp } from './app-harness';

type App = ReturnType<typeof startApp>;

// jsdom draws no channel between windows.
vi.stubGlobal(
  'BroadcastChannel',
  class {
    addEventListener() {}
    removeEventListener() {}
    postMessage() {}
    close() {}
  },
);
beforeEach(() => localStorage.clear());

async function openAshmere(): Promise<App> {
  const app = startApp({ sample: saveProject(ashmereProject().project, new Map()) });
  await app.user.click(screen.getByRole('button', { name: /finished example/ }));
  await screen.findByRole('navigation', { name: 'Steps' });
  return app;
}

async function chooseFromProjectMenu({ user }: App, item: RegExp) {
  await user.click(screen.getByRole('button', { name: 'Project' }));
  await user.click(screen.getByRole('menuitem', { name: item }));
}

describe('without a project', () => {
  it('opens the naming dialog from the host’s menu', async () => {
    const app = startApp();
    act(() => app.chooseFromHostMenu('new'));
    expect(await screen.findByLabelText('What is being decided?')).toBeTruthy();
  });

  it('has help, diagnostics and the palette', async () => {
    const app = startApp();
    await app.user.click(screen.getByRole('button', { name: 'Help and keys' }));
    const help = await screen.findByRole('dialog', { name: 'Help' });
    await app.user.click(within(help).getAllByRole('button', { name: 'Close' })[0]!);
    await app.user.keyboard('{Control>}k{/Control}');
    expect(await screen.findByRole('option', { name: /^New project/ })).toBeTruthy();
    await app.user.keyboard('{Escape}');
  });
});

describe('with a project', () => {
  it('asks what a new project is to be called, once the open one has been left', async () => {
    const app = await openAshmere();
    act(() => app.chooseFromHostMenu('new'));
    expect(await screen.findByLabelText('What is being decided?')).toBeTruthy();
    expect(screen.queryByRole('navigation', { name: 'Steps' })).toBeNull();
  });

  it('finds everything of its menus in the palette', async () => {
    const app = await openAshmere();
    const inMenus: string[] = [];
    for (const menu of ['Project', 'Export']) {
      await app.user.click(screen.getByRole('button', { name: menu }));
      for (const item of document.querySelectorAll('[role^="menuitem"]')) {
        inMenus.push((item.querySelector('span > span') ?? item).textContent);
      }
      await app.user.keyboard('{Escape}');
    }
    await app.user.keyboard('{Control>}k{/Control}');
    const offered = (await screen.findAllByRole('option')).map((option) => option.textContent);
    const words = (label: string) =>
      label
        .replace(/…$/, '')
        .replace(/^(Excel|A copy)/, '')
        .toLowerCase();
    const missing = inMenus.filter(
      (label) => !offered.some((option) => option.toLowerCase().includes(words(label).trim())),
    );
    expect(inMenus.length).toBeGreaterThan(12);
    expect(missing).toEqual([]);
  });

  it('says in the sheet every key of the palette, and those of the screens', async () => {
    const app = await openAshmere();
    await app.user.keyboard('?');
    const help = within(await screen.findByRole('dialog', { name: 'Help' }));
    for (const keys of ['H', 'B', 'Page Down', 'Ctrl+Shift+P', 'Ctrl+I', 'F2', 'N and P']) {
      expect(help.getAllByText(keys).length).toBeGreaterThan(0);
    }
  });
});

describe('the tour', () => {
  it('is offered once, has five stops and can be left at any of them', async () => {
    const app = await openAshmere();
    await app.user.click(screen.getByRole('button', { name: 'Take the tour' }));
    const card = await screen.findByRole('dialog', { name: 'The work, from top to bottom' });
    expect(within(card).getByText('1 of 5')).toBeTruthy();
    await app.user.click(within(card).getByRole('button', { name: 'Next' }));
    await screen.findByRole('dialog', { name: 'Scores are private first' });
    await app.user.keyboard('{Escape}');
    expect(screen.queryByText('2 of 5')).toBeNull();
    app.unmount();
    await openAshmere();
    expect(screen.queryByText('New here?')).toBeNull();
  });
});

describe('a rehearsal', () => {
  it('is marked, writes nothing and leaves nothing', async () => {
    const app = await openAshmere();
    const before = await app.database.snapshots.toArray();
    await chooseFromProjectMenu(app, /^Rehearse with made-up votes/);
    await screen.findByText('Rehearsal: every vote is made up');
    expect(app.told.title).toContain('Rehearsal of Ashmere priorities');
    await app.user.keyboard('{Control>}s{/Control}');
    await screen.findByText(/This is a rehearsal: nothing of it is kept/);
    expect(app.disk.names()).toEqual([]);
    await app.user.click(screen.getByRole('button', { name: 'End the rehearsal' }));
    await waitFor(() => expect(screen.queryByText('Rehearsal: every vote is made up')).toBeNull());
    expect(app.told.title).toContain('Ashmere priorities');
    expect(app.told.title).not.toContain('Rehearsal');
    expect(await app.database.snapshots.toArray()).toEqual(before);
    expect(await app.database.journal.count()).toBe(0);
  });
});
