import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../../shared/model/apply-command';
import type { SingleCommand } from '../../../../shared/model/commands';
import { find, listOf } from '../../../../shared/model/collection';
import { createCountedIdSource } from '../../../../shared/model/ids';
import { newOutcome } from '../../../../shared/model/new-entities';
import type { Project } from '../../../../shared/model/project';
import { starterProject } from '../../../../shared/model/starter-project';
import { projectionStateSchema } from '../../../../shared/projection/projection-state';
import { projectionOf } from '../../../../shared/projection/project-views';
import { parseChannelId } from '../../../../shared/projection/protocol';
import { ashmereProject } from '../../../support/ashmere-project';

const at = '2026-03-24T09:00:00.000Z';
const newId = createCountedIdSource();
const stamp = { createdAt: at, changedAt: at };

function apply(project: Project, ...commands: readonly SingleCommand[]): Project {
  return commands.reduce((current, command) => {
    const applied = applyCommand(current, command, { at });
    if (!applied.ok) throw new Error(applied.error.message);
    return applied.value.project;
  }, project);
}

/** A project with a secret in every place that is nobody's business in the room. */
function projectWithSecrets(): Project {
  const project = starterProject('Where to begin', 'six-questions', { at, newId });
  const partnerId = newId('partner');
  const [optionId] = project.options.order;
  return apply(
    project,
    {
      type: 'partner/add',
      partner: {
        id: partnerId,
        code: 'SECRET-CODE',
        name: 'SECRET-PARTNER',
        kind: '',
        contact: 'SECRET-CONTACT',
        votes: true,
        voteWeight: 1,
        priorities: 'SECRET',
        flexibilities: 'SECRET',
        restrictions: 'SECRET',
        interests: { [optionId!]: 'SECRET-INTEREST' },
        ...stamp,
      },
    },
    {
      type: 'participant/add',
      participant: {
        id: newId('participant'),
        name: 'SECRET-PERSON',
        role: 'chair',
        present: true,
        ...stamp,
      },
    },
    { type: 'frame/change', changes: { decisionOwner: 'SECRET-OWNER' } },
  );
}

describe('projectionOf', () => {
  const kinds = ['blank', 'ranking', 'story', 'decision', 'waiting'] as const;

  it.each(kinds)('gives a %s view that passes the strict schema', (kind) => {
    const state = projectionOf(projectWithSecrets(), { kind });
    expect(v.safeParse(projectionStateSchema, state).issues).toBeUndefined();
  });

  it.each(kinds)('puts no person, partner, contact or interest in the %s view', (kind) => {
    expect(JSON.stringify(projectionOf(projectWithSecrets(), { kind }))).not.toContain('SECRET');
  });

  it('puts no partner in an option card', () => {
    const project = projectWithSecrets();
    const [option] = listOf(project.options);
    const state = projectionOf(project, { kind: 'option', optionId: option!.id });
    expect(state.view).toMatchObject({ kind: 'option', title: 'Do nothing' });
    expect(JSON.stringify(state)).not.toContain('SECRET');
  });

  it('names who leads an option and what it is meant to help on its card', () => {
    const { project, options } = ashmereProject();
    const id = options.get('A02')!;
    const partner = listOf(project.partners).find(({ code }) => code === 'NHS')!;
    const origin = { at: '2026-03-24T10:00:00.000Z', newId: createCountedIdSource(9000) };
    const outcome = { ...newOutcome(origin), title: 'Fewer strokes' };
    const option = {
      ...find(project.options, id)!,
      lead: 'NHS',
      leadPartnerId: partner.id,
      outcomeIds: [outcome.id],
    };
    const linked: Project = {
      ...project,
      outcomes: { byId: { [outcome.id]: outcome }, order: [outcome.id] },
      options: { ...project.options, byId: { ...project.options.byId, [id]: option } },
    };
    const { view } = projectionOf(linked, { kind: 'option', optionId: id });
    expect(view).toMatchObject({
      facts: expect.arrayContaining([{ name: 'Led by', value: partner.name }]),
      outcomes: ['Fewer strokes'],
    });
  });

  it('says that weights are not yet agreed', () => {
    const { view } = projectionOf(projectWithSecrets(), { kind: 'ranking' });
    expect(view).toMatchObject({
      kind: 'ranking',
      notes: expect.arrayContaining(['Weights not yet agreed']),
    });
  });

  it('counts eight scored criteria for each of two options and one partner', () => {
    const { view } = projectionOf(projectWithSecrets(), { kind: 'waiting' });
    expect(view).toEqual({
      kind: 'waiting',
      scored: 0,
      expected: 8 * 2 * 1,
      expectedInWords: '1 partner × 2 options × 8 criteria',
    });
  });
});

describe('parseChannelId', () => {
  it('takes a random UUID and nothing that could name something else', () => {
    expect(parseChannelId('1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed')).toBe(
      '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
    );
    for (const text of ['', 'x', '../../etc', 'throughline', '<b>', 'a'.repeat(200)]) {
      expect(parseChannelId(text)).toBeUndefined();
    }
  });
});
