import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/apply-command';
import type { Command } from '../../../../shared/model/commands';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { createProject } from '../../../../shared/model/new-project';
import type { Project } from '../../../../shared/model/project';
import { addStory } from '../../../../shared/story/add-story';
import {
  collapseBoxes,
  insertBetween,
  moveUnder,
  removeBoxOnly,
  removeBranches,
} from '../../../../shared/story/edit-structure';
import { indexStory } from '../../../../shared/story/graph';
import { parseOutline } from '../../../../shared/story/import/outline-text';
import { projectStory } from '../../../../shared/story/project-story';

const origin = { at: '2026-03-24T09:30:00.000Z', newId: createCountedIdSource() };

function run(project: Project, command: Command | undefined): Project {
  if (command === undefined) throw new Error('no command for this');
  const applied = applyCommand(project, command, { at: origin.at });
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.project;
}

const story = (outline: string) =>
  run(
    createProject('Stories', origin),
    addStory(origin, parseOutline(outline).graph, { label: 'Add a story' }),
  );
const idOf = (project: Project, title: string) =>
  projectStory(project).nodes.find((node) => node.title === title)!.id;
const links = (project: Project) => {
  const graph = projectStory(project);
  const title = new Map(graph.nodes.map((node) => [node.id, node.title]));
  return graph.links.map((link) => `${title.get(link.parent)} > ${title.get(link.child)}`).sort();
};

const project = story('Aim\n  One\n    First\n    Second\n  Two\n    Third\n');
const [one, two, first, second] = ['One', 'Two', 'First', 'Second'].map((title) => idOf(project, title)) as [
  string,
  string,
  string,
  string,
];

describe('insertBetween', () => {
  const id = origin.newId('storyNode');
  const box = { id, title: 'Middle', kind: 'driver', child: first, parent: one } as const;

  it('sets a new box on the line between two, at the place of the lower one', () => {
    const after = run(project, insertBetween(project, origin, box));
    expect(links(after)).toEqual([
      'Aim > One',
      'Aim > Two',
      'Middle > First',
      'One > Middle',
      'One > Second',
      'Two > Third',
    ]);
    const titles = projectStory(after).nodes.map((node) => node.title);
    expect(titles.indexOf('Middle')).toBeLessThan(titles.indexOf('Second'));
  });

  it('has nothing to do where there is no such line', () => {
    expect(insertBetween(project, origin, { ...box, parent: two })).toBeUndefined();
  });
});

describe('moveUnder', () => {
  const from = (child: string, parent: string) => ({ child, from: parent });

  it('moves several boxes as one step', () => {
    const command = moveUnder(project, origin, { moves: [from(first, one), from(second, one)], to: two });
    expect(links(run(project, command))).toEqual([
      'Aim > One',
      'Aim > Two',
      'Two > First',
      'Two > Second',
      'Two > Third',
    ]);
    expect(command?.label).toBe('Move 2 boxes under “Two”');
  });

  it('only takes the old line away when the box already helps the new parent', () => {
    const shared = story('Aim\n  One\n    D1 First\n  Two\n    = D1\n');
    const [a, b, child] = ['One', 'Two', 'First'].map((title) => idOf(shared, title));
    const after = run(shared, moveUnder(shared, origin, { moves: [{ child: child!, from: a! }], to: b! }));
    expect(links(after)).toEqual(['Aim > One', 'Aim > Two', 'Two > First']);
  });

  it('is refused whole where it would close a circle', () => {
    const command = moveUnder(project, origin, {
      moves: [from(second, one), from(one, idOf(project, 'Aim'))],
      to: first,
    });
    expect(applyCommand(project, command!, { at: origin.at })).toMatchObject({
      ok: false,
      error: { code: 'story/circle' },
    });
  });

  it('can list the boxes after another one', () => {
    const moves = [from(second, one)];
    const after = run(project, moveUnder(project, origin, { moves, to: idOf(project, 'Aim'), after: one }));
    expect(projectStory(after).nodes.map((node) => node.title)).toEqual([
      'Aim',
      'One',
      'Second',
      'First',
      'Two',
      'Third',
    ]);
  });

  it('has nothing to do when every box is there already', () => {
    expect(moveUnder(project, origin, { moves: [from(first, one)], to: one })).toBeUndefined();
  });
});

