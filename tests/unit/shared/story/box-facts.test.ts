import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/apply-command';
import type { SingleCommand } from '../../../../shared/model/commands';
import { listOf } from '../../../../shared/model/collection';
import type { EvidenceItem } from '../../../../shared/model/evidence';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { newOption } from '../../../../shared/model/new-entities';
import { createProject } from '../../../../shared/model/new-project';
import type { Project } from '../../../../shared/model/project';
import { boxFacts } from '../../../../shared/story/box-facts';
import { addStory } from '../../../../shared/story/add-story';
import { newMeasure } from '../../../../shared/story/edit-story';
import { parseOutline } from '../../../../shared/story/import/outline-text';

const origin = { at: '2026-03-24T09:30:00.000Z', newId: createCountedIdSource() };

function run(project: Project, ...commands: readonly SingleCommand[]): Project {
  const applied = applyCommand(project, { type: 'batch', label: 'Set up', commands }, { at: origin.at });
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.project;
}

const blank = createProject('Stories', origin);
const drawn = applyCommand(
  blank,
  addStory(origin, parseOutline('Aim\n  Path\n').graph, { label: 'Add' }),
  origin,
);
if (!drawn.ok) throw new Error(drawn.error.message);
const story = drawn.value.project;
const path = listOf(story.storyNodes)[0]!.id;
const link = listOf(story.storyLinks)[0]!.id;

const evidence = (strength: EvidenceItem['strength'], links: EvidenceItem['storyLinkIds']): EvidenceItem => ({
  id: origin.newId('evidence'),
  title: 'Study',
  type: 'research',
  strength,
  strengthNote: '',
  citation: '',
  optionIds: [],
  criterionIds: [],
  outcomeIds: [],
  storyLinkIds: links,
  createdAt: origin.at,
  changedAt: origin.at,
});

describe('the facts of a box', () => {
  it('are absent where nothing is known: never no, never zero', () => {
    expect(boxFacts(story).get(path)).toEqual({ measures: [] });
  });

  it('say who leads, from when to when and what it costs', () => {
    const known = run(story, {
      type: 'story/change-node',
      id: path,
      changes: { owner: 'Council', startsOn: '2026-04-01', due: 'by June 2027', cost: 40_000, funded: true },
    });
    expect(boxFacts(known).get(path)).toEqual({
      measures: [],
      people: 'Lead Council',
      when: 'Apr 2026 to June 2027',
      cost: 40_000,
      funded: true,
    });
  });

  it('give a measure its course with gaps, and its last period that has a value', () => {
    const measure = {
      ...newMeasure(origin, 'School ready', path),
      unit: '%',
      series: [
        {
          label: 'Ashmere',
          observations: [
            { period: '2022/23', value: 61.25 },
            { period: '2023/24', marker: '[c]' },
            { period: '2024/25', value: 64 },
            { period: '2025/26' },
          ],
        },
      ],
    };
    const facts = boxFacts(run(story, { type: 'measure/add', measure })).get(path);
    expect(facts?.measures).toEqual([
      { name: 'School ready', points: [61.25, null, 64, null], latest: '64% (2024/25)' },
    ]);
  });

  it('count the evidence behind its links and name the strongest', () => {
    const weak = evidence('weak', [link]);
    const moderate = evidence('moderate', [link]);
    const known = run(
      story,
      { type: 'evidence/add', item: weak },
      { type: 'evidence/add', item: moderate },
      { type: 'evidence/add', item: evidence('strong', []) },
    );
    expect(boxFacts(known).get(path)?.evidence).toEqual({ strength: 'moderate', count: 2 });
  });

  it('carry the decision about the option it carries out before its own stance', () => {
    const planned = run(story, { type: 'story/change-node', id: path, changes: { stance: 'later' } });
    expect(boxFacts(planned).get(path)?.stance).toBe('later');
    const option = newOption(origin, { code: 'A01', title: 'Reading groups' });
    const stamps = { createdAt: origin.at, changedAt: origin.at };
    const decided = run(
      planned,
      { type: 'option/add', option },
      { type: 'story/change-node', id: path, changes: { optionId: option.id } },
      {
        type: 'decision/set',
        decision: { optionId: option.id, stance: 'priority', reason: 'First', dissent: [], ...stamps },
      },
    );
    expect(boxFacts(decided).get(path)?.stance).toBe('priority');
  });
});
