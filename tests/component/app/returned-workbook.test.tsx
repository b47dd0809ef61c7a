import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { listOf } from '../../../shared/model/collection';
import type { Project } from '../../../shared/model/project';
import { openProject } from '../../../shared/project-file/open';
import { saveProject } from '../../../shared/project-file/save';
import { ashmereProject } from '../../support/ashmere-project';
import { returned, typed, withReason } from '../../unit/shared/export/round-trip/edited-workbook';
import { startApp } from './app-harness';

const { options, criteria, partners, ...ashmere } = ashmereProject(
  (code) => code === 'NHS' || code === 'COUNCIL',
);
const project = withReason(ashmere.project);
const place = { row: ['A01', 'NHS'], column: 'DEL Deliverability' };

/** The app with the project open, and a workbook of it that was edited elsewhere. */
async function openWith(...edits: Parameters<typeof typed>[]) {
  const app = startApp();
  app.disk.put('plan.throughline', saveProject(project, new Map()));
  app.disk.willOpen('plan.throughline');
  await app.user.click(await screen.findByRole('button', { name: /^Open a project/ }));
  await screen.findByRole('navigation', { name: 'Steps' });
  const { name, bytes } = await returned(project, ...edits.map((edit) => typed(...edit)));
  app.disk.put(name, bytes);
  app.disk.willChoose(name);
  await app.user.click(screen.getByRole('button', { name: 'Export' }));
  await app.user.click(screen.getByRole('menuitem', { name: /^Bring an edited workbook back/ }));
  return app;
}

const dialog = () => screen.findByRole('dialog', { name: 'Changes made in the workbook' });

/** The project as it would be saved now. */
async function saved(app: Awaited<ReturnType<typeof openWith>>): Promise<Project> {
  await app.user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(screen.getByText(/^Saved/)).toBeTruthy());
  const opened = openProject(app.disk.read('plan.throughline'));
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value.project;
}

const scoreIn = (given: Project) =>
  given.scores[project.activeRoundId]![partners.get('NHS')!]![options.get('A01')!]![criteria.get('DEL')!];

describe('bringing an edited workbook back', () => {
  it('shows each change with its cell, takes what is chosen, and is one step to undo', async () => {
    const app = await openWith(
      ['Scores', place, 2],
      ['Reasons', place, 'Seen on the visit'],
      ['Weights', { row: ['VFM'], column: 'NHS points' }, 99],
    );
    const lines = within(await dialog());
    const before = listOf(project.weightSets)[0]!.judgements[partners.get('NHS')!]!.points;
    expect(lines.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).checked)).toEqual([
      true,
      true,
      true,
    ]);
    await app.user.click(lines.getByRole('checkbox', { name: /NHS points: 99/ }));
    await app.user.click(lines.getByRole('button', { name: 'Take 2 changes' }));
    await screen.findByText(/^Take 2 changes from ranking\.xlsx\./);
    const after = await saved(app);
    expect(scoreIn(after)).toMatchObject({ value: 2, reason: 'Seen on the visit' });
    expect(listOf(after.weightSets)[0]!.judgements[partners.get('NHS')!]!.points).toEqual(before);
    await app.user.keyboard('{Control>}z{/Control}');
    expect(scoreIn(await saved(app))).toEqual(scoreIn(project));
  });

  it('is worked with the keyboard alone', async () => {
    const app = await openWith(['Scores', place, 2]);
    const box = within(await dialog()).getByRole<HTMLInputElement>('checkbox');
    box.focus();
    await app.user.keyboard(' ');
    expect(box.checked).toBe(false);
    expect(screen.getByRole('button', { name: 'Take 0 changes' })).toHaveProperty('disabled', true);
    await app.user.click(screen.getByRole('button', { name: 'Choose all 1' }));
    expect(box.checked).toBe(true);
  });

  it('lists by sheet and cell what cannot be taken', async () => {
    await openWith(['Scores', place, 9]);
    const table = within(await dialog()).getByRole('table', { name: 'Left out, by sheet and cell' });
    expect(within(table).getByText(/off the scale from 1 to 5/)).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('says in words that nothing was changed', async () => {
    await openWith();
    expect(await screen.findAllByText(/Nothing was changed in “ranking\.xlsx”/)).not.toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
