import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { EvidenceScreen } from '../../../../renderer/features/evidence';
import { applyCommand } from '../../../../shared/model/apply-command';
import { listOf } from '../../../../shared/model/collection';
import type { EvidenceItem } from '../../../../shared/model/evidence';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { newOption, newOutcome } from '../../../../shared/model/new-entities';
import type { Project } from '../../../../shared/model/project';
import { blankProject, renderScreen } from '../../../support/render-screen';

const origin = { at: '2026-03-24T09:00:00.000Z', newId: createCountedIdSource(100) };
const option = newOption(origin, { code: 'A01', title: 'Early help' });
const outcome = newOutcome(origin, { code: 'O01', title: 'Healthy for longer' });

function projectWith(...items: readonly Partial<EvidenceItem>[]): Project {
  const evidence = items.map((given) => ({
    type: 'evidence/add' as const,
    item: {
      id: origin.newId('evidence'),
      title: '',
      type: 'local',
      strength: 'weak',
      strengthNote: '',
      citation: '',
      optionIds: [],
      criterionIds: [],
      outcomeIds: [],
      storyLinkIds: [],
      createdAt: origin.at,
      changedAt: origin.at,
      ...given,
    } satisfies EvidenceItem,
  }));
  const result = applyCommand(
    blankProject(),
    {
      type: 'batch',
      label: 'Fixture',
      commands: [{ type: 'option/add', option }, { type: 'outcome/add', outcome }, ...evidence],
    },
    origin,
  );
  if (!result.ok) throw new Error(result.error.message);
  return result.value.project;
}

beforeEach(() => {
  location.hash = '';
});

describe('the evidence screen', () => {
  it('opens the import by its address', async () => {
    const { user } = renderScreen(<EvidenceScreen />);
    await user.click(screen.getByRole('button', { name: 'Import a spreadsheet' }));
    expect(location.hash).toBe('#/evidence/import');
  });
});

describe('the evidence register', () => {
  it('takes a piece of evidence with its strength in words and what it speaks for, undone step by step', async () => {
    const { user, store } = renderScreen(<EvidenceScreen />, projectWith());
    await user.click(screen.getByRole('tab', { name: 'Register' }));
    await user.click(screen.getByRole('button', { name: 'Add evidence' }));
    await user.type(screen.getByLabelText('What it says'), 'Falls audit');
    await user.selectOptions(
      within(screen.getByRole('dialog')).getByRole('combobox', { name: 'Strength' }),
      'Moderate',
    );
    await user.click(screen.getByRole('checkbox', { name: 'O01 Healthy for longer' }));
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(listOf(store.getProject().evidence)).toMatchObject([
      { title: 'Falls audit', strength: 'moderate', outcomeIds: [outcome.id] },
    ]);
    store.undo();
    expect(listOf(store.getProject().evidence)).toMatchObject([{ strength: 'moderate', outcomeIds: [] }]);
  });

  it('finds by words, type and strength', async () => {
    const { user } = renderScreen(
      <EvidenceScreen />,
      projectWith(
        { title: 'Falls audit', strength: 'strong', citation: 'Public Health, 2025' },
        { title: 'Survey of residents', type: 'qualitative' },
      ),
    );
    await user.click(screen.getByRole('tab', { name: 'Register' }));
    await user.type(screen.getByLabelText('Search'), 'health falls');
    await waitFor(() => expect(screen.getByText(/^1 of 2 pieces/)).toBeTruthy());
    expect(screen.getByRole('button', { name: 'Falls audit' })).toBeTruthy();
    await user.clear(screen.getByLabelText('Search'));
    await user.selectOptions(screen.getByLabelText('Type'), 'What people told us');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Falls audit' })).toBeNull());
    expect(screen.getByRole('button', { name: 'Survey of residents' })).toBeTruthy();
  });
});

describe('the gaps', () => {
  it('lists what nothing speaks for, and fills a gap with evidence already linked to it', async () => {
    const { user, store } = renderScreen(<EvidenceScreen />, projectWith({ outcomeIds: [outcome.id] }));
    await user.click(screen.getByRole('tab', { name: 'Gaps' }));
    expect(screen.getByText('Outcomes: every one has evidence')).toBeTruthy();
    expect(screen.getByText('Options without evidence: 1 of 1')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add evidence for A01 Early help' }));
    expect(listOf(store.getProject().evidence).at(-1)?.optionIds).toEqual([option.id]);
    expect(screen.getByText('Options: every one has evidence')).toBeTruthy();
  });
});

describe('a register too long to read', () => {
  it('is searched through whole, slice by slice', async () => {
    const many = Array.from({ length: 9_000 }, (_, index) => ({ title: `Return ${index + 1}` }));
    const { user } = renderScreen(<EvidenceScreen />, projectWith(...many));
    await user.click(screen.getByRole('tab', { name: 'Register' }));
    expect(await screen.findByText('9,000 of 9,000 pieces of evidence')).toBeTruthy();
    await user.type(screen.getByLabelText('Search'), 'Return 8999');
    expect(await screen.findByText('1 of 9,000 pieces of evidence')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Return 8999' })).toBeTruthy();
  });
});

describe('evidence for a step of the story', () => {
  it('is linked and unlinked in the register', async () => {
    const base = projectWith({ title: 'A trial' });
    const node = { id: origin.newId('storyNode'), code: 'D01', title: 'Falls classes' };
    const withStory = applyCommand(
      base,
      {
        type: 'batch',
        label: 'Fixture',
        commands: [
          {
            type: 'story/add-node',
            node: {
              ...node,
              kind: 'driver',
              detail: '',
              owner: '',
              partnerIds: [],
              due: '',
              status: 'draft',
              collapsed: false,
              createdAt: origin.at,
              changedAt: origin.at,
            },
          },
          {
            type: 'story/link',
            link: {
              id: origin.newId('storyLink'),
              child: node.id,
              parent: outcome.id,
              polarity: 'positive',
              strength: 'strong',
              rationale: '',
              evidenceIds: [],
              tested: 'untested',
              createdAt: origin.at,
              changedAt: origin.at,
            },
          },
        ],
      },
      origin,
    );
    if (!withStory.ok) throw new Error(withStory.error.message);
    const { user, store } = renderScreen(<EvidenceScreen />, withStory.value.project);
    await user.click(screen.getByRole('tab', { name: 'Register' }));
    await user.click(screen.getByRole('button', { name: 'A trial' }));
    const step = screen.getByRole('checkbox', { name: 'D01 Falls classes → O01 Healthy for longer' });
    await user.click(step);
    expect(listOf(store.getProject().storyLinks)[0]?.evidenceIds).toHaveLength(1);
    await user.click(step);
    expect(listOf(store.getProject().storyLinks)[0]?.evidenceIds).toEqual([]);
  });
});
