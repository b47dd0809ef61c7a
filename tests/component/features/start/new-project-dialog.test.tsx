import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { NewProjectDialog } from '../../../../renderer/features/start/new-project-dialog';
import { listOf } from '../../../../shared/model/collection';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { starterProject, type StarterTemplate } from '../../../../shared/model/starter-project';

describe('the new project dialog', () => {
  it('offers the critical success factors as a way to begin', async () => {
    const user = userEvent.setup();
    const created: [string, StarterTemplate][] = [];
    render(<NewProjectDialog onClose={() => undefined} onCreate={(...made) => void created.push(made)} />);
    await user.type(screen.getByLabelText('What is being decided?'), 'Depot');
    await user.click(screen.getByRole('radio', { name: /Critical success factors/ }));
    await user.click(screen.getByRole('button', { name: 'Start the project' }));
    expect(created).toEqual([['Depot', 'critical-success-factors']]);
  });

  it('begins such a project with the five of the Green Book and the two baselines', () => {
    const project = starterProject('Depot', 'critical-success-factors', {
      at: '2026-03-24T09:00:00.000Z',
      newId: createCountedIdSource(),
    });
    // HM Treasury, Green Book (2022), box 8.
    expect(listOf(project.criteria).map(({ label }) => label)).toEqual([
      'Strategic fit and business need',
      'Potential value for money',
      'Supplier capacity and capability',
      'Potential affordability',
      'Potential achievability',
    ]);
    expect(listOf(project.options).map(({ type }) => type)).toEqual(['do-nothing', 'do-minimum']);
  });
});
