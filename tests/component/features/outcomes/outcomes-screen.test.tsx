import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { OutcomesScreen } from '../../../../renderer/features/outcomes';
import { listOf } from '../../../../shared/model/collection';
import { renderScreen } from '../../../support/render-screen';

describe('the outcomes screen', () => {
  it('adds an outcome and hints at its wording while it is typed, without locking anything', async () => {
    const { user, store } = renderScreen(<OutcomesScreen />);
    await user.click(screen.getByRole('button', { name: 'Add the first outcome' }));
    await user.type(screen.getByLabelText('Statement'), 'Deliver 200 training sessions');
    expect(screen.getByRole('dialog').querySelectorAll('li').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(listOf(store.getProject().outcomes)).toMatchObject([
      { code: 'O01', statement: 'Deliver 200 training sessions' },
    ]);
  });
});
