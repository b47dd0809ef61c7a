import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CheckStep } from '../../../../renderer/features/evidence/import/check-step';
import { initialState } from '../../../../renderer/features/evidence/import/wizard-state';
import type { PlanSummary } from '../../../../renderer/workers/spreadsheet-protocol';
import type { RowStatus } from '../../../../shared/evidence/import/import-types';
import { renderScreen } from '../../../support/render-screen';
import { planSummary, wizardWith } from './wizard-harness';

const plan = planSummary({ add: 2, change: 1, same: 0, skip: 3, refuse: 0 });

/** The grid is set up in steps, with the window free in between. */
const soon = { timeout: 5000 };

/** The check step on a plan; gives the statuses whose rows were asked for, in order. */
function show(changes: Partial<PlanSummary> = {}) {
  const asked: (RowStatus | undefined)[] = [];
  const wizard = wizardWith({
    state: { ...initialState, step: 'check', plan: { ...plan, ...changes } },
    pages: {
      ...wizardWith({}).pages,
      rows: (status) => {
        asked.push(status);
        return Promise.resolve([]);
      },
    },
  });
  return { asked, ...renderScreen(<CheckStep wizard={wizard} />) };
}

describe('the last look before an import', () => {
  it('says in one sentence what becomes of the rows', () => {
    show();
    expect(
      screen.getByText('2 rows will be added, 1 changed and 3 left out. Nothing is written yet.'),
    ).toBeTruthy();
  });

  it('lists the rows of one kind alone, by keyboard, and all of them again', async () => {
    const { asked, user } = show();
    await waitFor(() => expect(asked).toEqual([undefined]), soon);
    screen.getByRole('button', { name: '3 left out' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(asked).toEqual([undefined, 'skip']), soon);
    expect(screen.getByRole('button', { name: '3 left out' }).getAttribute('aria-pressed')).toBe('true');
    await user.click(screen.getByRole('button', { name: '6 in all' }));
    await waitFor(() => expect(asked).toEqual([undefined, 'skip', undefined]), soon);
  });

  it('offers no kind that has no rows', () => {
    show();
    expect(screen.queryByRole('button', { name: /already there|not imported/ })).toBeNull();
  });

  it('says why the project would not take it, and that nothing has been written', () => {
    show({ refusal: 'The round is closed.' });
    expect(screen.getByText('The project would not take this.')).toBeTruthy();
    expect(screen.getByText(/^The round is closed\. .*nothing has been written\.$/)).toBeTruthy();
  });

  it('shows what was noticed about the whole table, such as a total that does not add up', () => {
    show({ notes: ['“Total” does not add up: C5 says 4,400, its rows make 4,500.'] });
    expect(screen.getByRole('listitem').textContent).toMatch(/does not add up/);
  });
});
