import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CriteriaScreen } from '../../../../renderer/features/criteria';
import { listOf } from '../../../../shared/model/collection';
import { ashmereProject } from '../../../support/ashmere-project';
import { renderScreen } from '../../../support/render-screen';

const ashmere = ashmereProject();

describe('the criteria screen', () => {
  it('starts from a template in one step', async () => {
    const { user, store } = renderScreen(<CriteriaScreen />);
    await user.click(screen.getByRole('button', { name: 'Start from the critical success factors' }));
    expect(listOf(store.getProject().criteria).map((criterion) => criterion.label)[0]).toBe(
      'Strategic fit and business need',
    );
    store.undo();
    expect(store.getProject().criteria.order).toEqual([]);
  });

  it('shows groups with their parts, questions and the words of each level', () => {
    renderScreen(<CriteriaScreen />, ashmere.project);
    expect(screen.getByRole('article', { name: 'Impact' }).textContent).toContain('group of 3');
    expect(screen.getByText('At the heart of an outcome and of every partner’s plan')).toBeTruthy();
    expect(screen.getByText(/10,000 is worth 0/)).toBeTruthy();
  });

  it('moves a criterion past its sibling, with the whole group in between', async () => {
    const { user, store } = renderScreen(<CriteriaScreen />, ashmere.project);
    await user.click(screen.getByRole('button', { name: 'Move Value for money up' }));
    const tops = listOf(store.getProject().criteria).filter((criterion) => criterion.parentId === undefined);
    expect(tops.map((criterion) => criterion.code).slice(0, 3)).toEqual(['FIT', 'VFM', 'IMP']);
  });

  it('keeps a judged scale worth 0 to 100 when its ends change', async () => {
    const { user, store } = renderScreen(<CriteriaScreen />, ashmere.project);
    await user.click(screen.getByRole('button', { name: 'Edit Strategic fit' }));
    const highest = screen.getByLabelText('Highest score');
    await user.clear(highest);
    await user.type(highest, '6');
    const fit = store.getProject().criteria.byId[ashmere.criteria.get('FIT')!];
    expect(fit?.valueFunction).toEqual({ kind: 'linear', worst: 1, best: 6 });
    expect(screen.getByLabelText('Words for 6')).toBeTruthy();
  });

  it('changes a point of a value function by typing', async () => {
    const { user, store } = renderScreen(<CriteriaScreen />, ashmere.project);
    await user.click(screen.getByRole('button', { name: 'Edit Value for money' }));
    const box = screen.getByLabelText('is worth 2');
    await user.clear(box);
    await user.type(box, '90');
    const { valueFunction } = store.getProject().criteria.byId[ashmere.criteria.get('VFM')!]!;
    expect(valueFunction.kind === 'piecewise' && valueFunction.points[1]).toEqual([10, 90]);
  });

  it('asks whether anything is counted twice and whether each can be scored alone, and counts the answers', async () => {
    const { user, store } = renderScreen(<CriteriaScreen />, ashmere.project);
    expect(screen.getByText(/Asked of 0 of 9 criteria/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Edit Strategic fit' }));
    await user.type(
      screen.getByLabelText('What does it count that no other criterion counts?'),
      'Agreed plans',
    );
    await user.click(screen.getByLabelText('No, it depends on another criterion'));
    expect(screen.getByText(/A total adds criteria up as if each stood alone/)).toBeTruthy();
    await user.click(screen.getByLabelText('Yes, whatever it scores elsewhere'));
    expect(store.getProject().criteria.byId[ashmere.criteria.get('FIT')!]).toMatchObject({
      distinct: 'Agreed plans',
      independent: 'yes',
    });
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.getByText(/Asked of 1 of 9 criteria/)).toBeTruthy();
  });
});
