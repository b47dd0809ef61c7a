import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/apply-command';
import { listOf } from '../../../../shared/model/collection';
import type { Command } from '../../../../shared/model/commands';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { createProject } from '../../../../shared/model/new-project';
import type { Project } from '../../../../shared/model/project';
import { addStory, knownBoxes } from '../../../../shared/story/add-story';
import type { StoryGraph } from '../../../../shared/story/graph';
import { parseOutline } from '../../../../shared/story/import/outline-text';
import { projectStory } from '../../../../shared/story/project-story';
import { storyTemplates } from '../../../../shared/story/templates';

const origin = { at: '2026-03-24T09:30:00.000Z', newId: createCountedIdSource() };
const blank = createProject('Stories', origin);

function run(project: Project, command: Command): Project {
  const applied = applyCommand(project, command, { at: origin.at });
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.project;
}
const into = (project: Project, story: StoryGraph) =>
  run(project, addStory(origin, story, { label: 'Import', into: project }));
const counts = (project: Project) =>
  [project.outcomes, project.storyNodes, project.storyLinks, project.measures].map(
    ({ order }) => order.length,
  );

const OUTLINE = `O01 Children start school ready {M: Good level of development, %}
  P01 Early years education
    D01 Nurseries know what to look for (COUNCIL)
`;

describe('addStory into a project that has a story', () => {
  it('adds nothing twice when the same file comes in again', () => {
    const { graph } = parseOutline(OUTLINE);
    const once = into(blank, graph);
    expect(counts(once)).toEqual([1, 2, 2, 1]);
    expect(counts(into(once, graph))).toEqual([1, 2, 2, 1]);
  });

  it('adds only what is new, under the boxes that are there', () => {
    const once = into(blank, parseOutline(OUTLINE).graph);
    const more = parseOutline(`${OUTLINE}      T01 Train a lead in 70 settings (COUNCIL)\n`).graph;
    expect(knownBoxes(once, more).size).toBe(3);
    const twice = into(once, more);
    expect(counts(twice)).toEqual([1, 3, 3, 1]);
    const link = listOf(twice.storyLinks).at(-1);
    expect(link?.parent).toBe(listOf(once.storyNodes).find((node) => node.code === 'D01')?.id);
  });

  it('keeps a code with other words as another box', () => {
    const once = into(blank, parseOutline(OUTLINE).graph);
    const other = parseOutline('O01 Streets are clean\n  P01 Litter is picked up\n').graph;
    expect(knownBoxes(once, other).size).toBe(0);
  });

  it('joins a box to the option whose code it names, and an option to its outcome', () => {
    const option = {
      id: origin.newId('option'),
      code: 'A02',
      title: 'Hubs',
      summary: '',
      type: 'option',
      lead: '',
      status: '',
      statutory: false,
      costs: {},
      earliestStart: '',
      evidenceGrade: '',
      measured: {},
      outcomeIds: [],
      list: 'longlist',
      listReason: '',
      createdAt: origin.at,
      changedAt: origin.at,
    } as const;
    const project = run(blank, { type: 'option/add', option });
    const after = into(project, {
      nodes: [
        { id: 'O01', kind: 'outcome', level: 0, title: 'Aim', options: ['A02'] },
        { id: 'T01', kind: 'action', level: 1, title: 'Act', options: ['a02'] },
      ],
      links: [{ child: 'T01', parent: 'O01' }],
    });
    expect(listOf(after.options)[0]?.outcomeIds).toEqual(after.outcomes.order);
    expect(listOf(after.storyNodes)[0]?.optionId).toBe(option.id);
  });

  it('keeps what is said of a link and of a box in the fifth seed’s template', () => {
    const said = into(blank, {
      nodes: [
        { id: 'O01', kind: 'outcome', level: 0, title: 'Aim' },
        { id: 'U01', kind: 'unintended', level: 1, title: 'Side effect' },
      ],
      links: [
        {
          child: 'U01',
          parent: 'O01',
          polarity: 'negative',
          lagMonths: 6,
          tested: 'mixed',
          strength: 'weak',
        },
      ],
    });
    expect(projectStory(said).links[0]).toMatchObject({
      polarity: 'negative',
      lagMonths: 6,
      tested: 'mixed',
      strength: 'weak',
    });
    const template = storyTemplates().find(({ key }) => key === 'primary-intermediate')!;
    const classes = projectStory(into(blank, template.graph)).nodes.map((node) => node.class);
    expect(classes.filter((each) => each === 'primary')).toHaveLength(3);
    expect(classes.filter((each) => each === 'intermediate')).toHaveLength(3);
  });
});
