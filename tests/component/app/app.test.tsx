import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Watch } from '../../../renderer/workers/export-client';
import { createCountedIdSource } from '../../../shared/model/ids';
import { starterProject } from '../../../shared/model/starter-project';
import { saveProject } from '../../../shared/project-file/save';
import { memoryFiles } from '../../support/memory-host';
import { startApp } from './app-harness';

type App = ReturnType<typeof startApp>;

async function startProject({ user }: App, title = 'Early years 2027') {
  await user.click(screen.getByRole('button', { name: /New project/ }));
  await user.type(screen.getByLabelText('What is being decided?'), title);
  await user.click(screen.getByRole('button', { name: 'Start the project' }));
  await screen.findByRole('navigation', { name: 'Steps' });
}

async function chooseFromMenu({ user }: App, menu: string, item: RegExp) {
  await user.click(screen.getByRole('button', { name: menu }));
  await user.click(screen.getByRole('menuitem', { name: item }));
}

const at = '2026-03-24T09:00:00.000Z';

function projectBytes(title: string) {
  return saveProject(starterProject(title, 'blank', { at, newId: createCountedIdSource() }), new Map());
}

describe('starting', () => {
  it('asks for a name and starts a project with the ten steps beside it', async () => {
    const app = startApp();
    await startProject(app);
    expect(screen.getByText('Early years 2027')).toBeTruthy();
    expect(screen.getByRole('main')).toBeTruthy();
    expect(app.told.title).toContain('Early years 2027');
  });

  it('says what is missing when the name is empty', async () => {
    const { user } = startApp();
    await user.click(screen.getByRole('button', { name: /New project/ }));
    await user.click(screen.getByRole('button', { name: 'Start the project' }));
    const field = screen.getByLabelText('What is being decided?');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/Give the project a name/)).toBeTruthy();
  });

  it('opens the finished example as a copy that leaves nothing behind', async () => {
    const app = startApp({ sample: projectBytes('Ashmere') });
    await app.user.click(screen.getByRole('button', { name: /finished example/ }));
    await screen.findByText('Ashmere');
    await chooseFromMenu(app, 'Project', /Close/);
    await screen.findByRole('button', { name: /New project/ });
    expect(screen.queryByText('Kept here, not saved to a file')).toBeNull();
  });

  it('refuses a file that is no project, in a sentence that names it', async () => {
    const disk = memoryFiles();
    disk.put('budget.throughline', new TextEncoder().encode('not a project'));
    disk.willOpen('budget.throughline');
    const { user } = startApp({ disk });
    await user.click(screen.getByRole('button', { name: /Open a project/ }));
    await screen.findByText(/“budget.throughline” was not opened\./);
  });
});

