import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/apply-command';
import { listOf } from '../../../../shared/model/collection';
import { ashmereProject } from '../../../support/ashmere-project';
import { barOf } from '../../../support/drawn-bar';
import { readFixtureJson } from '../../../support/read-fixture';
import { renderResults } from './results-harness';

/** Worked out independently of this program (tests/fixtures/ashmere/README). */
const expected = readFixtureJson('ashmere/expected.json') as {
  final_all_six: { order: string[]; totals: Record<string, number> };
  what_if_halve_VFM: { totals: Record<string, number>; order: string[] };
};

// By selector: asking for roles over a whole screen takes seconds in jsdom.
const figure = () => document.querySelector('figure')!;
const chart = () => figure().querySelector('[role="application"]')!;
const rowsDrawn = () => [...chart().querySelectorAll('[data-row]')];
const codeOf = (row: Element) => /A\d\d/.exec(row.textContent)![0];
const slider = (name: string) => document.querySelector(`input[type="range"][aria-label="${name}"]`)!;
const button = (name: string) => screen.getAllByText(name, { selector: 'button' })[0]!;

/** Points for each unit of the drawing, from two marks of the chart's own axis. */
function pointsPerPixel(): number {
  const ticks = [...chart().querySelectorAll('[data-axis] g')].map((tick) => ({
    at: Number(tick.querySelector('line')!.getAttribute('x1')),
    points: Number(tick.querySelector('text')!.textContent),
  }));
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  return (last.points - first.points) / (last.at - first.at);
}

