import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/apply-command';
import { listOf } from '../../../../shared/model/collection';
import type { Command } from '../../../../shared/model/commands';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { createProject } from '../../../../shared/model/new-project';
import type { Project } from '../../../../shared/model/project';
import { addStory } from '../../../../shared/story/add-story';
import { parseOutline } from '../../../../shared/story/import/outline-text';
import {
  makeAction,
  makeIndicator,
  takeFromLadder,
  wordsOfBox,
} from '../../../../shared/story/statement-fixes';

const origin = { at: '2026-03-24T09:30:00.000Z', newId: createCountedIdSource() };

function run(project: Project, command: Command | undefined): Project {
  if (command === undefined) throw new Error('no command for this');
  const applied = applyCommand(project, command, { at: origin.at });
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.project;
}

const begun = run(
  createProject('Story', origin),
  addStory(origin, parseOutline('Sessions delivered\n  Path\n').graph, { label: 'Begin' }),
);
const outcome = listOf(begun.outcomes)[0]!;
const path = listOf(begun.storyNodes)[0]!;
const helpers = (project: Project, parent: string) =>
  listOf(project.storyLinks)
    .filter((link) => link.parent === parent)
    .map((link) => listOf(project.storyNodes).find((node) => node.id === link.child)?.title);

describe('makeAction', () => {
  it('moves an outcome’s words to an action under it and leaves room for the outcome', () => {
    const stated = run(begun, {
      type: 'outcome/change',
      id: outcome.id,
      changes: { statement: 'Sessions delivered' },
    });
    const after = run(stated, makeAction(stated, origin, outcome.id, 'Sessions delivered'));
    expect(listOf(after.outcomes)[0]?.statement).toBe('');
    expect(helpers(after, outcome.id)).toEqual(['Path', 'Deliver sessions']);
  });

  it('makes an action of a box where it stands', () => {
    const after = run(begun, makeAction(begun, origin, path.id, 'Recruiting staff'));
    expect(listOf(after.storyNodes)[0]).toMatchObject({ kind: 'action', title: 'Recruit staff' });
    expect(helpers(after, outcome.id)).toEqual(['Recruit staff']);
  });
});

describe('makeIndicator', () => {
  it('keeps a fall of something bad as a measure of the box', () => {
    const after = run(begun, makeIndicator(origin, outcome.id, 'A reduction in self harming incidents'));
    expect(listOf(after.measures)).toMatchObject([
      { name: 'Number of self harming incidents (lower is better)', at: [outcome.id] },
    ]);
  });
});

describe('takeFromLadder', () => {
  it('makes the change the statement and what was said before actions, in one step', () => {
    const climbed = { id: outcome.id, outcome: 'Parents feel confident', actions: ['Deliver sessions'] };
    const after = run(begun, takeFromLadder(begun, origin, climbed));
    expect(wordsOfBox(after, outcome.id)).toBe('Parents feel confident');
    expect(helpers(after, outcome.id)).toEqual(['Path', 'Deliver sessions']);
  });
});
