import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rankMarks } from '../../../../renderer/features/story/editor/rank-marks';
import { applyCommand } from '../../../../shared/model/apply-command';
import type { BatchCommand, SingleCommand } from '../../../../shared/model/commands';
import { listOf } from '../../../../shared/model/collection';
import { createCountedIdSource } from '../../../../shared/model/ids';
import type { Project } from '../../../../shared/model/project';
import { projectResults } from '../../../../shared/results/project-results';
import { addStory } from '../../../../shared/story/add-story';
import { newMeasure } from '../../../../shared/story/edit-story';
import { parseOutline } from '../../../../shared/story/import/outline-text';
import { ashmereProject } from '../../../support/ashmere-project';
import { box, focusOn, renderStory, storyProject } from './story-harness';

const at = '2026-03-24T09:30:00.000Z';
const origin = { at, newId: createCountedIdSource(3000) };

function run(project: Project, command: SingleCommand | BatchCommand): Project {
  const applied = applyCommand(project, command, { at });
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.project;
}

/** Ashmere's options scored and weighted, with a story whose three actions carry out the first three options. */
function scoredStory() {
  const { project, criteria } = ashmereProject();
  const outline = 'Aim\n  Path\n    Driver\n      First action\n      Second action\n      Third action\n';
  let scored = run(project, addStory(origin, parseOutline(outline).graph, { label: 'Add a story' }));
  const actions = listOf(scored.storyNodes).filter((node) => node.kind === 'action');
  for (const [place, action] of actions.entries()) {
    const optionId = scored.options.order[place]!;
    scored = run(scored, { type: 'story/change-node', id: action.id, changes: { optionId } });
  }
  return { project: scored, criteria };
}

/** "A3" as it should read: rank among the ranked options, and the third of the ranking it stands in. */
function marksOf(project: Project): string[] {
  const { options } = projectResults(project);
  const ranked = options.filter((option) => option.rank !== null).length;
  return project.options.order.slice(0, 3).map((id) => {
    const rank = options.find(({ option }) => option.id === id)?.rank ?? 0;
    // Share of the ranked options that stand before it.
    const before = (rank - 1) / ranked;
    const third = before < 1 / 3 ? 'A' : before < 2 / 3 ? 'B' : 'C';
    return `${third}${rank}`;
  });
}

const shownMarks = () =>
  ['First', 'Second', 'Third'].map((words) => /[ABC]\d+/u.exec(box(`${words} action`).textContent)?.[0]);
const colours = () =>
  ['First', 'Second', 'Third'].map((words) =>
    box(`${words} action`).querySelector('rect[fill^="#"]')?.getAttribute('fill'),
  );

describe('scored options on the actions', () => {
  it('are numbered and coloured by the third of the ranking they stand in', () => {
    const { project } = scoredStory();
    renderStory(project);
    expect(shownMarks()).toEqual(marksOf(project));
    expect(screen.getAllByText(/scored option in the/u).length).toBeGreaterThan(0);
  });

  it('are renumbered and recoloured when a weight is moved', () => {
    const { project, criteria } = scoredStory();
    const { store } = renderStory(project);
    const before = { marks: shownMarks(), colours: colours() };
    const points = Object.fromEntries([...criteria].map(([code, id]) => [id, code === 'VFM' ? 100 : 1]));
    act(() => {
      const moved = store.dispatch({ type: 'weights/set-group', id: project.activeWeightSetId, points });
      expect(moved.ok).toBe(true);
    });
    expect(shownMarks()).toEqual(marksOf(store.getProject()));
    expect(shownMarks()).not.toEqual(before.marks);
    expect(colours()).not.toEqual(before.colours);
    act(() => {
      store.undo();
    });
    expect(shownMarks()).toEqual(before.marks);
  });

  it('are said in words, with the letter beside the colour', () => {
    const { project } = scoredStory();
    const marks = rankMarks(project);
    renderStory(project);
    const action = listOf(project.storyNodes).find((node) => node.title === 'First action')!;
    expect(box('First action').getAttribute('aria-label')).toContain(marks.get(action.id)!.words);
  });
});

describe('the facts on a box', () => {
  it('stand under its words: measure with its course, people, dates, money', () => {
    const project = storyProject();
    const library = listOf(project.storyNodes).find((node) => node.title === 'Library service')!;
    const changes = { owner: 'Council', due: 'June 2027', cost: 40_000, funded: true };
    const known = run(run(project, { type: 'story/change-node', id: library.id, changes }), {
      type: 'measure/add',
      measure: {
        ...newMeasure(origin, 'Reading groups', library.id),
        series: [
          {
            label: 'Ashmere',
            observations: [
              { period: '2023/24', value: 12 },
              { period: '2024/25', value: 15 },
            ],
          },
        ],
      },
    });
    renderStory(known);
    const words = box('Library service').textContent;
    for (const fact of [
      'Reading groups',
      '15 (2024/25)',
      'Lead Council',
      'By June 2027',
      '£40,000, money agreed',
    ]) {
      expect(words).toContain(fact);
    }
    // From the first value at the left and below to the last at the right and above: 52 × 14 in all.
    expect(box('Library service').querySelector('path[d="M0.0 14.0L52.0 0.0"]')).not.toBeNull();
  });

  it('can be taken off the boxes, which then hold their words only', async () => {
    const project = storyProject('Aim\n  Path (Council)\n');
    const { user } = renderStory(project);
    expect(box('Path: Path').textContent).toContain('Lead Council');
    await user.click(screen.getByRole('button', { name: 'Facts on boxes' }));
    expect(box('Path: Path').textContent).not.toContain('Lead Council');
  });

  it('make room for longer words while they are typed', async () => {
    const { user } = renderStory();
    await focusOn('Library service');
    const height = () => Number(box('Library service').querySelector('rect')?.getAttribute('height'));
    const before = height();
    await user.keyboard('{F2}');
    await user.keyboard(
      'A much longer wording that certainly does not fit on a single line of the box any more',
    );
    expect(height()).toBeGreaterThan(before);
  });
});

describe('pasting', () => {
  it('onto a box shows the outline first and adds it under the box as one step', async () => {
    const { user, store } = renderStory();
    await focusOn('Library service');
    await user.paste('Story time\n  Volunteers\nBooks to take home\n');
    expect(screen.getByRole('textbox', { name: 'Outline' })).toHaveProperty(
      'value',
      'Story time\n  Volunteers\nBooks to take home\n',
    );
    await user.click(screen.getByRole('button', { name: 'Add 3 boxes' }));
    const titles = listOf(store.getProject().storyNodes).map((node) => node.title);
    expect(titles.slice(-3)).toEqual(['Story time', 'Volunteers', 'Books to take home']);
    store.undo();
    expect(store.canUndo).toBe(false);
  });
});
