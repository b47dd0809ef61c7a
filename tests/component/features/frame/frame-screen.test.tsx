import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FrameScreen } from '../../../../renderer/features/frame';
import { listOf } from '../../../../shared/model/collection';
import { ashmereProject } from '../../../support/ashmere-project';
import { renderScreen } from '../../../support/render-screen';

const ashmere = ashmereProject();

describe('the frame screen', () => {
  it('keeps purpose, owner, dates and budget', async () => {
    const { user, store } = renderScreen(<FrameScreen />);
    await user.type(screen.getByLabelText('Purpose'), 'Choose what to fund in 2027');
    await user.type(screen.getByLabelText('Who decides'), 'The partnership board');
    await user.type(screen.getByLabelText('Budget, £'), '3,000,000');
    expect(store.getProject().frame).toMatchObject({
      purpose: 'Choose what to fund in 2027',
      decisionOwner: 'The partnership board',
      budget: { amount: 3_000_000, basis: 'net, each year' },
    });
  });

  it('fixes the anonymity level once someone has scored, and says why', () => {
    renderScreen(<FrameScreen />, ashmere.project);
    expect(screen.getByText(/Fixed since scoring began/)).toBeTruthy();
    expect(screen.queryByRole('radio', { name: /Anonymous/ })).toBeNull();
  });

  it('lets the anonymity level be chosen before', async () => {
    const { user, store } = renderScreen(<FrameScreen />);
    await user.click(screen.getByRole('radio', { name: /Anonymous/ }));
    expect(store.getProject().frame.anonymity).toBe('anonymous');
  });

  it('records a readiness answer with its note and the day', async () => {
    const { user, store } = renderScreen(<FrameScreen />);
    await user.click(screen.getByRole('tab', { name: 'Readiness (0 of 7)' }));
    const question = screen.getByRole('group', { name: 'Do we actually know what works?' });
    await user.click(within(question).getByLabelText('Partly'));
    await user.type(screen.getByLabelText('What this rests on'), 'Two trials');
    expect(store.getProject().frame.readiness['what-works']).toEqual({
      answer: 'partly',
      note: 'Two trials',
      by: '',
      on: '2026-03-24',
    });
    expect(screen.getByRole('tab', { name: 'Readiness (1 of 7)' })).toBeTruthy();
  });

  it('adds a partner, takes its vote away and declares an interest', async () => {
    const { user, store } = renderScreen(<FrameScreen />, ashmere.project);
    await user.click(screen.getByRole('tab', { name: /Partners/ }));
    await user.click(screen.getByRole('button', { name: 'Edit Linden Vale Homes' }));
    await user.click(screen.getByLabelText('Has a vote'));
    await user.click(screen.getByLabelText(/^A14 /));
    await user.type(screen.getByLabelText('What interest in A14?'), 'owns two of the buildings');
    const homes = store.getProject().partners.byId[ashmere.partners.get('HOMES')!];
    expect(homes?.votes).toBe(false);
    expect(homes?.interests).toEqual({ [ashmere.options.get('A14')!]: 'owns two of the buildings' });
  });

  it('adds a person to the room', async () => {
    const { user, store } = renderScreen(<FrameScreen />);
    await user.click(screen.getByRole('tab', { name: /Partners/ }));
    await user.click(screen.getByRole('button', { name: 'Add person' }));
    await user.type(screen.getByPlaceholderText('Name'), 'Ada');
    expect(listOf(store.getProject().participants)).toMatchObject([{ name: 'Ada', present: true }]);
  });
});
