import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ScoreScreen } from '../../../../renderer/features/score';
import { ashmereProject } from '../../../support/ashmere-project';
import { anonymousAshmere } from '../../../support/anonymous-round';
import { renderScreen } from '../../../support/render-screen';
import { applyAll } from '../../../support/small-project';

const { project, roundId, partners } = anonymousAshmere();

describe('closing a round of an anonymous project', () => {
  it('says what is destroyed and that there is no way back, before it does anything', async () => {
    const { user, store } = renderScreen(<ScoreScreen />, project);
    await user.click(screen.getByRole('button', { name: 'Close round 1' }));
    const dialog = screen.getByRole('dialog', { name: 'Close Round 1 and destroy who gave what?' });
    expect(dialog.textContent).toContain('the partners’ own weights, of which the mean stays');
    expect(dialog.textContent).toContain('This cannot be undone');
    expect(store.getProject().rounds.byId[roundId]?.state).toBe('revealed');
    await user.click(within(dialog).getByRole('button', { name: 'Keep it open' }));
    expect(store.getProject().scores[roundId]).toBeDefined();
  });

  it('destroys on the second yes, and the screen shows sheets no more', async () => {
    const { user, store } = renderScreen(<ScoreScreen />, project);
    await user.click(screen.getByRole('button', { name: 'Close round 1' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close round 1' }));
    expect(store.getProject().scores[roundId]).toBeUndefined();
    expect(store.canUndo).toBe(false);
    expect(screen.getByText('No sheets are kept')).toBeTruthy();
  });

  it('asks the same before another round opens', async () => {
    const { user, store } = renderScreen(<ScoreScreen />, project);
    await user.click(screen.getByRole('button', { name: 'Score once more' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close round 1' }));
    expect(store.getProject().rounds.order).toHaveLength(2);
    expect(store.getProject().scores[roundId]).toBeUndefined();
  });

  it('names nobody in the disagreement, before or after', async () => {
    const { user } = renderScreen(<ScoreScreen />, project);
    await user.click(screen.getByRole('tab', { name: 'Disagreement' }));
    await user.click(screen.getByRole('button', { name: 'Talk them through' }));
    const text = screen.getByRole('tabpanel').textContent;
    expect(partners.filter(({ name, code }) => text.includes(name) || text.includes(code))).toEqual([]);
    expect(screen.getByText(/In the room’s words, without a name/)).toBeTruthy();
  });
});

describe('closing a round of a named project', () => {
  it('asks nothing, because it can be undone', async () => {
    const named = applyAll(ashmereProject().project, [
      { type: 'round/set-state', id: roundId, state: 'revealed' },
    ]);
    const { user, store } = renderScreen(<ScoreScreen />, named);
    await user.click(screen.getByRole('button', { name: 'Close round 1' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(store.getProject().rounds.byId[roundId]?.state).toBe('closed');
    store.undo();
    expect(store.getProject().rounds.byId[roundId]?.state).toBe('revealed');
  });
});
