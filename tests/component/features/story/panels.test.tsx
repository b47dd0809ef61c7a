import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { listOf } from '../../../../shared/model/collection';
import { box, focusOn, renderStory, storyProject } from './story-harness';

const OUTLINE = `O01 Children start school ready {M: Good level of development, %}
  P01 Deliver parenting classes
    D01 Nurseries know what to look for
      T01 Train 40 leads (COUNCIL)
`;

const open = (outline = OUTLINE) => renderStory(storyProject(outline));
const tab = (name: string) => screen.getByRole('tab', { name });

async function details(words: string) {
  const shown = open();
  await focusOn(words);
  await shown.user.click(screen.getByRole('button', { name: 'Details' }));
  return {
    ...shown,
    panel: within(screen.getByRole('region', { name: new RegExp(`^Details of “${words}`, 'u') })),
  };
}

describe('the details of a box', () => {
  it('help with the words while they are typed, and make an action of what is one, in one step', async () => {
    const { user, store, panel } = await details('Deliver parenting classes');
    expect(panel.getByText(/“are never the outcomes/u)).toBeDefined();
    await user.click(panel.getByRole('button', { name: 'Make it an action' }));
    expect(listOf(store.getProject().storyNodes)[0]).toMatchObject({
      kind: 'action',
      title: 'Deliver parenting classes',
    });
    store.undo();
    expect(listOf(store.getProject().storyNodes)[0]?.kind).toBe('path');
  });

  it('climb the So-what ladder to a change, with what was said before as actions', async () => {
    const { user, store, panel } = await details('Deliver parenting classes');
    await user.click(panel.getByRole('button', { name: 'So what?' }));
    await user.type(panel.getByRole('textbox', { name: /So what\?/u }), 'Parents attend the classes{Enter}');
    await user.type(
      panel.getByRole('textbox', { name: /So what\?/u }),
      'Parents feel confident in handling their children{Enter}',
    );
    await user.click(panel.getByRole('button', { name: 'Use it' }));
    const nodes = listOf(store.getProject().storyNodes);
    expect(nodes[0]?.title).toBe('Parents feel confident in handling their children');
    expect(nodes.filter((node) => node.kind === 'action').map((node) => node.title)).toContain(
      'Deliver parenting classes',
    );
  });

  it('refuse to agree an action that is “ongoing”, and agree it with a real date', async () => {
    const { user, store, panel } = await details('Train 40 leads');
    await user.type(panel.getByLabelText('By when'), 'ongoing');
    await user.selectOptions(panel.getByLabelText('Status'), 'agreed');
    const action = () => listOf(store.getProject().storyNodes).find((node) => node.code === 'T01');
    expect(action()).toMatchObject({ due: 'ongoing', status: 'draft' });
    expect(
      screen.getAllByText(/no place for statements like ‘when required’ or ‘ongoing’”\. Give/u).length,
    ).toBeGreaterThan(0);
    await user.clear(panel.getByLabelText('By when'));
    await user.type(panel.getByLabelText('By when'), 'by March 2027');
    await user.selectOptions(panel.getByLabelText('Status'), 'agreed');
    expect(action()).toMatchObject({ due: 'by March 2027', status: 'agreed' });
  });

  it('say everything of a link: which way, how strong, how long, why and whether it was tested', async () => {
    const { user, store, panel } = await details('Train 40 leads');
    await user.type(panel.getByLabelText('Why it helps'), 'It did in Linden');
    await user.selectOptions(panel.getByLabelText('Which way'), 'negative');
    await user.selectOptions(panel.getByLabelText('How strongly'), 'weak');
    await user.selectOptions(panel.getByLabelText('Tested'), 'mixed');
    await user.type(panel.getByLabelText('Time it takes'), '18');
    expect(listOf(store.getProject().storyLinks).at(-1)).toMatchObject({
      rationale: 'It did in Linden',
      polarity: 'negative',
      strength: 'weak',
      tested: 'mixed',
      lagMonths: 18,
    });
  });

  it('show the ladder of measures from the box to the strategic indicator', async () => {
    const { panel } = await details('Train 40 leads');
    const ladder = panel.getByRole('heading', { name: 'Ladder of measures' }).parentElement!;
    expect(
      within(ladder)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      '“Train 40 leads” has no measure',
      '“Nurseries know what to look for” has no measure',
      '“Deliver parenting classes” has no measure',
      'Good level of development, %',
    ]);
  });
});

describe('the checks', () => {
  it('stand in three groups, one of each kind first, and lead to their boxes', async () => {
    const { user } = open();
    await user.click(tab('Checks'));
    const answers = within(screen.getByRole('region', { name: 'To answer' }));
    expect(answers.getByText(/has no funded, active action below it/u)).toBeDefined();
    await user.click(answers.getAllByRole('button', { name: /^Show “Deliver/u })[0]!);
    expect(tab('Diagram').getAttribute('aria-selected')).toBe('true');
    expect(box('Deliver parenting classes').getAttribute('tabindex')).toBe('0');
  });
});

describe('the coverage', () => {
  it('shows for each outcome what it has and lacks', async () => {
    const { user } = open();
    await user.click(tab('Coverage'));
    const row = screen.getByRole('row', { name: /Children start school ready/u });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['drawn', 'has one', 'none', 'named', 'none']);
  });
});

describe('what would stop', () => {
  it('names the outcome that loses its last path when a partner is switched off, and changes nothing', async () => {
    const { user, store } = open();
    const before = store.getProject();
    await user.click(tab('What would stop'));
    await user.click(screen.getByLabelText('Without COUNCIL'));
    expect(screen.getByText('“Children start school ready” loses its last path')).toBeDefined();
    expect(store.getProject()).toBe(before);
  });
});

describe('the narrative', () => {
  it('keeps a wording of people’s own when the diagram changes, and can go back', async () => {
    const { user, store } = open();
    await user.click(tab('Narrative'));
    const local = () => screen.getByLabelText<HTMLTextAreaElement>('What we do locally');
    expect(local().value).toBe('Locally we will do this: Train 40 leads (COUNCIL).');
    await user.clear(local());
    await user.type(local(), 'We train people.');
    const action = listOf(store.getProject().storyNodes).at(-1)!;
    store.dispatch({ type: 'story/change-node', id: action.id, changes: { title: 'Train 60 leads' } });
    expect(await screen.findByText('Your wording. The diagram now says something else.')).toBeDefined();
    expect(local().value).toBe('We train people.');
    await user.click(screen.getByText('Your wording. The diagram now says something else.'));
    await user.click(screen.getByRole('button', { name: 'Go back to the diagram’s wording' }));
    expect(local().value).toBe('Locally we will do this: Train 60 leads (COUNCIL).');
  });
});
