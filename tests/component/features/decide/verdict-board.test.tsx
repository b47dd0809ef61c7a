import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DecideScreen } from '../../../../renderer/features/decide';
import { BestSetPanel } from '../../../../renderer/features/decide/best-set-panel';
import { bestSetQuestion } from '../../../../renderer/workers/use-best-set';
import { bestPortfolio } from '../../../../shared/appraisal/money/best-portfolio';
import { fundable } from '../../../../shared/findings/budget-line';
import { listOf } from '../../../../shared/model/collection';
import { projectResults } from '../../../../shared/results/project-results';
import { applyAll } from '../../../support/small-project';
import { ashmereProject } from '../../../support/ashmere-project';
import { renderScreen } from '../../../support/render-screen';

const ashmere = ashmereProject();
const option = (code: string) => ashmere.options.get(code)!;
const rowOf = (code: string) =>
  [...document.querySelectorAll('tbody tr[data-row]')].find((row) =>
    row.querySelector('th')?.textContent.startsWith(code),
  )!;
const group = (stance: string) => document.querySelector(`[data-stance="${stance}"]`)!;
const dataTransfer = { setData: () => undefined, effectAllowed: 'none' };

describe('dragging an option onto a verdict', () => {
  it('gives it that verdict, as one step to undo', () => {
    const { store } = renderScreen(<DecideScreen />, ashmere.project);
    fireEvent.dragStart(rowOf('A02'), { dataTransfer });
    fireEvent.dragOver(group('priority'), { dataTransfer });
    fireEvent.drop(group('priority'), { dataTransfer });
    expect(store.getProject().decisions[option('A02')]?.stance).toBe('priority');
    store.undo();
    expect(store.getProject().decisions[option('A02')]).toBeUndefined();
  });

  it('moves it from one verdict to another and keeps its reason', () => {
    const { store } = renderScreen(<DecideScreen />, ashmere.project);
    fireEvent.dragStart(rowOf('A02'), { dataTransfer });
    fireEvent.drop(group('priority'), { dataTransfer });
    store.dispatch({ type: 'decision/change', optionId: option('A02'), changes: { reason: 'Leads' } });
    fireEvent.dragStart(within(group('priority') as HTMLElement).getByRole('button', { name: /A02/ }), {
      dataTransfer,
    });
    fireEvent.drop(group('later'), { dataTransfer });
    expect(store.getProject().decisions[option('A02')]).toMatchObject({ stance: 'later', reason: 'Leads' });
  });

  it('does nothing when what is dropped is not an option', () => {
    const { store } = renderScreen(<DecideScreen />, ashmere.project);
    fireEvent.drop(group('stop'), { dataTransfer });
    expect(store.getProject().decisions).toEqual({});
  });
});

describe('the verdicts so far', () => {
  it('say what each costs and lead to the option’s row', async () => {
    const { user } = renderScreen(<DecideScreen />, ashmere.project);
    const toolbar = screen.getByRole('toolbar', { name: 'Verdict on A02' });
    await user.click(within(toolbar).getByRole('button', { name: 'Priority' }));
    const a02 = ashmere.project.options.byId[option('A02')]!;
    expect(group('priority').textContent).toContain(`£${a02.costs.net!.value.toLocaleString('en-GB')}`);
    await user.click(screen.getByRole('button', { name: 'Reason and dissent for A02' }));
    await user.click(screen.getByRole('button', { name: 'Show A02 in the table' }));
    expect(rowOf('A02').contains(document.activeElement)).toBe(true);
    expect(screen.getByLabelText('Reason')).toBeTruthy();
  });

  it('warn when a priority needs an option that is not one', async () => {
    const tied = applyAll(ashmere.project, [
      { type: 'option/change', id: option('A02'), changes: { requires: [option('A05')] } },
    ]);
    const { user } = renderScreen(<DecideScreen />, tied);
    const toolbar = screen.getByRole('toolbar', { name: 'Verdict on A02' });
    await user.click(within(toolbar).getByRole('button', { name: 'Priority' }));
    expect(screen.getByText(/^A02 .* needs A05 .*, which has no verdict yet\.$/)).toBeTruthy();
    expect(within(rowOf('A02') as HTMLElement).getByText('needs another option')).toBeTruthy();
  });
});

describe('the best set for the money', () => {
  it('stands beside the two lines with what it leaves out, and decides nothing', async () => {
    const { project } = ashmere;
    const results = projectResults(project);
    const budget = project.frame.budget!.amount;
    const best = await bestPortfolio(bestSetQuestion(fundable(results), budget));
    if (!best.feasible) throw new Error(best.clashes.join());
    render(<BestSetPanel results={results} budget={budget} best={{ chosen: best.chosen, message: '' }} />);
    const row = screen.getByRole('row', { name: /Best set for the money/ });
    const cells = within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    // EXPECTED.md, cost line: best set A01 A02 A04 A05 A06 A08 A10 A11 A13 A14 A15, £2,975,000, benefit 686.55.
    expect(cells[0]!.split(', ').sort().join(' ')).toBe('A01 A02 A04 A05 A06 A08 A10 A11 A13 A14 A15');
    expect(cells.slice(1)).toEqual(['£2,975,000', '£25,000', expect.stringMatching(/^686\.[56]$/)]);
    expect(screen.getByRole('status').textContent).toContain('leaves out A03, A07 and A16');
    expect(screen.getByRole('status').textContent).toContain('draws no line and gives no verdict');
  });

  it('has its row from the start, so that nothing below moves when it arrives', () => {
    const { project } = ashmere;
    const results = projectResults(project);
    const message = 'Looking for the best set for the money…';
    render(
      <BestSetPanel
        results={results}
        budget={project.frame.budget!.amount}
        best={{ chosen: undefined, message }}
      />,
    );
    const row = screen.getByRole('row', { name: /Best set for the money/ });
    expect(within(row).getByText(message)).toBeTruthy();
    expect(screen.getAllByRole('row')).toHaveLength(4);
  });

  it('says in its row why there is none', () => {
    const { project } = ashmere;
    const message = 'No set fits: A03 is needed and costs more than there is';
    render(
      <BestSetPanel
        results={projectResults(project)}
        budget={project.frame.budget!.amount}
        best={{ chosen: undefined, message }}
      />,
    );
    const row = screen.getByRole('row', { name: /Best set for the money/ });
    expect(within(row).getByText(message)).toBeTruthy();
  });
});

describe('the record of a decision', () => {
  it('keeps the verdict, the scores and the line as they were when the verdict changes afterwards', async () => {
    const { user, store } = renderScreen(<DecideScreen />, ashmere.project);
    const toolbar = screen.getByRole('toolbar', { name: 'Verdict on A02' });
    await user.click(within(toolbar).getByRole('button', { name: 'Priority' }));
    await user.click(screen.getByRole('button', { name: 'Record this decision' }));
    await user.click(within(toolbar).getByRole('button', { name: 'Stop' }));
    const [snapshot] = listOf(store.getProject().snapshots);
    expect(snapshot?.verdicts).toMatchObject([{ optionId: option('A02'), stance: 'priority' }]);
    // EXPECTED.md, cell means: A02 FIT 3.83.
    expect(snapshot?.ranking[0]?.scores?.[0]).toBeCloseTo(3.83, 2);
    expect(snapshot?.line).toMatchObject({ budget: 3_000_000, rule: 'strict' });
    const log = screen.getByRole('region', { name: 'Decision log' });
    expect(log.textContent).toMatch(/Priority.*A02.*Changed since\./);
  });
});
