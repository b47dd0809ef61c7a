import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../../shared/model/apply-command';
import type { SingleCommand } from '../../../../../shared/model/commands';
import { createCountedIdSource } from '../../../../../shared/model/ids';
import { newPartner } from '../../../../../shared/model/new-entities';
import { createProject } from '../../../../../shared/model/new-project';
import type { Project } from '../../../../../shared/model/project';

const origin = { at: '2026-03-24T09:00:00.000Z', newId: createCountedIdSource(1) };
const later = { at: '2026-03-25T10:00:00.000Z' };
const partner = newPartner(origin, { code: 'COUNCIL', name: 'The council' });
const addPartner: SingleCommand = { type: 'partner/add', partner };
const empty = createProject('Kinds', origin);

function after(project: Project, command: SingleCommand): Project {
  const applied = applyCommand(project, command, later);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.project;
}

function refusalCode(project: Project, command: SingleCommand): string | undefined {
  const applied = applyCommand(project, command, later);
  return applied.ok ? undefined : applied.error.code;
}

describe('the commands on one kind of entity', () => {
  it('refuse a second entity with an id the project has', () => {
    expect(refusalCode(after(empty, addPartner), addPartner)).toBe('partner/exists');
  });

  it('refuse a change, a move or a removal of what is not there', () => {
    const { id } = partner;
    expect(refusalCode(empty, { type: 'partner/change', id, changes: { name: 'Gone' } })).toBe(
      'partner/unknown',
    );
    expect(refusalCode(empty, { type: 'partner/remove', id })).toBe('partner/unknown');
    const outcome = origin.newId('outcome');
    expect(refusalCode(empty, { type: 'outcome/move', id: outcome, toIndex: 0 })).toBe('outcome/unknown');
  });

  it('refuse to point at what the project does not have, when added and when changed', () => {
    const interests = { [origin.newId('option')]: 'Leads it' };
    expect(refusalCode(empty, { type: 'partner/add', partner: { ...partner, interests } })).toBe(
      'project/broken-reference',
    );
    expect(
      refusalCode(after(empty, addPartner), {
        type: 'partner/change',
        id: partner.id,
        changes: { interests },
      }),
    ).toBe('project/broken-reference');
  });

  it('stamp a change with the time of the command and keep the other fields', () => {
    const changed = after(after(empty, addPartner), {
      type: 'partner/change',
      id: partner.id,
      changes: { name: 'The new council' },
    });
    expect(changed.partners.byId[partner.id]).toEqual({
      ...partner,
      name: 'The new council',
      changedAt: later.at,
    });
  });
});
