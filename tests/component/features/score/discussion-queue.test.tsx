import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ScoreScreen } from '../../../../renderer/features/score';
import type { Project } from '../../../../shared/model/project';
import { projectResults } from '../../../../shared/results/project-results';
import { cellsWorthDiscussing } from '../../../../shared/results/worth-discussing';
import { applyAll } from '../../../support/small-project';
import { ashmereProject } from '../../../support/ashmere-project';
import { renderScreen } from '../../../support/render-screen';

const ashmere = ashmereProject();
const revealed = applyAll(ashmere.project, [
  { type: 'round/set-state', id: ashmere.project.activeRoundId, state: 'revealed' },
]);
const queue = cellsWorthDiscussing(revealed, projectResults(revealed));
const first = queue[0]!;
const second = queue[1]!;

const noted = (project: Project, { option, criterion } = first) =>
  project.discussions?.[project.activeRoundId]?.[option.id]?.[criterion.id];

async function openQueue() {
  const rendered = renderScreen(<ScoreScreen />, revealed);
  await rendered.user.click(screen.getByRole('tab', { name: 'Disagreement' }));
  await rendered.user.click(screen.getByRole('button', { name: 'Talk them through' }));
  return rendered;
}

const nameOf = ({ option, criterion }: typeof first) =>
  new RegExp(`^${option.code} .*on ${criterion.label}$`);

afterEach(() => {
  vi.useRealTimers();
});

describe('the discussion queue', () => {
  it('starts with the cell most worth discussing and says why', async () => {
    await openQueue();
    const region = screen.getByRole('region', { name: nameOf(first) });
    expect(region.textContent).toContain(
      `of the ${first.summary.scores.length} scores would change what £3,000,000 pays for.`,
    );
    expect(region.textContent).toContain(`1 of ${queue.length}`);
  });

  it('goes on and back by button and by key', async () => {
    const { user } = await openQueue();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByRole('region', { name: nameOf(second) })).toBeTruthy();
    await user.keyboard('p');
    expect(screen.getByRole('region', { name: nameOf(first) })).toBeTruthy();
    await user.keyboard('n');
    expect(screen.getByRole('region', { name: nameOf(second) })).toBeTruthy();
  });

  it('keeps what came of it against the cell and the round, as one step to undo', async () => {
    const { user, store } = await openQueue();
    await user.click(screen.getByRole('button', { name: 'Score it again' }));
    expect(noted(store.getProject())?.outcome).toBe('score-again');
    expect(screen.getByText('1 of', { exact: false, selector: 'p' })).toBeTruthy();
    store.undo();
    expect(noted(store.getProject())).toBeUndefined();
  });

  it('keeps the reason as one step, however long the typing', async () => {
    const { user, store } = await openQueue();
    await user.type(screen.getByLabelText('Why, for round 1'), 'Two meanings of lasting');
    expect(noted(store.getProject())?.reason).toBe('Two meanings of lasting');
    store.undo();
    expect(noted(store.getProject())).toBeUndefined();
  });

  it('comes back to the first cell that is still open', async () => {
    const { user } = await openQueue();
    await user.click(screen.getByRole('button', { name: 'We differ: keep both views' }));
    await user.click(screen.getByRole('button', { name: 'Close the queue' }));
    expect(screen.getByText('talked about: both views are kept')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Talk them through' }));
    expect(screen.getByRole('region', { name: nameOf(second) })).toBeTruthy();
  });

  it('opens at a cell of the heatmap', async () => {
    const { user } = await openQueue();
    const map = screen.getByRole('region', { name: 'Disagreement in every cell' });
    await user.click(within(map).getByRole('button', { name: /talk about A14 on Added value/ }));
    expect(screen.getByRole('region', { name: /^A14 .*on Added value$/ })).toBeTruthy();
  });

  it('puts the cell on the projector where there is one', async () => {
    const { user, projector } = await openQueue();
    expect(screen.queryByRole('button', { name: 'Show this cell' })).toBeNull();
    await act(() => projector.open());
    await user.click(screen.getByRole('button', { name: 'Show this cell' }));
    expect(projector.getState().choice).toEqual({
      kind: 'reveal',
      optionId: first.option.id,
      criterionId: first.criterion.id,
    });
    await user.click(screen.getByRole('button', { name: 'Show a timer' }));
    expect(projector.getState().choice).toMatchObject({
      kind: 'timer',
      endsAt: expect.any(Number) as number,
    });
  });
});

describe('the timer of the queue', () => {
  it('runs for the length chosen, stands while paused and says when the time is up', () => {
    vi.useFakeTimers();
    renderScreen(<ScoreScreen />, revealed);
    fireEvent.click(screen.getByRole('tab', { name: 'Disagreement' }));
    fireEvent.click(screen.getByRole('button', { name: 'Talk them through' }));
    fireEvent.change(screen.getByLabelText('Time for each cell'), { target: { value: '2' } });
    const clock = screen.getByRole('timer');
    expect(clock.textContent).toBe('2:00');
    fireEvent.click(screen.getByRole('button', { name: 'Start the timer' }));
    act(() => void vi.advanceTimersByTime(30_000));
    expect(clock.textContent).toBe('1:30');
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    act(() => void vi.advanceTimersByTime(60_000));
    expect(clock.textContent).toBe('1:30');
    fireEvent.click(screen.getByRole('button', { name: 'Start the timer' }));
    act(() => void vi.advanceTimersByTime(91_000));
    expect(clock.textContent).toBe('0:00 time is up');
    expect(screen.getAllByText('The time for this cell is up.').length).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(clock.textContent).toBe('2:00');
  });
});
