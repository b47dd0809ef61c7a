import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ScoreScreen } from '../../../../renderer/features/score';
import { createCountedIdSource } from '../../../../shared/model/ids';
import type { EvidenceItem } from '../../../../shared/model/evidence';
import type { Project } from '../../../../shared/model/project';
import { applyAll, aTable, at } from '../../../support/small-project';
import { ashmereProject } from '../../../support/ashmere-project';
import { renderScreen } from '../../../support/render-screen';

const ashmere = ashmereProject();
const newId = createCountedIdSource(800);
const a01 = ashmere.options.get('A01')!;
const a02 = ashmere.options.get('A02')!;
const fit = ashmere.criteria.get('FIT')!;
const council = ashmere.partners.get('COUNCIL')!;

const item = (title: string, given: Partial<EvidenceItem> = {}): EvidenceItem => ({
  id: newId('evidence'),
  title,
  type: 'research',
  strength: 'moderate',
  strengthNote: '',
  citation: '',
  optionIds: [],
  criterionIds: [],
  outcomeIds: [],
  storyLinkIds: [],
  createdAt: at,
  changedAt: at,
  ...given,
});
const study = item('Evaluation 2025', {
  optionIds: [a01],
  criterionIds: [fit],
  cell: { table: aTable.id, row: 1, column: 1, rule: 0 },
});
const other = item('Another place');
const start = applyAll(ashmere.project, [
  { type: 'evidence/add', item: other },
  { type: 'evidence/add', item: study },
]);

/** The cell of an option on strategic fit, the first judged criterion. */
function cell(option: string): HTMLElement {
  const rows = [...screen.getByRole('grid').querySelectorAll('tbody tr')];
  const row = rows.find((candidate) => candidate.querySelector('th')?.textContent.startsWith(option))!;
  return row.querySelector<HTMLElement>('[role="gridcell"]')!;
}
const scoreOf = (project: Project) => project.scores[project.activeRoundId]?.[council]?.[a01]?.[fit];

describe('evidence for a score', () => {
  it('is reached by key, linked from the register, shown on the cell and undone in one step', async () => {
    const { user, store } = renderScreen(<ScoreScreen />, start, new Map([[aTable.id, aTable]]));
    await user.click(cell('A01'));
    await user.keyboard('e');
    const choice = screen.getByLabelText<HTMLSelectElement>('Evidence (E)');
    expect(document.activeElement).toBe(choice);
    await user.selectOptions(choice, study.id);
    expect(scoreOf(store.getProject())).toMatchObject({ value: 4, evidenceIds: [study.id] });
    expect(cell('A01').getAttribute('aria-label')).toBe('4, with evidence');
    store.undo();
    expect(scoreOf(store.getProject())?.evidenceIds).toBeUndefined();
  });

  it('offers what is about this very cell first', async () => {
    const { user } = renderScreen(<ScoreScreen />, start);
    await user.click(cell('A01'));
    const labels = [...screen.getByLabelText<HTMLSelectElement>('Evidence (E)').options].map(
      ({ text }) => text,
    );
    expect(labels.slice(1)).toEqual([
      'Evaluation 2025 (moderate, about this cell)',
      'Another place (moderate)',
    ]);
  });

  it('is traced to where it came from, and can be taken away again', async () => {
    const { user, store } = renderScreen(<ScoreScreen />, start, new Map([[aTable.id, aTable]]));
    await user.click(cell('A01'));
    await user.selectOptions(screen.getByLabelText('Evidence (E)'), study.id);
    const list = screen.getByRole('list', { name: 'This score rests on' });
    await user.click(within(list).getByRole('button', { name: 'Evaluation 2025: where is this from?' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain(aTable.file.name);
    await user.keyboard('{Escape}');
    await user.click(
      within(list).getByRole('button', { name: 'Take “Evaluation 2025” away from this score' }),
    );
    expect(scoreOf(store.getProject())?.evidenceIds).toEqual([]);
  });

  it('stays with the score when the number changes', async () => {
    const { user, store } = renderScreen(<ScoreScreen />, start);
    await user.click(cell('A01'));
    await user.selectOptions(screen.getByLabelText('Evidence (E)'), study.id);
    await user.click(cell('A01'));
    await user.keyboard('2');
    expect(scoreOf(store.getProject())).toMatchObject({ value: 2, evidenceIds: [study.id] });
  });
});

describe('fast entry from paper', () => {
  it('passes over the row of an option in which the partner has an interest', async () => {
    const bound = applyAll(ashmere.project, [
      { type: 'partner/change', id: council, changes: { interests: { [a02]: 'Runs it' } } },
    ]);
    const { user, store } = renderScreen(<ScoreScreen />, bound);
    await user.click(screen.getByLabelText('Move on after each score'));
    await user.click(cell('A01'));
    // Eight judged criteria: the ninth digit falls on the next option that the partner scores.
    await user.keyboard('123451235');
    const scores = store.getProject().scores[store.getProject().activeRoundId]?.[council];
    expect(scores?.[ashmere.options.get('A03')!]?.[fit]?.value).toBe(5);
    expect(scores?.[a02]).toEqual(bound.scores[bound.activeRoundId]?.[council]?.[a02]);
    await user.click(screen.getByLabelText('Move on after each score'));
  });
});

describe('a cell the room asked to score again', () => {
  it('is marked in the next round, with what the room said', async () => {
    const talked = applyAll(ashmere.project, [
      {
        type: 'discussion/set',
        cell: { roundId: ashmere.project.activeRoundId, optionId: a01, criterionId: fit },
        discussion: { outcome: 'score-again', reason: 'Two meanings of fit', at },
      },
      { type: 'round/set-state', id: ashmere.project.activeRoundId, state: 'revealed' },
    ]);
    const { user } = renderScreen(<ScoreScreen />, talked);
    await user.click(screen.getByRole('button', { name: 'Score once more' }));
    expect(cell('A01').getAttribute('aria-label')).toBe('4, to be scored again');
    await user.click(cell('A01'));
    expect(screen.getByText('talked about: to be scored again')).toBeTruthy();
    expect(screen.getByText('Round 1: Two meanings of fit')).toBeTruthy();
  });
});