describe('keeping work safe', () => {
  it('saves to a file and opens it again from the recent list', async () => {
    const app = startApp();
    await startProject(app);
    await app.user.keyboard('{Control>}s{/Control}');
    await screen.findByText(/^Saved \d\d:\d\d/);
    expect(app.disk.names()).toEqual(['Early years 2027.throughline']);
    await chooseFromMenu(app, 'Project', /Close/);
    await app.user.click(await screen.findByRole('button', { name: 'Open Early years 2027.throughline' }));
    await screen.findByRole('navigation', { name: 'Steps' });
    expect(screen.getByText(/^Saved \d\d:\d\d/)).toBeTruthy();
  });

  it('offers work that was never saved, after the window was killed', async () => {
    const first = startApp();
    await startProject(first, 'Never saved');
    await waitFor(() => expect(screen.getByText(/kept on this computer/)).toBeTruthy());
    first.unmount();
    const second = startApp({ database: first.database });
    await second.user.click(await screen.findByRole('button', { name: 'Continue Never saved' }));
    await screen.findByRole('navigation', { name: 'Steps' });
    expect(screen.getByText('Never saved')).toBeTruthy();
  });

  it('asks before leaving work that is in no file', async () => {
    const app = startApp();
    await startProject(app);
    await chooseFromMenu(app, 'Project', /Close/);
    const dialog = await screen.findByRole('dialog', { name: 'Save before you leave?' });
    await app.user.click(within(dialog).getByRole('button', { name: 'Stay' }));
    expect(screen.getByRole('navigation', { name: 'Steps' })).toBeTruthy();
  });

  it('asks which version counts when the file has changed on disk', async () => {
    const app = startApp();
    await startProject(app);
    await app.user.keyboard('{Control>}s{/Control}');
    await screen.findByText(/^Saved/);
    app.disk.changeBehindOurBack('Early years 2027.throughline');
    await app.user.keyboard('{Control>}s{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'The file has changed' });
    await app.user.click(within(dialog).getByRole('button', { name: 'Write mine over it' }));
    await screen.findByText(/^Saved/);
  });

  it('lets only one window change a project, and the other take it over', async () => {
    const first = startApp();
    await startProject(first);
    await waitFor(() => expect(screen.getByText(/kept on this computer/)).toBeTruthy());
    first.unmount();
    const second = startApp({ database: first.database, locks: first.locks });
    await second.user.click(await screen.findByRole('button', { name: /^Continue/ }));
    const dialog = await screen.findByRole('dialog', { name: 'This project is open in another window' });
    await second.user.click(within(dialog).getByRole('button', { name: 'Take it over here' }));
    await screen.findByRole('navigation', { name: 'Steps' });
  });
});

describe('the shell', () => {
  it('exports a workbook where the person chooses', async () => {
    const app = startApp();
    await startProject(app);
    await app.user.keyboard('{Control>}e{/Control}');
    await screen.findByText('Exported to Early years 2027 ranking.xlsx.');
    expect([...app.disk.read('Early years 2027 ranking.xlsx').slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('shows how far an export is, and stops it without a file', async () => {
    const app = startApp();
    let told: Watch | undefined;
    Object.assign(app.services.exports, {
      rankingWorkbook: (_: unknown, watch: Watch) => {
        told = watch;
        return new Promise((_resolve, reject) => {
          watch.signal?.addEventListener('abort', () => reject(new Error('cancelled')));
        });
      },
    });
    await startProject(app);
    await app.user.keyboard('{Control>}e{/Control}');
    const bar = await screen.findByRole('progressbar', { name: 'Preparing the workbook…' });
    act(() => told?.onProgress?.(0.25));
    expect(bar).toHaveProperty('value', 0.25);
    await app.user.click(screen.getByRole('button', { name: 'Cancel' }));
    await screen.findByText('Preparing the workbook was cancelled. Nothing was written.');
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(app.disk.names()).toEqual([]);
  });

  it('offers another name when the workbook is open elsewhere', async () => {
    const app = startApp();
    await startProject(app);
    const message = '“Early years 2027 ranking.xlsx” is in use by another program.';
    app.disk.failOnceWith({ code: 'locked', message });
    await app.user.keyboard('{Control>}e{/Control}');
    const dialog = await screen.findByRole('dialog', { name: /is open in another program/ });
    await app.user.click(within(dialog).getByRole('button', { name: /^Save as .*ranking \(2\)\.xlsx/ }));
    await screen.findByText('Exported to Early years 2027 ranking (2).xlsx.');
  });

  it('moves focus to the heading of the screen the person goes to', async () => {
    const app = startApp();
    await startProject(app);
    await app.user.click(screen.getByRole('link', { name: 'Criteria' }));
    await waitFor(() => {
      expect(document.activeElement?.tagName).toBe('H1');
      expect(document.activeElement?.textContent).toBe('Criteria');
    });
  });

  it('marks the current step and starts at the first', async () => {
    const app = startApp();
    await startProject(app);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toContain('Frame');
  });

  it('finds a command by a few letters and carries it out', async () => {
    const app = startApp();
    await startProject(app);
    await app.user.keyboard('{Control>}k{/Control}');
    await app.user.type(screen.getByRole('combobox', { name: 'What do you want to do?' }), 'crit');
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Go to Criteria');
    await app.user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'Criteria' });
  });

  it('lists every shortcut in the help sheet', async () => {
    const app = startApp();
    await startProject(app);
    await app.user.keyboard('{F1}');
    const help = await screen.findByRole('dialog', { name: 'Help' });
    for (const keys of ['Ctrl+Z', 'Ctrl+Y', 'Ctrl+S', 'Ctrl+O', 'Ctrl+E', 'Ctrl+K', 'F1', 'Alt+1']) {
      expect(within(help).getByText(keys)).toBeTruthy();
    }
  });

  it('undoes with Ctrl+Z, redoes with Ctrl+Y, and says what it did', async () => {
    const app = startApp();
    await startProject(app);
    const name = await screen.findByLabelText('Project name');
    await app.user.type(name, '!');
    await app.user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(screen.getByText(/^Undone: Rename the project/)).toBeTruthy());
    await app.user.keyboard('{Control>}y{/Control}');
    await waitFor(() => expect(screen.getByText(/^Redone: Rename the project/)).toBeTruthy());
  });
});
