import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../../shared/model/apply-command';
import { listOf } from '../../../../../shared/model/collection';
import type { SingleCommand } from '../../../../../shared/model/commands';
import type { EvidenceItem } from '../../../../../shared/model/evidence';
import { createCountedIdSource } from '../../../../../shared/model/ids';
import { newOutcome } from '../../../../../shared/model/new-entities';
import { createProject } from '../../../../../shared/model/new-project';
import type { Project } from '../../../../../shared/model/project';
import type { StoryLink, StoryNode } from '../../../../../shared/model/story';

const origin = { at: '2026-03-24T09:00:00.000Z', newId: createCountedIdSource(1) };
const stamps = { createdAt: origin.at, changedAt: origin.at };
const outcome = newOutcome(origin, { code: 'O01', title: 'Healthy for longer' });
const driver: StoryNode = {
  id: origin.newId('storyNode'),
  code: 'D01',
  kind: 'driver',
  title: 'Blood pressure is checked',
  detail: '',
  owner: '',
  partnerIds: [],
  due: '',
  status: 'draft',
  collapsed: false,
  ...stamps,
};
const link: StoryLink = {
  id: origin.newId('storyLink'),
  child: driver.id,
  parent: outcome.id,
  polarity: 'positive',
  strength: 'strong',
  rationale: '',
  evidenceIds: [],
  tested: 'untested',
  ...stamps,
};
const item: EvidenceItem = {
  id: origin.newId('evidence'),
  title: 'A trial',
  type: 'research',
  strength: 'strong',
  strengthNote: '',
  citation: '',
  optionIds: [],
  criterionIds: [],
  outcomeIds: [],
  storyLinkIds: [],
  ...stamps,
};

function after(project: Project, ...commands: readonly SingleCommand[]): Project {
  const applied = applyCommand(project, { type: 'batch', label: 'Fixture', commands }, origin);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.project;
}

const story = after(
  createProject('Story', origin),
  { type: 'outcome/add', outcome },
  { type: 'story/add-node', node: driver },
  { type: 'story/link', link },
);
const evidenceAt = (project: Project) => listOf(project.storyLinks)[0]?.evidenceIds;

describe('evidence for a step of the story', () => {
  it('stands at the link too when it is added', () => {
    const project = after(story, { type: 'evidence/add', item: { ...item, storyLinkIds: [link.id] } });
    expect(evidenceAt(project)).toEqual([item.id]);
  });

  it('stands at the link too when it is linked later, once, however often that is said', () => {
    const change: SingleCommand = {
      type: 'evidence/change',
      id: item.id,
      changes: { storyLinkIds: [link.id] },
    };
    expect(evidenceAt(after(story, { type: 'evidence/add', item }, change, change))).toEqual([item.id]);
  });

  it('leaves the link when it is unlinked', () => {
    const project = after(
      story,
      { type: 'evidence/add', item: { ...item, storyLinkIds: [link.id] } },
      { type: 'evidence/change', id: item.id, changes: { storyLinkIds: [] } },
    );
    expect(evidenceAt(project)).toEqual([]);
  });

  it('keeps its links when something else of it is changed', () => {
    const project = after(
      story,
      { type: 'evidence/add', item: { ...item, storyLinkIds: [link.id] } },
      { type: 'evidence/change', id: item.id, changes: { title: 'A larger trial' } },
    );
    expect(evidenceAt(project)).toEqual([item.id]);
  });
});
