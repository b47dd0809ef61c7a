import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DecideScreen } from '../../../../renderer/features/decide';
import { listOf } from '../../../../shared/model/collection';
import { ashmereProject } from '../../../support/ashmere-project';
import { renderScreen } from '../../../support/render-screen';

const ashmere = ashmereProject();
const option = (code: string) => ashmere.options.get(code)!;
const rowOf = (code: string) =>
  [...document.querySelectorAll('tbody tr')].find((row) =>
    row.querySelector('th')?.textContent.startsWith(code),
  )!;

describe('the line on the decide screen', () => {
  it('stops at the first option that does not fit', () => {
    renderScreen(<DecideScreen />, ashmere.project);
    // EXPECTED.md, cost line, stop at first: A02 A13 A01 A03 A10 A15 A07, £2,525,000
    expect(screen.getByText(/reaches 7 options: £2,525,000, leaving £475,000/)).toBeTruthy();
    expect(rowOf('A07').nextElementSibling?.textContent).toContain('The money reaches this far');
  });

  it('passes over what does not fit when asked to', async () => {
    const { user } = renderScreen(<DecideScreen />, ashmere.project);
    await user.click(screen.getByLabelText(/passes over it/));
    // EXPECTED.md: pass over, A02 … A07 A06 A14 A16, £2,970,000
    expect(screen.getByText(/reaches 10 options: £2,970,000, leaving £30,000/)).toBeTruthy();
  });

  it('leaves an option of unknown cost out of the line and says so', () => {
    const a02 = ashmere.project.options.byId[option('A02')]!;
    const project = {
      ...ashmere.project,
      options: {
        ...ashmere.project.options,
        byId: { ...ashmere.project.options.byId, [a02.id]: { ...a02, costs: {} } },
      },
    };
    renderScreen(<DecideScreen />, project);
    expect(screen.getByText(/The cost of A02 is not known; the line leaves it out/)).toBeTruthy();
  });
});

describe('a verdict', () => {
  it('is given by button and by key, stays when pressed again, and has its own way back', async () => {
    const { user, store } = renderScreen(<DecideScreen />, ashmere.project);
    const toolbar = screen.getByRole('toolbar', { name: 'Verdict on A02' });
    await user.click(within(toolbar).getByRole('button', { name: 'Priority' }));
    expect(store.getProject().decisions[option('A02')]?.stance).toBe('priority');
    await user.keyboard('l');
    expect(store.getProject().decisions[option('A02')]?.stance).toBe('later');
    await user.keyboard('l');
    expect(store.getProject().decisions[option('A02')]?.stance).toBe('later');
    await user.click(screen.getByRole('button', { name: /^Take this verdict back/ }));
    expect(store.getProject().decisions[option('A02')]).toBeUndefined();
  });

  it('warns when a duty in law is to stop', async () => {
    const { user } = renderScreen(<DecideScreen />, ashmere.project);
    const toolbar = screen.getByRole('toolbar', { name: 'Verdict on A03' });
    await user.click(within(toolbar).getByRole('button', { name: 'Stop' }));
    expect(screen.getByText('statutory: check what the law requires')).toBeTruthy();
  });

  it('keeps its reason and dissent word for word, and the record of what stood', async () => {
    const { user, store } = renderScreen(<DecideScreen />, ashmere.project);
    store.dispatch({
      type: 'participant/add',
      participant: {
        id: store.origin().newId('participant'),
        name: 'Ada Chair',
        role: 'chair',
        present: true,
        createdAt: '2026-03-24T09:00:00.000Z',
        changedAt: '2026-03-24T09:00:00.000Z',
      },
    });
    const toolbar = screen.getByRole('toolbar', { name: 'Verdict on A02' });
    await user.click(within(toolbar).getByRole('button', { name: 'Priority' }));
    await user.click(screen.getByLabelText('Reason'));
    await user.paste('First under every weighting');
    await user.click(screen.getByLabelText('In their own words'));
    await user.paste('Checks alone do not lower blood pressure.');
    await user.click(screen.getByLabelText('Who says so'));
    await user.paste('HOMES');
    await user.click(screen.getByRole('button', { name: 'Record dissent' }));
    await user.click(screen.getByRole('button', { name: 'Record this decision' }));
    const project = store.getProject();
    expect(project.decisions[option('A02')]).toMatchObject({
      reason: 'First under every weighting',
      dissent: [{ who: 'HOMES', words: 'Checks alone do not lower blood pressure.' }],
    });
    const [snapshot] = listOf(project.snapshots);
    expect(snapshot?.present).toEqual(['Ada Chair']);
    // EXPECTED.md, ranking: A02 first with 74.00
    expect(snapshot?.ranking[0]).toMatchObject({ optionId: option('A02'), rank: 1 });
    expect(snapshot?.ranking[0]?.total).toBeCloseTo(74, 1);
    expect(screen.getByRole('heading', { name: 'Decision log' })).toBeTruthy();
  });
});