describe('the Results screen on the Ashmere project', () => {
  it('says who leads and by how much: 74.00 less 66.48 is 7.5 points', () => {
    renderResults();
    expect(within(figure()).getByText('Know Your Numbers leads by 7.5 points')).toBeTruthy();
  });

  it('draws the options in the expected order with the expected totals', () => {
    renderResults();
    expect(rowsDrawn().map(codeOf)).toEqual(expected.final_all_six.order);
    for (const row of rowsDrawn()) {
      expect(row.textContent).toContain(expected.final_all_six.totals[codeOf(row)]!.toFixed(1));
    }
  });

  it('draws marks as wide as the points in its table', () => {
    renderResults();
    const perPixel = pointsPerPixel();
    const drawn = rowsDrawn().map((row) =>
      [...row.querySelectorAll('[data-mark][data-series]')].map(
        // Each part gives up a pixel on either side to the white gap.
        (mark) => (barOf(mark).width + 2) * perPixel,
      ),
    );
    fireEvent.click(button('Show as table'));
    const body = [...figure().querySelectorAll('tbody tr')];
    body.forEach((row, index) => {
      // Rank and total come first, the note last.
      const parts = [...row.querySelectorAll('td')].slice(2, -1);
      const points = parts.map((cell) => Number(cell.textContent)).filter((part) => part > 0);
      drawn[index]!.forEach((width, part) => expect(width).toBeCloseTo(points[part]!, 0));
      expect(drawn[index]).toHaveLength(points.length);
    });
    expect(body).toHaveLength(16);
  });

  it('marks an option that one partner did not score', () => {
    renderResults();
    const row = rowsDrawn().find((entry) => codeOf(entry) === 'A13')!;
    expect(row.textContent).toContain('rests on 5 of 6 partners');
  });

  it('starts a what-if when a weight moves, with the expected totals, and leaves the base case alone', async () => {
    const { store } = renderResults();
    const before = store.getProject().weightSets;
    // Half of 14.2982, as the expected results have it.
    fireEvent.change(slider('Value for money'), { target: { value: '7.1491' } });
    // Places change when the slider has stood still for a moment.
    await waitFor(() => expect(rowsDrawn().map(codeOf)).toEqual(expected.what_if_halve_VFM.order), {
      timeout: 20_000,
    });
    for (const row of rowsDrawn()) {
      expect(row.textContent).toContain(expected.what_if_halve_VFM.totals[codeOf(row)]!.toFixed(1));
    }
    expect(store.getProject().weightSets).toBe(before);
    expect(listOf(store.getProject().scenarios)).toHaveLength(1);
  });

  it('writes the change of rank as text and draws the base case behind', async () => {
    renderResults();
    fireEvent.change(slider('Value for money'), { target: { value: '7.1491' } });
    const row = await waitFor(() => rowsDrawn().find((entry) => codeOf(entry) === 'A13')!);
    expect(row.textContent).toContain('2 → 5');
    expect(row.querySelector('[data-base-total="true"]')).not.toBeNull();
  });

  it('draws the weight that is moved at once and its neighbours as soon as it pauses', async () => {
    renderResults();
    const box = (name: string) => screen.getByLabelText<HTMLInputElement>(`${name}, points of 100`);
    const before = box('Value for money').value;
    fireEvent.change(slider('Impact'), { target: { value: '60' } });
    expect(box('Impact').value).toBe('60.0');
    expect(box('Value for money').value).toBe(before);
    await waitFor(() => expect(box('Value for money').value).not.toBe(before));
    const boxes = document.querySelectorAll<HTMLInputElement>('[aria-label="Weights"] [role="spinbutton"]');
    const atTheTop = [...boxes].filter((entry) => entry.closest('details') === null);
    const sum = atTheTop.reduce((total, { value }) => total + Number(value), 0);
    // Each of the six is rounded to a tenth.
    expect(Math.abs(sum - 100)).toBeLessThan(0.31);
  });

  it('has a neighbour in hand show where it stands, and move from there', () => {
    const { store } = renderResults();
    fireEvent.change(slider('Impact'), { target: { value: '60' } });
    const neighbour = screen.getByLabelText<HTMLInputElement>('Value for money, points of 100');
    fireEvent.focus(neighbour);
    const scaled = Number(neighbour.value);
    fireEvent.keyDown(neighbour, { key: 'ArrowUp' });
    const [scenario] = listOf(store.getProject().scenarios);
    const criterion = listOf(store.getProject().criteria).find(({ label }) => label === 'Value for money')!;
    expect(scenario!.weights[criterion.id]).toBeCloseTo(scaled + 1, 6);
    expect(Number(neighbour.value)).toBeCloseTo(scaled + 1, 6);
  });

  it('goes back to the base case with Escape', () => {
    const { store } = renderResults();
    fireEvent.change(slider('Impact'), { target: { value: '60' } });
    expect(store.getProject().activeScenarioId).toBeDefined();
    fireEvent.keyDown(slider('Impact'), { key: 'Escape' });
    expect(store.getProject().activeScenarioId).toBeUndefined();
  });

  it('removes a what-if from the list of what it changes, and undo brings it back', async () => {
    const { store } = renderResults();
    fireEvent.change(slider('Impact'), { target: { value: '60' } });
    const summary = await screen.findByText(/places? changed/, { selector: 'summary' });
    const fold = summary.closest('details')!;
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    fireEvent.click(button('Remove it'));
    expect(listOf(store.getProject().scenarios)).toHaveLength(0);
    expect(store.getProject().activeScenarioId).toBeUndefined();
    act(() => void store.undo());
    expect(listOf(store.getProject().scenarios)).toHaveLength(1);
  });

  it('takes one undo to take back a whole drag', () => {
    const { store } = renderResults();
    for (const value of ['30', '35', '40']) fireEvent.change(slider('Impact'), { target: { value } });
    fireEvent.pointerUp(slider('Impact'));
    store.undo();
    expect(listOf(store.getProject().scenarios)).toHaveLength(0);
  });

  it('sets the group’s weights when told to, and can go back to the partners’ mean', () => {
    const { store } = renderResults();
    fireEvent.click(screen.getByLabelText('sets the group’s weights'));
    fireEvent.change(slider('Impact'), { target: { value: '40' } });
    const set = () => store.getProject().weightSets.byId[store.getProject().activeWeightSetId]!;
    const sum = listOf(store.getProject().criteria)
      .filter((criterion) => criterion.parentId === undefined)
      .reduce((total, criterion) => total + set().group!.points[criterion.id]!, 0);
    expect(sum).toBeCloseTo(100, 9);
    fireEvent.click(button('Back to the partners’ mean'));
    expect(set().group).toBeUndefined();
  });

  it('changes its description and its readings when the weights do and rest', async () => {
    renderResults();
    const describe = () => document.getElementById(chart().getAttribute('aria-describedby')!.split(' ')[0]!)!;
    const before = describe().textContent;
    fireEvent.change(slider('Added value'), { target: { value: '90' } });
    await waitFor(() => expect(describe().textContent).not.toBe(before));
  });

  it('reads one option at a time with the arrow keys', () => {
    renderResults();
    fireEvent.keyDown(chart(), { key: 'ArrowDown' });
    const spoken = figure().querySelector('[role="status"]')!;
    expect(spoken.textContent).toMatch(/^Rank 1: A02 .*74\.0 points.*Impact 2\d\.\d/);
    fireEvent.keyDown(chart(), { key: 'End' });
    expect(spoken.textContent).toMatch(/^Rank 16: A16/);
  });

  it('shows ties as ties', () => {
    const { project, options } = ashmereProject();
    // Two copies of every score of A02 make A01 its equal on every judged criterion; the same cost and reach do the rest.
    const [a01, a02] = [options.get('A01')!, options.get('A02')!];
    let tied = project;
    const run = (command: Parameters<typeof applyCommand>[1]) => {
      const result = applyCommand(tied, command, { at: '2026-03-24T10:00:00.000Z' });
      if (!result.ok) throw new Error(result.error.message);
      tied = result.value.project;
    };
    const round = project.activeRoundId;
    for (const partner of project.partners.order) {
      const scores = project.scores[round]?.[partner]?.[a02] ?? {};
      for (const criterion of project.criteria.order) {
        if (project.criteria.byId[criterion]?.basis !== 'judged') continue;
        const score = scores[criterion];
        if (!score)
          run({
            type: 'score/clear',
            cell: { roundId: round, partnerId: partner, optionId: a01, criterionId: criterion },
          });
        else
          run({
            type: 'score/set',
            cell: { roundId: round, partnerId: partner, optionId: a01, criterionId: criterion },
            score,
          });
      }
    }
    const { costs, reach } = project.options.byId[a02]!;
    run({ type: 'option/change', id: a01, changes: { costs, ...(reach ? { reach } : {}) } });
    renderResults(tied);
    expect(
      rowsDrawn()
        .slice(0, 2)
        .map((row) => row.textContent),
    ).toEqual([expect.stringContaining('=1'), expect.stringContaining('=1')]);
    expect(within(figure()).getByText(/^Too close to call: .* tie$/)).toBeTruthy();
  });

  it('keeps a note on a rank that feels wrong', () => {
    const { store } = renderResults();
    const panel = screen.getByLabelText('This feels wrong');
    fireEvent.change(within(panel).getByLabelText('Because…'), {
      target: { value: 'It only works if the school agrees.' },
    });
    fireEvent.click(button('Keep this note'));
    const [note] = listOf(store.getProject().notes);
    expect(note!.text).toBe('It only works if the school agrees.');
    expect(within(panel).getByLabelText('Notes on ranks').textContent).toContain('too high');
  });

  it('names no partner in an anonymous project', () => {
    const { project } = ashmereProject();
    renderResults({ ...project, frame: { ...project.frame, anonymity: 'anonymous' } });
    fireEvent.click(button('Whose view?'));
    expect(screen.getByText(/stays first whichever partner is left out/)).toBeTruthy();
    for (const partner of listOf(project.partners)) {
      expect(document.body.textContent).not.toContain(partner.code);
    }
  });
});
