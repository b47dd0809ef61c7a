import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ScoreScreen } from '../../../../renderer/features/score';
import type { Project } from '../../../../shared/model/project';
import type { Score } from '../../../../shared/model/scores';
import { ashmereProject } from '../../../support/ashmere-project';
import { renderScreen } from '../../../support/render-screen';

const ashmere = ashmereProject();

function scoreOf(
  project: Project,
  { partner, option, criterion }: { partner: string; option: string; criterion: string },
): Score | undefined {
  return project.scores[project.activeRoundId]?.[ashmere.partners.get(partner)!]?.[
    ashmere.options.get(option)!
  ]?.[ashmere.criteria.get(criterion)!];
}

/** The cell of an option on the n-th judged criterion: FIT, IMP-S, IMP-M, IMP-L, SUS, ADD, INN, DEL. */
function cell(option: string, column: number): HTMLElement {
  // Straight to the row: asking for roles by name works out the name of all 128 cells each time.
  const rows = [...screen.getByRole('grid').querySelectorAll('tbody tr')];
  const row = rows.find((candidate) => candidate.querySelector('th')?.textContent.startsWith(option))!;
  return row.querySelectorAll<HTMLElement>('[role="gridcell"]')[column]!;
}

describe('the score sheet', () => {
  it('commits a digit at once and stays in the cell', async () => {
    const { user, store } = renderScreen(<ScoreScreen />, ashmere.project);
    await user.click(cell('A01', 0));
    await user.keyboard('2');
    expect(scoreOf(store.getProject(), { partner: 'COUNCIL', option: 'A01', criterion: 'FIT' })?.value).toBe(
      2,
    );
    expect(document.activeElement).toBe(cell('A01', 0));
  });

  it('moves on along the row when asked to', async () => {
    const { user } = renderScreen(<ScoreScreen />, ashmere.project);
    await user.click(screen.getByLabelText('Move on after each score'));
    await user.click(cell('A01', 6));
    await user.keyboard('34');
    expect(cell('A01', 6).textContent).toBe('3');
    expect(cell('A01', 7).textContent).toBe('4');
    expect(document.activeElement).toBe(cell('A02', 0));
    await user.click(screen.getByLabelText('Move on after each score'));
  });

  it('keeps the three kinds of missing apart', async () => {
    const { user, store } = renderScreen(<ScoreScreen />, ashmere.project);
    await user.click(cell('A01', 0));
    await user.keyboard('d{ArrowRight}i{ArrowRight}{Delete}');
    const state = (criterion: string) =>
      scoreOf(store.getProject(), { partner: 'COUNCIL', option: 'A01', criterion })?.state;
    expect(state('FIT')).toBe('dont-know');
    expect(state('IMP-S')).toBe('declared-interest');
    expect(state('IMP-M')).toBeUndefined();
    const names = [0, 1, 2].map((column) => cell('A01', column).getAttribute('aria-label'));
    expect(names).toEqual(['don’t know', 'declared interest', 'not scored']);
  });

  it('refuses a digit off the scale and says what the scale is', async () => {
    const { user, store } = renderScreen(<ScoreScreen />, ashmere.project);
    const before = store.getProject().scores;
    await user.click(cell('A01', 0));
    await user.keyboard('7');
    expect(store.getProject().scores).toBe(before);
    expect(
      screen.getAllByText(/7 is off the scale: Strategic fit is scored from 1 to 5/).length,
    ).toBeGreaterThan(0);
  });

  it('has one tab stop, and arrows, Home, End and Ctrl+Home move it', async () => {
    const { user } = renderScreen(<ScoreScreen />, ashmere.project);
    const stops = () => [...screen.getByRole('grid').querySelectorAll('[tabindex="0"]')];
    await user.click(cell('A02', 2));
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement).toBe(cell('A03', 3));
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(cell('A03', 7));
    await user.keyboard('{Home}');
    expect(document.activeElement).toBe(cell('A03', 0));
    await user.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement).toBe(cell('A16', 7));
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement).toBe(cell('A01', 0));
    expect(stops()).toEqual([cell('A01', 0)]);
  });

  it('edits on Enter, keeps the old score on Escape and writes the new one on Enter', async () => {
    const { user, store } = renderScreen(<ScoreScreen />, ashmere.project);
    const fit = { partner: 'COUNCIL', option: 'A01', criterion: 'FIT' };
    await user.click(cell('A01', 0));
    await user.keyboard('{Enter}{Backspace}{Escape}');
    expect(scoreOf(store.getProject(), fit)?.value).toBe(4);
    await user.keyboard('{Enter}{Backspace}3');
    expect(scoreOf(store.getProject(), fit)?.value).toBe(3);
  });

  it('shows the words of each level for the cell in focus, and takes a click on one as the score', async () => {
    const { user, store } = renderScreen(<ScoreScreen />, ashmere.project);
    await user.click(cell('A01', 0));
    await user.click(screen.getByRole('button', { name: /5 At the heart of an outcome/ }));
    expect(scoreOf(store.getProject(), { partner: 'COUNCIL', option: 'A01', criterion: 'FIT' })?.value).toBe(
      5,
    );
  });

  it('keeps a reason beside the score, as one step to undo', async () => {
    const { user, store } = renderScreen(<ScoreScreen />, ashmere.project);
    await user.click(cell('A01', 0));
    await user.keyboard('rIn our plan since 2024');
    const fit = { partner: 'COUNCIL', option: 'A01', criterion: 'FIT' };
    expect(scoreOf(store.getProject(), fit)).toMatchObject({ value: 4, reason: 'In our plan since 2024' });
    store.undo();
    expect(scoreOf(store.getProject(), fit)?.reason).toBeUndefined();
  });

  it('counts what each partner has answered and says what is missing', async () => {
    const { user } = renderScreen(<ScoreScreen />, ashmere.project);
    // EXPECTED.md, scores: COUNCIL 127 and 1 blank; HOMES 116 scored, 2 DK, 8 DI, 2 blank
    expect(screen.getByText(/127 of 128 scored; 1 not scored/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^HOMES/ }));
    expect(
      screen.getByText(/116 of 128 scored; 2 don’t know, 8 declared interest, 2 not scored/),
    ).toBeTruthy();
  });

  it('greys the row of an option in which the partner declared an interest, and takes no score there', async () => {
    const { user, store } = renderScreen(<ScoreScreen />, ashmere.project);
    store.dispatch({
      type: 'partner/change',
      id: ashmere.partners.get('COUNCIL')!,
      changes: { interests: { [ashmere.options.get('A01')!]: 'runs the service' } },
    });
    store.dispatch({
      type: 'score/clear',
      cell: {
        roundId: store.getProject().activeRoundId,
        partnerId: ashmere.partners.get('COUNCIL')!,
        optionId: ashmere.options.get('A01')!,
        criterionId: ashmere.criteria.get('FIT')!,
      },
    });
    await user.click(cell('A01', 0));
    await user.keyboard('5');
    expect(cell('A01', 0).getAttribute('aria-label')).toBe('declared interest');
    expect(
      scoreOf(store.getProject(), { partner: 'COUNCIL', option: 'A01', criterion: 'FIT' }),
    ).toBeUndefined();
  });
});

