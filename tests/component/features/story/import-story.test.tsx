import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { listOf } from '../../../../shared/model/collection';
import { renderStory, storyProject, titles } from './story-harness';

const OUTLINE = `O01 Aim {{M: Rate, %}
  P01 Path one
    = D02
  P02 Path two
    D02 Shared driver
`;

async function opened() {
  const shown = renderStory(storyProject('O09 There already\n'));
  await shown.user.click(screen.getByRole('button', { name: 'Bring in a story' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Bring in a story' }));
  return { ...shown, dialog };
}

describe('bringing in a story', () => {
  it('says what an outline will add while it is typed, and adds it as one step', async () => {
    const { user, store, dialog } = await opened();
    await user.type(dialog.getByLabelText('Outline'), OUTLINE);
    expect(dialog.getByText(/4 boxes \(1 × outcome, 2 × path and 1 × driver\) and 4 links/u)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Add 4 boxes' }));
    expect(titles(store.getProject())).toEqual([
      'There already',
      'Aim',
      'Path one',
      'Path two',
      'Shared driver',
    ]);
    store.undo();
    expect(titles(store.getProject())).toEqual(['There already']);
  });

  it('names a circle before anything is written and takes it in marked', async () => {
    const { user, store, dialog } = await opened();
    await user.type(
      dialog.getByLabelText('Outline'),
      'O01 Aim\n  D01 One\n    D02 Two\n      = D01\n  D03 Three\n    = D77\n',
    );
    expect(dialog.getByText(/Left out: 1/u)).toBeDefined();
    expect(dialog.getByText(/D77 is not in the list of nodes/u)).toBeDefined();
    expect(dialog.getByText(/D01 and D02 go round in a circle/u)).toBeDefined();
    expect(listOf(store.getProject().storyLinks)).toHaveLength(0);
    await user.click(dialog.getByRole('button', { name: 'Add 4 boxes' }));
    expect(listOf(store.getProject().storyLinks).filter((link) => link.inCircle === true)).toHaveLength(2);
  });

  it('adds nothing twice', async () => {
    const { user, store, dialog } = await opened();
    await user.type(dialog.getByLabelText('Outline'), 'O09 There already\n  P01 New path');
    expect(dialog.getByText(/One of the boxes is in the story already/u)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Add 1 box' }));
    expect(titles(store.getProject())).toEqual(['There already', 'New path']);
  });

  it('begins from an example', async () => {
    const { user, store, dialog } = await opened();
    await user.click(dialog.getByRole('button', { name: 'Ten borough outcomes' }));
    await user.click(dialog.getByRole('button', { name: 'Add 10 boxes' }));
    expect(listOf(store.getProject().outcomes)).toHaveLength(11);
  });
});
