import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { OptionsScreen } from '../../../../renderer/features/options';
import { LeftOut } from '../../../../renderer/features/results/left-out';
import { gatesOf } from '../../../../shared/model/gates';
import type { Project } from '../../../../shared/model/project';
import { ashmereProject } from '../../../support/ashmere-project';
import { renderScreen } from '../../../support/render-screen';

const ashmere = ashmereProject();
const optionOf = (project: Project, code: string) => project.options.byId[ashmere.options.get(code)!]!;

async function gatesOfAshmere(project = ashmere.project) {
  const rendered = renderScreen(<OptionsScreen />, project);
  await rendered.user.click(screen.getByRole('tab', { name: 'Gates before weighing' }));
  return rendered;
}

describe('gates before weighing', () => {
  it('begin with the usual three, as one step to undo', async () => {
    const { user, store } = await gatesOfAshmere();
    await user.click(screen.getByRole('button', { name: 'Add lawful, affordable and deliverable' }));
    expect(gatesOf(store.getProject()).map(({ name }) => name)).toEqual([
      'Lawful',
      'Affordable',
      'Deliverable',
    ]);
    store.undo();
    expect(gatesOf(store.getProject())).toEqual([]);
  });

  it('ask why before a fail rules an option out, and keep the reason in sight', async () => {
    const { user, store } = await gatesOfAshmere();
    await user.click(screen.getByRole('button', { name: 'Add lawful, affordable and deliverable' }));
    await user.selectOptions(screen.getByLabelText('A08: Affordable'), 'fail');
    await user.click(screen.getByRole('button', { name: 'Rule it out' }));
    expect(screen.getByText('Say why: every ruling-out keeps its reason.')).toBeTruthy();
    expect(optionOf(store.getProject(), 'A08').list).toBe('shortlist');
    await user.type(screen.getByLabelText('Reason'), 'No capital this year');
    await user.click(screen.getByRole('button', { name: 'Rule it out' }));
    expect(optionOf(store.getProject(), 'A08')).toMatchObject({
      list: 'ruled-out',
      listReason: 'Affordable: No capital this year',
    });
    const out = screen.getByRole('region', { name: 'Ruled out' });
    expect(out.textContent).toContain('Affordable: No capital this year');
  });

  it('let an option back in by choosing another verdict', async () => {
    const { user, store } = await gatesOfAshmere();
    await user.click(screen.getByRole('button', { name: 'Add lawful, affordable and deliverable' }));
    await user.selectOptions(screen.getByLabelText('A08: Affordable'), 'fail');
    await user.type(screen.getByLabelText('Reason'), 'No capital');
    await user.click(screen.getByRole('button', { name: 'Rule it out' }));
    await user.selectOptions(screen.getByLabelText('A08: Affordable'), 'pass');
    expect(optionOf(store.getProject(), 'A08')).toMatchObject({ list: 'shortlist', listReason: '' });
  });

  it('put what passed every gate on the shortlist, as one step', async () => {
    const { user, store } = await gatesOfAshmere();
    await user.click(screen.getByRole('button', { name: 'Add a gate of our own' }));
    const dialog = screen.getByRole('dialog');
    await user.clear(within(dialog).getByLabelText('Name'));
    await user.type(within(dialog).getByLabelText('Name'), 'Legal');
    await user.click(within(dialog).getByRole('button', { name: 'Done' }));
    store.dispatch({
      type: 'option/set-list',
      id: ashmere.options.get('A01')!,
      list: 'longlist',
      reason: '',
    });
    await user.selectOptions(await screen.findByLabelText('A01: Legal'), 'pass');
    await user.click(screen.getByRole('button', { name: 'Put the one that passed on the shortlist' }));
    expect(optionOf(store.getProject(), 'A01').list).toBe('shortlist');
    store.undo();
    expect(optionOf(store.getProject(), 'A01').list).toBe('longlist');
  });
});

describe('options left out of the ranking', () => {
  it('are named with their reason', () => {
    const { store } = renderScreen(<LeftOut />, ashmere.project);
    expect(screen.queryByText(/ruled out/)).toBeNull();
    store.dispatch({
      type: 'option/set-list',
      id: ashmere.options.get('A16')!,
      list: 'ruled-out',
      reason: 'No lead partner',
    });
    return screen
      .findByText('One option was ruled out and is not ranked')
      .then(() => expect(screen.getByText(/No lead partner/)).toBeTruthy());
  });
});