describe('rounds', () => {
  it('reveals, then opens a second round that starts from the first and keeps it', async () => {
    const { user, store } = renderScreen(<ScoreScreen />, ashmere.project);
    await user.click(screen.getByRole('button', { name: 'Reveal round 1' }));
    await user.click(screen.getByRole('button', { name: 'Score once more' }));
    const first = ashmere.project.activeRoundId;
    expect(store.getProject().activeRoundId).not.toBe(first);
    expect(store.getProject().rounds.byId[first]?.state).toBe('closed');
    await user.click(cell('A01', 0));
    await user.keyboard('1');
    const partner = ashmere.partners.get('COUNCIL')!;
    const option = ashmere.options.get('A01')!;
    const fit = ashmere.criteria.get('FIT')!;
    expect(store.getProject().scores[first]?.[partner]?.[option]?.[fit]?.value).toBe(4);
    expect(cell('A01', 0).textContent).toBe('1');
  });
});

describe('the group views', () => {
  it('gives the mean, the range and how many scored', async () => {
    const { user } = renderScreen(<ScoreScreen />, ashmere.project);
    await user.click(screen.getByRole('tab', { name: 'The group’s means' }));
    const row = screen.getByRole('row', { name: /^A03/ });
    // EXPECTED.md, cell means: A03 IMP-S 4.40 from five partners
    expect(within(row).getAllByRole('cell')[1]!.textContent).toMatch(/^4\.4.* · 5 of 6$/);
  });

  it('lists the most disputed cell first', async () => {
    const { user } = renderScreen(<ScoreScreen />, ashmere.project);
    await user.click(screen.getByRole('tab', { name: 'Disagreement' }));
    await user.selectOptions(screen.getByLabelText('Order by'), 'deviation');
    const first = screen.getAllByRole('listitem')[0]!;
    // EXPECTED.md: A14 IMP-L, SD 1.6733, range 4
    expect(first.textContent).toContain('A14');
    expect(first.textContent).toContain('Impact after three years');
    expect(first.textContent).toContain('range 4, SD 1.67');
  });
});

describe('a project that cannot be scored yet', () => {
  it('names what is missing', () => {
    renderScreen(<ScoreScreen />);
    expect(
      screen.getByText(/still needs options, criteria that are judged and partners with a vote/),
    ).toBeTruthy();
  });
});
