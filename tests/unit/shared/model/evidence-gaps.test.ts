import { expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/apply-command';
import { evidenceGaps } from '../../../../shared/model/evidence-gaps';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { newCriterion } from '../../../../shared/model/new-entities';
import { createProject } from '../../../../shared/model/new-project';

const origin = { at: '2026-03-24T09:00:00.000Z', newId: createCountedIdSource(1) };

it('asks for evidence of the leaves of the value tree, not of their group', () => {
  const group = newCriterion(origin, { code: 'IMP', label: 'Impact' });
  const leaf = newCriterion(origin, { code: 'IMP-S', label: 'In the short term', parentId: group.id });
  const other = newCriterion(origin, { code: 'FIT', label: 'Strategic fit' });
  const project = createProject('Gaps', origin, [group, leaf, other]);
  expect(evidenceGaps(project).criteria.map(({ code }) => code)).toEqual(['IMP-S', 'FIT']);
  const added = applyCommand(
    project,
    {
      type: 'evidence/add',
      item: {
        id: origin.newId('evidence'),
        title: 'A study',
        type: 'research',
        strength: 'weak',
        strengthNote: '',
        citation: '',
        optionIds: [],
        criterionIds: [leaf.id],
        outcomeIds: [],
        storyLinkIds: [],
        createdAt: origin.at,
        changedAt: origin.at,
      },
    },
    origin,
  );
  expect(added.ok && evidenceGaps(added.value.project).criteria.map(({ code }) => code)).toEqual(['FIT']);
});