describe('removing', () => {
  const titles = (at: Project) => projectStory(at).nodes.map((node) => node.title);
  const indexOf = (at: Project) => indexStory(projectStory(at));

  it('takes several boxes away with what hangs under them, as one step', () => {
    const command = removeBranches(project, indexOf(project), [first, two]);
    expect(titles(run(project, command))).toEqual(['Aim', 'One', 'Second']);
    expect(command?.label).toBe('Remove 2 boxes and 1 under them');
  });

  it('leaves a shared driver that still helps something else', () => {
    const shared = story('Aim\n  One\n    D1 First\n      Act\n  Two\n    = D1\n');
    const after = run(shared, removeBranches(shared, indexOf(shared), [idOf(shared, 'One')]));
    expect(links(after)).toEqual(['Aim > Two', 'First > Act', 'Two > First']);
  });

  it('can take one box only and link what helped it to what it helped', () => {
    const after = run(project, removeBoxOnly(project, origin, { index: indexOf(project), id: one }));
    expect(links(after)).toEqual(['Aim > First', 'Aim > Second', 'Aim > Two', 'Two > Third']);
  });
});

describe('collapseBoxes', () => {
  it('closes several boxes as one step and never an outcome', () => {
    const after = run(project, collapseBoxes(project, [one, two, idOf(project, 'Aim')], true));
    expect(after.storyNodes.order.filter((id) => after.storyNodes.byId[id]!.collapsed)).toEqual([one, two]);
    expect(collapseBoxes(after, [one, two], true)).toBeUndefined();
  });
});

describe('merging two boxes', () => {
  const merge = (at: Project, keep: string, merged: string): Command => {
    const ids = at.storyNodes.order;
    return {
      type: 'story/merge-nodes',
      keep: ids.find((id) => id === keep)!,
      merged: ids.find((id) => id === merged)!,
    };
  };

  it('gives the one that stays the links and measures of the other', () => {
    const twins = story(
      'Aim\n  One\n    Reading groups {M: members}\n  Two\n    Groups for reading {M: visits}\n      Invite\n',
    );
    const [keep, gone] = ['Reading groups', 'Groups for reading'].map((title) => idOf(twins, title));
    const after = run(twins, merge(twins, keep!, gone!));
    expect(links(after)).toEqual([
      'Aim > One',
      'Aim > Two',
      'One > Reading groups',
      'Reading groups > Invite',
      'Two > Reading groups',
    ]);
    const box = projectStory(after).nodes.find((node) => node.title === 'Reading groups');
    expect(box?.measures?.map((measure) => measure.name)).toEqual(['members', 'visits']);
  });

  it('merges a box into what it helps without a line to itself', () => {
    const after = run(project, merge(project, one, first));
    expect(links(after)).toEqual(['Aim > One', 'Aim > Two', 'One > Second', 'Two > Third']);
  });

  it('is refused where one leads to the other through a box between them', () => {
    const chain = story('Aim\n  One\n    Middle\n      Last\n');
    const command = merge(chain, idOf(chain, 'One'), idOf(chain, 'Last'));
    expect(applyCommand(chain, command, { at: origin.at })).toMatchObject({
      ok: false,
      error: { code: 'story/circle' },
    });
  });

  it('keeps what the one that stays says, and fills only what it does not say', () => {
    const led = story('Aim\n  Keep (Council)\n  Gone (NHS)\n');
    const [keep, gone] = ['Keep', 'Gone'].map((title) => idOf(led, title));
    const dated = run(led, {
      type: 'story/change-node',
      id: led.storyNodes.order.find((id) => id === gone)!,
      changes: { due: 'June 2027', cost: 40_000 },
    });
    const after = run(dated, merge(dated, keep!, gone!));
    expect(after.storyNodes.byId[after.storyNodes.order[0]!]).toMatchObject({
      owner: 'Council',
      due: 'June 2027',
      cost: 40_000,
    });
  });
});
