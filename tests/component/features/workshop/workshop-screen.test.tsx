import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { WorkshopScreen } from '../../../../renderer/features/workshop';
import { ashmereProject } from '../../../support/ashmere-project';
import { renderScreen } from '../../../support/render-screen';

const desk = () => within(screen.getByRole('region', { name: 'Projector' }));

describe('the projector on the Workshop screen', () => {
  it('opens by choosing what to show, and says what is on the wall and what is next', async () => {
    const { user, projector } = renderScreen(<WorkshopScreen />, ashmereProject().project);
    expect(desk().getByText('Nothing')).toBeTruthy();
    await user.click(desk().getByRole('button', { name: 'Option card' }));
    expect(projector.getState()).toMatchObject({ choice: { kind: 'option' }, isHeld: true });
    expect(desk().getByText('Early Talk')).toBeTruthy();
    expect(desk().getByText('Know Your Numbers')).toBeTruthy();
    await user.click(desk().getByRole('button', { name: 'Next' }));
    expect(desk().getByText('Home First')).toBeTruthy();
  });

  it('puts what a step of the run sheet needs on the wall by one press', async () => {
    const { user, projector } = renderScreen(<WorkshopScreen />, ashmereProject().project);
    expect(screen.queryByRole('button', { name: /on the projector$/ })).toBeNull();
    await user.click(desk().getByRole('button', { name: 'Open it' }));
    await user.click(screen.getByRole('button', { name: 'Show What the money pays for on the projector' }));
    expect(projector.getState().choice).toEqual({ kind: 'line' });
  });

  it('says why a view cannot be shown yet', async () => {
    const { user, projector } = renderScreen(<WorkshopScreen />, ashmereProject().project);
    const reveal = desk().getByRole('button', { name: /^One cell, its scores as dots/ });
    expect(reveal.textContent).toContain('Reveal the round on the Score screen first');
    await user.click(reveal);
    expect(projector.isOpen).toBe(false);
  });

  it('holds, lets go and blanks', async () => {
    const { user, projector } = renderScreen(<WorkshopScreen />, ashmereProject().project);
    await user.click(desk().getByRole('button', { name: 'Ranking' }));
    const hold = desk().getByRole('button', { name: 'Hold' });
    expect(hold.getAttribute('aria-pressed')).toBe('true');
    await user.click(hold);
    expect(projector.getState().isHeld).toBe(false);
    await user.click(desk().getByRole('button', { name: 'Blank' }));
    expect(projector.getState().isBlank).toBe(true);
  });

  it('says that the wall is behind, and brings it up to date', async () => {
    const { user, projector, store } = renderScreen(<WorkshopScreen />, ashmereProject().project);
    await user.click(desk().getByRole('button', { name: 'Ranking' }));
    store.dispatch({ type: 'project/rename', title: 'Renamed' });
    await user.click(await desk().findByRole('button', { name: 'Show it as it is now' }));
    expect(projector.getState().isBehind).toBe(false);
  });

  it('starts a timer of the length chosen, and gives a minute more', async () => {
    const { user, projector } = renderScreen(<WorkshopScreen />, ashmereProject().project);
    const minutes = desk().getByRole('spinbutton', { name: /Timer/ });
    await user.clear(minutes);
    await user.type(minutes, '3');
    const before = Date.now();
    await user.click(desk().getByRole('button', { name: 'Start the timer' }));
    const endsAt = () => {
      const { choice } = projector.getState();
      return choice.kind === 'timer' ? choice.endsAt : 0;
    };
    expect(endsAt() - before).toBeGreaterThanOrEqual(180_000);
    const first = endsAt();
    await user.click(desk().getByRole('button', { name: 'One minute more' }));
    expect(endsAt() - first).toBe(60_000);
  });
});
