import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/apply-command';
import { listOf } from '../../../../shared/model/collection';
import type { SingleCommand } from '../../../../shared/model/commands';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { createProject } from '../../../../shared/model/new-project';
import type { Project } from '../../../../shared/model/project';
import { addStory } from '../../../../shared/story/add-story';
import { checkStory } from '../../../../shared/story/checks/check-story';
import { parseOutline } from '../../../../shared/story/import/outline-text';
import { projectStory } from '../../../../shared/story/project-story';

const origin = { at: '2026-03-24T09:30:00.000Z', newId: createCountedIdSource() };
const outline = `Aim {M: Rate, %}
  Path one {M: Take-up, %}
    Driver one {M: Visits}
      Act one (NHS)
      Act two (COUNCIL)
`;

function run(project: Project, ...commands: SingleCommand[]): Project {
  let next = project;
  for (const command of commands) {
    const applied = applyCommand(next, command, { at: origin.at });
    if (!applied.ok) throw new Error(applied.error.message);
    next = applied.value.project;
  }
  return next;
}

const empty = createProject('Story', origin);
const begun = applyCommand(empty, addStory(origin, parseOutline(outline).graph, { label: 'Begin' }), {
  at: origin.at,
});
if (!begun.ok) throw new Error(begun.error.message);
const story = begun.value.project;
const node = (title: string) => listOf(story.storyNodes).find((each) => each.title === title)!;
const measureOf = (name: string) => listOf(story.measures).find((each) => each.name === name)!;
const ids = (project: Project) => new Set(checkStory(projectStory(project)).map((check) => check.id));

describe('projectStory', () => {
  it('gives the checks what two partners rely on, so that a limited resource promised twice is found', () => {
    const changes = { restrictedResources: ['Community rooms'] };
    const both = run(
      story,
      { type: 'story/change-node', id: node('Act one').id, changes },
      { type: 'story/change-node', id: node('Act two').id, changes },
    );
    expect(ids(story).has('L19')).toBe(false);
    expect(ids(both).has('L19')).toBe(true);
  });

  it('gives the checks whether the people meant to benefit were asked', () => {
    const asked = run(story, {
      type: 'story/change-node',
      id: node('Path one').id,
      changes: { beneficiaryVoice: true },
    });
    expect(ids(story).has('L21')).toBe(true);
    expect(ids(asked).has('L21')).toBe(false);
  });

  it('gives the checks lags and populations of measures', () => {
    const slowBelow = run(
      story,
      {
        type: 'measure/change',
        id: measureOf('Rate, %').id,
        changes: { lagMonths: 6, population: 'service' },
      },
      {
        type: 'measure/change',
        id: measureOf('Take-up, %').id,
        changes: { lagMonths: 24, population: 'population' },
      },
    );
    expect(ids(story).has('L13')).toBe(false);
    expect(ids(slowBelow).has('L13')).toBe(true);
  });

  it('gives the checks what people read in the measures, so that a story in doubt is found', () => {
    const read = (says: 'improved' | 'no-change') => ({ reading: { says } });
    const doubt = run(
      story,
      { type: 'measure/change', id: measureOf('Visits').id, changes: read('improved') },
      { type: 'measure/change', id: measureOf('Take-up, %').id, changes: read('no-change') },
    );
    expect(ids(doubt).has('L22')).toBe(true);
  });

  it('counts a balancing measure as something that watches for harm', () => {
    const target = { target: { value: 80, due: '2028-03-31' } };
    const aimed = run(story, { type: 'measure/change', id: measureOf('Visits').id, changes: target });
    const watched = run(aimed, {
      type: 'measure/change',
      id: measureOf('Take-up, %').id,
      changes: { role: 'balancing' },
    });
    expect(ids(aimed).has('L23')).toBe(true);
    expect(ids(watched).has('L23')).toBe(false);
  });

  it('carries evidence of boxes, links and outcomes with its strength, each once', () => {
    const evidence = {
      id: origin.newId('evidence'),
      title: 'Trial in Linden',
      type: 'research',
      strength: 'strong',
      strengthNote: '',
      citation: '',
      optionIds: [],
      criterionIds: [],
      outcomeIds: [...story.outcomes.order],
      storyLinkIds: [story.storyLinks.order[0]!],
      createdAt: origin.at,
      changedAt: origin.at,
    } as const;
    const evidenced = run(
      story,
      { type: 'evidence/add', item: evidence },
      { type: 'story/change-node', id: node('Driver one').id, changes: { evidenceIds: [evidence.id] } },
      { type: 'story/change-link', id: story.storyLinks.order[0]!, changes: { evidenceIds: [evidence.id] } },
    );
    const expected = [{ type: 'best-practice', text: 'Trial in Linden', strength: 'strong' }];
    const graph = projectStory(evidenced);
    expect(graph.nodes.find((each) => each.title === 'Driver one')?.evidence).toEqual(expected);
    expect(graph.nodes[0]?.evidence).toEqual(expected);
    expect(graph.links[0]?.evidence).toEqual(expected);
    const without = run(evidenced, { type: 'evidence/remove', id: evidence.id });
    expect(listOf(without.storyNodes).some((each) => (each.evidenceIds ?? []).length > 0)).toBe(false);
  });
});
