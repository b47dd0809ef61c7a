import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FrameScreen } from '../../../../renderer/features/frame';
import { listOf } from '../../../../shared/model/collection';
import { ashmereProject } from '../../../support/ashmere-project';
import { applyAll } from '../../../support/small-project';
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

  it('says who is there by role, and that nobody leads yet', async () => {
    const { user } = renderScreen(<FrameScreen />);
    await user.click(screen.getByRole('tab', { name: /Partners/ }));
    await user.click(screen.getByRole('button', { name: 'Add person' }));
    await user.click(screen.getByRole('button', { name: 'Add person' }));
    expect(screen.getByText('2 partner leads; 2 present. Nobody chairs or facilitates yet')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Role of person 1'), 'chair');
    expect(screen.getByText('1 chair, 1 partner lead; 2 present')).toBeTruthy();
  });
});

describe('tightening the anonymity level once scores exist', () => {
  const closed = applyAll(ashmere.project, [
    { type: 'round/set-state', id: ashmere.project.activeRoundId, state: 'closed' },
  ]);

  it('offers only stricter levels and asks first, because there is no way back', async () => {
    const { user, store } = renderScreen(<FrameScreen />, ashmere.project);
    await user.click(screen.getByRole('button', { name: 'Tighten to “by partner”' }));
    const dialog = screen.getByRole('dialog', { name: 'Tighten for good?' });
    await user.click(within(dialog).getByRole('button', { name: 'Leave it as it is' }));
    expect(store.getProject().frame.anonymity).toBe('named');
    await user.click(screen.getByRole('button', { name: 'Tighten to “by partner”' }));
    await user.click(screen.getByRole('button', { name: 'Tighten it' }));
    expect(store.getProject().frame.anonymity).toBe('partner-tagged');
    expect(screen.queryByRole('button', { name: /by partner/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /named/ })).toBeNull();
  });

  it('says what is destroyed at once where a round is closed', async () => {
    const { user, store } = renderScreen(<FrameScreen />, closed);
    await user.click(screen.getByRole('button', { name: 'Tighten to “anonymous”' }));
    const dialog = screen.getByRole('dialog', { name: 'Make it anonymous and destroy who gave what?' });
    expect(dialog.textContent).toContain('Round 1 is closed: whose scores and weights were whose goes now');
    await user.click(within(dialog).getByRole('button', { name: 'Leave it as it is' }));
    expect(store.getProject().scores).toEqual(closed.scores);
    await user.click(screen.getByRole('button', { name: 'Tighten to “anonymous”' }));
    await user.click(screen.getByRole('button', { name: 'Destroy and tighten' }));
    expect(store.getProject().scores).toEqual({});
    expect(store.canUndo).toBe(false);
  });
});
