import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/apply-command';
import type { Command } from '../../../../shared/model/commands';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { createProject } from '../../../../shared/model/new-project';
import type { Project } from '../../../../shared/model/project';
import { addStory } from '../../../../shared/story/add-story';
import { findCircles } from '../../../../shared/story/circles';
import { linkBoxes, moveBox, removeBox, renameBox } from '../../../../shared/story/edit-story';
import type { StoryGraph } from '../../../../shared/story/graph';
import { parseOutline } from '../../../../shared/story/import/outline-text';
import { projectStory, storyUnder } from '../../../../shared/story/project-story';

const origin = { at: '2026-03-24T09:30:00.000Z', newId: createCountedIdSource() };
const file = resolve(import.meta.dirname, '../../../fixtures/ashmere/07_driver_outline.txt');
const ashmere = parseOutline(readFileSync(file, 'utf8')).graph;

function run(project: Project, command: Command | undefined): Project {
  if (command === undefined) throw new Error('no command for this');
  const applied = applyCommand(project, command, { at: origin.at });
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.project;
}

const blank = createProject('Stories', origin);
const withStory = (graph: StoryGraph) => run(blank, addStory(origin, graph, { label: 'Add stories' }));
const idOf = (project: Project, title: string) =>
  projectStory(project).nodes.find((node) => node.title === title)!.id;
/** A graph by titles, so that ids do not matter. */
const byTitle = (graph: StoryGraph) => {
  const title = new Map(graph.nodes.map((node) => [node.id, node.title]));
  return {
    nodes: graph.nodes
      .map((node) => [node.kind, node.level, node.title, node.owner, node.measures?.[0]?.name].join(' | '))
      .sort(),
    links: graph.links.map((link) => `${title.get(link.parent)} > ${title.get(link.child)}`).sort(),
  };
};

describe('addStory', () => {
  it('brings Ashmere’s ten stories into a project as one step, and they read back the same', () => {
    expect(byTitle(projectStory(withStory(ashmere)))).toEqual(byTitle(ashmere));
  });

  it('keeps a circle, marked on its links only', () => {
    const { graph } = parseOutline('Aim\n  D1 One\n    D2 Two\n      = D1\n');
    const project = withStory(graph);
    expect(findCircles(projectStory(project))).toHaveLength(1);
    const marks = project.storyLinks.order.map((id) => project.storyLinks.byId[id]!.inCircle === true);
    expect(marks).toEqual([false, true, true]);
  });

  it('sets an outline under a box that is already there', () => {
    const project = withStory(parseOutline('Aim\n').graph);
    const under = project.outcomes.order[0]!;
    const more = run(
      project,
      addStory(origin, parseOutline('Path\n  Driver\n').graph, { label: 'Paste', under }),
    );
    expect(projectStory(more).links).toHaveLength(2);
    expect(more.outcomes.order).toHaveLength(1);
  });
});

describe('edits', () => {
  const project = withStory(parseOutline('Aim\n  One\n    First\n    Second\n  Two\n').graph);

  it('moves a box among its siblings and stops at the ends', () => {
    const moved = run(project, moveBox(project, idOf(project, 'Second'), -1));
    expect(projectStory(moved).nodes.map((node) => node.title)).toEqual([
      'Aim',
      'One',
      'Second',
      'First',
      'Two',
    ]);
    expect(moveBox(project, idOf(project, 'First'), -1)).toBeUndefined();
  });

  it('refuses a link that would close a circle', () => {
    const [first, one] = ['First', 'One'].map((title) => idOf(project, title));
    const command = linkBoxes(project, origin, one!, first!);
    expect(applyCommand(project, command!, { at: origin.at })).toMatchObject({ ok: false });
  });

  it('renames and removes outcomes and boxes alike', () => {
    const renamed = run(project, renameBox(project, idOf(project, 'Aim'), 'Better aim'));
    expect(renamed.outcomes.byId[renamed.outcomes.order[0]!]?.title).toBe('Better aim');
    const removed = run(project, removeBox(project, idOf(project, 'One')));
    expect(projectStory(removed).nodes.map((node) => node.title)).toEqual(['Aim', 'First', 'Second', 'Two']);
  });
});

describe('storyUnder', () => {
  it('keeps an outcome and everything that contributes to it', () => {
    // EXPECTED: O04 has eleven boxes under it.
    expect(storyUnder(ashmere, 'O04').nodes).toHaveLength(12);
    expect(storyUnder(ashmere, 'O04').nodes.some((node) => node.id === 'D042')).toBe(true);
  });
});
